// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/gate.h"

#include "kiosk/server/cookie.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;

/** A page of another origin must not send with our cookie, whatever the browser lets through. */
bool isSameOrigin(const Request &request)
{
    const auto origin = request.header("origin");
    const auto host = request.header("host");
    if (!origin.empty() && origin != "https://" + std::string(host))
        return false;
    const auto site = request.header("sec-fetch-site");
    return site.empty() || site == "same-origin" || site == "none";
}

std::optional<Answer> checkForm(const Request &request)
{
    if (request.method != "POST")
        return {};
    if (!isSameOrigin(request))
        return problem(failure(Code::Denied, "the request comes from another origin"), 403);
    auto type = request.header("content-type");
    type = type.substr(0, type.find(';'));
    while (type.ends_with(' '))
        type.remove_suffix(1);
    if (type != "application/json")
        return problem(failure(Code::Invalid, "Content-Type must be application/json"), 415);
    return {};
}

std::optional<Answer> checkStaff(Rooms &rooms, Call &call, bool mustManage)
{
    if (auto answer = checkForm(call.request))
        return answer;
    call.session = rooms.sessions.use(sessionToken(call.request.header("cookie")), rooms.clock.wall());
    if (!call.session)
        return problem(failure(Code::Denied, "log in first"), 401);
    if (mustManage && call.session->role != Role::Manager)
        return problem(failure(Code::Denied, "only for managers"), 403);
    return {};
}

std::optional<Answer> checkTerminal(Rooms &rooms, Call &call)
{
    auto terminal = rooms.terminals.verify(call.request, rooms.clock.wall());
    if (!terminal) {
        ++rooms.metrics.signaturesDenied;
        return problem(terminal.assume_error(), 401); // with the header Date, as every answer
    }
    const auto id = call.parts.find("id");
    if (id != call.parts.end() && id->second != terminal.assume_value().id)
        return problem(failure(Code::Denied, "the path names another terminal"), 403);
    const auto site = call.parts.find("site");
    if (site != call.parts.end() && site->second != terminal.assume_value().site.value)
        return problem(failure(Code::Denied, "the terminal belongs to another site"), 403);
    call.terminal = std::move(terminal).assume_value();
    return {};
}

std::optional<Answer> checkView(Rooms &rooms, Call &call)
{
    const auto view = wire::parseView(queryValue(call.request.query, "view"));
    if (!view)
        return problem(failure(Code::Invalid, "view must be staff, terminal or display"));
    if (*view == wire::View::Staff)
        return checkStaff(rooms, call, false);
    return *view == wire::View::Terminal ? checkTerminal(rooms, call) : std::nullopt;
}

std::optional<Answer> checkLocal(const Request &request)
{
    const bool isLocal = request.peer == "127.0.0.1" || request.peer == "::1" || request.peer == "::ffff:127.0.0.1";
    if (isLocal && request.header("x-forwarded-for").empty() && request.header("forwarded").empty())
        return {};
    return problem(failure(Code::Denied, "only from this machine"), 403);
}

} // namespace

std::optional<Answer> refused(Rooms &rooms, Access access, Call &call)
{
    switch (access) {
    case Access::Everybody:
        // Logging in sends no cookie yet, but gets one: the same care.
        return call.request.path == "/v1/session" ? checkForm(call.request) : std::nullopt;
    case Access::Staff:
        return checkStaff(rooms, call, false);
    case Access::Manager:
        return checkStaff(rooms, call, true);
    case Access::House:
        return call.request.header("signature-input").empty() ? checkStaff(rooms, call, false)
                                                              : checkTerminal(rooms, call);
    case Access::Terminal:
        return checkTerminal(rooms, call);
    case Access::View:
        return checkView(rooms, call);
    case Access::Local:
        return checkLocal(call.request);
    }
    return problem(failure(Code::Denied, "not allowed"), 403);
}

} // namespace kiosk::server
