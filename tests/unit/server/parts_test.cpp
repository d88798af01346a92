// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts of the server, one by one.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/files.h"
#include "kiosk/server/cookie.h"
#include "kiosk/server/issue_time.h"
#include "kiosk/server/setup.h"
#include "kiosk/server/site_file.h"
#include "kiosk/server/zone_rules.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::server;

BOOST_AUTO_TEST_CASE(addresses_are_taken_apart)
{
    BOOST_TEST(queryValue("view=staff&desk=1", "desk") == "1");
    BOOST_TEST(queryValue("viewer=x&view=a%20b+c", "view") == "a b c");
    BOOST_TEST(queryValue("view", "view").empty());
    BOOST_TEST(queryValue("", "view").empty());
    BOOST_TEST(percentDecoded("a%2fb%zz%") == "a/b%zz%");
    BOOST_TEST(sessionToken("a=b; __Host-wegweiser=tok; c=d") == "tok");
    BOOST_TEST(sessionToken("x__Host-wegweiser=tok").empty());
    BOOST_TEST(httpDate(base::WallTime{std::chrono::milliseconds{784111777000}}) == "Sun, 06 Nov 1994 08:49:37 GMT");
}

BOOST_FIXTURE_TEST_CASE(files_of_the_folder_and_nothing_beside_it, ServerFixture)
{
    const auto page = get("/staff/");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.type == "text/html; charset=utf-8");
    BOOST_TEST(headerOf(page, "Content-Security-Policy").starts_with("default-src 'self';"));
    BOOST_TEST(headerOf(page, "X-Content-Type-Options") == "nosniff");
    BOOST_TEST(headerOf(page, "Referrer-Policy") == "no-referrer");
    BOOST_TEST(headerOf(page, "Strict-Transport-Security").starts_with("max-age="));
    BOOST_TEST(headerOf(get("/staff/assets/app-1234.js"), "Cache-Control").find("immutable") != std::string::npos);
    BOOST_TEST(get("/packs/manifest.json").status == 200);
    auto known = request("GET", "/staff/");
    known.headers.emplace_back("if-none-match", headerOf(page, "ETag"));
    BOOST_TEST(send(known).status == 304);
    std::filesystem::create_symlink(folder.path / "secret.txt", folder.path / "web/link.txt");
    for (const auto *path :
         {"/staff/../secret.txt", "/staff/%2e%2e/secret.txt", "/staff/..%2fsecret.txt", "/staff//etc/passwd",
          "/staff/%2fetc/passwd", "/staff/.hidden", "/staff/none.html", "/staff/link.txt", "/staff/index.html%00.js",
          "/staff/assets", "/packs/", "/packs/..\\secret.txt"})
        BOOST_TEST(get(path).status == 404, path);
    BOOST_TEST(headerOf(get("/"), "Location") == "/staff/");
}

BOOST_FIXTURE_TEST_CASE(a_download_that_broke_off_goes_on_where_it_was, ServerFixture)
{
    std::ofstream(folder.path / "pack/part.bin") << "0123456789";
    const auto ask = [&](const char *range) {
        auto wanted = request("GET", "/packs/part.bin");
        wanted.headers.emplace_back("range", range);
        return send(wanted);
    };
    const auto rest = ask("bytes=7-");
    BOOST_TEST(rest.status == 206);
    BOOST_TEST(rest.body == "789");
    BOOST_TEST(headerOf(rest, "Content-Range") == "bytes 7-9/10");
    BOOST_TEST(ask("bytes=2-4").body == "234");
    BOOST_TEST(ask("bytes=8-99").body == "89");
    const auto beyond = ask("bytes=10-");
    BOOST_TEST(beyond.status == 416);
    BOOST_TEST(headerOf(beyond, "Content-Range") == "bytes */10");
    for (const auto *odd :
         {"bytes=4-2", "bytes=-3", "bytes=1-2,4-5", "bytes=x-", "bytes=", "lines=1-2", "bytes=99999999999999999999-"}) {
        BOOST_TEST(ask(odd).status == 200, odd);
        BOOST_TEST(ask(odd).body == "0123456789", odd);
    }
}

BOOST_FIXTURE_TEST_CASE(health_readiness_and_metrics, ServerFixture)
{
    BOOST_TEST(get("/healthz").status == 200);
    BOOST_TEST(get("/readyz").status == 200);
    store.failNextCommit(base::Code::Device);
    executor.advance(std::chrono::seconds{6});
    BOOST_TEST(get("/readyz").status == 503);
    executor.advance(std::chrono::seconds{6});
    BOOST_TEST(get("/readyz").status == 200);
    BOOST_TEST(get("/metrics").status == 403);
    auto local = request("GET", "/metrics");
    local.peer = "127.0.0.1";
    BOOST_TEST(send(local).status == 200);
    local.headers.emplace_back("x-forwarded-for", "10.0.0.9");
    BOOST_TEST(send(local).status == 403);
}

BOOST_FIXTURE_TEST_CASE(the_site_is_read_once_and_then_by_its_tag, ServerFixture)
{
    const auto answer = get("/v1/sites/leipzig/config");
    BOOST_TEST(answer.status == 200);
    auto again = request("GET", "/v1/sites/leipzig/config");
    again.headers.emplace_back("if-none-match", headerOf(answer, "ETag"));
    BOOST_TEST(send(again).status == 304);
    BOOST_TEST(get("/v1/sites/halle/config").status == 404);
}

BOOST_AUTO_TEST_CASE(zone_rules_come_from_icu)
{
    const auto zone = zoneRules("Europe/Berlin", 2025, 2028);
    BOOST_REQUIRE(zone);
    BOOST_TEST(zone.value().transitions.size() == 9U); // the beginning, and two a year
    using namespace std::chrono;
    const domain::LocalDate summer = year{2026} / July / 1;
    BOOST_CHECK(zone.value().moment(summer, hours{12}) == domain::WallTime{sys_days(summer) + hours{10}});
    BOOST_CHECK(zone.value().dateAt(domain::WallTime{sys_days(summer) + hours{22}}) ==
                domain::LocalDate(sys_days(summer) + days{1}));
    BOOST_TEST(zoneRules("UTC", 2025, 2028).value().transitions.size() == 1U);
    BOOST_CHECK(zoneRules("Europe/Leipzig", 2025, 2028).error().code == base::Code::Invalid);
}

BOOST_AUTO_TEST_CASE(the_leipzig_site_can_be_read)
{
    const auto text = base::readFile(WEGWEISER_SOURCE_DIR "/content/leipzig/site.toml").value();
    const auto site = readSiteFile(text, "site.toml", 2026);
    BOOST_REQUIRE_MESSAGE(site, (site ? "" : site.error().text));
    BOOST_TEST(site.value().services.size() == 4U);
    BOOST_TEST(site.value().desks.size() == 3U);
    BOOST_TEST(site.value().terminals.size() == 2U);
    // Nothing of the reserve is given twice or lies in the part that is leased.
    for (const auto &one : site.value().terminals[0].reserve)
        for (const auto &two : site.value().terminals[1].reserve)
            BOOST_TEST((one.last < two.first || two.last < one.first));
}

BOOST_AUTO_TEST_CASE(a_wrong_site_file_names_its_line)
{
    const std::string good = "site = \"x\"\ntime_zone = \"UTC\"\n[[services]]\nid = \"a\"\nfirst = 200\nlast = 299\n"
                             "[[desks]]\nid = \"1\"\n[[hours]]\ndays = [\"mon\"]\nfrom = \"11:00\"\nto = \"17:00\"\n";
    BOOST_TEST(readSiteFile(good, "site.toml", 2026).has_value());
    const auto finding = [&](const std::string &old, const std::string &fresh) {
        auto text = good;
        text.replace(text.find(old), old.size(), fresh);
        const auto site = readSiteFile(text, "site.toml", 2026);
        return site ? std::string("accepted") : site.error().text;
    };
    BOOST_TEST(finding("first = 200", "first = \"200\"") == "site.toml:5: first must be a number from 100 to 9999");
    BOOST_TEST(finding("first = 200", "first = 300").starts_with("site.toml:3: first and last"));
    BOOST_TEST(finding("\"UTC\"", "\"Moon/Crater\"").starts_with("site.toml:2: no time zone"));
    BOOST_TEST(finding("\"mon\"", "\"monday\"").starts_with("site.toml:10: days must be"));
    BOOST_TEST(finding("17:00", "9:00").starts_with("site.toml:12: to must be a time"));
    BOOST_TEST(finding("17:00", "10:00").starts_with("site.toml:9: to must be later"));
    BOOST_TEST(finding("id = \"1\"", "id = \"1\"\nservices = [\"b\"]").find("desk 1 names a service") !=
               std::string::npos);
    BOOST_TEST(finding("site = \"x\"", "site = ").starts_with("site.toml:1: "));
    BOOST_TEST(finding("[[desks]]\nid = \"1\"\n", "") == "site.toml:1: there is no [[desks]]");
}

BOOST_AUTO_TEST_CASE(an_operator_sets_a_folder_up)
{
    ScratchFolder folder;
    BOOST_CHECK(openData({folder.path / "none", {}}, false).error().code == base::Code::NotFound);
    auto store = openData({folder.path / "data", {}}, true).value();
    const auto status = std::filesystem::status(folder.path / "data").permissions();
    BOOST_CHECK((status & std::filesystem::perms::others_all) == std::filesystem::perms::none);
    base::SystemRandom random;
    BOOST_CHECK(newCode(*store, random, atLocal(12)).error().code == base::Code::NotFound); // no site yet
    BOOST_REQUIRE(initialise(*store, WEGWEISER_SOURCE_DIR "/content/leipzig/site.toml", atLocal(12)));
    BOOST_CHECK(initialise(*store, WEGWEISER_SOURCE_DIR "/content/leipzig/site.toml", atLocal(12)).error().code ==
                base::Code::Conflict);
    BOOST_TEST(newCode(*store, random, atLocal(12)).value().size() == 8U);
    const auto cost = trust::PasswordCost::least();
    BOOST_REQUIRE(keepAccount(*store, "ada", Role::Manager, "0123456789", false, cost));
    BOOST_CHECK(keepAccount(*store, "ada", Role::Adviser, "0123456789", false, cost).error().code ==
                base::Code::Conflict);
    BOOST_CHECK(keepAccount(*store, "a b", Role::Adviser, "0123456789", false, cost).error().code ==
                base::Code::Invalid);
    BOOST_CHECK(keepAccount(*store, "bob", Role::Adviser, "0123456789", true, cost).error().code ==
                base::Code::NotFound);
    BOOST_REQUIRE(keepAccount(*store, "ada", Role::Adviser, "9876543210", true, cost));
    const auto ada = store->account("ada").value();
    BOOST_REQUIRE(ada);
    BOOST_CHECK(ada->role == Role::Manager); // a new password changes nothing else
    BOOST_TEST(trust::verifyPassword(ada->passwordHash, "9876543210"));
    BOOST_REQUIRE(base::writeFileAtomically(folder.path / "short", "123\n"));
    BOOST_CHECK(readPassword(folder.path / "short").error().code == base::Code::Invalid);
    BOOST_REQUIRE(base::writeFileAtomically(folder.path / "long", "long enough \n"));
    BOOST_TEST(readPassword(folder.path / "long").value() == "long enough ");
}
