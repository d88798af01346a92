// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/stamp_pack.h"
#include "kiosk/search/searcher.h"
#include "kiosk/sqlite/database.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::authoring;
namespace fs = std::filesystem;

namespace {

struct Workplace
{
    ScratchFolder folder;
    fs::path sources = folder.path / "sources";
    fs::path out = folder.path / "out";
    Workplace() { fs::copy(exampleSources(), sources, fs::copy_options::recursive); }

    [[nodiscard]] PackSource read() const
    {
        Findings findings;
        auto pack = readPack(sources, findings);
        BOOST_REQUIRE(findings.errors() == 0);
        return pack;
    }
    [[nodiscard]] std::string warnings() const
    {
        Findings findings;
        (void)readPack(sources, findings);
        std::string all;
        for (const auto &one : findings.sorted())
            all += one.file + ": " + one.message + "\n";
        return all;
    }
    void edit(const std::string &file, const std::string &before, const std::string &after) const
    {
        auto text = readAll(sources / file);
        const auto at = text.find(before);
        BOOST_REQUIRE(at != std::string::npos);
        writeAll(sources / file, text.replace(at, before.size(), after));
    }
};

/** Names and bytes of all files under @p folder. */
std::map<std::string, std::string> tree(const fs::path &folder)
{
    std::map<std::string, std::string> all;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            all.emplace(fs::relative(entry.path(), folder).string(), readAll(entry.path()));
    return all;
}

const std::string Registration = "topics/01-first-steps/01-registration/";

} // namespace

BOOST_FIXTURE_TEST_SUITE(building, Workplace)

BOOST_AUTO_TEST_CASE(the_same_sources_give_the_same_bytes)
{
    buildSources(sources, out);
    buildSources(exampleSources(), folder.path / "second");
    const auto elsewhere = folder.path / "another place" / "ä";
    fs::create_directories(elsewhere.parent_path());
    fs::copy(sources, elsewhere, fs::copy_options::recursive);
    buildSources(elsewhere, folder.path / "third");
    BOOST_TEST(tree(out).size() == 5U);
    BOOST_TEST((tree(out) == tree(folder.path / "second")));
    BOOST_TEST((tree(out) == tree(folder.path / "third")));
}

BOOST_AUTO_TEST_CASE(building_again_replaces_the_pack_and_takes_old_files_and_signatures_away)
{
    const auto first = buildSources(sources, out);
    BOOST_REQUIRE(signPack(out, testKey(1)));
    buildSources(sources, out);
    BOOST_TEST(fs::exists(out / content::SignaturesName)); // nothing changed: the signature still counts
    edit("pack.toml", "version = 1", "version = 2");
    const auto second = buildSources(sources, out);
    BOOST_TEST(second.content().name != first.content().name);
    BOOST_TEST(!fs::exists(out / first.content().name));
    BOOST_TEST(!fs::exists(out / content::SignaturesName));
    BOOST_TEST(tree(out).size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_folder_that_holds_something_else_is_left_alone)
{
    fs::create_directories(out);
    writeAll(out / "thesis.txt", "years of work");
    const auto outcome = buildPack(read(), out);
    BOOST_TEST(outcome.error().code == base::Code::Invalid);
    BOOST_TEST(tree(out).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_built_pack_can_be_searched_unless_that_was_left_out)
{
    const auto manifest = buildSources(sources, out);
    auto database = sqlite::Database::open(out / manifest.content().name, sqlite::OpenMode::Immutable).value();
    search::Searcher searcher(database);
    const auto hits = searcher.search("BESTATIGUNG", domain::LanguageTag("de"), 5);
    BOOST_REQUIRE(!hits.empty());
    BOOST_TEST(hits[0].topic.value == "registration");
    BOOST_TEST(bool(database.checkIntegrity()));

    const auto bare = buildPack(read(), folder.path / "bare", {.search = false}).value();
    auto without =
        sqlite::Database::open(folder.path / "bare" / bare.content().name, sqlite::OpenMode::Immutable).value();
    BOOST_TEST(search::Searcher(without).search("BESTATIGUNG", domain::LanguageTag("de"), 5).empty());
}

BOOST_AUTO_TEST_CASE(an_outdated_paragraph_is_known)
{
    edit(Registration + "de.md", "- Pass oder Ausweis", "- Pass, Ausweis oder Aufenthaltstitel");
    BOOST_TEST(warnings().find(Registration + "en.md: older than its German original; bring block 9 (de.md:30)") !=
               std::string::npos);
    buildSources(sources, out);
    BOOST_REQUIRE(signPack(out, testKey(1)));
    const auto pack = content::Pack::open(out, sampleKeys()).value();
    const domain::TopicId registration("registration");
    BOOST_TEST((pack.page(registration, domain::LanguageTag("en"))->state == domain::TextState::Outdated));
    BOOST_TEST((pack.page(registration, domain::LanguageTag("de"))->state == domain::TextState::Current));
    BOOST_TEST((pack.page(domain::TopicId("housing"), domain::LanguageTag("en"))->state == domain::TextState::Current));
}

BOOST_AUTO_TEST_CASE(line_breaks_and_composition_do_not_make_a_text_old)
{
    edit(Registration + "de.md", "bevor Sie\neinen", "bevor\nSie  einen");
    edit(Registration + "de.md", "Bestätigung", "Besta\u0308tigung");
    edit("facts.toml", "2 Wochen", "3 Wochen"); // translations name the fact, not its value
    BOOST_TEST(warnings().find("older than") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(stamping_takes_only_what_was_never_stamped_or_is_named)
{
    const auto before = readAll(sources / (Registration + "en.md"));
    edit(Registration + "de.md", "- Pass oder Ausweis", "- Ein Ausweis");
    auto outcome = stampPack(read(), {}).value();
    BOOST_TEST(outcome.stamped == 0);
    BOOST_TEST(outcome.kept == 5);
    BOOST_TEST(readAll(sources / (Registration + "en.md")) == before);

    outcome = stampPack(read(), {{sources / (Registration + "en.md")}, false}).value();
    BOOST_TEST(outcome.stamped == 1);
    BOOST_TEST(warnings().find("en.md: older") == std::string::npos);
    BOOST_TEST(warnings().find("ar.md: older") != std::string::npos);
    const auto after = readAll(sources / (Registration + "en.md"));
    BOOST_TEST(after.substr(after.find("\n+++\n")) == before.substr(before.find("\n+++\n")));

    BOOST_TEST(stampPack(read(), {{}, true}).value().stamped == 5);
    BOOST_TEST(warnings().find("older") == std::string::npos);
    BOOST_TEST(stampPack(read(), {{sources / (Registration + "de.md")}, false}).error().code == base::Code::Invalid);
    BOOST_TEST(stampPack(read(), {{folder.path / "none.md"}, false}).error().code == base::Code::Invalid);
}

BOOST_AUTO_TEST_CASE(a_stamp_changes_its_own_lines_only)
{
    const std::string page = "+++\ntitle = \"a\"\nsource = [\n \"1\",\n \"2\"]\nmethod = \"machine\"\n+++\nBody\n+++\n";
    BOOST_TEST(stamped(page, {"3", "4"}) ==
               "+++\ntitle = \"a\"\nmethod = \"machine\"\nsource = [\"3\", \"4\"]\n+++\nBody\n+++\n");
    BOOST_TEST(stamped("no front matter", {"3"}) == "no front matter");
}

BOOST_AUTO_TEST_CASE(the_languages_are_those_of_the_terminal)
{
    const auto &all = languageList();
    BOOST_TEST(all.size() == 42U);
    BOOST_TEST(std::count_if(all.begin(), all.end(), [](const auto &one) { return one.interface; }) == 17);
    const auto at = [&](const char *tag) {
        return std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.tag == tag; });
    };
    BOOST_TEST(at("ku")->name == "Kurdî (Kurmancî)");
    BOOST_TEST(at("fa")->name == "فارسی / دری");
    BOOST_TEST((at("uk") < at("ru")));
    for (const char *tag : {"ar", "fa", "ckb", "ur", "ps", "prs"})
        BOOST_TEST(at(tag)->rightToLeft, tag);
    BOOST_TEST(std::count_if(all.begin(), all.end(), [](const auto &one) { return one.rightToLeft; }) == 6);
    Findings findings;
    (void)parseLanguages("[[language]]\ntag = \"de\"\nnane = \"Deutsch\"\n", findings);
    BOOST_TEST(findings.errors() > 0);
}

BOOST_AUTO_TEST_SUITE_END()
