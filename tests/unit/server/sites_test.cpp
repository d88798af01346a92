// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/base/must.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;

namespace {

/** A second house, two hours to the east, with the same numbers. */
domain::Site tbilisi()
{
    auto site = testSite();
    site.id = domain::SiteId{"tbilisi"};
    site.zone = {"Asia/Tbilisi", {{domain::WallTime{}, std::chrono::minutes{240}}}};
    site.hours = {};
    return site;
}

struct TwoHouses : ServerFixture
{
    TwoHouses()
        : ServerFixture({tbilisi()})
    {
        becomes(Role::Manager, "mia");
    }
    std::string issueAt(const std::string &site)
    {
        return member(post("/v1/sites/" + site + "/tickets", R"({"service":"general"})"), "ticket.ticket.number");
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(each_site_has_its_own_numbers_and_readers, TwoHouses)
{
    const auto reader = open(request("GET", "/v1/sites/tbilisi/stream?view=display"));
    reader->take();
    BOOST_TEST(issueAt("leipzig") == "200");
    BOOST_TEST(issueAt("leipzig") == "201");
    BOOST_TEST(reader->take().empty());
    BOOST_TEST(issueAt("tbilisi") == "200");
    BOOST_TEST(reader->take().size() == 1);
    BOOST_TEST(member(get("/v1/sites/leipzig/state?view=staff"), "seq") == "2");
    BOOST_TEST(member(get("/v1/sites/tbilisi/state?view=staff"), "seq") == "1");
    BOOST_TEST(get("/v1/sites/paris/state?view=display").status == 404);
    forget(reader);
}

BOOST_FIXTURE_TEST_CASE(each_site_has_its_own_midnight, TwoHouses)
{
    BOOST_TEST(issueAt("leipzig") == "200");
    BOOST_TEST(issueAt("tbilisi") == "200");
    executor.advance(std::chrono::hours{9}); // 21:00 in Leipzig, midnight in Tbilisi
    BOOST_TEST(member(get("/v1/sites/leipzig/state?view=display"), "date") == "2026-11-23");
    BOOST_TEST(member(get("/v1/sites/leipzig/state?view=display"), "seq") == "1");
    BOOST_TEST(member(get("/v1/sites/tbilisi/state?view=display"), "date") == "2026-11-24");
    BOOST_TEST(member(get("/v1/sites/tbilisi/state?view=display"), "seq") == "0");
}

BOOST_FIXTURE_TEST_CASE(a_terminal_belongs_to_one_site, TwoHouses)
{
    auto sender = enrolledAt("tbilisi");
    const auto ask = [&](const std::string &site) {
        return send(sender.signedRequest(request("GET", "/v1/sites/" + site + "/state?view=terminal"), clock.wall()));
    };
    BOOST_TEST(ask("tbilisi").status == 200);
    BOOST_TEST(ask("leipzig").status == 403);
    const auto terminalsAt = [&](const std::string &site) {
        return get("/v1/sites/" + site + "/terminals").body.find(sender.id) != std::string::npos;
    };
    BOOST_TEST(terminalsAt("tbilisi"));
    BOOST_TEST(!terminalsAt("leipzig"));
    const auto lease =
        wire::toText(wire::toJson(wire::LeaseRequest{domain::JournalId{"j1"}, domain::ServiceId{"general"}, 5}));
    BOOST_TEST(postSigned(sender, "/v1/terminals/" + sender.id + "/leases", lease, "l1").status == 200);
    BOOST_TEST(member(get("/v1/sites/tbilisi/state?view=staff"), "seq") == "1");
    BOOST_TEST(member(get("/v1/sites/leipzig/state?view=staff"), "seq") == "0");
}

BOOST_FIXTURE_TEST_CASE(an_account_of_some_sites_works_at_no_other, TwoHouses)
{
    becomes(Role::Adviser, "ada");
    auto account = store.account("ada").value().value();
    account.sites = {domain::SiteId{"tbilisi"}, domain::SiteId{"elsewhere"}};
    MUST(store.begin() && store.keepAccount(account) && store.commit());
    takeCookies(logIn("ada", "correct horse"));
    BOOST_TEST(get("/v1/sites/tbilisi/state?view=staff").status == 200);
    BOOST_TEST(get("/v1/sites/leipzig/state?view=staff").status == 403);
}
