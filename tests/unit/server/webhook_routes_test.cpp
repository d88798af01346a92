// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks as a manager sets them up.
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/base/must.h"
#include "kiosk/server/webhook_desk.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::server;

namespace {

constexpr const char *Hooks = "/v1/sites/leipzig/webhooks";
constexpr const char *Wanted = R"({"url":"https://sign.example/hook","types":["ticket.called"],"note":"door sign"})";

struct ManagedHouse : ServerFixture
{
    ManagedHouse() { becomes(Role::Manager, "bob"); }
    std::string added() { return member(post(Hooks, Wanted), "webhook.id"); }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_secret_is_shown_once_and_its_retry_shows_the_same, ManagedHouse)
{
    const auto answer = post(Hooks, Wanted, "key-1");
    BOOST_TEST(answer.status == 201);
    BOOST_TEST(member(answer, "secret").starts_with("whsec_"));
    BOOST_TEST(post(Hooks, Wanted, "key-1").body == answer.body);
    const auto listed = get(Hooks);
    BOOST_TEST(listed.body.find("whsec_") == std::string::npos);
    const auto webhooks = wire::parseJson(listed.body).value().at("webhooks").as_array();
    BOOST_REQUIRE(webhooks.size() == 1U);
    BOOST_TEST(webhooks.at(0).at("enabled").as_bool());
}

BOOST_FIXTURE_TEST_CASE(a_new_webhook_is_not_told_of_what_was_before, ManagedHouse)
{
    issue();
    issue();
    const auto answer = post(Hooks, Wanted);
    BOOST_TEST(member(answer, "webhook.told") == "2026-11-23:2");
}

BOOST_FIXTURE_TEST_CASE(addresses_that_lead_astray_and_unknown_types_are_refused, ManagedHouse)
{
    for (const auto *body : {R"({"url":"http://sign.example/"})", R"({"url":"https://u:p@sign.example/"})", R"({})",
                             R"({"url":"https://sign.example/","types":["desk.opened"]})", R"({"url":7})"})
        BOOST_TEST(post(Hooks, body).status == 400, body);
    BOOST_TEST(get(Hooks).body == R"({"webhooks":[]})");
}

BOOST_FIXTURE_TEST_CASE(a_rotation_gives_a_new_secret_and_a_removal_takes_all, ManagedHouse)
{
    const auto id = added();
    const auto rotated = post(std::string(Hooks) + "/" + id + "/rotate", "{}");
    BOOST_TEST(rotated.status == 200);
    BOOST_TEST(member(rotated, "secret").starts_with("whsec_"));
    BOOST_TEST(member(post(std::string(Hooks) + "/" + id + "/disable", "{}"), "webhook.enabled") == "false");
    BOOST_TEST(member(post(std::string(Hooks) + "/" + id + "/enable", "{}"), "webhook.enabled") == "true");
    BOOST_TEST(post(std::string(Hooks) + "/" + id + "/remove", "{}").status == 204);
    BOOST_TEST(post(std::string(Hooks) + "/" + id + "/remove", "{}").status == 404);
    MUST(store.begin());
    BOOST_TEST(store.documents(domain::SiteId{"leipzig"}, "webhook").value().empty());
    store.rollback();
}

BOOST_FIXTURE_TEST_CASE(a_site_has_twenty_at_most, ManagedHouse)
{
    for (int i = 0; i < 20; ++i)
        BOOST_TEST(post(Hooks, Wanted).status == 201);
    BOOST_TEST(post(Hooks, Wanted).status == 409);
}

BOOST_FIXTURE_TEST_CASE(only_managers_see_and_change_them, ManagedHouse)
{
    const auto id = added();
    becomes(Role::Adviser, "ada");
    BOOST_TEST(get(Hooks).status == 403);
    BOOST_TEST(post(Hooks, Wanted).status == 403);
    BOOST_TEST(post(std::string(Hooks) + "/" + id + "/rotate", "{}").status == 403);
}

BOOST_FIXTURE_TEST_CASE(a_server_that_sends_none_says_so, ManagedHouse)
{
    const auto id = added();
    BOOST_TEST(post(std::string(Hooks) + "/" + id + "/test", "{}").status == 503);
    BOOST_TEST(get(std::string(Hooks) + "/" + id + "/deliveries").status == 503);
    BOOST_TEST(get(std::string(Hooks) + "/unknown/deliveries").status == 404);
}
