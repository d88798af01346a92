// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/page_alignment.h"

#include <algorithm>
#include <map>

#include "kiosk/authoring/source_hash.h"

namespace kiosk::exchange {

using authoring::PageSource;
using domain::Block;
using domain::BlockKind;
using domain::Line;

namespace {

bool sameShape(const Block &left, const Block &right)
{
    return left.kind == right.kind && left.variant == right.variant &&
           (left.target == right.target || left.kind == BlockKind::Link);
}

/** Stamps that can be read block by block; none of a page that was never stamped or has gained or lost blocks since. */
std::vector<std::string> stampsOf(const PageSource &page)
{
    if (page.sourceHashes.size() == page.blocks.size())
        return page.sourceHashes;
    return std::vector<std::string>(page.blocks.size());
}

} // namespace

bool AlignedPage::isCurrent(std::size_t block) const
{
    return !hashes[block].empty() && stampOf(block) == hashes[block];
}

std::string AlignedPage::stampOf(std::size_t block) const
{
    return partner[block] == None ? std::string() : stampsOf(*present)[partner[block]];
}

bool AlignedPage::isParallel() const
{
    if (!present || present->blocks.size() != partner.size())
        return false;
    for (std::size_t i = 0; i < partner.size(); ++i)
        if (partner[i] != i)
            return false;
    return true;
}

AlignedPage align(const PageSource &german, const PageSource *present)
{
    AlignedPage page;
    page.german = &german;
    page.present = present;
    page.hashes = authoring::sourceHashes(german);
    page.partner.assign(page.hashes.size(), AlignedPage::None);
    std::map<std::string, int> seen;
    for (const auto &hash : page.hashes) {
        const int count = ++seen[hash];
        page.keys.push_back(count == 1 ? hash : hash + "_" + std::to_string(count));
    }
    if (!present)
        return page;
    const auto stamps = stampsOf(*present);
    std::vector<bool> used(stamps.size());
    for (std::size_t i = 0; i < page.hashes.size(); ++i)
        for (std::size_t j = 0; j < stamps.size() && page.partner[i] == AlignedPage::None; ++j)
            if (!used[j] && stamps[j] == page.hashes[i] &&
                sameShape(present->blocks[j].block, german.blocks[i].block)) {
                page.partner[i] = j;
                used[j] = true;
            }
    std::size_t after = 0; // what is left follows the block before it
    for (std::size_t i = 0; i < page.hashes.size(); ++i) {
        for (std::size_t j = after; j < stamps.size() && page.partner[i] == AlignedPage::None; ++j) {
            if (used[j] && stamps.size() != page.hashes.size())
                break; // never across a block that has found its own
            if (!used[j] && sameShape(present->blocks[j].block, german.blocks[i].block) &&
                (stamps.size() != page.hashes.size() || j == i)) {
                page.partner[i] = j;
                used[j] = true;
            }
        }
        if (page.partner[i] != AlignedPage::None)
            after = page.partner[i] + 1;
    }
    return page;
}

std::vector<Line> linesOf(const Block &block, bool isGerman)
{
    if (block.kind == BlockKind::Say && isGerman)
        return {{{domain::Span::Kind::Text, block.german, {}, false}}};
    auto lines = block.lines;
    for (const auto &row : block.rows)
        lines.insert(lines.end(), row.begin(), row.end());
    return lines;
}

Block withLines(Block shape, const std::vector<Line> &lines)
{
    if (shape.rows.empty()) {
        shape.lines = lines;
        return shape;
    }
    std::size_t at = 0;
    for (auto &row : shape.rows)
        for (auto &cell : row)
            cell = lines[at++];
    return shape;
}

} // namespace kiosk::exchange
