// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/object.hpp>
#include <boost/test/unit_test.hpp>

#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;

namespace {

const std::string Config = "/v1/sites/leipzig/config";

struct Changing : ServerFixture
{
    Changing() { becomes(Role::Manager, "mia"); }

    server::Answer change(const std::string &patch, const std::string &version, const std::string &key = {})
    {
        auto toSend = request("POST", Config, patch);
        toSend.headers.emplace_back("cookie", cookie);
        toSend.headers.emplace_back("idempotency-key", key.empty() ? "c" + std::to_string(++keys) : key);
        if (!version.empty())
            toSend.headers.emplace_back("if-match", version);
        return send(std::move(toSend));
    }
    std::string now() { return headerOf(get(Config), "ETag"); }
    /** The services of the site with a member of the first one changed. */
    std::string services(const std::string &memberName, const boost::json::value &value)
    {
        auto list = wire::parseJson(member(get(Config), "services")).value();
        list.as_array().front().as_object()[memberName] = value;
        return wire::toText(boost::json::object{{"services", std::move(list)}});
    }
    int keys = 0;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_change_counts_at_once_and_everywhere, Changing)
{
    const auto reader = open(request("GET", "/v1/sites/leipzig/stream?view=display"));
    reader->take();
    const auto answer = change(services("capacity", 1), "\"1\"");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(headerOf(answer, "ETag") == "\"2\"");
    const auto news = reader->take();
    BOOST_TEST(news.size() == 1);
    BOOST_TEST(news.front().name == "config");
    BOOST_TEST(post("/v1/sites/leipzig/tickets", R"({"service":"general"})").status == 201);
    BOOST_TEST(post("/v1/sites/leipzig/tickets", R"({"service":"general"})").status == 403);
    const auto closed = change(
        R"({"hours":{"exceptions":[{"date":"2026-11-23","closed":true,"from":"00:00","to":"00:00","reason":{}}]}})",
        "\"2\"");
    BOOST_TEST(closed.status == 200);
    BOOST_TEST(post("/v1/sites/leipzig/tickets", R"({"service":"courses"})").status == 403);
    forget(reader);
}

BOOST_FIXTURE_TEST_CASE(a_change_is_an_event_with_its_author, Changing)
{
    BOOST_TEST(change(R"({"last_ticket_minutes":10})", "\"1\"").status == 200);
    becomes(Role::Manager, "noor");
    BOOST_TEST(change(R"({"names":{"de":"Haus","en":null}})", "\"2\"").status == 200);
    const auto list = wire::parseJson(member(get(Config + "/changes"), "changes")).value().as_array();
    BOOST_TEST(list.size() == 2);
    BOOST_TEST(list.at(0).at("author").as_string() == "noor");
    BOOST_TEST(list.at(0).at("patch").at("names").at("de").as_string() == "Haus");
    BOOST_TEST(list.at(1).at("author").as_string() == "mia");
    BOOST_TEST(list.at(1).at("version").as_int64() == 2);
    const auto older = get(Config + "/changes?before=2");
    BOOST_TEST(wire::parseJson(member(older, "changes")).value().as_array().size() == 1);
    BOOST_TEST(get(Config + "/changes?before=x").status == 400);
}

BOOST_FIXTURE_TEST_CASE(two_managers_do_not_overwrite_each_other, Changing)
{
    BOOST_TEST(change(R"({"last_ticket_minutes":10})", "\"1\"").status == 200);
    BOOST_TEST(change(R"({"last_ticket_minutes":20})", "\"1\"").status == 412);
    BOOST_TEST(change(R"({"last_ticket_minutes":20})", "").status == 428);
    BOOST_TEST(member(get(Config), "last_ticket_minutes") == "10");
    // The same request again, because its answer was lost, is no second change.
    BOOST_TEST(change(R"({"last_ticket_minutes":30})", "\"2\"", "same").status == 200);
    BOOST_TEST(headerOf(change(R"({"last_ticket_minutes":30})", "\"2\"", "same"), "Idempotent-Replayed") == "true");
    BOOST_TEST(now() == "\"3\"");
}

BOOST_FIXTURE_TEST_CASE(what_contradicts_itself_is_refused_and_nothing_changes, Changing)
{
    for (const auto &patch :
         {std::string(R"({"id":"paris"})"), std::string(R"({"zone":{"name":"UTC"}})"), std::string("[]"),
          std::string("{}"), std::string(R"({"services":[]})"), std::string(R"({"services":"none"})"),
          std::string(R"({"public_url":"http://plain.example"})"), std::string(R"({"last_ticket_minutes":-1})"),
          std::string(R"({"desk":[]})"), services("last", 320), services("first", 0), services("id", "courses"),
          std::string(R"({"hours":{"rules":[{"days":["mon"],"from":"12:00","to":"11:00"}]}})")}) {
        BOOST_TEST_CONTEXT(patch)
        BOOST_TEST(change(patch, "\"1\"").status == 400);
    }
    BOOST_TEST(now() == "\"1\"");
}

BOOST_FIXTURE_TEST_CASE(what_today_does_not_allow_is_refused_in_words, Changing)
{
    issue("courses");
    auto list = wire::parseJson(member(get(Config), "services")).value();
    list.as_array().pop_back();
    const auto gone = change(wire::toText(boost::json::object{{"services", list}}), "\"1\"");
    BOOST_TEST(gone.status == 409);
    BOOST_TEST(gone.body.find("is still here for courses") != std::string::npos);
    BOOST_TEST(post("/v1/sites/leipzig/desks/1/open", "{}").status == 200);
    auto desks = wire::parseJson(member(get(Config), "desks")).value();
    desks.as_array().erase(desks.as_array().begin());
    BOOST_TEST(change(wire::toText(boost::json::object{{"desks", desks}}), "\"1\"").status == 409);
}

BOOST_FIXTURE_TEST_CASE(only_a_manager_changes_the_house, Changing)
{
    becomes(Role::Adviser, "ada");
    BOOST_TEST(change(R"({"last_ticket_minutes":10})", "\"1\"").status == 403);
    BOOST_TEST(get(Config + "/changes").status == 403);
    cookie.clear();
    BOOST_TEST(change(R"({"last_ticket_minutes":10})", "\"1\"").status == 401);
    BOOST_TEST(now() == "\"1\"");
}

BOOST_FIXTURE_TEST_CASE(a_reader_who_knows_the_version_gets_nothing_again, Changing)
{
    auto toSend = request("GET", Config);
    toSend.headers.emplace_back("if-none-match", now());
    BOOST_TEST(send(std::move(toSend)).status == 304);
}
