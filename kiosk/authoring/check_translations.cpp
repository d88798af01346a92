// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/markdown.h"
#include "kiosk/authoring/source_hash.h"

namespace kiosk::authoring {

using domain::Block;
using domain::BlockKind;

namespace {

std::string described(const Block &block)
{
    std::string words = wordOf(block.kind);
    for (const auto &part : {block.variant, block.target})
        if (!part.empty() && block.kind != BlockKind::Link)
            words += " " + part;
    return "`" + words + "`";
}

bool sameShape(const Block &left, const Block &right)
{
    // A web page may have another address in another language.
    return left.kind == right.kind && left.variant == right.variant &&
           (left.target == right.target || left.kind == BlockKind::Link);
}

std::size_t columns(const Block &block)
{
    return block.rows.empty() ? 0 : block.rows.front().size();
}

void compareBlock(const PageSource &page, const SourceBlock &here, const SourceBlock &original, Findings &findings)
{
    const auto &left = here.block;
    const auto &right = original.block;
    if (left.german != right.german)
        findings.error(page.file, here.line,
                       "the German sentence differs from the one in de.md:" + std::to_string(original.line) +
                           "; copy it letter by letter",
                       "translation-shape");
    if (left.kind != BlockKind::Say && left.kind != BlockKind::Question && left.lines.size() != right.lines.size())
        findings.error(page.file, here.line,
                       "this block has " + std::to_string(left.lines.size()) +
                           " line(s), in German (de.md:" + std::to_string(original.line) + ") it has " +
                           std::to_string(right.lines.size()) + "; translate line by line",
                       "translation-shape");
    if (left.rows.size() != right.rows.size() || columns(left) != columns(right))
        findings.error(page.file, here.line,
                       "the table has another number of rows or columns than in German (de.md:" +
                           std::to_string(original.line) + ")",
                       "translation-shape");
}

void compareBlocks(const PageSource &page, const PageSource &original, Findings &findings)
{
    const auto common = std::min(page.blocks.size(), original.blocks.size());
    for (std::size_t i = 0; i < common; ++i) {
        const auto &here = page.blocks[i];
        const auto &there = original.blocks[i];
        if (!sameShape(here.block, there.block)) {
            findings.error(page.file, here.line,
                           "block " + std::to_string(i + 1) + " is " + described(here.block) +
                               ", but in German (de.md:" + std::to_string(there.line) + ") " + described(there.block) +
                               "; every language has the same blocks in the same order",
                           "translation-shape");
            return; // what follows would only be shifted
        }
        compareBlock(page, here, there, findings);
    }
    if (page.blocks.size() > common)
        findings.error(page.file, page.blocks[common].line,
                       "block " + std::to_string(common + 1) + " " + described(page.blocks[common].block) +
                           " does not exist in German; take it out or add it to de.md",
                       "translation-shape");
    else if (original.blocks.size() > common)
        findings.error(page.file, page.blocks.empty() ? 1 : page.blocks.back().line,
                       "the page ends after block " + std::to_string(common) + ", but in German follows " +
                           described(original.blocks[common].block) +
                           " (de.md:" + std::to_string(original.blocks[common].line) + "); translate it too",
                       "translation-shape");
}

void compareHashes(const PageSource &page, const PageSource &original, Findings &findings)
{
    if (!page.stamped) {
        findings.warning(page.file, 1, "not known from which German text this was made; run: wegweiser-pack stamp",
                         "translation-unstamped");
        return;
    }
    const auto now = sourceHashes(original);
    std::string changed;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (i >= page.sourceHashes.size() || page.sourceHashes[i] != now[i])
            changed += (changed.empty() ? "" : ", ") + std::to_string(i + 1) +
                       " (de.md:" + std::to_string(original.blocks[i].line) + ")";
    if (!changed.empty() || now.size() != page.sourceHashes.size())
        findings.warning(page.file, 1,
                         "older than its German original; bring block " + (changed.empty() ? "count" : changed) +
                             " up to date, then run: wegweiser-pack stamp with this file",
                         "translation-outdated");
}

} // namespace

void checkTranslations(const PackSource &pack, Findings &findings)
{
    for (const auto &topic : pack.topics) {
        const auto original = topic.pages.find(german());
        if (original == topic.pages.end() || original->second.blocks.empty())
            continue;
        std::string missing;
        for (const auto &language : pack.languages) {
            const auto page = topic.pages.find(language);
            if (page == topic.pages.end()) {
                missing += (missing.empty() ? "" : ", ") + language.value;
            } else if (language != german() && !page->second.blocks.empty()) {
                compareBlocks(page->second, original->second, findings);
                compareHashes(page->second, original->second, findings);
            }
        }
        if (!missing.empty())
            findings.warning(topic.file, 1, "no text yet in: " + missing + " (German is shown there)",
                             "translation-missing");
    }
}

} // namespace kiosk::authoring
