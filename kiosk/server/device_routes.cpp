// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do to terminals: a code to let one in, the look at its fingerprint, and the door.
#include <boost/json/object.hpp>

#include "kiosk/server/enrolment.h"
#include "kiosk/server/login_steps.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/trust/fingerprint.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;
namespace bj = boost::json;

void makeTerminalCode(Rooms &rooms, const CallPointer &call, const Done &done)
{
    rooms.writer.submit(
        [&rooms, call](Batch &batch) {
            const auto code = makeCode(rooms.random);
            EnrolmentCode kept;
            kept.hash = codeHash(code);
            kept.expires = batch.now() + CodeLifetime;
            kept.site = domain::SiteId{call->part("site")};
            batch.kept(batch.store().keepCode(kept));
            rooms.audit.note(batch, entryOf(*call, "terminal-code-made"));
            return json(bj::object{{"code", code}, {"expires_ms", wire::toMillis(kept.expires)}}, 201);
        },
        done);
}

using TerminalChange = std::function<base::Result<void>(KnownTerminal &)>;

void changeTerminal(Rooms &rooms, const CallPointer &call, const char *what, TerminalChange change, const Done &done)
{
    rooms.writer.submit(
        [&rooms, call, what, change = std::move(change)](Batch &batch) {
            for (auto &terminal : batch.kept(batch.store().terminals())) {
                if (terminal.id != call->part("id") || terminal.site.value != call->part("site"))
                    continue;
                if (const auto changed = change(terminal); !changed) {
                    rooms.audit.note(batch, entryOf(*call, what, "terminal:" + terminal.id, "refused"));
                    return problem(changed.assume_error());
                }
                batch.kept(batch.store().keepTerminal(terminal));
                batch.afterCommit([&rooms, known = terminal] {
                    rooms.terminals.add(known);
                    recheckStreams(rooms); // its open streams end now
                });
                rooms.audit.note(batch, entryOf(*call, what, "terminal:" + terminal.id));
                return empty(204);
            }
            return problem(failure(Code::NotFound, "there is no such terminal"));
        },
        done);
}

void confirmOne(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "confirmation");
    const auto typed = in.text("fingerprint", 64);
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    changeTerminal(
        rooms, call, "terminal-confirmed",
        [typed](KnownTerminal &terminal) -> base::Result<void> {
            const auto key = trust::PublicKey::fromHex(terminal.publicKey);
            if (terminal.revoked || !key)
                return failure(Code::Conflict, "this terminal is shut out; enrol it anew");
            if (!trust::isFingerprint(*key, typed))
                return failure(Code::Denied,
                               "the fingerprints differ: this is not the terminal you look at; revoke it");
            terminal.confirmed = true;
            return boost::outcome_v2::success();
        },
        done);
}

void revokeOne(Rooms &rooms, const CallPointer &call, const Done &done)
{
    changeTerminal(
        rooms, call, "terminal-revoked",
        [](KnownTerminal &terminal) -> base::Result<void> {
            terminal.revoked = true;
            return boost::outcome_v2::success();
        },
        done);
}

} // namespace

void addDeviceRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *pattern, auto handle) {
        routes.push_back({"POST", pattern, accounts::Capability::ManageTerminals,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    add("/v1/sites/{site}/terminals/code", makeTerminalCode);
    add("/v1/sites/{site}/terminals/{id}/confirm", confirmOne);
    add("/v1/sites/{site}/terminals/{id}/revoke", revokeOne);
}

} // namespace kiosk::server
