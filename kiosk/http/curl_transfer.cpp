// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/http/curl_transfer.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include <sys/socket.h>

#include "kiosk/base/must.h"
#include "kiosk/http/curl_tls.h"
#include "kiosk/http/public_address.h"

namespace kiosk::http {

namespace {

constexpr long ConnectTimeout = 5000; ///< milliseconds

base::Code codeFor(CURLcode code)
{
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return base::Code::Denied;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return base::Code::Invalid;
    default:
        return base::Code::Offline;
    }
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return text;
}

} // namespace

std::string HttpAnswer::header(const std::string &name) const
{
    const auto it = std::find_if(headers.begin(), headers.end(), [&](const auto &one) { return one.first == name; });
    return it == headers.end() ? std::string{} : it->second;
}

CurlTransfer::CurlTransfer(HttpRequest request, Deliver deliver, const std::string &authorities,
                           const std::atomic<std::time_t> &judgedAt)
    : m_request(std::move(request))
    , m_deliver(std::move(deliver))
    , m_judgedAt(judgedAt)
    , m_curl(curl_easy_init())
{
    MUST(m_curl != nullptr);
    setUp(authorities);
    setTimes();
}

CurlTransfer::~CurlTransfer()
{
    curl_easy_cleanup(m_curl);
    curl_slist_free_all(m_headers);
}

void CurlTransfer::setUp(const std::string &authorities)
{
    curl_easy_setopt(m_curl, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_curl, CURLOPT_ERRORBUFFER, m_errorText);
    curl_easy_setopt(m_curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_curl, CURLOPT_URL, m_request.url.c_str());
    curl_easy_setopt(m_curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_curl, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(m_curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(m_curl, CURLOPT_USERAGENT, "wegweiser/" WEGWEISER_VERSION);
    curl_easy_setopt(m_curl, CURLOPT_CUSTOMREQUEST, m_request.method.c_str());
    if (m_request.method != "GET" || !m_request.body.empty()) {
        curl_easy_setopt(m_curl, CURLOPT_POSTFIELDS, m_request.body.c_str());
        curl_easy_setopt(m_curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    }
    for (const auto &[name, value] : m_request.headers)
        m_headers = curl_slist_append(m_headers, (name + ": " + value).c_str());
    m_headers = curl_slist_append(m_headers, "Expect:"); // no pause before a body
    curl_easy_setopt(m_curl, CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(m_curl, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    curl_easy_setopt(m_curl, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(m_curl, CURLOPT_WRITEDATA, this);

    if (m_request.publicOnly) {
        curl_easy_setopt(m_curl, CURLOPT_PROTOCOLS_STR, "https");
        curl_easy_setopt(m_curl, CURLOPT_PROXY, ""); // the address judged must be the one that is asked
        curl_easy_setopt(m_curl, CURLOPT_OPENSOCKETFUNCTION, &CurlTransfer::onSocket);
        curl_easy_setopt(m_curl, CURLOPT_OPENSOCKETDATA, this);
        curl_easy_setopt(m_curl, CURLOPT_FRESH_CONNECT, 1L); // never over a line that was opened without being judged
    }
    trustOnly(m_curl, authorities, m_judgedAt);
}

curl_socket_t CurlTransfer::onSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    if (!isPublicAddress(address->addr)) {
        static_cast<CurlTransfer *>(self)->m_notPublic = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void CurlTransfer::setTimes()
{
    const auto timeout = static_cast<long>(m_request.timeout.count());
    curl_easy_setopt(m_curl, CURLOPT_CONNECTTIMEOUT_MS, std::min(timeout, ConnectTimeout));
    if (isStream()) {
        curl_easy_setopt(m_curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(m_curl, CURLOPT_LOW_SPEED_TIME, std::max(1L, timeout / 1000));
        curl_easy_setopt(m_curl, CURLOPT_TCP_KEEPALIVE, 1L);
        curl_easy_setopt(m_curl, CURLOPT_FORBID_REUSE, 1L);
    } else {
        curl_easy_setopt(m_curl, CURLOPT_TIMEOUT_MS, timeout);
    }
}

std::size_t CurlTransfer::onHeader(char *data, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<CurlTransfer *>(self);
    const std::string_view line(data, size * count);
    if (line.starts_with("HTTP/")) {
        transfer.m_answer.headers.clear(); // an interim answer (100, a proxy's) came before
        return line.size();
    }
    const auto colon = line.find(':');
    if (colon != std::string_view::npos) {
        std::string name(trimmed(line.substr(0, colon)));
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
        transfer.m_answer.headers.emplace_back(std::move(name), trimmed(line.substr(colon + 1)));
    }
    return line.size();
}

void CurlTransfer::tellOpened()
{
    long status = 0;
    curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &status);
    m_answer.status = static_cast<int>(status);
    if (isStream() && !m_toldOpened && status >= 200) {
        m_toldOpened = true;
        m_deliver.opened(m_answer);
    }
}

std::size_t CurlTransfer::onBody(char *data, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<CurlTransfer *>(self);
    const auto bytes = size * count;
    if (transfer.isStream()) {
        transfer.tellOpened();
        transfer.m_deliver.bytes(std::string(data, bytes));
        return bytes;
    }
    if (transfer.m_answer.body.size() + bytes > transfer.m_request.largest) {
        transfer.m_tooLong = true;
        return 0;
    }
    transfer.m_answer.body.append(data, bytes);
    return bytes;
}

void CurlTransfer::finish(CURLcode code)
{
    if (code == CURLE_OK) {
        tellOpened();
        m_deliver.ended(std::move(m_answer));
        return;
    }
    if (m_tooLong) {
        m_deliver.ended(base::failure(base::Code::Invalid, m_request.url + ": the answer is longer than " +
                                                               std::to_string(m_request.largest) + " bytes"));
        return;
    }
    if (m_notPublic) {
        m_deliver.ended(base::failure(base::Code::Denied, "the address is not one of the public internet"));
        return;
    }
    long verified = 0; // of the certificate; some refusals come under other names
    curl_easy_getinfo(m_curl, CURLINFO_SSL_VERIFYRESULT, &verified);
    if (code == CURLE_SSL_CONNECT_ERROR && verified != 0)
        code = CURLE_PEER_FAILED_VERIFICATION;
    const std::string why = m_errorText[0] != '\0' ? m_errorText : curl_easy_strerror(code);
    m_deliver.ended(base::failure(codeFor(code), m_request.url + ": " + why));
}

} // namespace kiosk::http
