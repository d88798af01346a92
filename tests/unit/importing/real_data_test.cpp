// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <boost/json.hpp>

#include "import_samples.h"
#include "kiosk/importing/html_lines.h"
#include "kiosk/importing/json_fields.h"
#include "kiosk/importing/saved_folder.h"
#include "kiosk/importing/text.h"

#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::tests;

namespace {

const std::filesystem::path Data = WEGWEISER_SOURCE_DIR "/../shared/data/integreat";

std::map<std::string, int> countedWords(const std::string &text)
{
    std::map<std::string, int> words;
    for (const auto &word : importing::wordsOf(text))
        ++words[word];
    return words;
}

/** Without the marks of bold words and links, which part words that the source has written together. */
std::string withoutMarks(const std::string &text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "](") == 0)
            i = std::min(text.find(')', i), text.size());
        else if (text[i] != '[' && text[i] != '*')
            out += text[i];
    }
    return out;
}

/** File of a page by its origin, with the contacts it shows. */
std::map<std::string, std::string> writtenTexts(const std::filesystem::path &folder)
{
    std::map<std::string, std::string> texts;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder / "topics")) {
        if (entry.path().extension() != ".md")
            continue;
        auto text = textOfFile(entry.path());
        const auto at = text.find("origin = \"") + 10;
        const auto origin = text.substr(at, text.find('"', at) - at);
        for (auto mark = text.find("```contact "); mark != std::string::npos;
             mark = text.find("```contact ", mark + 1)) {
            const auto id = text.substr(mark + 11, text.find('\n', mark) - mark - 11);
            text += textOfFile(folder / "contacts" / (id + ".toml"));
        }
        texts[origin] = importing::replaced(text, "\\", "");
    }
    return texts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(real_data)

BOOST_AUTO_TEST_CASE(a_whole_district_comes_over_without_a_lost_word)
{
    if (!std::filesystem::exists(Data)) {
        BOOST_TEST_MESSAGE("skipped: there is no " << Data);
        return;
    }
    ScratchFolder scratch;
    importing::ImportChoice choice;
    choice.region = "lkaugsburg";
    const auto answers = importing::savedIntegreat(Data, choice);
    BOOST_REQUIRE(answers.has_value());
    const auto report = importInto(scratch.path, answers.value());
    BOOST_TEST(report.counted("pages de") == 238);
    BOOST_TEST(report.counted("topics") == 238);
    BOOST_TEST(report.counted("roots") == 12);
    BOOST_TEST(report.counted("parents resolved") == 226);
    BOOST_TEST(report.counted("empty pages") == 28);
    BOOST_TEST(report.number(importing::Note::Stale) == 125); // measured independently on the answers
    BOOST_TEST(errorsIn(scratch.path) == "");

    const auto written = writtenTexts(scratch.path);
    int pages = 0;
    for (const auto &[language, bytes] : answers.value().pages) {
        const auto items = importing::readJson(bytes, language);
        for (const auto &item : *importing::arrayOf(items.value())) {
            const auto found = written.find(importing::textOf(item, "url"));
            BOOST_REQUIRE_MESSAGE(found != written.end(), importing::textOf(item, "url"));
            const auto here = countedWords(found->second);
            const auto bare = countedWords(withoutMarks(found->second));
            const auto digits = importing::digitsOf(found->second);
            std::string lost;
            for (const auto &[word, count] : countedWords(importing::visibleText(importing::textOf(item, "content")))) {
                const auto in = [&](const auto &words) { return words.contains(word) ? words.at(word) : 0; };
                // A number may be written with other spaces: its card is shown once for all spellings.
                const bool number =
                    word.find_first_not_of("0123456789") == std::string::npos && digits.find(word) != std::string::npos;
                if (std::max(in(here), in(bare)) < count && !number)
                    lost += " " + word;
            }
            BOOST_TEST(lost == "", importing::textOf(item, "path") << " lost:" << lost);
            ++pages;
        }
    }
    BOOST_TEST(pages == 471);

    const auto again = importInto(scratch.path, answers.value());
    BOOST_TEST(again.counted("files new") == 0);
    BOOST_TEST(again.counted("files updated") == 0);
    BOOST_TEST(again.number(importing::Note::Gone) == 0);
    BOOST_TEST(again.number(importing::Note::Conflict) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
