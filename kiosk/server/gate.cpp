// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/gate.h"

#include "kiosk/server/cookie.h"
#include "kiosk/server/login_steps.h"

namespace kiosk::server {

const char *Access::name() const
{
    switch (m_kind) {
    case Kind::Everybody:
        return "everybody";
    case Kind::Session:
        return accounts::name(m_capability);
    case Kind::House:
        return "house";
    case Kind::Terminal:
        return "terminal";
    case Kind::NewTerminal:
        return "new-terminal";
    case Kind::View:
        return "by-view";
    case Kind::Local:
        return "this-machine";
    }
    return "?";
}

namespace {

using accounts::Capability;
using accounts::Stage;
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

/** So that one account, terminal or address cannot take the server for itself. */
std::optional<Answer> checkPace(Rooms &rooms, const std::string &who)
{
    const auto now = rooms.clock.wall();
    if (rooms.settings.requestsPerSecond <= 0 || rooms.requests.take(who, now))
        return {};
    return tooManyTries(rooms.requests.wait(who, now));
}

std::optional<Answer> checkStranger(Rooms &rooms, const Request &request)
{
    return checkPace(rooms, "address " + accounts::addressKey(request.peer));
}

/** A partner works at her desk and with those who are there. */
std::optional<Answer> checkDesk(const Rooms &rooms, const Call &call)
{
    const auto &own = call.session->desk;
    if (own.empty())
        return {};
    const auto desk = call.parts.find("desk");
    const auto ticket = call.parts.find("id");
    if (desk != call.parts.end() && desk->second != own)
        return problem(failure(Code::Denied, "this access is for desk " + own), 403);
    if (ticket != call.parts.end()) {
        const auto site = call.parts.find("site");
        const auto house =
            site == call.parts.end() ? rooms.houses.end() : rooms.houses.find(domain::SiteId{site->second});
        const auto *record =
            house == rooms.houses.end() ? nullptr : house->second.hub.today().ticket(domain::TicketId{ticket->second});
        if (record && record->desk.value != own)
            return problem(failure(Code::Denied, "this number is not at desk " + own), 403);
    }
    return {};
}

std::optional<Answer> checkSession(Rooms &rooms, Call &call, Capability capability)
{
    if (auto answer = checkForm(call.request))
        return answer;
    call.session = rooms.sessions.use(sessionToken(call.request.header("cookie")), rooms.clock.wall());
    if (!call.session) {
        if (auto answer = checkStranger(rooms, call.request))
            return answer;
        return problem(failure(Code::Denied, "log in first"), 401);
    }
    if (auto answer = checkPace(rooms, "account " + call.session->account))
        return answer;
    // A log-in that is not finished may finish, and nothing else.
    if (call.session->stage != Stage::Full && capability != Capability::OwnLogin)
        return problem(failure(Code::Denied, "finish the log-in first"), 401);
    if (!accounts::may(call.session->role, capability))
        return problem(failure(Code::Denied, std::string("not for the role ") + name(call.session->role)), 403);
    return checkDesk(rooms, call);
}

std::optional<Answer> checkTerminal(Rooms &rooms, Call &call, bool mayBeNew)
{
    auto terminal = rooms.terminals.verify(call.request, rooms.clock.wall());
    if (!terminal) {
        ++rooms.metrics.signaturesDenied;
        if (auto answer = checkStranger(rooms, call.request))
            return answer;
        return problem(terminal.assume_error(), 401); // with the header Date, as every answer
    }
    if (auto answer = checkPace(rooms, "terminal " + terminal.assume_value().id))
        return answer;
    const auto id = call.parts.find("id");
    if (id != call.parts.end() && id->second != terminal.assume_value().id)
        return problem(failure(Code::Denied, "the path names another terminal"), 403);
    if (!mayBeNew && !terminal.assume_value().confirmed)
        return problem(failure(Code::Denied, "this terminal waits until somebody confirms its fingerprint"), 403);
    call.terminal = std::move(terminal).assume_value();
    return {};
}

std::optional<Answer> checkView(Rooms &rooms, Call &call)
{
    const auto view = wire::parseView(queryValue(call.request.query, "view"));
    if (!view)
        return problem(failure(Code::Invalid, "view must be staff, terminal or display"));
    if (*view == wire::View::Staff)
        return checkSession(rooms, call, Capability::SeeQueue);
    return *view == wire::View::Terminal ? checkTerminal(rooms, call, false) : checkStranger(rooms, call.request);
}

bool isThisMachine(const std::string &peer)
{
    return peer == "127.0.0.1" || peer == "::1" || peer == "::ffff:127.0.0.1";
}

std::optional<Answer> checkLocal(const Request &request)
{
    if (isThisMachine(request.peer) && request.header("x-forwarded-for").empty() && request.header("forwarded").empty())
        return {};
    return problem(failure(Code::Denied, "only from this machine"), 403);
}

} // namespace

std::optional<Answer> refused(Rooms &rooms, Access access, Call &call)
{
    switch (access.kind()) {
    case Access::Kind::Everybody:
        // Logging in sends no cookie yet, but gets one: the same care.
        if (call.request.path.starts_with("/v1/session"))
            if (auto answer = checkForm(call.request))
                return answer;
        return checkStranger(rooms, call.request);
    case Access::Kind::Session:
        return checkSession(rooms, call, access.capability());
    case Access::Kind::House:
        return call.request.header("signature-input").empty() ? checkSession(rooms, call, access.capability())
                                                              : checkTerminal(rooms, call, false);
    case Access::Kind::Terminal:
        return checkTerminal(rooms, call, false);
    case Access::Kind::NewTerminal:
        return checkTerminal(rooms, call, true);
    case Access::Kind::View:
        return checkView(rooms, call);
    case Access::Kind::Local:
        return checkLocal(call.request);
    }
    return problem(failure(Code::Denied, "not allowed"), 403);
}

void believeProxy(Request &request)
{
    auto chain = request.header("x-forwarded-for");
    if (!isThisMachine(request.peer) || chain.empty())
        return;
    // The last one is what our own proxy saw; what stands before it anybody could have written.
    chain.remove_prefix(chain.find_last_of(", ") + 1);
    if (!chain.empty() && chain.size() <= 64)
        request.peer = chain;
}

} // namespace kiosk::server
