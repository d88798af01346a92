// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every Store promises, run against each of them.
#include <boost/mpl/list.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/store/memory_store.h"
#include "kiosk/store/postgres_store.h"
#include "kiosk/store/queue_log.h"
#include "kiosk/store/sqlite_store.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using namespace kiosk::store;
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

struct OnPostgres
{
    /** Without PostgreSQL, which was said, the case runs in memory once more. */
    static std::unique_ptr<Store> open()
    {
        auto *cluster = test::sharedCluster();
        if (!cluster)
            return std::make_unique<MemoryStore>();
        return std::move(openPostgresStore(cluster->newDatabase())).value();
    }
    std::unique_ptr<Store> owned = open();
    Store &store = *owned;
};

using Stores = boost::mpl::list<InMemory, OnSqlite, OnPostgres>;

const domain::SiteId leipzig{"leipzig"};
const domain::SiteId halle{"halle"};
const StreamName today{leipzig, domain::parseDate("2026-11-22").value()};
const StreamName tomorrow{leipzig, domain::parseDate("2026-11-23").value()};

StoredEvent event(std::uint64_t seq)
{
    return {seq, test::moment(1795341600000 + static_cast<long long>(seq)), R"({"seq":)" + std::to_string(seq) + "}"};
}

/** Does @p change in a transaction of its own. */
template<class Change>
void commit(Store &store, Change change)
{
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(change());
    BOOST_REQUIRE(store.commit());
}

/** How @p change is refused, at once or by the commit. */
template<class Change>
Code refusal(Store &store, Change change)
{
    BOOST_REQUIRE(store.begin());
    auto done = change();
    if (!done) {
        store.rollback();
        return done.error().code;
    }
    done = store.commit();
    BOOST_REQUIRE(!done);
    return done.error().code;
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
    BOOST_TEST(store.read({halle, today.date}, 1).value().empty());
    BOOST_TEST(store.read({leipzig, today.date, StreamKind::Seats}, 1).value().empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(queue_events_come_back_as_they_went_in, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const std::vector<domain::QueueEvent> events{
        {1, test::moment(1795341600001), domain::DeskOpened{domain::DeskId{"1"}, {}, {}}},
        {2, test::moment(1795341600002), domain::TicketIssued{test::sampleTicket(201), {domain::TicketFlag::Late}}}};
    commit(store, [&] { return appendQueue(store, today, 0, events); });
    BOOST_CHECK(readQueue(store, today).value() == events);
    BOOST_CHECK(store.read(today, 2).value().at(0).at == events[1].at);
    commit(store, [&] { return store.append(today, 2, {event(3)}); });
    BOOST_CHECK(readQueue(store, today).error().code == Code::Corrupt);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(streams_of_each_kind_and_site_are_their_own, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const StreamName undated{leipzig, {}, StreamKind::Configuration};
    for (const auto &stream :
         {undated, today, StreamName{halle, today.date}, StreamName{leipzig, today.date, StreamKind::Audit}})
        commit(store, [&] { return store.append(stream, 0, {event(1)}); });
    commit(store, [&] { return store.append(undated, 1, {event(2)}); });
    BOOST_TEST(store.read(undated, 1).value().size() == 2U);
    BOOST_TEST(store.read(today, 1).value().size() == 1U);
    BOOST_TEST(store.read({halle, today.date}, 1).value().size() == 1U);
    BOOST_TEST(store.read({halle, {}, StreamKind::Configuration}, 1).value().empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(old_streams_are_found_and_forgotten, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    for (const auto &stream :
         {today, tomorrow, StreamName{halle, today.date}, StreamName{leipzig, {}, StreamKind::Queue},
          StreamName{leipzig, today.date, StreamKind::Seats}})
        commit(store, [&] { return store.append(stream, 0, {event(1)}); });
    const auto before = [&](const StreamName &stream) {
        return store.streamsBefore(stream.site, stream.kind, stream.date).value();
    };
    BOOST_TEST(before(today).empty());
    BOOST_CHECK(before(tomorrow) == std::vector{today});
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store.forgetStream(today));
    store.rollback();
    BOOST_CHECK(before(tomorrow) == std::vector{today});
    commit(store, [&] { return store.forgetStream(today); });
    BOOST_CHECK(store.scrub());
    BOOST_TEST(before(tomorrow).empty());
    BOOST_TEST(store.read(today, 1).value().empty());
    BOOST_TEST(store.read(tomorrow, 1).value().size() == 1U);
    BOOST_TEST(store.read({leipzig, today.date, StreamKind::Seats}, 1).value().size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_append_at_the_wrong_place_is_a_conflict, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    commit(store, [&] { return store.append(today, 0, {event(1)}); });
    for (const std::uint64_t wrong : {0U, 2U, 7U})
        BOOST_CHECK(refusal(store, [&] { return store.append(today, wrong, {event(wrong + 1)}); }) == Code::Conflict);
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
    BOOST_REQUIRE(store.keepAnswer({"a", "k"}, {"f", 200, "application/json", "{}", test::moment(1)}));
    BOOST_REQUIRE(store.keepEntry(journal, 1, "h", test::moment(7)));
    BOOST_REQUIRE(store.keepMark(journal, {"t", 1, test::moment(1)}));
    BOOST_REQUIRE(store.keepSite(site, "init"));
    BOOST_REQUIRE(store.keepAccount({"ada", Role::Manager, "hash"}));
    BOOST_REQUIRE(store.keepSession({"s", "ada", Role::Manager, test::moment(1), test::moment(2)}));
    BOOST_REQUIRE(store.keepTerminal({"t", 1, "Lobby", "key", test::moment(1), false, test::moment(2), ""}));
    BOOST_REQUIRE(store.keepDocument(leipzig, {"d", "{}"}));
    BOOST_REQUIRE(store.takeCode("kept").value());
    store.rollback();
    BOOST_TEST(store.read(today, 1).value().empty());
    BOOST_TEST(store.answers({{"a", "k"}}).value().empty());
    BOOST_CHECK(!store.entryHash(journal, 1).value());
    BOOST_CHECK(!store.journal(journal).value());
    BOOST_CHECK(store.site(site.id).error().code == Code::NotFound);
    BOOST_TEST(store.sites().value().empty());
    BOOST_CHECK(!store.document(leipzig, "d").value());
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
    commit(store, [&] { return store.keepAnswer({"ada", "k"}, old); });
    commit(store, [&] { return store.keepAnswer({"bob", "k"}, young); });
    using Answers = std::map<AnswerName, StoredAnswer>;
    const std::vector<AnswerName> names{{"ada", "k"}, {"bob", "k"}, {"ada", "l"}};
    BOOST_CHECK(store.answers(names).value() == (Answers{{names[0], old}, {names[1], young}}));
    BOOST_CHECK(store.answers({names[1]}).value() == (Answers{{names[1], young}}));
    BOOST_CHECK(refusal(store, [&] { return store.keepAnswer({"ada", "k"}, young); }) == Code::Conflict);
    commit(store, [&] { return store.forgetAnswers(test::moment(2000)); });
    BOOST_CHECK(store.answers(names).value() == (Answers{{names[1], young}}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(journals_are_remembered, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const domain::JournalId journal{"0123"};
    BOOST_CHECK(!store.journal(journal).value());
    commit(store, [&] { return store.keepEntry(journal, 1, "h1", test::moment(1000)); });
    commit(store, [&] { return store.keepEntry(journal, 3, "h3", test::moment(3000)); });
    for (const std::uint64_t seq : {1U, 2U}) {
        const JournalMark mark{"terminal", seq, test::moment(1795341600000)};
        commit(store, [&] { return store.keepMark(journal, mark); });
        BOOST_CHECK(store.journal(journal).value() == mark);
    }
    BOOST_CHECK(store.entryHash(journal, 1).value() == "h1");
    BOOST_CHECK(!store.entryHash(journal, 2).value());
    BOOST_CHECK(refusal(store, [&] { return store.keepEntry(journal, 1, "h1", test::moment(5)); }) == Code::Conflict);
    commit(store, [&] { return store.forgetEntries(test::moment(3000)); });
    BOOST_CHECK(!store.entryHash(journal, 1).value());
    BOOST_CHECK(store.entryHash(journal, 3).value() == "h3");
    BOOST_TEST(store.journal(journal).value()->seq == 2U); // for ever
}

BOOST_AUTO_TEST_CASE_TEMPLATE(every_site_has_versions, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    auto site = test::sampleSite();
    auto other = site;
    other.id = halle;
    other.version = 1;
    commit(store, [&] { return store.keepSite(site, "init"); });
    commit(store, [&] { return store.keepSite(other, "init"); });
    BOOST_CHECK(store.site(site.id).value() == site);
    BOOST_CHECK((store.sites().value() == std::vector{other, site}));
    BOOST_CHECK(refusal(store, [&] { return store.keepSite(site, "ada"); }) == Code::Conflict);
    site.version += 1;
    site.publicUrl = "https://anders.example";
    commit(store, [&] { return store.keepSite(site, "ada"); });
    BOOST_CHECK(store.site(site.id).value() == site);
    BOOST_CHECK((store.sites().value() == std::vector{other, site}));
    BOOST_CHECK(store.site(domain::SiteId{"erfurt"}).error().code == Code::NotFound);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(documents_are_kept_by_site_and_name, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const std::string text = R"({"π":[1,"ü"]})";
    commit(store, [&] { return store.keepDocument(leipzig, {"day/2026-11-22", "{}"}); });
    commit(store, [&] { return store.keepDocument(leipzig, {"day/2026-11-21", text}); });
    commit(store, [&] { return store.keepDocument(leipzig, {"wait-model", "[]"}); });
    commit(store, [&] { return store.keepDocument({}, {"day/2026-11-21", "1"}); });
    BOOST_CHECK(store.document(leipzig, "day/2026-11-21").value() == text);
    BOOST_CHECK(store.document({}, "day/2026-11-21").value() == "1");
    BOOST_CHECK(!store.document(halle, "wait-model").value());
    BOOST_CHECK((store.documents(leipzig, "day/").value() ==
                 std::vector<Document>{{"day/2026-11-21", text}, {"day/2026-11-22", "{}"}}));
    BOOST_TEST(store.documents(leipzig, "").value().size() == 3U);
    commit(store, [&] { return store.keepDocument(leipzig, {"day/2026-11-21", "2"}); });
    commit(store, [&] { return store.forgetDocument(leipzig, "day/2026-11-22"); });
    BOOST_CHECK((store.documents(leipzig, "day/").value() == std::vector<Document>{{"day/2026-11-21", "2"}}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(accounts_sessions_and_terminals_are_replaced_by_name, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    Account account{"ada", Role::Adviser, "hash", {}};
    Session session{"s", "ada", Role::Adviser, test::moment(1), test::moment(2), leipzig};
    KnownTerminal terminal{"t", 1, "Lobby", "key", test::moment(1), false, test::moment(2), "{}", leipzig};
    const auto keepAll = [&] {
        commit(store, [&] { return store.keepAccount(account); });
        commit(store, [&] { return store.keepSession(session); });
        commit(store, [&] { return store.keepTerminal(terminal); });
    };
    keepAll();
    account.role = Role::Manager;
    account.sites = {halle, leipzig};
    session.used = test::moment(3);
    terminal.revoked = true;
    keepAll();
    BOOST_CHECK(store.account("ada").value() == account);
    BOOST_CHECK(store.sessions().value() == std::vector{session});
    BOOST_CHECK(store.accounts().value() == std::vector{account});
    BOOST_CHECK(store.terminals().value() == std::vector{terminal});
    // A number is that of one terminal, within its site.
    auto second = terminal;
    second.id = "t2";
    BOOST_CHECK(refusal(store, [&] { return store.keepTerminal(second); }) == Code::Conflict);
    second.site = halle;
    commit(store, [&] { return store.keepTerminal(second); });
    BOOST_CHECK((store.terminals().value() == std::vector{second, terminal}));
    commit(store, [&] { return store.endSession("s"); });
    BOOST_TEST(store.sessions().value().empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_code_is_taken_once, Subject, Stores)
{
    Subject subject;
    auto &store = subject.store;
    const EnrolmentCode code{"hash", test::moment(5), leipzig};
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
