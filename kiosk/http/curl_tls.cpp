// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/http/curl_tls.h"

#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

#include "kiosk/base/must.h"

namespace kiosk::http {

namespace {

int onVerify(int ok, X509_STORE_CTX *context)
{
    if (ok == 1)
        return 1;
    // Judged at a lower bound of the present: "expired" is then certain, "not yet valid" means nothing.
    if (X509_STORE_CTX_get_error(context) == X509_V_ERR_CERT_NOT_YET_VALID) {
        X509_STORE_CTX_set_error(context, X509_V_OK);
        return 1;
    }
    return 0;
}

CURLcode onTls(CURL *, void *sslContext, void *judgedAt)
{
    judgeAt(sslContext, static_cast<const std::atomic<std::time_t> *>(judgedAt)->load());
    return CURLE_OK;
}

} // namespace

std::time_t buildTime()
{
    std::tm day{};
    strptime(WEGWEISER_BUILD_DAY, "%Y-%m-%d", &day);
    return timegm(&day);
}

void judgeAt(void *sslContext, std::time_t notBefore)
{
    auto *context = static_cast<SSL_CTX *>(sslContext);
    X509_VERIFY_PARAM_set_time(SSL_CTX_get0_param(context), notBefore);
    SSL_CTX_set_verify(context, SSL_CTX_get_verify_mode(context), onVerify);
}

void initCurl()
{
    static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    MUST(done);
}

void trustOnly(CURL *curl, const std::string &authorities, const std::atomic<std::time_t> &judgedAt)
{
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!authorities.empty()) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, authorities.c_str());
        curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
    }
    curl_easy_setopt(curl, CURLOPT_SSL_CTX_FUNCTION, &onTls);
    curl_easy_setopt(curl, CURLOPT_SSL_CTX_DATA, &judgedAt);
}

} // namespace kiosk::http
