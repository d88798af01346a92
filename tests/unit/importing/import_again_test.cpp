// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <map>

#include "import_samples.h"

#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::tests;
using importing::Note;

namespace {

std::map<std::string, std::string> filesOf(const std::filesystem::path &folder)
{
    std::map<std::string, std::string> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[std::filesystem::relative(entry.path(), folder).generic_string()] = textOfFile(entry.path());
    return files;
}

void write(const std::filesystem::path &file, const std::string &text)
{
    std::ofstream(file) << text;
}

const std::string Two =
    samplePage("de", "a", "A", "<p>alt</p>", "", "aa") + "," +
    samplePage("de", "a/b", "B", "<p>zwei <a href=\"https://integreat.app/town/de/a/\">A</a></p>", "a");

} // namespace

BOOST_AUTO_TEST_SUITE(import_again)

BOOST_AUTO_TEST_CASE(the_same_answer_twice_changes_not_a_byte)
{
    ScratchFolder scratch;
    const auto answers = sampleAnswers(Two, samplePage("en", "aa", "A", "<p>old</p>", "", "a"));
    importInto(scratch.path, answers);
    BOOST_TEST(errorsIn(scratch.path) == "");
    const auto before = filesOf(scratch.path);
    importInto(scratch.path, answers);
    BOOST_TEST((filesOf(scratch.path) == before));
}

BOOST_AUTO_TEST_CASE(a_file_the_editor_changed_stays_and_what_comes_lies_beside_it)
{
    ScratchFolder scratch;
    importInto(scratch.path, sampleAnswers(Two));
    const auto file = scratch.path / "topics/01-a/de.md";
    const auto mine = textOfFile(file) + "\nVon mir.\n";
    write(file, mine);
    auto report = importInto(scratch.path, sampleAnswers(Two)); // nothing new: nothing to decide
    BOOST_TEST(report.number(Note::Conflict) == 0);
    BOOST_TEST(report.number(Note::Kept) == 1);
    const auto changed = samplePage("de", "a", "A", "<p>neu</p>", "", "aa");
    report = importInto(scratch.path, sampleAnswers(changed + "," + samplePage("de", "a/b", "B", "<p>drei</p>", "a")));
    BOOST_TEST(report.number(Note::Conflict) == 1);
    BOOST_TEST(textOfFile(file) == mine);
    BOOST_TEST(textOfFile(scratch.path / ".import/incoming/topics/01-a/de.md").find("neu") != std::string::npos);
    BOOST_TEST(textOfFile(scratch.path / "topics/01-a/01-b/de.md").find("drei") != std::string::npos);
    BOOST_TEST(errorsIn(scratch.path) == "");
}

BOOST_AUTO_TEST_CASE(a_page_renamed_or_moved_at_the_source_keeps_its_id)
{
    ScratchFolder scratch;
    const auto english = samplePage("en", "aa", "A", "<p>old</p>", "", "a");
    importInto(scratch.path, sampleAnswers(Two, english));
    // Another German address, known by the English one; the other page moves to the top.
    const auto report = importInto(scratch.path, sampleAnswers(samplePage("de", "neu", "A", "<p>alt</p>", "", "aa") +
                                                                   "," + samplePage("de", "a/b", "B", "<p>zwei</p>"),
                                                               samplePage("en", "aa", "A", "<p>old</p>", "", "neu")));
    BOOST_TEST(textOfFile(scratch.path / "topics/01-a/topic.toml").find("id = \"a\"") != std::string::npos);
    BOOST_TEST(textOfFile(scratch.path / "topics/02-b/topic.toml").find("id = \"b\"") != std::string::npos);
    BOOST_TEST(report.number(Note::Moved) == 1);
    BOOST_TEST(errorsIn(scratch.path) == "");
}

BOOST_AUTO_TEST_CASE(a_page_gone_at_the_source_is_set_aside_and_never_deleted)
{
    ScratchFolder scratch;
    importInto(scratch.path, sampleAnswers(Two));
    const auto report = importInto(scratch.path, sampleAnswers(samplePage("de", "a", "A", "<p>alt</p>")));
    BOOST_TEST(!std::filesystem::exists(scratch.path / "topics/01-a/01-b"));
    BOOST_TEST(textOfFile(scratch.path / ".import/gone/topics/01-a/01-b/de.md").find("zwei") != std::string::npos);
    BOOST_TEST(report.number(Note::Gone) >= 1);
    BOOST_TEST(errorsIn(scratch.path) == "");
}

BOOST_AUTO_TEST_CASE(a_page_gone_at_the_source_but_changed_here_stays)
{
    ScratchFolder scratch;
    importInto(scratch.path, sampleAnswers(Two));
    const auto file = scratch.path / "topics/01-a/01-b/de.md";
    write(file, textOfFile(file) + "\nVon mir.\n");
    importInto(scratch.path, sampleAnswers(samplePage("de", "a", "A", "<p>alt</p>")));
    BOOST_TEST(textOfFile(file).find("Von mir.") != std::string::npos);
    BOOST_TEST(errorsIn(scratch.path) == "");
}

BOOST_AUTO_TEST_CASE(a_topic_the_editor_took_out_stays_out)
{
    ScratchFolder scratch;
    importInto(scratch.path, sampleAnswers(Two));
    std::filesystem::remove_all(scratch.path / "topics/01-a/01-b");
    importInto(scratch.path, sampleAnswers(Two));
    BOOST_TEST(!std::filesystem::exists(scratch.path / "topics/01-a/01-b"));
    BOOST_TEST(errorsIn(scratch.path) == "");
}

BOOST_AUTO_TEST_CASE(an_answer_that_has_lost_most_pages_is_refused)
{
    ScratchFolder scratch;
    std::string all;
    for (int i = 0; i < 20; ++i)
        all += (i ? "," : "") + samplePage("de", "p" + std::to_string(i), "P", "<p>x</p>");
    importInto(scratch.path, sampleAnswers(all));
    importing::Report report;
    auto model = importing::readIntegreat(sampleAnswers(samplePage("de", "p1", "P", "<p>x</p>")), report);
    const auto before = filesOf(scratch.path);
    const auto written = importing::writeSources(std::move(model.value()), {scratch.path, {}, false}, report);
    BOOST_TEST(!written.has_value());
    BOOST_TEST((filesOf(scratch.path) == before));
}

BOOST_AUTO_TEST_CASE(check_names_exactly_the_translations_that_are_older_than_their_original)
{
    ScratchFolder scratch;
    const auto report =
        importInto(scratch.path,
                   sampleAnswers(samplePage("de", "a", "A", "<p>x</p>", "", "aa") + "," +
                                     samplePage("de", "b", "B", "<p>y</p>", "", "bb"),
                                 samplePage("en", "aa", "A", "<p>x</p>", "", "a", "2023-01-01T00:00:00+01:00") + "," +
                                     samplePage("en", "bb", "B", "<p>y</p>", "", "b", "2024-05-01T00:00:00+01:00")));
    BOOST_TEST(report.number(Note::Stale) == 1);
    BOOST_TEST(textOfFile(scratch.path / "topics/01-a/en.md").find("source =") == std::string::npos);
    BOOST_TEST(textOfFile(scratch.path / "topics/02-b/en.md").find("source =") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_translation_of_another_shape_keeps_all_its_words_and_passes_check)
{
    ScratchFolder scratch;
    importInto(
        scratch.path,
        sampleAnswers(
            samplePage("de", "a", "A", "<p>Eins</p><h3>Kopf</h3><ul><li>x</li><li>y</li></ul><p>Ende</p>", "", "aa"),
            samplePage("en", "aa", "A",
                       "<h3>Intro</h3><p>One</p><p><strong>Head</strong></p><ul><li>p</li><li>q</li><li>r</li></ul>"
                       "<table><tr><td>t</td><td>u</td></tr><tr><td>v</td><td>w</td></tr></table>",
                       "", "a")));
    BOOST_TEST(errorsIn(scratch.path) == "");
    const auto text = textOfFile(scratch.path / "topics/01-a/en.md");
    for (const char *word : {"Intro", "One", "Head", "p", "q", "r", "t", "u", "v", "w"})
        BOOST_TEST(text.find(word) != std::string::npos, word);
}

BOOST_AUTO_TEST_SUITE_END()
