// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/http/downloader.h"

#include <optional>

#include <curl/curl.h>

#include "kiosk/base/must.h"
#include "kiosk/http/curl_tls.h"

namespace kiosk::http {

using base::Code;
using base::Result;

namespace {

constexpr long ConnectPatience = 10000; ///< milliseconds

/** One download on its way: what the callbacks of curl share. */
struct Running
{
    CURL *curl;
    const Download &download;
    const Downloader::Sink &sink;
    std::uint64_t skip = 0; ///< bytes that the server sends again
    std::uint64_t have = 0;
    bool begun = false;
    std::optional<base::Error> failed;
};

Code codeOf(CURLcode code)
{
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CONNECT_ERROR:
        return Code::Denied;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return Code::Invalid;
    default:
        return Code::Offline;
    }
}

long statusOf(CURL *curl)
{
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

Result<void> judge(long status, const Download &download)
{
    const auto says = [&](Code code, const char *what) {
        return base::failure(code, download.url + ": " + what + " (HTTP " + std::to_string(status) + ")");
    };
    if (status == 200 || status == 206)
        return boost::outcome_v2::success();
    if (status == 404 || status == 410)
        return says(Code::NotFound, "the server has no such file");
    if (status == 416)
        return says(Code::Invalid, "the file is shorter than what is here of it");
    if (status == 401 || status == 403)
        return says(Code::Denied, "the server does not give it to us");
    if (status >= 300 && status < 400)
        return says(Code::Invalid, "moved elsewhere; give the new address");
    return says(Code::Offline, "the server is in trouble");
}

std::size_t onBytes(char *data, std::size_t size, std::size_t count, void *self)
{
    auto &running = *static_cast<Running *>(self);
    std::string_view bytes(data, size * count);
    const auto all = bytes.size();
    if (!running.begun) {
        running.begun = true;
        const auto status = statusOf(running.curl);
        if (auto good = judge(status, running.download); !good) {
            running.failed = good.assume_error();
            return 0;
        }
        if (status == 200)
            running.skip = running.download.from;
        running.have = running.download.from;
    }
    const auto again = std::min<std::uint64_t>(running.skip, bytes.size());
    running.skip -= again;
    bytes.remove_prefix(again);
    running.have += bytes.size();
    if (running.have > running.download.largest) {
        running.failed = base::failure(Code::Invalid, running.download.url + ": longer than " +
                                                          std::to_string(running.download.largest) + " bytes");
        return 0;
    }
    if (bytes.empty())
        return all;
    if (auto taken = running.sink(bytes); !taken) {
        running.failed = taken.assume_error();
        return 0;
    }
    return all;
}

int onProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto &running = *static_cast<Running *>(self);
    if (running.download.stop == nullptr || !running.download.stop->load())
        return 0;
    running.failed = base::failure(Code::Busy, "stopped");
    return 1;
}

} // namespace

class Downloader::Handle
{
public:
    explicit Handle(const TlsTrust &trust)
        : m_authorities(trust.authorities.string())
        , m_judgedAt(std::chrono::system_clock::to_time_t(trust.notBefore))
        , m_curl(curl_easy_init())
    {
        MUST(m_curl != nullptr);
        curl_easy_setopt(m_curl, CURLOPT_ERRORBUFFER, m_errorText);
        curl_easy_setopt(m_curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(m_curl, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(m_curl, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
        curl_easy_setopt(m_curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
        curl_easy_setopt(m_curl, CURLOPT_USERAGENT, "wegweiser/" WEGWEISER_VERSION);
        curl_easy_setopt(m_curl, CURLOPT_CONNECTTIMEOUT_MS, ConnectPatience);
        curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, &onBytes);
        curl_easy_setopt(m_curl, CURLOPT_XFERINFOFUNCTION, &onProgress);
        curl_easy_setopt(m_curl, CURLOPT_NOPROGRESS, 0L);
        trustOnly(m_curl, m_authorities, m_judgedAt);
    }
    ~Handle() { curl_easy_cleanup(m_curl); }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    Result<void> fetch(const Download &download, const Sink &sink)
    {
        Running running{m_curl, download, sink, 0, 0, false, std::nullopt};
        m_errorText[0] = '\0';
        curl_easy_setopt(m_curl, CURLOPT_URL, download.url.c_str());
        curl_easy_setopt(m_curl, CURLOPT_WRITEDATA, &running);
        curl_easy_setopt(m_curl, CURLOPT_XFERINFODATA, &running);
        curl_easy_setopt(m_curl, CURLOPT_LOW_SPEED_LIMIT, download.slowest);
        curl_easy_setopt(m_curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(download.patience.count()));
        const auto range = std::to_string(download.from) + "-";
        curl_easy_setopt(m_curl, CURLOPT_RANGE, download.from == 0 ? nullptr : range.c_str());
        const auto code = curl_easy_perform(m_curl);
        if (running.failed)
            return std::move(*running.failed);
        if (code != CURLE_OK) {
            const std::string why = m_errorText[0] != '\0' ? m_errorText : curl_easy_strerror(code);
            return base::failure(codeOf(code), download.url + ": " + why);
        }
        return judge(statusOf(m_curl), download);
    }

private:
    const std::string m_authorities;
    const std::atomic<std::time_t> m_judgedAt;
    CURL *m_curl;
    char m_errorText[CURL_ERROR_SIZE] = {};
};

Downloader::Downloader(TlsTrust trust)
{
    initCurl();
    m_handle = std::make_unique<Handle>(trust);
}

Downloader::~Downloader() = default;

Result<void> Downloader::fetch(const Download &download, const Sink &sink)
{
    return m_handle->fetch(download, sink);
}

} // namespace kiosk::http
