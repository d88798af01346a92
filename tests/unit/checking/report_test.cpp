// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in which findings, coverage and the report are told, held by tests/golden/pack; WEGWEISER_GOLDEN=write
// writes them anew.
#include <cstdlib>

#include <boost/test/unit_test.hpp>

#include "kiosk/checking/content_report.h"
#include "tests/unit/checking/checked_pack.h"

using namespace kiosk;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

void compare(const std::string &name, const std::string &found)
{
    const auto golden = fs::path(WEGWEISER_SOURCE_DIR) / "tests/golden/pack" / name;
    if (const char *mode = std::getenv("WEGWEISER_GOLDEN"); mode && std::string(mode) == "write")
        writeAll(golden, found);
    if (!fs::exists(golden) || found != readAll(golden)) {
        const auto actual = fs::path(WEGWEISER_BINARY_DIR) / (name + ".actual");
        writeAll(actual, found);
        BOOST_ERROR("differs; look with: diff -u " << golden.string() << " " << actual.string());
    }
}

/** A pack that has been left alone for a while. */
struct NeglectedPack : CheckedPack
{
    NeglectedPack()
    {
        edit("facts.toml", "value.ar = \"أسبوعين\"\n", "");
        edit("contacts/centre.toml", "verified_on = 2026-11-22", "verified_on = 2026-05-01\nconfirm = true");
        edit("glossary/anmeldung.toml", "en = \"You tell the city where you live.\"\n", "");
        edit("topics/02-housing/de.md", "Wie Sie eine Wohnung finden.", "Rufen Sie 0341 123 4567 an.");
        edit("topics/01-first-steps/de.md", "checked_on = 2026-11-22\n", "");
        edit("topics/01-first-steps/01-registration/en.md", "method = \"reviewed\"", "method = \"human\"");
        edit("topics/01-first-steps/01-registration/de.md", "Zwei Töne.", "Drei Töne.");
    }
    [[nodiscard]] authoring::PackSource read() const
    {
        authoring::Findings findings;
        return authoring::readPack(sources, findings);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(told, NeglectedPack)

BOOST_AUTO_TEST_CASE(findings_are_told_line_by_line_and_as_json)
{
    const auto findings = check(2027y / 11 / 1);
    compare("findings.text", authoring::findingsAsText(findings, "pack"));
    compare("findings.json", authoring::findingsAsJson(
                                 findings, ",\"coverage\":" + checking::coverageAsJson(checking::coverageOf(read()))));
}

BOOST_AUTO_TEST_CASE(the_report_says_what_is_due)
{
    const auto report = checking::reportOn(read(), "2027-11-01", 30);
    compare("report.text", checking::reportAsText(report, 30));
    compare("report.json", checking::reportAsJson(report));
    BOOST_TEST(report.expiringFacts.size() == 2U);
    BOOST_TEST(checking::reportOn(read(), "2027-11-01", 10).expiringFacts.empty());
    BOOST_TEST(report.uncheckedPages.size() == 1U);
    BOOST_TEST(checking::reportOn(read(), "2028-01-01", 10).uncheckedPages.size() == 3U);
}

BOOST_AUTO_TEST_CASE(coverage_counts_pages_blocks_and_texts)
{
    const auto coverage = checking::coverageOf(read());
    BOOST_REQUIRE(coverage.size() == 5U);
    const auto &german = coverage[0];
    const auto &english = coverage[1];
    const auto &ukrainian = coverage[3];
    BOOST_TEST(german.complete == 3);
    BOOST_TEST(english.complete == 1);
    BOOST_TEST(english.outdated == 2); // one block has changed, another page was never stamped
    BOOST_TEST(english.reviewed == 1);
    BOOST_TEST(english.missingTerms == 1);
    BOOST_TEST(coverage[2].missingFacts == 1);
    BOOST_TEST(ukrainian.missing == 2);
    BOOST_TEST(ukrainian.missingContacts == 1);
}

BOOST_AUTO_TEST_SUITE_END()
