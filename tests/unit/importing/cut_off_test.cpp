// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An import that is cut off after each of its changes on the disk, and run again.
#include <fstream>
#include <map>

#include "import_samples.h"

#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

using Tree = std::map<std::string, std::string>;

/** All files with their bytes, and the folders. */
Tree treeOf(const fs::path &folder)
{
    Tree tree;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        tree[fs::relative(entry.path(), folder).generic_string()] =
            entry.is_directory() ? "(folder)" : textOfFile(entry.path());
    return tree;
}

std::string differences(const Tree &got, const Tree &wanted)
{
    std::string out;
    for (const auto &[name, text] : wanted)
        if (const auto found = got.find(name); found == got.end())
            out += "lacks " + name + "; ";
        else if (found->second != text)
            out += name + " is other; ";
    for (const auto &[name, text] : got)
        if (!wanted.contains(name))
            out += "has " + name + "; ";
    return out;
}

void append(const fs::path &file, const std::string &text)
{
    std::ofstream(file, std::ios::app) << text;
}

importing::IntegreatAnswers before()
{
    return sampleAnswers(
        samplePage("de", "a", "A", "<p>alt</p>") + "," + samplePage("de", "a/b", "B", "<p>zwei</p>", "a") + "," +
        samplePage("de", "c", "C", "<p>drei</p>") + "," + samplePage("de", "c/g", "Geht", "<p>geht bald</p>", "c") +
        "," + samplePage("de", "e", "E", "<p>eigen</p>") + "," + samplePage("de", "h", "A", "<p>heisst auch A</p>"));
}

/** Another text, a page moved, one gone, two new ones, one of them with the name of an older one. */
importing::IntegreatAnswers after()
{
    return sampleAnswers(samplePage("de", "a", "A", "<p>neu</p>") + "," + samplePage("de", "n", "A", "<p>auch A</p>") +
                         "," + samplePage("de", "a/b", "B", "<p>zwei</p>") + "," +
                         samplePage("de", "c", "C", "<p>drei</p>", "", "", "2024-02-02T10:00:00+01:00") + "," +
                         samplePage("de", "m", "Mehr", "<p>mehr</p>", "a") + "," +
                         samplePage("de", "e", "E", "<p>eigen, am Ursprung geändert</p>") + "," +
                         samplePage("de", "h", "A", "<p>heisst auch A</p>"));
}

/** False when it was cut off after @p changes changes of the disk. */
bool import(const fs::path &folder, const importing::IntegreatAnswers &answers, int changes)
{
    importing::Report report;
    auto model = importing::readIntegreat(answers, report);
    BOOST_REQUIRE(model.has_value());
    importing::WriteChoice choice{
        folder, {std::chrono::year(2026), std::chrono::November, std::chrono::day(24)}, {}, {}};
    choice.goesOn = [&] { return changes-- > 0; };
    const auto written = importing::writeSources(std::move(model.value()), choice, report);
    BOOST_TEST((written || written.error().code == base::Code::Busy), (written ? "" : written.error().text));
    return written.has_value();
}

struct Editor
{
    ScratchFolder scratch;
    fs::path start = scratch.path / "start", whole = scratch.path / "whole", cut = scratch.path / "cut";

    void begin()
    {
        importInto(start, before());
        append(start / "topics/03-e/de.md", "\nVon mir.\n");
    }
    void restart()
    {
        fs::remove_all(cut);
        if (fs::exists(start))
            fs::copy(start, cut, fs::copy_options::recursive);
    }
};

constexpr int Many = 10000;

} // namespace

BOOST_FIXTURE_TEST_SUITE(cut_off, Editor)

BOOST_AUTO_TEST_CASE(a_first_import_cut_off_anywhere_and_run_again_gives_the_same_folder)
{
    importInto(whole, before());
    const auto wanted = treeOf(whole);
    int cuts = 0;
    for (restart(); !import(cut, before(), cuts); restart()) {
        BOOST_REQUIRE(cuts < Many);
        BOOST_TEST(import(cut, before(), Many));
        BOOST_TEST(differences(treeOf(cut), wanted) == "", "after " << cuts << " changes");
        ++cuts;
    }
    BOOST_TEST(cuts > 20);
}

BOOST_AUTO_TEST_CASE(a_later_import_cut_off_anywhere_keeps_ids_edits_and_what_went)
{
    begin();
    fs::copy(start, whole, fs::copy_options::recursive);
    importInto(whole, after());
    const auto wanted = treeOf(whole);
    BOOST_TEST(wanted.at("topics/03-e/de.md").find("Von mir.") != std::string::npos);
    BOOST_TEST(wanted.contains(".import/incoming/topics/03-e/de.md"));
    BOOST_TEST(!wanted.contains("topics/02-c/01-geht"));
    int cuts = 0;
    for (restart(); !import(cut, after(), cuts); restart()) {
        BOOST_REQUIRE(cuts < Many);
        BOOST_TEST(import(cut, after(), Many));
        BOOST_TEST(differences(treeOf(cut), wanted) == "", "after " << cuts << " changes");
        ++cuts;
    }
    BOOST_TEST(cuts > 20);
}

BOOST_AUTO_TEST_CASE(a_second_cut_while_the_first_is_made_good_loses_nothing_either)
{
    begin();
    fs::copy(start, whole, fs::copy_options::recursive);
    importInto(whole, after());
    const auto wanted = treeOf(whole);
    for (const int first : {12, 20, 28})
        for (int second = 0; second < 20; ++second) {
            restart();
            if (import(cut, after(), first))
                continue;
            (void)import(cut, after(), second);
            BOOST_TEST(import(cut, after(), Many));
            BOOST_TEST(differences(treeOf(cut), wanted) == "", "after " << first << " and " << second << " changes");
        }
}

BOOST_AUTO_TEST_CASE(what_an_editor_writes_between_the_cut_and_the_next_import_stays)
{
    begin();
    for (int cuts = 0;; ++cuts) {
        restart();
        if (import(cut, after(), cuts))
            break;
        const auto file = cut / "topics/01-a/de.md";
        append(file, "\nDazwischen.\n");
        BOOST_TEST(import(cut, after(), Many));
        BOOST_TEST(textOfFile(file).find("Dazwischen.") != std::string::npos, "after " << cuts << " changes");
        BOOST_TEST(errorsIn(cut) == "", "after " << cuts << " changes");
    }
}

BOOST_AUTO_TEST_CASE(before_its_plan_is_whole_an_import_changes_no_source)
{
    begin();
    auto wanted = treeOf(start);
    for (int cuts = 0;; ++cuts) {
        restart();
        BOOST_REQUIRE(!import(cut, after(), cuts));
        if (fs::exists(cut / ".import/plan.json"))
            break;
        fs::remove_all(cut / ".import/next");
        BOOST_TEST(differences(treeOf(cut), wanted) == "", "after " << cuts << " changes");
    }
}

BOOST_AUTO_TEST_CASE(a_plan_that_leads_out_of_the_folder_is_refused)
{
    begin();
    for (const char *path : {"../out", "/tmp/out", "", "topics/../../out"}) {
        const auto plan = importing::planText({{importing::FolderStep::Kind::Write, path, "pack.toml", ""}});
        BOOST_TEST(!importing::readPlan(plan, "plan"), path);
        std::ofstream(start / ".import/plan.json") << plan;
        importing::Report report;
        auto model = importing::readIntegreat(before(), report);
        const auto written = importing::writeSources(std::move(model.value()), {start, {}, false}, report);
        BOOST_REQUIRE(!written);
        BOOST_TEST(written.error().text.find("plan.json") != std::string::npos, written.error().text);
        BOOST_TEST(fs::exists(start / "pack.toml"));
    }
}

BOOST_AUTO_TEST_CASE(two_imports_into_one_folder_do_not_meet)
{
    begin();
    int asked = 0;
    importing::Report report;
    auto model = importing::readIntegreat(after(), report);
    importing::WriteChoice choice{start, {}, false};
    choice.goesOn = [&] {
        if (++asked == 5)
            BOOST_TEST(!import(start, after(), Many));
        return true;
    };
    BOOST_TEST(importing::writeSources(std::move(model.value()), choice, report).has_value());
    BOOST_TEST(asked > 5);
}

BOOST_AUTO_TEST_SUITE_END()
