// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/markdown.h"
#include "kiosk/authoring/page_file.h"
#include "kiosk/authoring/source_hash.h"
#include "tests/support/sample_pack.h"

using namespace kiosk::authoring;
using kiosk::domain::LanguageTag;
using kiosk::domain::Line;
using kiosk::domain::Span;
namespace fs = std::filesystem;

namespace {

std::string shown(const Line &line)
{
    static const char *const names[] = {"text", "strong", "fact", "term", "topic", "web"};
    std::string text;
    for (const auto &span : line) {
        text += std::string(text.empty() ? "" : " ") + names[static_cast<int>(span.kind)] + "<" + span.text;
        text += (span.target.empty() ? "" : "|" + span.target) + ">";
    }
    return text;
}

/** Everything that was read, one block a paragraph, as the golden files hold it. */
std::string dump(const PageSource &page, const Findings &findings)
{
    std::string text = "title: " + page.title + "\n";
    for (const auto &[block, line] : page.blocks) {
        text += "\n" + std::to_string(line) + " " + wordOf(block.kind) + " " + sourceHash(block) + "\n";
        for (const auto &[name, value] : {std::pair("variant", block.variant), std::pair("target", block.target),
                                          std::pair("german", block.german), std::pair("media", block.media)})
            if (!value.empty())
                text += std::string("  ") + name + ": " + value + "\n";
        for (const auto &one : block.lines)
            text += "  - " + shown(one) + "\n";
        for (const auto &row : block.rows) {
            text += "  row\n";
            for (const auto &cell : row)
                text += "    - " + shown(cell) + "\n";
        }
    }
    for (const auto &one : findings.sorted())
        text += "\nline " + std::to_string(one.line) + ": " + one.message;
    return text + "\n";
}

/** Reads NAME.LANGUAGE.md and compares with NAME.LANGUAGE.expected; WEGWEISER_GOLDEN=write writes it anew. */
void compare(const std::string &name)
{
    const auto folder = fs::path(WEGWEISER_SOURCE_DIR) / "tests/golden/pack";
    Findings findings;
    const auto language = fs::path(name).extension().string().substr(1);
    const auto page = parsePage(readAll(folder / (name + ".md")), name + ".md", LanguageTag(language), findings);
    const auto found = dump(page, findings);
    const auto golden = folder / (name + ".expected");
    if (const char *mode = std::getenv("WEGWEISER_GOLDEN"); mode && std::string(mode) == "write")
        writeAll(golden, found);
    if (found != readAll(golden)) {
        const auto actual = fs::path(WEGWEISER_BINARY_DIR) / (name + ".actual");
        writeAll(actual, found);
        BOOST_ERROR("differs; look with: diff -u " << golden.string() << " " << actual.string());
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(golden_pages)

BOOST_AUTO_TEST_CASE(every_block_is_read)
{
    compare("blocks.de");
}

BOOST_AUTO_TEST_CASE(looks_links_and_placeholders_are_read)
{
    compare("inline.de");
}

BOOST_AUTO_TEST_CASE(a_translation_is_read)
{
    compare("translation.ar");
}

BOOST_AUTO_TEST_CASE(every_mistake_has_its_line_and_says_what_to_do)
{
    compare("mistakes.de");
    compare("mistakes.en");
}

BOOST_AUTO_TEST_CASE(no_page_however_broken_does_harm)
{
    const auto good = readAll(fs::path(WEGWEISER_SOURCE_DIR) / "tests/golden/pack/blocks.de.md");
    const std::string signs = "`*_[]()!{}|<>&\n+=-#1. \"";
    std::mt19937 random(5);
    for (int round = 0; round < 1000; ++round) {
        auto page = good;
        for (int change = 0; change < 12; ++change) {
            const auto at = random() % page.size();
            if (round % 2 == 0)
                page.insert(at, 1 + random() % 3, signs[random() % signs.size()]);
            else
                page.erase(at, 1 + random() % 20);
        }
        Findings findings;
        const auto read = parsePage(page, "x.md", german(), findings);
        const auto lines = std::count(page.begin(), page.end(), '\n') + 2;
        for (const auto &one : findings.sorted())
            BOOST_TEST_REQUIRE((one.line >= 1 && one.line <= lines), one.message << " in line " << one.line);
        (void)sourceHashes(read);
    }
}

BOOST_AUTO_TEST_SUITE_END()
