// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/test_server.h"

#include <cstdio>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include "kiosk/base/must.h"

namespace kiosk::tests {

namespace {

X509 *certificateFor(const char *name, EVP_PKEY *subject, X509 *issuer, EVP_PKEY *issuerKey, std::time_t from,
                     std::time_t until, std::initializer_list<std::pair<int, const char *>> extensions)
{
    static long serial = 1;
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate), from);
    ASN1_TIME_set(X509_getm_notAfter(certificate), until);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer == nullptr ? certificate : issuer));
    X509_set_pubkey(certificate, subject);
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer == nullptr ? certificate : issuer, certificate, nullptr, nullptr, 0);
    for (const auto &[kind, value] : extensions) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
    MUST(X509_sign(certificate, issuerKey, EVP_sha256()) > 0);
    return certificate;
}

class Connection final : public TestConnection
{
public:
    Connection(int socket, SSL_CTX *context)
        : m_socket(socket)
    {
        if (context == nullptr)
            return;
        m_tls = SSL_new(context);
        SSL_set_fd(m_tls, socket);
        m_broken = SSL_accept(m_tls) <= 0;
    }
    ~Connection() override
    {
        if (m_tls != nullptr && !m_broken)
            SSL_shutdown(m_tls);
        SSL_free(m_tls);
        ::close(m_socket);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    std::string readRequest()
    {
        std::string request;
        while (!m_broken) {
            const auto head = request.find("\r\n\r\n");
            if (head != std::string::npos) {
                const auto length = request.find("Content-Length: ");
                const auto body = length == std::string::npos ? 0U : std::stoul(request.substr(length + 16));
                if (request.size() >= head + 4 + body)
                    return request;
            }
            char bytes[4096];
            const auto got = receive(bytes, sizeof bytes);
            if (got <= 0)
                break;
            request.append(bytes, static_cast<std::size_t>(got));
        }
        return {};
    }
    void send(const std::string &bytes) override
    {
        if (m_tls != nullptr)
            SSL_write(m_tls, bytes.data(), static_cast<int>(bytes.size()));
        else [[maybe_unused]]
            const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
    void waitForEnd() override
    {
        char byte = 0;
        while (receive(&byte, 1) > 0) {
        }
    }

private:
    ssize_t receive(char *bytes, std::size_t size)
    {
        return m_tls != nullptr ? SSL_read(m_tls, bytes, static_cast<int>(size)) : ::recv(m_socket, bytes, size, 0);
    }
    int m_socket;
    SSL *m_tls = nullptr;
    bool m_broken = false;
};

} // namespace

TestCertificate::TestCertificate(std::time_t from, std::time_t until)
    : authorityKey(EVP_EC_gen("P-256"))
    , key(EVP_EC_gen("P-256"))
{
    authority = certificateFor("test authority", authorityKey, nullptr, authorityKey, 0, 4000000000,
                               {{NID_basic_constraints, "critical,CA:TRUE"}, {NID_key_usage, "keyCertSign"}});
    certificate = certificateFor("test server", key, authority, authorityKey, from, until,
                                 {{NID_subject_alt_name, "IP:127.0.0.1"}});
}

TestCertificate::~TestCertificate()
{
    X509_free(certificate);
    X509_free(authority);
    EVP_PKEY_free(key);
    EVP_PKEY_free(authorityKey);
}

void TestCertificate::writeAuthority(const std::filesystem::path &file) const
{
    std::FILE *out = std::fopen(file.c_str(), "w");
    MUST(out != nullptr && PEM_write_X509(out, authority) == 1);
    std::fclose(out);
}

TestServer::TestServer(Answer answer, const TestCertificate *certificate)
    : m_answer(std::move(answer))
    , m_certificate(certificate)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    MUST(::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
    MUST(::listen(m_listener, 16) == 0);
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

TestServer::~TestServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

std::string TestServer::url(const std::string &path) const
{
    return (m_certificate == nullptr ? "http" : "https") + std::string("://127.0.0.1:") + std::to_string(m_port) + path;
}

void TestServer::run()
{
    SSL_CTX *context = nullptr;
    if (m_certificate != nullptr) {
        context = SSL_CTX_new(TLS_server_method());
        SSL_CTX_use_certificate(context, m_certificate->certificate);
        SSL_CTX_use_PrivateKey(context, m_certificate->key);
    }
    for (;;) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            break;
        Connection connection(socket, context);
        const auto request = connection.readRequest();
        if (!request.empty())
            m_answer(request, connection);
    }
    SSL_CTX_free(context);
}

} // namespace kiosk::tests
