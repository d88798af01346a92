// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/booking_calls.h"

#include <boost/json/value.hpp>

#include "kiosk/booking/code.h"
#include "kiosk/server/login_steps.h"
#include "kiosk/wire/fields.h"

namespace kiosk::server {

using base::Code;
using base::failure;

namespace {

/** Devices by their own name, so that those behind one address do not lock each other out. */
std::string countedAs(const Call &call)
{
    if (call.terminal)
        return "device " + call.terminal->id;
    return call.session ? "account " + call.session->account : "address " + call.request.peer;
}

std::function<Answer(Batch &)> onDay(const Call &call, std::function<Answer(SiteDay &)> job)
{
    return [site = domain::SiteId{call.part("site")}, job = std::move(job)](Batch &batch) {
        const auto day = batch.day(site);
        return day ? job(*day.assume_value()) : problem(day.assume_error());
    };
}

} // namespace

base::Result<std::string> codeOf(const Call &call, const boost::json::value &body)
{
    constexpr std::string_view Bearer = "Bearer ";
    auto typed = std::string(call.request.header("authorization"));
    if (typed.starts_with(Bearer)) {
        typed.erase(0, Bearer.size());
    } else {
        wire::Fields in(body, "request");
        typed = in.text("code", 200);
        if (in.failed())
            return failure(Code::Invalid, "the code is missing: as member of the body, or as bearer");
    }
    return booking::readCode(typed);
}

void withCode(Rooms &rooms, const CallPointer &call, const Done &done,
              const std::function<void(const std::string &hash, const WasKnown &, const Done &)> &use)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    const auto code = codeOf(*call, body.assume_value());
    if (!code)
        return done(problem(code.assume_error()));
    const auto now = rooms.clock.wall();
    const auto name = countedAs(*call);
    if (!rooms.bookingCodes.take(name, now))
        return done(tooManyTries(rooms.bookingCodes.wait(name, now)));
    const auto wasKnown = std::make_shared<bool>(true); // a repeated request finds its answer, and asks for no code
    use(bookingCodeHash(code.assume_value()), wasKnown, [&rooms, name, wasKnown, done](Answer answer) {
        if (*wasKnown)
            rooms.bookingCodes.giveBack(name);
        done(std::move(answer));
    });
}

void readDay(Rooms &rooms, const CallPointer &call, const Done &done, std::function<Answer(SiteDay &)> job)
{
    rooms.writer.submit(onDay(*call, std::move(job)), done);
}

void changeDay(Rooms &rooms, const CallPointer &call, const Done &done, std::function<Answer(SiteDay &)> job)
{
    submitKeyed(rooms, scopeOf(*call), call, onDay(*call, std::move(job)), done);
}

std::string scopeOf(const Call &call)
{
    if (call.terminal)
        return "terminal:" + call.terminal->id;
    return call.session ? "staff:" + call.session->account : "address:" + call.request.peer;
}

domain::TerminalNumber terminalOf(const Call &call)
{
    return call.terminal ? call.terminal->number : 0;
}

} // namespace kiosk::server
