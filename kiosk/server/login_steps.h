// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/server/rooms.h"

// What the routes of log-in, account and sign-on share.
namespace kiosk::server {

/** A session that begins; its token goes to the browser and nowhere else. */
struct NewSession
{
    Session session;
    std::string token;
};
/** @p account's session in @p stage, for whoever sent @p call. */
[[nodiscard]] NewSession makeSession(Rooms &rooms, const Call &call, const Account &account, accounts::Stage stage);
/**
 * Within a batch: @p fresh takes the place of the session that the caller had (so that a token from before is worth
 * nothing), and is known to the book once that is durable.
 */
void beginSession(Rooms &rooms, Batch &batch, const Call &call, const NewSession &fresh);
/** Ends the sessions of @p account but the one with hash @p kept (may be empty). */
void endSessionsOf(Rooms &rooms, Batch &batch, const std::string &account, const std::string &kept = {});
/** The answer that gives @p fresh to the browser; with Stage::Full the mark of a known device as well. */
[[nodiscard]] Answer sessionAnswer(Rooms &rooms, const NewSession &fresh, boost::json::object more = {});
/** What the page is told of a session. */
[[nodiscard]] boost::json::object describe(const Session &session);
/** Ends the streams whose readers may no longer watch. */
void recheckStreams(Rooms &rooms);

/** An entry of the audit log about something the sender of @p call did. */
[[nodiscard]] accounts::AuditEntry entryOf(const Call &call, std::string what, std::string about = {},
                                           std::string result = "done");
[[nodiscard]] Answer tooManyTries(std::chrono::milliseconds wait);
/** Names that guessers would put into a password of this house. */
[[nodiscard]] std::vector<std::string> houseWords(const Rooms &rooms);
/** The account of a session, or an answer why not; for use within a batch. */
[[nodiscard]] base::Result<Account> accountOf(Batch &batch, const Session &session);
/** Takes one try of a second factor; the wait when there is none. Known devices have tries of their own. */
[[nodiscard]] std::chrono::milliseconds takeCodeTry(Rooms &rooms, const Call &call);

} // namespace kiosk::server
