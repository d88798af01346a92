// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/terminal_client.h"

#include <ctime>
#include <memory>

#include "kiosk/wire/problem.h"
#include "kiosk/wire/signature.h"

namespace kiosk::sync {

namespace {

/** A smaller difference comes from the way there and the whole seconds of the header. */
constexpr std::chrono::seconds WorthLearning{2};

} // namespace

std::optional<base::WallTime> parseHttpDate(const std::string &text)
{
    std::tm parts{};
    const char *end = ::strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (end == nullptr || *end != '\0')
        return std::nullopt;
    return base::WallTime{std::chrono::seconds{::timegm(&parts)}};
}

TerminalClient::TerminalClient(const Identity &identity, http::HttpClient &http, const base::Clock &clock,
                               base::Random &random)
    : m_identity(identity)
    , m_http(http)
    , m_clock(clock)
    , m_random(random)
{
}

TerminalClient::~TerminalClient()
{
    for (const auto id : m_running)
        m_http.cancel(id);
}

std::string TerminalClient::ownPath(const std::string &rest) const
{
    return "/v1/terminals/" + m_identity.terminal + rest;
}

std::string TerminalClient::sitePath(const std::string &rest) const
{
    return "/v1/sites/" + m_identity.site.value + rest;
}

http::HttpRequest TerminalClient::signedRequest(const Call &call)
{
    http::HttpRequest request;
    request.method = call.method;
    request.url = m_identity.server + call.path + (call.query.empty() ? "" : "?" + call.query);
    request.headers = call.headers;
    request.body = call.body;
    const wire::SignedRequest what{call.method, call.path, call.query, call.body, call.idempotencyKey};
    const auto created = std::chrono::floor<std::chrono::seconds>(serverNow()).time_since_epoch().count();
    const auto signature =
        wire::signRequest(what, {m_identity.terminal, created, m_random.id()}, [&](std::string_view text) {
            const auto bytes = m_identity.key.sign({}, text);
            return std::string(bytes.begin(), bytes.end());
        });
    request.headers.emplace_back("Signature-Input", signature.input);
    request.headers.emplace_back("Signature", signature.signature);
    if (!signature.digest.empty()) {
        request.headers.emplace_back("Content-Digest", signature.digest);
        request.headers.emplace_back("Content-Type", "application/json");
    }
    if (!call.idempotencyKey.empty())
        request.headers.emplace_back("Idempotency-Key", call.idempotencyKey);
    return request;
}

bool TerminalClient::learnTime(const http::HttpAnswer &answer)
{
    const auto now = parseHttpDate(answer.header("date"));
    if (answer.status != 401 || !now)
        return false;
    const auto off = *now - serverNow();
    if (off < WorthLearning && off > -WorthLearning)
        return false; // the clock was not what it minded
    m_offset = *now - m_clock.wall();
    return true;
}

void TerminalClient::serverSaid(base::WallTime now)
{
    m_offset = now - m_clock.wall();
    m_http.trustTime(now);
}

void TerminalClient::send(Call call, Done done)
{
    attempt(call, done, true);
}

void TerminalClient::attempt(const Call &call, const Done &done, bool again)
{
    const auto id = std::make_shared<http::RequestId>(0);
    *id = m_http.send(signedRequest(call), [this, id, call, done, again](base::Result<http::HttpAnswer> answer) {
        m_running.erase(*id);
        if (answer && again && learnTime(answer.assume_value())) {
            attempt(call, done, false);
            return;
        }
        if (answer && answer.assume_value().status >= 400) {
            done(wire::errorOf(answer.assume_value().status, answer.assume_value().body));
            return;
        }
        done(std::move(answer));
    });
    m_running.insert(*id);
}

} // namespace kiosk::sync
