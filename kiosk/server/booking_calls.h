// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/server/books.h"
#include "kiosk/server/rooms.h"

// What the routes of appointments and of seats share. Only booking_routes.cpp and seat_routes.cpp use this.
namespace kiosk::server {

/** The code of the body's member "code", or of the header Authorization: Bearer; Invalid when there is none. */
[[nodiscard]] base::Result<std::string> codeOf(const Call &call, const boost::json::value &body);

/** What a job that looked for a code found out about it. */
using WasKnown = std::shared_ptr<bool>;

/**
 * Runs @p use for a code that somebody shows, unless too many unknown ones came from there: then 429. A code is counted
 * before it is looked for, so that tries at the same time count as well, and not when it proves known. Mistyped ones
 * (the check symbol tells) are refused and not counted: nobody learns anything from them.
 */
void withCode(Rooms &rooms, const CallPointer &call, const Done &done,
              const std::function<void(const std::string &hash, const WasKnown &, const Done &)> &use);

/** Runs @p job with the site's day, as a read that keeps nothing. */
void readDay(Rooms &rooms, const CallPointer &call, const Done &done, std::function<Answer(SiteDay &)> job);
/** The same under the request's Idempotency-Key. */
void changeDay(Rooms &rooms, const CallPointer &call, const Done &done, std::function<Answer(SiteDay &)> job);

/** Whose requests are kept apart by their keys: an account, a terminal, or an address. */
[[nodiscard]] std::string scopeOf(const Call &call);
/** 0 where no terminal asks. */
[[nodiscard]] domain::TerminalNumber terminalOf(const Call &call);

} // namespace kiosk::server
