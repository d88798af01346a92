// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What managers and operators do to the accounts of others, and the log of who did what.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/accounts/recovery_codes.h"
#include "kiosk/server/login_steps.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

using accounts::Capability;
using base::Code;
using base::failure;
namespace bj = boost::json;

bj::object shown(const Account &account)
{
    return {{"account", account.name},
            {"role", name(account.role)},
            {"disabled", account.isDisabled},
            {"second_factor", account.hasSecondFactor()},
            {"must_change_password", account.mustChangePassword},
            {"sign_on", !account.subject.empty()},
            {"created_ms", wire::toMillis(account.created)}};
}

void listAccounts(Rooms &rooms, const CallPointer &, const Done &done)
{
    rooms.writer.submit(
        [](Batch &batch) {
            bj::array list;
            for (const auto &account : batch.kept(batch.store().accounts()))
                list.emplace_back(shown(account));
            return json(bj::object{{"accounts", std::move(list)}});
        },
        done);
}

/** The account in the path when the caller may change it; never one's own. */
base::Result<Account> managed(Batch &batch, const Call &call)
{
    auto account = batch.kept(batch.store().account(call.part("account")));
    if (!account)
        return failure(Code::NotFound, "there is no such account");
    if (account->name == call.session->account)
        return failure(Code::Denied, "nobody changes her own account here");
    if (!accounts::mayManage(call.session->role, account->role))
        return failure(Code::Denied, "accounts of this role are an operator's to change");
    return std::move(*account);
}

using Change = std::function<base::Result<void>(Account &)>;

/** Changes the account in the path, which ends its sessions. */
void changeAccount(Rooms &rooms, const CallPointer &call, std::string what, Change change, const Done &done)
{
    rooms.writer.submit(
        [&rooms, call, what = std::move(what), change = std::move(change)](Batch &batch) {
            auto found = managed(batch, *call);
            if (!found)
                return problem(found.assume_error());
            auto &account = found.assume_value();
            if (const auto changed = change(account); !changed)
                return problem(changed.assume_error());
            batch.kept(batch.store().keepAccount(account));
            endSessionsOf(rooms, batch, account.name);
            rooms.audit.note(batch, entryOf(*call, what, account.name));
            return json(shown(account));
        },
        done);
}

/** A password that opens the account once: its owner has to choose her own at the first log-in. */
struct FirstPassword
{
    std::string text;
    std::string hash;
};
void withFirstPassword(Rooms &rooms, const std::function<void(FirstPassword)> &next, const Done &done)
{
    const auto text = accounts::makeTypedCode(rooms.random, 4);
    rooms.hasher.post([&rooms, text, next, done] {
        auto hash = trust::hashPassword(text, rooms.settings.passwordCost);
        rooms.io.post([text, hash = std::move(hash), next, done] {
            if (!hash)
                return done(problem(failure(Code::Busy, "not enough memory for it now; try again"), 503));
            next({text, hash.assume_value()});
        });
    });
}

void addAccount(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "account");
    const auto name = in.text("account", 100);
    const auto role = in.word("role", accounts::parseStaffRole);
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    if (const auto good = accounts::checkAccountName(name); !good)
        return done(problem(good.assume_error()));
    if (!accounts::mayManage(call->session->role, role))
        return done(problem(failure(Code::Denied, "accounts of this role are an operator's to make"), 403));
    withFirstPassword(
        rooms,
        [&rooms, call, name, role, done](const FirstPassword &first) {
            rooms.writer.submit(
                [&rooms, call, name, role, first](Batch &batch) {
                    if (batch.kept(batch.store().account(name)))
                        return problem(failure(Code::Conflict, "there is such an account already"));
                    Account account;
                    account.name = name;
                    account.role = role;
                    account.passwordHash = first.hash;
                    account.passwordSet = account.created = batch.now();
                    account.mustChangePassword = true;
                    batch.kept(batch.store().keepAccount(account));
                    rooms.audit.note(batch, entryOf(*call, "account-added", name));
                    auto answer = shown(account);
                    answer["password"] = first.text;
                    return json(answer, 201);
                },
                done);
        },
        done);
}

void resetPassword(Rooms &rooms, const CallPointer &call, const Done &done)
{
    withFirstPassword(
        rooms,
        [&rooms, call, done](const FirstPassword &first) {
            rooms.writer.submit(
                [&rooms, call, first](Batch &batch) {
                    auto found = managed(batch, *call);
                    if (!found)
                        return problem(found.assume_error());
                    auto &account = found.assume_value();
                    account.passwordHash = first.hash;
                    account.passwordSet = batch.now();
                    account.mustChangePassword = true;
                    batch.kept(batch.store().keepAccount(account));
                    endSessionsOf(rooms, batch, account.name);
                    rooms.audit.note(batch, entryOf(*call, "password-reset", account.name));
                    auto answer = shown(account);
                    answer["password"] = first.text;
                    return json(answer);
                },
                done);
        },
        done);
}

void changeRole(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "account");
    const auto role = in.word("role", accounts::parseStaffRole);
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    changeAccount(
        rooms, call, std::string("role-") + name(role),
        [role, own = call->session->role](Account &account) -> base::Result<void> {
            if (!accounts::mayManage(own, role))
                return failure(Code::Denied, "this role is an operator's to give");
            account.role = role;
            return boost::outcome_v2::success();
        },
        done);
}

auto setDisabled(bool isDisabled)
{
    return [isDisabled](Rooms &rooms, const CallPointer &call, const Done &done) {
        changeAccount(
            rooms, call, isDisabled ? "account-disabled" : "account-enabled",
            [isDisabled](Account &account) -> base::Result<void> {
                account.isDisabled = isDisabled;
                return boost::outcome_v2::success();
            },
            done);
    };
}

void resetSecondFactor(Rooms &rooms, const CallPointer &call, const Done &done)
{
    changeAccount(
        rooms, call, "second-factor-reset",
        [](Account &account) -> base::Result<void> {
            account.secondFactor = {};
            return boost::outcome_v2::success();
        },
        done);
}

/** The last closing of today, or midnight when the house is not open (any more). */
domain::WallTime endOfDay(const domain::Site &site, domain::WallTime now)
{
    const auto date = site.zone.dateAt(now);
    const auto periods = domain::periodsOn(site.hours, date);
    if (!periods.empty())
        if (const auto closing = site.zone.moment(date, periods.back().to); closing > now)
            return closing;
    return site.zone.moment(domain::LocalDate(std::chrono::sys_days(date) + std::chrono::days{1}), {});
}

void giveDayAccess(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "day access");
    const auto name = in.text("name", 60);
    const auto desk = in.text("desk", 64);
    const bool isGood =
        !name.empty() && std::none_of(name.begin(), name.end(), [](unsigned char c) { return c < ' '; });
    if (in.failed() || !isGood)
        return done(problem(in.failed()
                                ? in.result(0).assume_error()
                                : failure(Code::Invalid, "day access.name: is empty or has control characters")));
    if (!call->house->site->desk(domain::DeskId{desk}))
        return done(problem(failure(Code::NotFound, "the site has no such desk")));
    const auto code = accounts::makeTypedCode(rooms.random, 2);
    const auto ends = endOfDay(*call->house->site, rooms.clock.wall());
    rooms.writer.submit(
        [&rooms, call, name, desk, code, ends](Batch &batch) {
            // Those whose day is over leave with whoever comes next.
            for (const auto &old : batch.kept(batch.store().documents({}, "day-access/"))) {
                const auto json = wire::parseJson(old.json);
                const auto access = json ? wire::fromJson<accounts::DayAccess>(json.assume_value())
                                         : base::Result<accounts::DayAccess>(json.assume_error());
                if (!access || access.assume_value().ends <= batch.now())
                    batch.kept(batch.store().forgetDocument({}, old.name));
            }
            const accounts::DayAccess access{name, call->part("site"), desk, ends};
            batch.kept(batch.store().keepDocument({}, {dayAccessName(rooms, code), wire::toText(toJson(access))}));
            rooms.audit.note(batch, entryOf(*call, "day-access-given", "partner:" + name + ", desk " + desk));
            return json(bj::object{{"code", code}, {"desk", desk}, {"ends_ms", wire::toMillis(ends)}}, 201);
        },
        done);
}

void readAudit(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto fromText = queryValue(call->request.query, "from");
    const auto limitText = queryValue(call->request.query, "limit");
    const auto from = parsePlace(fromText);
    std::size_t limit = 100;
    if (!limitText.empty())
        limit = limitText.size() > 3 || limitText.find_first_not_of("0123456789") != std::string::npos
                    ? 0
                    : std::stoul(limitText);
    if ((!fromText.empty() && !from) || limit < 1 || limit > 500)
        return done(
            problem(failure(Code::Invalid, "from is the next of the page before, limit a number from 1 to 500")));
    rooms.writer.submit(
        [from, limit](Batch &batch) {
            const auto page = batch.kept(auditPage(batch.store(), batch.now(), from, limit));
            bj::array list;
            for (const auto &[place, entry] : page.entries) {
                auto one = toJson(entry).as_object();
                one["place"] = toText(place);
                list.emplace_back(std::move(one));
            }
            bj::object body{{"entries", std::move(list)}, {"next", nullptr}};
            if (page.next)
                body["next"] = toText(*page.next);
            return json(body);
        },
        done);
}

} // namespace

void addPeopleRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *method, const std::string &pattern, Capability capability, auto handle) {
        routes.push_back({method, pattern, capability,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    const std::string one = "/v1/accounts/{account}/";
    add("GET", "/v1/accounts", Capability::ManageAccounts, listAccounts);
    add("POST", "/v1/accounts", Capability::ManageAccounts, addAccount);
    add("POST", one + "role", Capability::ManageAccounts, changeRole);
    add("POST", one + "disable", Capability::ManageAccounts, setDisabled(true));
    add("POST", one + "enable", Capability::ManageAccounts, setDisabled(false));
    add("POST", one + "reset-password", Capability::ManageAccounts, resetPassword);
    add("POST", one + "reset-second-factor", Capability::ResetSecondFactor, resetSecondFactor);
    add("POST", "/v1/sites/{site}/day-access", Capability::GiveDayAccess, giveDayAccess);
    add("GET", "/v1/audit", Capability::ReadAudit, readAudit);
}

} // namespace kiosk::server
