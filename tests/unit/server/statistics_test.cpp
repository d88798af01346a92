// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a manager may know of the days, and what nobody may.
#include <set>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/base/must.h"
#include "kiosk/server/statistics_book.h"
#include "kiosk/server/statistics_rows.h"
#include "kiosk/server/statistics_table.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::server;
using namespace std::chrono_literals;

namespace {

constexpr const char *TheDay = "2026-11-23";

/** A manager's day: 12 visits for general, 3 for courses; one desk. */
struct HouseWithVisits : ServerFixture
{
    HouseWithVisits()
    {
        becomes(Role::Manager, "bob");
        for (int i = 0; i < 12; ++i)
            issue("general");
        for (int i = 0; i < 3; ++i)
            issue("courses");
        post("/v1/sites/leipzig/desks/1/open", "{}");
        for (int i = 0; i < 10; ++i) {
            executor.advance(4min);
            const auto called = post("/v1/sites/leipzig/desks/1/call-next", "{}");
            const auto id = member(called, "ticket.ticket.id");
            post("/v1/sites/leipzig/tickets/" + id + "/finish", R"({"topics":["work"],"referred":false})");
        }
    }
    Answer ask(const std::string &report, const std::string &more = {}, const char *from = TheDay,
               const char *to = TheDay)
    {
        return get("/v1/statistics/" + report + "?site=leipzig&from=" + from + "&to=" + to + more);
    }
    /** The row @p key of an answer, its member @p column; "null" when it is that. */
    static std::string cell(const Answer &answer, const std::string &key, const std::string &column)
    {
        const auto value = wire::parseJson(answer.body).value();
        for (const auto &row : value.at("rows").as_array())
            if (row.at("key").as_string() == key)
                return wire::toText(row.at(column));
        return "no row";
    }
};

void collectNames(const boost::json::value &value, std::set<std::string> &out)
{
    if (const auto *object = value.if_object())
        for (const auto &[key, item] : *object) {
            out.insert(std::string(key));
            collectNames(item, out);
        }
    if (const auto *array = value.if_array())
        for (const auto &item : *array)
            collectNames(item, out);
}

} // namespace

BOOST_FIXTURE_TEST_CASE(small_groups_are_null_and_cannot_be_computed_from_the_total, HouseWithVisits)
{
    const auto answer = ask("visits", "&by=service");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(cell(answer, "general", "visits") == "10");
    BOOST_TEST(cell(answer, "courses", "visits") == "null");
    BOOST_TEST(member(answer, "whole.visits") == "15"); // of 10: courses may be 1 to 4, general 10 to 14
    BOOST_TEST(member(answer, "smallest_group") == "5");
    const auto language = ask("visits", "&by=language");
    BOOST_TEST(cell(language, "de", "visits") == "15");
    BOOST_TEST(cell(ask("visits", "&by=topic"), "work", "visits") == "10");
    BOOST_TEST(cell(ask("visits", "&by=hour"), "12", "visits") == "15");
    BOOST_TEST(cell(ask("visits", "&by=week"), "2026-W48", "visits") == "15");
    BOOST_TEST(cell(ask("visits", "&by=weekday"), "1", "visits") == "15");
    BOOST_TEST(cell(ask("outcomes"), "all", "finished") == "10");
    BOOST_TEST(cell(ask("outcomes"), "all", "no_show") == "null");
}

BOOST_FIXTURE_TEST_CASE(waiting_is_told_in_percentiles_that_groups_allow, HouseWithVisits)
{
    const auto answer = ask("waiting");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(cell(answer, "general", "counted") == "10");
    BOOST_TEST(cell(answer, "general", "p50_seconds") != "null");
    BOOST_TEST(cell(answer, "general", "p95_seconds") == "null");  // would be one visit's own time
    BOOST_TEST(member(answer, "whole.serving.counted") == "null"); // one desk: that would be one person's work
}

BOOST_FIXTURE_TEST_CASE(a_day_is_counted_once_and_stays_when_its_tickets_are_gone, HouseWithVisits)
{
    const auto today = ask("visits", "&by=service");
    executor.advance(24h);
    becomes(Role::Manager, "carol");
    const auto counted = ask("visits", "&by=service");
    BOOST_TEST(counted.body == today.body); // live and stored are the same
    MUST(store.begin());
    const domain::Site site = testSite();
    const auto yesterday = domain::parseDate(TheDay).value();
    const auto row = store.document(site.id, std::string("statistics/") + TheDay).value();
    const auto ledger = store.document(site.id, "statistics-ledger").value();
    BOOST_REQUIRE(row && ledger);
    const domain::LocalDate tomorrow{std::chrono::sys_days{yesterday} + std::chrono::days{1}};
    BOOST_TEST(countDays(store, site, tomorrow).has_value());
    BOOST_TEST((store.document(site.id, std::string("statistics/") + TheDay).value() == row));
    BOOST_TEST((store.document(site.id, "statistics-ledger").value() == ledger));
    MUST(store.forgetStream({site.id, yesterday}));
    MUST(store.commit());
    BOOST_TEST(ask("visits", "&by=service").body == today.body);
}

BOOST_FIXTURE_TEST_CASE(what_is_stored_of_a_day_has_no_name_of_a_desk_a_person_or_a_ticket, HouseWithVisits)
{
    const auto id = issue("general");
    executor.advance(24h);
    becomes(Role::Manager, "carol");
    ask("visits");
    MUST(store.begin());
    const auto documents = store.documents(domain::SiteId{"leipzig"}, "statistics").value();
    BOOST_TEST(documents.size() == 2U);
    for (const auto &document : documents) {
        std::set<std::string> names;
        collectNames(wire::parseJson(document.json).value(), names);
        for (const auto *forbidden : {"desk", "desks", "account", "ticket", "tickets", "number", "terminal", "adviser"})
            BOOST_TEST(!names.contains(forbidden), document.name + " " + forbidden);
        for (const auto &secret : {id, std::string("bob"), std::string("carol")})
            BOOST_TEST(document.json.find(secret) == std::string::npos);
    }
    store.rollback();
    // The answers: a schema of names, so that a new one is looked at.
    std::set<std::string> names;
    for (const auto *report : {"visits", "waiting", "outcomes", "estimates"})
        collectNames(wire::parseJson(ask(report).body).value(), names);
    const std::set<std::string> allowed{"site",
                                        "from",
                                        "to",
                                        "by",
                                        "smallest_group",
                                        "whole",
                                        "rows",
                                        "next",
                                        "key",
                                        "days",
                                        "visits",
                                        "people",
                                        "desk_minutes",
                                        "waiting",
                                        "serving",
                                        "counted",
                                        "p50_seconds",
                                        "p75_seconds",
                                        "p90_seconds",
                                        "p95_seconds",
                                        "finished",
                                        "no_show",
                                        "cancelled",
                                        "open",
                                        "transferred",
                                        "referred",
                                        "within",
                                        "sooner",
                                        "later",
                                        "unknown",
                                        "error_p50_seconds",
                                        "error_p90_seconds"};
    for (const auto &name : names)
        BOOST_TEST(allowed.contains(name), name);
}

BOOST_FIXTURE_TEST_CASE(figures_are_for_managers_and_questions_are_checked, HouseWithVisits)
{
    for (const auto *wrong :
         {"&by=desk", "&by=account", "&by=ticket", "&format=xlsx", "&limit=0", "&limit=1001", "&limit=x"})
        BOOST_TEST(ask("visits", wrong).status == 400, wrong);
    BOOST_TEST(ask("visits", "", "2026-11-24", "2026-11-23").status == 400);
    BOOST_TEST(ask("visits", "", "2016-01-01", "2026-11-23").status == 400);
    BOOST_TEST(ask("visits", "", "yesterday", "today").status == 400);
    BOOST_TEST(get("/v1/statistics/visits?site=elsewhere&from=2026-11-23&to=2026-11-23").status == 404);
    becomes(Role::Adviser, "ada");
    BOOST_TEST(ask("visits").status == 403);
    cookie.clear();
    BOOST_TEST(ask("visits").status == 401);
}

BOOST_FIXTURE_TEST_CASE(answers_come_as_csv_in_pages_and_only_when_they_changed, HouseWithVisits)
{
    const auto csv = ask("visits", "&by=service&format=csv");
    BOOST_TEST(csv.type.starts_with("text/csv"));
    BOOST_TEST(csv.body == "\xEF\xBB\xBFkey,visits\r\ncourses,\r\ngeneral,10\r\n");
    auto asked = request("GET", "/v1/statistics/visits?site=leipzig&from=2026-11-23&to=2026-11-23&by=service");
    asked.headers.emplace_back("cookie", cookie);
    asked.headers.emplace_back("accept", "text/csv");
    BOOST_TEST(send(asked).body == csv.body);
    const auto first = ask("visits", "&by=service&limit=1");
    BOOST_TEST(member(first, "next") == "courses");
    const auto second = ask("visits", "&by=service&limit=1&after=courses");
    BOOST_TEST(cell(second, "general", "visits") == "10");
    BOOST_TEST(member(second, "next") == "null");
    asked.headers.back() = {"if-none-match", headerOf(ask("visits", "&by=service"), "ETag")};
    BOOST_TEST(send(asked).status == 304);
}

BOOST_AUTO_TEST_CASE(a_cell_of_a_table_is_never_a_formula)
{
    StatisticsTable table{{"visits"}, {}, {}};
    for (const auto *key : {"=1+1", "+1", "-1", "@x", "\tx", "a,b", "say \"x\"", "line\nbreak", "plain"})
        table.rows.push_back({key, {5}});
    BOOST_TEST(csvOf(table) == "\xEF\xBB\xBFkey,visits\r\n'=1+1,5\r\n'+1,5\r\n'-1,5\r\n'@x,5\r\n'\tx,5\r\n\"a,b\",5\r\n"
                               "\"say \"\"x\"\"\",5\r\n\"line\nbreak\",5\r\nplain,5\r\n");
}

BOOST_AUTO_TEST_CASE(rows_and_ledgers_are_read_as_they_were_written)
{
    using namespace statistics;
    DayRow row;
    row.date = domain::parseDate(TheDay).value();
    row.counts[{Kind::Service, "general"}] = 45;
    row.spreads[{Measure::Waiting, "general"}] = {{12, 5}, {13, 10}};
    row.deskTime = 345min;
    BOOST_TEST((dayRowFrom(toText(row)).value() == row));
    Ledger ledger;
    BOOST_TEST((ledgerFrom(toText(ledger)).value() == ledger));
    ledger.last = row.date;
    ledger.before.counts = row.counts;
    ledger.after.spreads = row.spreads;
    BOOST_TEST((ledgerFrom(toText(ledger)).value() == ledger));
    for (const auto *broken : {"", "{}", "[]", R"({"date":"2026-11-23","counts":{"service":7},"spreads":{}})",
                               R"({"date":"2026-11-23","counts":{},"spreads":{"waiting":{"":[[99,5]]}}})"})
        BOOST_TEST((dayRowFrom(broken).error().code == base::Code::Corrupt || !dayRowFrom(broken)), broken);
}
