// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

typedef struct evp_pkey_st EVP_PKEY;
typedef struct x509_st X509;

namespace kiosk::tests {

/** An authority and a certificate for 127.0.0.1 made by it, valid in the given time. */
class TestCertificate
{
public:
    TestCertificate(std::time_t from, std::time_t until);
    ~TestCertificate();
    TestCertificate(const TestCertificate &) = delete;
    TestCertificate &operator=(const TestCertificate &) = delete;
    void writeAuthority(const std::filesystem::path &file) const;

    EVP_PKEY *authorityKey = nullptr;
    EVP_PKEY *key = nullptr;
    X509 *authority = nullptr;
    X509 *certificate = nullptr;
};

/** One connection of the test server; what is sent arrives. */
class TestConnection
{
public:
    virtual ~TestConnection() = default;
    virtual void send(const std::string &bytes) = 0;
    /** Waits until the other side has gone. */
    virtual void waitForEnd() = 0;
};

/** A server on 127.0.0.1 that gives each connection, after reading its request, to @p answer. One at a time. */
class TestServer
{
public:
    using Answer = std::function<void(const std::string &request, TestConnection &)>;
    /** Plain HTTP without @p certificate. */
    TestServer(Answer answer, const TestCertificate *certificate = nullptr);
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;
    [[nodiscard]] std::string url(const std::string &path) const;

private:
    void run();
    Answer m_answer;
    const TestCertificate *m_certificate;
    int m_listener = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace kiosk::tests
