// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "tests/support/sample_pack.h"
#include "tests/unit/update/house.h"

using namespace kiosk;
namespace fs = std::filesystem;

BOOST_FIXTURE_TEST_CASE(publishing_the_same_pack_again_changes_nothing, House)
{
    const auto pack = build(1);
    const auto first = publish(pack).value();
    BOOST_TEST(first.fresh == first.files);
    const auto second = publish(pack).value();
    BOOST_TEST(second.fresh == 0);
    BOOST_TEST(second.removed == 0);
}

BOOST_FIXTURE_TEST_CASE(a_lower_version_or_other_bytes_of_the_same_are_not_published, House)
{
    const auto first = build(1);
    BOOST_REQUIRE(publish(first));
    BOOST_REQUIRE(publish(build(2)));
    BOOST_TEST((publish(first).error().code == base::Code::Conflict));
    BOOST_TEST((publish(build(2, "Other")).error().code == base::Code::Conflict));
}

BOOST_FIXTURE_TEST_CASE(what_a_terminal_would_refuse_is_not_published, House)
{
    const auto pack = build(1);
    writeAll(pack / "manifest.sig.json", "[]");
    BOOST_TEST((publish(pack).error().code == base::Code::Denied));
    BOOST_TEST(!fs::exists(site));
}

BOOST_FIXTURE_TEST_CASE(the_last_three_versions_stay_and_files_that_none_of_them_names_go, House)
{
    for (int version = 1; version <= 5; ++version)
        release(version);
    int versions = 0;
    for ([[maybe_unused]] const auto &entry : fs::directory_iterator(site / "packs"))
        ++versions;
    BOOST_TEST(versions == 3);
    for (int version = 3; version <= 5; ++version) {
        const auto manifest = content::parseManifest(readAll(site / content::publishedManifest(version))).value();
        BOOST_TEST(content::verifyFiles(site, manifest).has_value());
    }
    const auto gone = content::parseManifest(readAll(scratch.path / "built-1/manifest.json")).value().content().name;
    BOOST_TEST(!fs::exists(site / gone));
}

BOOST_FIXTURE_TEST_CASE(without_a_timestamp_the_version_before_stays_offered, House)
{
    release(1);
    authoring::Publication publication;
    publication.pack = build(2);
    publication.site = site;
    publication.issued = publisher.issued;
    publication.keep = 1;
    const auto done = authoring::publishPack(publication);
    BOOST_REQUIRE(done);
    BOOST_TEST(!done.value().hasTimestamp);
    const auto judged = content::verifyPublished(site, anchor(), {}, {"2026-11-01T00:00:00Z", "", publisher.issued});
    BOOST_REQUIRE(judged);
    BOOST_TEST(judged.value().manifest.identity.version == 1);
}
