// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <boost/test/unit_test.hpp>

#include "tests/unit/checking/rules.h"

namespace {

void hold(const std::vector<Rule> &rules)
{
    int number = 0;
    for (const auto &rule : rules) {
        ++number;
        std::string all;
        for (const auto &one : broughtBy(rule.edits))
            all += (all.empty() ? "" : " | ") + one;
        const auto &edit = rule.edits.front();
        BOOST_TEST(all == rule.finding, number << ": " << edit.file << " with " << edit.after << "\nshould bring\n  "
                                               << rule.finding << "\nbut brought\n  " << all);
    }
}

/** "file:3: code (error) | file:4: code" */
std::set<std::string> codesOf(const std::string &findings)
{
    std::set<std::string> codes;
    for (auto at = findings.find(": "); at != std::string::npos; at = findings.find(": ", at + 1))
        codes.insert(findings.substr(at + 2, findings.find(' ', at + 2) - at - 2));
    return codes;
}

std::set<std::string> explainedCodes()
{
    const auto readme = readAll(std::string(WEGWEISER_SOURCE_DIR) + "/content/schema/README.md");
    std::set<std::string> codes;
    auto at = readme.find("## What check finds");
    BOOST_REQUIRE(at != std::string::npos);
    const auto end = readme.find("\n## ", at + 1);
    for (at = readme.find("\n| `", at); at < end; at = readme.find("\n| `", at + 1))
        codes.insert(readme.substr(at + 4, readme.find('`', at + 4) - at - 4));
    return codes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(web_addresses_mail_and_phone_numbers_can_work)
{
    hold(linksRules());
}
BOOST_AUTO_TEST_CASE(pictures_say_what_is_seen)
{
    hold(picturesRules());
}
BOOST_AUTO_TEST_CASE(what_grows_old_is_told_in_time)
{
    hold(agesRules());
}
BOOST_AUTO_TEST_CASE(facts_say_the_same_in_every_language)
{
    hold(factsRules());
}
BOOST_AUTO_TEST_CASE(opening_hours_make_sense)
{
    hold(hoursRules());
}
BOOST_AUTO_TEST_CASE(translations_keep_their_placeholders)
{
    hold(placeholdersRules());
}
BOOST_AUTO_TEST_CASE(every_script_is_shown_as_it_is_read)
{
    hold(scriptsRules());
}
BOOST_AUTO_TEST_CASE(easy_german_is_easy)
{
    hold(sentencesRules());
}
BOOST_AUTO_TEST_CASE(former_ids_are_nobody_elses)
{
    hold(idsRules());
}
BOOST_AUTO_TEST_CASE(what_reading_finds_has_a_code)
{
    hold(readingRules());
}

BOOST_AUTO_TEST_CASE(pages_and_files_that_are_not_there_or_too_large_are_told)
{
    const CheckedPack pack;
    std::filesystem::remove(pack.sources / Housing / "uk.md");
    std::filesystem::resize_file(pack.sources / "media/chime.ogg", (64U << 20U) + 1);
    std::set<std::string> found;
    for (const auto &one : pack.check().sorted())
        found.insert(one.file + ": " + one.code);
    BOOST_TEST(found.contains(Housing + "topic.toml: translation-missing"));
    BOOST_TEST(found.contains(Registration + "de.md: media-size"));
}

BOOST_AUTO_TEST_CASE(a_clock_before_the_day_the_pack_was_made_is_not_believed)
{
    using namespace std::chrono_literals;
    BOOST_TEST(CheckedPack().check(2020y / 1 / 1).errors() == 0);
}

/** The table of codes in content/schema/README.md and the rules name the same codes. */
BOOST_AUTO_TEST_CASE(each_code_is_explained_and_tried)
{
    // Tried elsewhere.
    std::set<std::string> tried = {"fonts-missing",   "id-renamed",           "id-vanished",
                                   "interface-empty", "interface-unfinished", "interface-placeholder",
                                   "media-size",      "plural-cldr",          "plural-forms",
                                   "plural-unknown",  "translation-missing"};
    for (const auto &rules : {linksRules(), picturesRules(), agesRules(), factsRules(), hoursRules(),
                              placeholdersRules(), scriptsRules(), sentencesRules(), idsRules(), readingRules()})
        for (const auto &rule : rules)
            for (const auto &code : codesOf(rule.finding))
                tried.insert(code);
    const auto explained = explainedCodes();
    for (const auto &code : tried)
        BOOST_TEST(explained.contains(code), code << " is not explained");
    for (const auto &code : explained)
        BOOST_TEST(tried.contains(code), code << " is not tried");
}

BOOST_AUTO_TEST_SUITE_END()
