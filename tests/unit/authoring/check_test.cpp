// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>

#include <boost/test/unit_test.hpp>
#include <sys/resource.h>
#include <sys/stat.h>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/new_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/authoring/stamp_pack.h"
#include "kiosk/authoring/toml_value.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::authoring;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/** One edit of a good pack and the beginning of the one finding it must bring. */
struct Mistake
{
    const char *file, *before, *after, *finding;
};

/** A copy of the example to be spoilt. */
struct Sources
{
    ScratchFolder folder;
    fs::path pack = folder.path / "pack";
    Sources() { fs::copy(exampleSources(), pack, fs::copy_options::recursive); }

    void edit(const std::string &file, const std::string &before, const std::string &after) const
    {
        auto text = readAll(pack / file);
        const auto at = text.find(before);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, file << " has no " << before);
        writeAll(pack / file, text.replace(at, before.size(), after));
    }
    [[nodiscard]] std::vector<std::string> found(Severity severity) const
    {
        Findings findings;
        (void)readPack(pack, findings);
        std::vector<std::string> all;
        for (const auto &one : findings.sorted())
            if (one.severity == severity)
                all.push_back(one.file + ":" + std::to_string(one.line) + ": " + one.message);
        return all;
    }
};

const std::string Registration = "topics/01-first-steps/01-registration/";

void expectOnly(const std::vector<std::string> &found, const std::string &beginning)
{
    BOOST_TEST(found.size() == 1U, beginning << " brought " << found.size());
    BOOST_TEST(std::any_of(found.begin(), found.end(), [&](const auto &one) { return one.starts_with(beginning); }),
               beginning << " but found " << (found.empty() ? "nothing" : found.front()));
}

constexpr Mistake Mistakes[] = {
    {"pack.toml", "id = \"example\"", "id = \"example", "pack.toml:2: not TOML"},
    {"pack.toml", "id = \"example\"\n", "", "pack.toml:1: `id` is missing"},
    {"pack.toml", "version = 1", "version = 0", "pack.toml:3: `version` must lie between"},
    {"pack.toml", "T00:00:00Z\nexpires", "T00:00:00\nexpires", "pack.toml:4: `created` must be UTC"},
    {"pack.toml", "expires = 2027-05-31", "expires = 2026-05-31",
     "pack.toml:5: the pack would expire before it is made"},
    {"pack.toml", "[\"de\", \"en\", \"ar\"]", "[\"de\", \"en\", \"ar\", \"xx\"]", "pack.toml:7: unknown language `xx`"},
    {"pack.toml", "[\"de\", \"en\", \"ar\"]", "[\"de\", \"en\", \"ar\", \"so\"]",
     "pack.toml:7: `so` is a language to talk only"},
    {"pack.toml", "de = \"Willkommenszentrum Beispielstadt\"\n", "", "pack.toml:9: `name` has no German text"},
    {"pack.toml", "source_language", "sauce_language = 1\nsource_language",
     "pack.toml:6: unknown word `sauce_language`"},
    {"facts.toml", "value.de = \"2 Wochen\"\n", "", "facts.toml:3: `value` has no German text"},
    {"facts.toml", "source = \"§ 17 BMG\"\n", "", "facts.toml:1: `source` is missing"},
    {"facts.toml", "source_date = \"2022-06-28\"\n", "", "facts.toml:1: `source_date` is missing"},
    {"facts.toml", "kind = \"duration\"", "kind = \"length\"",
     "facts.toml:2: unknown kind `length`; it is one of: text, phone"},
    {"facts.toml", "2026-11-22", "2026-02-30", "facts.toml:8: not TOML"},
    {"facts.toml", "verified_on = 2026-11-22", "verified_on = \"2026-11-22\"",
     "facts.toml:8: `verified_on` must be written like this"},
    {"contacts/centre.toml", "id = \"centre\"", "id = \"center\"",
     "contacts/centre.toml:1: the file must be named after its id"},
    {"contacts/centre.toml", "topics = [\"registration\"]", "topics = [\"none\"]",
     "contacts/centre.toml:3: unknown topic `none`"},
    {"contacts/centre.toml", "to = \"17:00\"", "to = \"10:00\"", "contacts/centre.toml:26: closes before it opens"},
    {"contacts/centre.toml", "from = \"11:00\"", "from = \"11 Uhr\"",
     "contacts/centre.toml:25: `11 Uhr` is no time of day"},
    {"contacts/centre.toml", "\"mon\"", "\"mo\"", "contacts/centre.toml:24: unknown day `mo`"},
    {"contacts/centre.toml", "valid_to = 2027", "valid_to = 2025", "contacts/centre.toml:28: ends before it begins"},
    {"contacts/centre.toml", "2026-12-29", "2026-12-24", "contacts/centre.toml:36: this date has an exception already"},
    {"contacts/centre.toml", "[[exceptions]]\ndate = 2026-12-24",
     "[[hours]]\ndays = [\"thu\"]\nfrom = \"16:00\"\nto = \"18:00\"\n\n[[exceptions]]\ndate = 2026-12-24",
     "contacts/centre.toml:30: overlaps with other hours"},
    {"contacts/centre.toml", "\"yes\"", "\"maybe\"", "contacts/centre.toml:12: unknown step_free `maybe`"},
    {"glossary/anmeldung.toml", "term = \"Anmeldung\"", "term = \"\"", "glossary/anmeldung.toml:2: `term` is empty"},
    {"topics/02-housing/topic.toml", "id = \"housing\"", "id = \"registration\"", nullptr},
    {"topics/02-housing/topic.toml", "\"housing\"\nservice", "\"castle\"\nservice",
     "topics/02-housing/topic.toml:2: unknown icon `castle`"},
    {"topics/02-housing/topic.toml", "\"general\"", "\"special\"",
     "topics/02-housing/topic.toml:3: unknown service `special`"},
    {"topics/01-first-steps/01-registration/topic.toml", "[\"housing\"]", "[\"hosing\"]",
     "topics/01-first-steps/01-registration/topic.toml:2: unknown related topic `hosing`"},
    {"topics/02-housing/de.md", "title = \"Wohnen\"", "titel = \"Wohnen\"", nullptr},
    {"topics/02-housing/de.md", "+++\nWie", "\nWie",
     "topics/02-housing/de.md:1: a page begins with its title and method"},
    {"topics/02-housing/en.md", "\"machine\"", "\"machine\"\nreviewed_on = 2026-11-22",
     "topics/02-housing/en.md:4: nobody has reviewed a machine text"},
    {"topics/02-housing/en.md", "a flat.", "a flat {fact:rent}.",
     "topics/02-housing/en.md:6: unknown fact `rent`; add [rent] to facts.toml"},
    {"topics/02-housing/en.md", "a flat.", "a {term:flat}.", "topics/02-housing/en.md:6: unknown glossary word `flat`"},
    {"topics/02-housing/en.md", "a flat.", "a [flat](topic:flat).", "topics/02-housing/en.md:6: unknown topic `flat`"},
    {"topics/02-housing/en.md", "How to find a flat.", "## How to find a flat", nullptr},
    {"topics/02-housing/en.md", "a flat.", "a flat.\n\nMore.",
     "topics/02-housing/en.md:8: block 2 `paragraph` does not exist in German"},
    {"site.toml", "first = 200", "first = 300", "site.toml:13: the range ends before it begins"},
    {"site.toml", "[\"general\"]", "[\"generous\"]", "site.toml:22: unknown service `generous`"},
    {"site.toml", "Europe/Berlin", "Europe/Leipzig", "site.toml:2: unknown time zone `Europe/Leipzig`"},
    {"site.toml", "id = \"general\"", "id = \"other\"", nullptr},
    {"site.toml", "site = \"example\"", "site = example", "site.toml:1: not TOML"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(checking)

BOOST_AUTO_TEST_CASE(the_example_has_no_errors_and_one_thing_to_know)
{
    const Sources sources;
    BOOST_TEST(sources.found(Severity::Error).empty());
    const auto warnings = sources.found(Severity::Warning);
    BOOST_TEST(warnings.size() == 1U);
    BOOST_TEST(warnings[0].starts_with("topics/02-housing/topic.toml:1: no text yet in: ar"));
}

BOOST_AUTO_TEST_CASE(each_mistake_is_found_at_its_line)
{
    for (const auto &mistake : Mistakes) {
        const Sources sources;
        sources.edit(mistake.file, mistake.before, mistake.after);
        if (mistake.finding)
            expectOnly(sources.found(Severity::Error), mistake.finding);
        else
            BOOST_TEST(!sources.found(Severity::Error).empty(), mistake.file << ": " << mistake.after);
    }
}

BOOST_AUTO_TEST_CASE(blocks_must_be_those_of_the_german_page)
{
    const struct
    {
        const char *before, *after, *finding;
    } mistakes[] = {
        {"```cost\n", "```deadline\n",
         "en.md:35: block 10 is `deadline`, but in German (de.md:35) `cost`; every language"},
        {"```note info\nThe appointment takes about a quarter of an hour.\n```\n\n", "",
         "en.md:51: block 14 is `note emergency`"},
        {"2. Bring all papers.\n", "",
         "en.md:25: this block has 1 line(s), in German (de.md:25) it has 2; translate line by line"},
        {"| **Deadline** | {fact:registration-deadline} |\n", "", "en.md:16: the table has another number of rows"},
        {"Ich möchte meine", "Ich moechte meine", "en.md:65: the German sentence differs"},
        {"\n```video media/moving.webm\nA field moves to the right.\n```\n", "",
         "en.md:77: the page ends after block 20"},
        {"= I would like to register my address.\n", "", "en.md:65: ```say needs its meaning"},
    };
    for (const auto &mistake : mistakes) {
        const Sources sources;
        sources.edit(Registration + "en.md", mistake.before, mistake.after);
        const auto found = sources.found(Severity::Error);
        BOOST_TEST(found.size() == 1U, mistake.finding);
        if (!found.empty())
            BOOST_TEST(found[0].starts_with(Registration + mistake.finding), found[0]);
    }
}

BOOST_AUTO_TEST_CASE(media_must_be_there_and_be_what_they_say)
{
    const Sources sources;
    fs::rename(sources.pack / "media/chime.ogg", sources.pack / "media/chime.png");
    auto errors = sources.found(Severity::Error);
    BOOST_TEST(errors.size() == 3U); // once a language
    BOOST_TEST(errors[0].find("`media/chime.ogg` is missing") != std::string::npos);
    BOOST_TEST(sources.found(Severity::Warning)[0].starts_with("media/chime.png:1: no page shows this file"));
    writeAll(sources.pack / "media/chime.ogg", "#!/bin/sh");
    BOOST_TEST(sources.found(Severity::Error)[0].find("is not a file of the kind .ogg") != std::string::npos);
    sources.edit(Registration + "de.md", "media/chime.ogg", "media/../pack.toml");
    BOOST_TEST(sources.found(Severity::Error)[1].find("does not lie in media/") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_are_findings)
{
    const Sources sources;
    writeAll(sources.pack / Registration / "xx.md", "");
    writeAll(sources.pack / "topics/02-housing/en.md", "\xff\xfe");
    fs::create_directories(sources.pack / "topics/misc");
    fs::remove(sources.pack / "topics/01-first-steps/de.md");
    const auto errors = sources.found(Severity::Error);
    const auto text = [&] {
        std::string all;
        for (const auto &one : errors)
            all += one + "\n";
        return all;
    }();
    BOOST_TEST(text.find("xx.md:1: `xx` is not among the languages") != std::string::npos);
    BOOST_TEST(text.find("topics/02-housing/en.md:1: not UTF-8") != std::string::npos);
    BOOST_TEST(text.find("topics/misc:1: a topic's folder is named like this") != std::string::npos);
    BOOST_TEST(text.find("topics/01-first-steps/topic.toml:1: this topic has no German page") != std::string::npos);
    Findings none;
    (void)readPack(sources.folder.path / "nowhere", none);
    BOOST_TEST(none.errors() == 1);
}

BOOST_AUTO_TEST_CASE(links_pipes_and_folders_in_place_of_files_neither_hang_nor_crash)
{
    const auto found = [](const auto &prepare) {
        const Sources sources;
        prepare(sources.pack);
        std::string all;
        for (const auto &one : sources.found(Severity::Error))
            all += one + "\n";
        return all;
    };
    const auto topics = fs::path("topics");
    BOOST_TEST(found([&](const fs::path &pack) {
                   fs::remove(pack / topics / "02-housing/en.md");
                   fs::create_symlink("en.md", pack / topics / "02-housing/en.md");
               }).find("topics/02-housing/en.md:1: ") != std::string::npos);
    BOOST_TEST(found([&](const fs::path &pack) {
                   fs::remove(pack / topics / "02-housing/de.md");
                   BOOST_REQUIRE(::mkfifo((pack / topics / "02-housing/de.md").c_str(), 0644) == 0);
               }).find("topics/02-housing/de.md:1: is no file") != std::string::npos);
    BOOST_TEST(found([&](const fs::path &pack) {
                   fs::remove(pack / "facts.toml");
                   BOOST_REQUIRE(::mkfifo((pack / "facts.toml").c_str(), 0644) == 0);
               }).find("facts.toml:1: is no file") != std::string::npos);
    BOOST_TEST(found([&](const fs::path &pack) {
                   fs::create_directory_symlink("../02-housing", pack / topics / "02-housing/01-again");
               }).find("topics/02-housing/01-again:1: is a link") != std::string::npos);
    BOOST_TEST(found([&](const fs::path &pack) {
                   fs::remove_all(pack / "glossary");
                   writeAll(pack / "glossary", "a file");
               }).find("glossary:1: cannot be read: Not a directory") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_list_without_a_name_is_a_finding_and_no_crash)
{
    for (const std::string bad : {"[[", "[[[", "[[[a]]]", " [[ =", "[[\n", "[[ü]]", "[x]\na = [\"b\", }\"c\"]",
                                  "[## \ntext]", "a = \"b\"id = \"c\"", "e = { \"d- {er\"}"}) {
        const Sources sources;
        writeAll(sources.pack / "facts.toml", readAll(sources.pack / "facts.toml") + "\n" + bad);
        BOOST_TEST(sources.found(Severity::Error).size() == 1U, bad);
    }
    TomlValue value;
    Findings none;
    for (const std::string good : {"a = \"\"\"\n[[=\n\"\"\"\n", "a = [\n[[1], [2]]]\n",
                                   "# ü\na = \"ü\\\"ü\" # я\nb = 'ü'\nc = \"\"\"\nя\"ü\n\"\"\"\n"})
        BOOST_TEST(parseToml(good, "x", 1, value, none), good);
}

BOOST_AUTO_TEST_CASE(a_new_pack_is_whole_or_not_there)
{
    const ScratchFolder folder;
    fs::create_directories(folder.path / "full");
    BOOST_TEST(newPack(folder.path / std::string(300, 'x'), "town", 2026y / 11 / 22).has_error());
    writeAll(folder.path / "file", "x");
    BOOST_TEST(newPack(folder.path / "file/in", "town", 2026y / 11 / 22).has_error());
    BOOST_TEST(newPack(folder.path / "file", "town", 2026y / 11 / 22).error().text.find("is a file") !=
               std::string::npos);
    const rlimit small{100, RLIM_INFINITY}; // as a full disk: the larger files cannot be written
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const bool failed = newPack(folder.path / "new", "town", 2026y / 11 / 22).has_error();
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    BOOST_TEST(failed);
    BOOST_TEST(!fs::exists(folder.path / "new"));
}

BOOST_AUTO_TEST_CASE(a_new_pack_has_no_errors)
{
    const ScratchFolder folder;
    for (const auto today : {2026y / 11 / 22, 2027y / 8 / 31}) {
        const auto pack = folder.path / std::to_string(static_cast<unsigned>(today.month()));
        BOOST_REQUIRE(newPack(pack, "my-town", today));
        Findings findings;
        (void)readPack(pack, findings);
        BOOST_TEST(findings.errors() == 0, findingsAsText(findings, pack));
        BOOST_TEST(newPack(pack, "my-town", today).error().code == kiosk::base::Code::Conflict);
    }
    BOOST_TEST(newPack(folder.path / "x", "My Town", 2026y / 11 / 22).error().code == kiosk::base::Code::Invalid);
}

BOOST_AUTO_TEST_CASE(findings_are_told_to_people_and_to_programs)
{
    Findings findings;
    findings.warning("b.md", 2, "two \"words\"", "some-code");
    findings.error("a.md", 1, "tab\there");
    findings.error("a.md", 1, "tab\there"); // told once
    BOOST_TEST(findingsAsText(findings, "pack") ==
               "pack/a.md:1: tab\there [format]\npack/b.md:2: warning: two \"words\" [some-code]\n");
    BOOST_TEST(
        findingsAsJson(findings, ",\"more\":1") ==
        "{\"errors\":1,\"warnings\":1,\"findings\":[\n"
        R"({"severity":"error","code":"format","file":"a.md","line":1,"message":"tab\u0009here"},)"
        "\n"
        R"({"severity":"warning","code":"some-code","file":"b.md","line":2,"message":"two \"words\""}],"more":1})"
        "\n");
}

BOOST_AUTO_TEST_SUITE_END()
