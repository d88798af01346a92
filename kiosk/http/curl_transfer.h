// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <ctime>
#include <memory>

#include <curl/curl.h>

#include "kiosk/http/http_client.h"

namespace kiosk::http {

/** One request on its way, as the curl thread sees it. Its address is known to curl and does not change. */
class CurlTransfer
{
public:
    /** What the curl thread hands on; called on that thread. */
    struct Deliver
    {
        std::function<void(HttpAnswer)> opened; ///< null: not a stream
        std::function<void(std::string)> bytes;
        std::function<void(base::Result<HttpAnswer>)> ended;
    };

    CurlTransfer(HttpRequest request, Deliver deliver, const std::string &authorities,
                 const std::atomic<std::time_t> &judgedAt);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;

    [[nodiscard]] CURL *handle() const { return m_curl; }
    /** The end: tells the caller what came of it. */
    void finish(CURLcode code);

private:
    [[nodiscard]] bool isStream() const { return m_deliver.opened != nullptr; }
    void setUp(const std::string &authorities);
    void setTimes();
    void tellOpened();
    static std::size_t onHeader(char *data, std::size_t size, std::size_t count, void *self);
    static curl_socket_t onSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static std::size_t onBody(char *data, std::size_t size, std::size_t count, void *self);

    HttpRequest m_request;
    Deliver m_deliver;
    const std::atomic<std::time_t> &m_judgedAt;
    CURL *m_curl = nullptr;
    curl_slist *m_headers = nullptr;
    HttpAnswer m_answer;
    char m_errorText[CURL_ERROR_SIZE] = {};
    bool m_toldOpened = false;
    bool m_tooLong = false;
    bool m_notPublic = false;
};

} // namespace kiosk::http
