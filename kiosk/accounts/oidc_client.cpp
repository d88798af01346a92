// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/oidc_client.h"

#include <boost/json/value.hpp>

#include "kiosk/trust/encoding.h"
#include "kiosk/wire/fields.h"

namespace kiosk::accounts {

using base::Code;
using base::failure;
using base::Result;

namespace {

constexpr std::chrono::hours PathsLast{1};
constexpr std::chrono::minutes KeysPause{1};
constexpr std::size_t LargestAnswer = 256U << 10U;

http::HttpRequest providerRequest(const std::string &url)
{
    http::HttpRequest request;
    request.url = url;
    request.timeout = std::chrono::seconds{10};
    request.largest = LargestAnswer;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

/** The body of a 200; otherwise what is wrong. */
Result<std::string> bodyOfAnswer(const Result<http::HttpAnswer> &answer, const char *what)
{
    if (!answer)
        return failure(answer.assume_error().code, std::string(what) + ": " + answer.assume_error().text);
    if (answer.assume_value().status != 200)
        return failure(answer.assume_value().status >= 500 ? Code::Offline : Code::Denied,
                       std::string(what) + ": status " + std::to_string(answer.assume_value().status));
    return answer.assume_value().body;
}

Result<std::string> idTokenOf(const Result<http::HttpAnswer> &answer)
{
    BOOST_OUTCOME_TRY(const auto body, bodyOfAnswer(answer, "the provider gave no token for the code"));
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(body));
    wire::Fields in(value, "the provider's answer");
    auto token = in.text("id_token", 32768);
    return in.result(std::move(token));
}

/** RFC 6749 2.3.1: both parts are form-encoded first; ours need it for very few characters. */
std::string basicAuthorization(const SignOnSettings &settings)
{
    const auto encoded = [](const std::string &text) {
        constexpr char Hex[] = "0123456789ABCDEF";
        std::string out;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_')
                out += c;
            else
                out += {'%', Hex[byte >> 4U], Hex[byte & 15U]};
        }
        return out;
    };
    return "Basic " + trust::toBase64(encoded(settings.clientId) + ":" + encoded(settings.clientSecret));
}

} // namespace

OidcClient::OidcClient(SignOnSettings settings, http::HttpClient &http, const base::Clock &clock)
    : m_settings(std::move(settings))
    , m_http(http)
    , m_clock(clock)
{
}

OidcClient::~OidcClient()
{
    *m_lives = false;
}

void OidcClient::withPaths(const Ready &ready)
{
    if (m_pathsRead.count() >= 0 && m_clock.sinceBoot() - m_pathsRead < PathsLast)
        return ready(nullptr);
    const auto base = m_settings.issuer.ends_with('/') ? m_settings.issuer.substr(0, m_settings.issuer.size() - 1)
                                                       : m_settings.issuer;
    m_http.send(providerRequest(base + "/.well-known/openid-configuration"),
                [this, lives = m_lives, ready](const Result<http::HttpAnswer> &answer) {
                    if (!*lives)
                        return;
                    const auto body = bodyOfAnswer(answer, "the provider's description cannot be read");
                    if (!body)
                        return ready(&body.assume_error());
                    auto paths = readDiscovery(body.assume_value(), m_settings);
                    if (!paths)
                        return ready(&paths.assume_error());
                    m_paths = std::move(paths).assume_value();
                    m_pathsRead = m_clock.sinceBoot();
                    ready(nullptr);
                });
}

void OidcClient::loadKeys(const Ready &ready)
{
    m_keysRead = m_clock.sinceBoot();
    m_http.send(providerRequest(m_paths.keys), [this, lives = m_lives, ready](const Result<http::HttpAnswer> &answer) {
        if (!*lives)
            return;
        const auto body = bodyOfAnswer(answer, "the provider's keys cannot be read");
        if (!body)
            return ready(&body.assume_error());
        auto keys = KeySet::read(body.assume_value());
        if (!keys)
            return ready(&keys.assume_error());
        m_keys = std::move(keys).assume_value();
        ready(nullptr);
    });
}

void OidcClient::authorize(const SignOnStep &step, const Done &done)
{
    withPaths([this, step, done](const base::Error *error) {
        if (error)
            return done(*error);
        done(authorizationUrl(m_settings, m_paths, step));
    });
}

void OidcClient::finish(const std::string &code, const SignOnStep &step, const SignedOnDone &done)
{
    withPaths([this, code, step, done](const base::Error *error) {
        if (error)
            return done(*error);
        auto request = providerRequest(m_paths.token);
        request.method = "POST";
        request.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        if (!m_settings.clientSecret.empty())
            request.headers.emplace_back("Authorization", basicAuthorization(m_settings));
        request.body = tokenForm(m_settings, code, step);
        m_http.send(std::move(request), [this, lives = m_lives, step, done](const Result<http::HttpAnswer> &answer) {
            if (!*lives)
                return;
            const auto token = idTokenOf(answer);
            if (!token)
                return done(token.assume_error());
            judge(token.assume_value(), step, true, done);
        });
    });
}

void OidcClient::judge(const std::string &token, const SignOnStep &step, bool mayLoadKeys, const SignedOnDone &done)
{
    const auto claims = verifiedClaims(m_keys, token);
    if (claims)
        return done(judgeClaims(claims.assume_value(), m_settings, step.nonce, m_clock.wall()));
    const bool isPaused = m_keysRead.count() >= 0 && m_keys.size() > 0 && m_clock.sinceBoot() - m_keysRead < KeysPause;
    if (claims.assume_error().code != Code::NotFound || !mayLoadKeys || isPaused)
        return done(failure(Code::Denied, claims.assume_error().text));
    loadKeys([this, token, step, done](const base::Error *error) {
        if (error)
            return done(*error);
        judge(token, step, false, done);
    });
}

std::string OidcClient::endSession(std::string_view back) const
{
    return endSessionUrl(m_settings, m_paths, back);
}

} // namespace kiosk::accounts
