// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every Store promises, run against each of them.
#include <boost/mpl/list.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/server/memory_store.h"
#include "kiosk/server/sqlite_store.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using namespace kiosk::server;
using base::Code;

namespace {

struct InMemory
{
    MemoryStore memory;
    Store &store = memory;
};

struct OnSqlite
{
    ScratchFolder folder;
    std::unique_ptr<Store> owned = openSqliteStore(folder.path).value();
    Store &store = *owned;
};

using Stores = boost::mpl::list<InMemory, OnSqlite>;

const StreamName today{domain::SiteId{"leipzig"}, domain::parseDate("2026-11-22").value()};
const StreamName tomorrow{domain::SiteId{"leipzig"}, domain::parseDate("2026-11-23").value()};

domain::QueueEvent event(std::uint64_t seq)
{
    return {seq, test::moment(1795341600000 + static_cast<long long>(seq)),
            domain::TicketIssued{test::sampleTicket(200 + static_cast<int>(seq)), {domain::TicketFlag::Late}}};
}

/** Does @p change in a transaction of its own. */
template<class Change>
void commit(Store &store, Change change)
{
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(change());
    BOOST_REQUIRE(store.commit());
}

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(events_come_back_as_they_went_in, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    BOOST_TEST(store.read(today, 1).value().empty());
    commit(store, [&] { return store.append(today, 0, {event(1), event(2)}); });
    commit(store, [&] { return store.append(today, 2, {event(3)}); });
    BOOST_CHECK((store.read(today, 1).value() == std::vector{event(1), event(2), event(3)}));
    BOOST_CHECK((store.read(today, 3).value() == std::vector{event(3)}));
    BOOST_TEST(store.read(today, 4).value().empty());
    BOOST_TEST(store.read(tomorrow, 1).value().empty());
    BOOST_TEST(store.read({domain::SiteId{"halle"}, today.date}, 1).value().empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_append_at_the_wrong_place_is_a_conflict, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    commit(store, [&] { return store.append(today, 0, {event(1)}); });
    for (const std::uint64_t wrong : {0U, 2U, 7U}) {
        BOOST_REQUIRE(store.begin());
        BOOST_CHECK(store.append(today, wrong, {event(wrong + 1)}).error().code == Code::Conflict);
        store.rollback();
    }
    BOOST_TEST(store.read(today, 1).value().size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_rolled_back_never_was, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const domain::JournalId journal{"j"};
    const auto site = test::sampleSite();
    commit(store, [&] { return store.keepCode({"kept", test::moment(9)}); });
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store.append(today, 0, {event(1)}));
    BOOST_REQUIRE(store.keepAnswer("a", "k", {"f", 200, "application/json", "{}", test::moment(1)}));
    BOOST_REQUIRE(store.keepEntry(journal, 1, "h"));
    BOOST_REQUIRE(store.keepMark(journal, {"t", 1, test::moment(1)}));
    BOOST_REQUIRE(store.keepSite(site, "init"));
    BOOST_REQUIRE(store.keepAccount({"ada", Role::Manager, "hash"}));
    BOOST_REQUIRE(store.keepSession({"s", "ada", Role::Manager, test::moment(1), test::moment(2)}));
    BOOST_REQUIRE(store.keepTerminal({"t", 1, "Lobby", "key", test::moment(1), false, test::moment(2), ""}));
    BOOST_REQUIRE(store.takeCode("kept").value());
    store.rollback();
    BOOST_TEST(store.read(today, 1).value().empty());
    BOOST_CHECK(!store.answer("a", "k").value());
    BOOST_CHECK(!store.entryHash(journal, 1).value());
    BOOST_CHECK(!store.journal(journal).value());
    BOOST_CHECK(store.site().error().code == Code::NotFound);
    BOOST_CHECK(!store.account("ada").value());
    BOOST_TEST(store.sessions().value().empty());
    BOOST_TEST(store.terminals().value().empty());
    BOOST_REQUIRE(store.begin());
    BOOST_CHECK(store.takeCode("kept").value());
    BOOST_REQUIRE(store.commit());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(answers_are_kept_by_scope_and_key_and_forgotten_by_age, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const StoredAnswer old{"f1", 200, "application/json", R"({"seq":1})", test::moment(1000)};
    const StoredAnswer young{"f2", 404, "application/problem+json", "{}", test::moment(2000)};
    commit(store, [&] { return store.keepAnswer("ada", "k", old); });
    commit(store, [&] { return store.keepAnswer("bob", "k", young); });
    BOOST_CHECK(store.answer("ada", "k").value() == old);
    BOOST_CHECK(store.answer("bob", "k").value() == young);
    BOOST_CHECK(!store.answer("ada", "l").value());
    commit(store, [&] { return store.forgetAnswers(test::moment(2000)); });
    BOOST_CHECK(!store.answer("ada", "k").value());
    BOOST_CHECK(store.answer("bob", "k").value() == young);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(journals_are_remembered, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const domain::JournalId journal{"0123"};
    BOOST_CHECK(!store.journal(journal).value());
    commit(store, [&] { return store.keepEntry(journal, 1, "h1"); });
    for (const std::uint64_t seq : {1U, 2U}) {
        const JournalMark mark{"terminal", seq, test::moment(1795341600000)};
        commit(store, [&] { return store.keepMark(journal, mark); });
        BOOST_CHECK(store.journal(journal).value() == mark);
    }
    BOOST_CHECK(store.entryHash(journal, 1).value() == "h1");
    BOOST_CHECK(!store.entryHash(journal, 2).value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_site_has_versions, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    auto site = test::sampleSite();
    commit(store, [&] { return store.keepSite(site, "init"); });
    BOOST_CHECK(store.site().value() == site);
    BOOST_REQUIRE(store.begin());
    BOOST_CHECK(store.keepSite(site, "ada").error().code == Code::Conflict);
    store.rollback();
    site.version += 1;
    site.publicUrl = "https://anders.example";
    commit(store, [&] { return store.keepSite(site, "ada"); });
    BOOST_CHECK(store.site().value() == site);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(accounts_sessions_and_terminals_are_replaced_by_name, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    Account account{"ada", Role::Adviser, "hash"};
    Session session{"s", "ada", Role::Adviser, test::moment(1), test::moment(2)};
    KnownTerminal terminal{"t", 1, "Lobby", "key", test::moment(1), false, test::moment(2), "{}"};
    const auto keepAll = [&] {
        commit(store, [&] { return store.keepAccount(account); });
        commit(store, [&] { return store.keepSession(session); });
        commit(store, [&] { return store.keepTerminal(terminal); });
    };
    keepAll();
    account.role = Role::Manager;
    session.used = test::moment(3);
    terminal.revoked = true;
    keepAll();
    BOOST_CHECK(store.account("ada").value() == account);
    BOOST_CHECK(store.sessions().value() == std::vector{session});
    BOOST_CHECK(store.terminals().value() == std::vector{terminal});
    commit(store, [&] { return store.endSession("s"); });
    BOOST_TEST(store.sessions().value().empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_code_is_taken_once, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const EnrolmentCode code{"hash", test::moment(5)};
    commit(store, [&] { return store.keepCode(code); });
    BOOST_REQUIRE(store.begin());
    BOOST_CHECK(store.takeCode("other").value() == std::nullopt);
    BOOST_CHECK(store.takeCode("hash").value() == code);
    BOOST_CHECK(store.takeCode("hash").value() == std::nullopt);
    BOOST_REQUIRE(store.commit());
    BOOST_REQUIRE(store.begin());
    BOOST_CHECK(store.takeCode("hash").value() == std::nullopt);
    BOOST_REQUIRE(store.commit());
}
