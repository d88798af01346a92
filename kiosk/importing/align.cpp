// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/align.h"

#include <algorithm>
#include <utility>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/authoring/markdown.h"
#include "kiosk/importing/html_lines.h"
#include "kiosk/importing/links.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using authoring::plainText;
using domain::Block;
using domain::BlockKind;
using domain::Line;
using domain::Span;

namespace {

constexpr int Never = 1000;
constexpr int Gap = 3;

Line textLine(std::string text)
{
    return {{Span::Kind::Text, std::move(text), {}, false}};
}

bool isLine(BlockKind kind)
{
    return kind == BlockKind::Paragraph || kind == BlockKind::Heading || kind == BlockKind::Link ||
           kind == BlockKind::Note;
}

bool isItems(BlockKind kind)
{
    return kind == BlockKind::List || kind == BlockKind::Steps;
}

/** How badly two blocks fit: 0 same kind and size, Never: cannot be made the same. */
int cost(const ModelBlock &left, const ModelBlock &right)
{
    const auto &a = left.block;
    const auto &b = right.block;
    if (a.kind == BlockKind::Contact || b.kind == BlockKind::Contact)
        return a.kind == b.kind && a.target == b.target ? 0 : Never;
    if (left.lead != right.lead)
        return Never;
    if (isLine(a.kind) && isLine(b.kind))
        return a.kind == b.kind ? 0 : 2;
    if (isItems(a.kind) && isItems(b.kind)) {
        const auto more = std::max(a.lines.size(), b.lines.size()) - std::min(a.lines.size(), b.lines.size());
        return std::min<int>(4, static_cast<int>(more)) + (a.kind == b.kind ? 0 : 1);
    }
    if (a.kind != b.kind)
        return Never;
    if (a.kind == BlockKind::Table)
        return a.rows.size() == b.rows.size() && a.rows.front().size() == b.rows.front().size() ? 0 : Never;
    return 0;
}

/** For each block of the original the one of the translation, or -1; both in order. */
std::vector<int> match(const std::vector<ModelBlock> &original, const std::vector<ModelBlock> &theirs)
{
    const auto n = original.size();
    const auto m = theirs.size();
    std::vector<std::vector<int>> best(n + 1, std::vector<int>(m + 1));
    for (std::size_t i = n + 1; i-- > 0;)
        for (std::size_t j = m + 1; j-- > 0;) {
            if (i == n || j == m) {
                best[i][j] = Gap * static_cast<int>(n - i + m - j);
                continue;
            }
            best[i][j] = std::min(
                {best[i + 1][j + 1] + cost(original[i], theirs[j]), best[i + 1][j] + Gap, best[i][j + 1] + Gap});
        }
    std::vector<int> found(n, -1);
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        const auto fit = cost(original[i], theirs[j]);
        if (fit < Never && best[i][j] == best[i + 1][j + 1] + fit)
            found[i++] = static_cast<int>(j++);
        else if (best[i][j] == best[i + 1][j] + Gap)
            ++i;
        else
            ++j;
    }
    return found;
}

/** All words of a block as lines. */
std::vector<Line> linesOf(const ModelBlock &one)
{
    auto lines = one.block.lines;
    for (const auto &row : one.block.rows)
        for (const auto &cell : row)
            if (!isBlank(cell))
                lines.push_back(cell);
    if (one.block.kind == BlockKind::Heading)
        for (auto &line : lines)
            for (auto &span : line)
                if (span.kind == Span::Kind::Text)
                    span.kind = Span::Kind::Strong;
    return lines;
}

/** The words of a card that @p shown does not show. */
std::vector<Line> notShown(const Card &card, const domain::Contact &shown)
{
    std::vector<Line> lines;
    const auto &theirs = card.contact;
    const auto add = [&](const std::string &text, const std::string &ours) {
        if (!text.empty() && bareText(text) != bareText(ours))
            lines.push_back(textLine(text));
    };
    add(theirs.street, shown.street);
    add(trimmed(theirs.postcode + " " + theirs.city), shown.postcode + " " + shown.city);
    add(theirs.phone, shown.phone);
    add(theirs.email, shown.email);
    if (shownUrl(theirs.web) != shownUrl(shown.web) && !theirs.web.empty())
        lines.push_back({{Span::Kind::WebLink, shownUrl(theirs.web), theirs.web, false}});
    return lines;
}

bool sameOffice(const domain::Contact &left, const domain::Contact &right)
{
    const auto digits = digitsOf(left.phone);
    const auto same = [](const std::string &a, const std::string &b) { return !a.empty() && a == b; };
    return (digits.size() > 4 && digits == digitsOf(right.phone)) || same(lowered(left.email), lowered(right.email)) ||
           same(shownUrl(left.web), shownUrl(right.web)) ||
           (same(left.postcode, right.postcode) && bareText(left.street) == bareText(right.street));
}

/** The translation's contacts as those of the original, or as text. */
void matchContacts(const ModelPage &original, ModelPage &page, std::map<std::string, std::string> &about)
{
    std::vector<ModelBlock> blocks;
    std::vector<bool> used(original.blocks.size());
    for (auto &one : page.blocks) {
        if (!one.card) {
            blocks.push_back(std::move(one));
            continue;
        }
        const Card card = *one.card;
        std::size_t found = 0;
        while (found < used.size() && (used[found] || !original.blocks[found].card ||
                                       !sameOffice(original.blocks[found].card->contact, card.contact)))
            ++found;
        const bool known = found < used.size();
        static const domain::Contact Nobody;
        const auto &shown = known ? original.blocks[found].card->contact : Nobody;
        auto left = notShown(card, shown);
        if (card.nameIsLine && bareText(card.contact.name) != bareText(shown.name)) {
            const auto text =
                known ? about.try_emplace(original.blocks[found].block.target, card.contact.name).first : about.end();
            if (!known || text->second != card.contact.name)
                left.insert(left.begin(), {{Span::Kind::Strong, card.contact.name, {}, false}});
        }
        if (!left.empty()) {
            ModelBlock words;
            words.block.lines.push_back(joined(left));
            blocks.push_back(std::move(words));
        }
        if (known) {
            used[found] = true;
            one.block.target = original.blocks[found].block.target;
            blocks.push_back(std::move(one));
        }
    }
    page.blocks = std::move(blocks);
}

/** @p line as the only words of a block of @p kind. */
void asLink(Block &block, const Block &original)
{
    auto &line = block.lines.front();
    const auto found =
        std::find_if(line.begin(), line.end(), [](const auto &span) { return span.kind == Span::Kind::WebLink; });
    block.target = found != line.end() ? found->target : original.target;
    line = {{Span::Kind::WebLink, trimmed(plainText(line)), block.target, false}};
}

/** Makes @p block, which fits @p original well enough, the same in kind and number of lines. */
void shape(Block &block, const Block &original, bool &padded)
{
    if (isItems(block.kind)) {
        while (block.lines.size() > original.lines.size() && block.lines.size() > 1) {
            auto last = std::move(block.lines.back());
            block.lines.pop_back();
            block.lines.back() = joined({block.lines.back(), last});
        }
        padded = block.lines.size() < original.lines.size();
        for (auto i = block.lines.size(); i < original.lines.size(); ++i)
            block.lines.push_back(original.lines[i]);
        block.kind = original.kind;
        return;
    }
    if (!isLine(block.kind))
        return;
    if (block.lines.size() > 1 && block.kind != BlockKind::Question)
        block.lines = {joined(block.lines)};
    if (original.kind != BlockKind::Link && block.kind == BlockKind::Link)
        block.target.clear();
    if (original.kind == BlockKind::Link && block.kind != BlockKind::Link)
        asLink(block, original);
    if (original.kind == BlockKind::Heading)
        for (auto &span : block.lines.front())
            if (span.kind == Span::Kind::Strong)
                span.kind = Span::Kind::Text;
    if (block.kind == BlockKind::Heading && original.kind == BlockKind::Paragraph)
        for (auto &span : block.lines.front())
            if (span.kind == Span::Kind::Text)
                span.kind = Span::Kind::Strong;
    block.kind = original.kind;
    block.variant = original.variant;
    // A paragraph that is one link only would be a card.
    auto &line = block.lines.front();
    if (block.kind == BlockKind::Paragraph && line.size() == 1 && line.front().kind == Span::Kind::WebLink)
        line.push_back({Span::Kind::Text, ".", {}, false});
}

/** Adds words without a block of their own to @p block. */
void append(Block &block, std::vector<Line> words)
{
    if (block.kind == BlockKind::Question) {
        std::move(words.begin(), words.end(), std::back_inserter(block.lines));
        return;
    }
    words.insert(words.begin(), block.lines.back());
    block.lines.back() = joined(words);
    if (block.kind == BlockKind::Link)
        asLink(block, block);
}

bool canTake(const ModelBlock &one)
{
    return !one.padded && (one.block.kind == BlockKind::Paragraph || one.block.kind == BlockKind::Note ||
                           one.block.kind == BlockKind::Question || isItems(one.block.kind));
}

} // namespace

void alignPage(const ModelPage &original, ModelPage &page, const std::string &language,
               std::map<std::string, std::string> &about, Report &report)
{
    matchContacts(original, page, about);
    const auto found = match(original.blocks, page.blocks);
    std::vector<ModelBlock> blocks;
    std::vector<std::vector<Line>> extra(original.blocks.size() + 1); // words before block N
    std::size_t next = 0;
    int joinedBlocks = 0;
    const auto collect = [&](std::size_t end, std::size_t at) {
        for (; next < end; ++next)
            if (!page.blocks[next].lead && page.blocks[next].block.kind != BlockKind::Contact) {
                auto lines = linesOf(page.blocks[next]);
                std::move(lines.begin(), lines.end(), std::back_inserter(extra[at]));
                ++joinedBlocks;
            }
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto &theirs = original.blocks[i];
        if (found[i] >= 0) {
            collect(static_cast<std::size_t>(found[i]), i);
            blocks.push_back(std::move(page.blocks[next++]));
            bool padded = false;
            shape(blocks.back().block, theirs.block, padded);
            blocks.back().padded = padded;
        } else {
            blocks.push_back(theirs);
            if (theirs.lead)
                blocks.back().block.lines = {textLine(page.title)};
            blocks.back().padded = theirs.block.kind != BlockKind::Contact && !theirs.lead;
        }
        if (blocks.back().padded)
            report.add(Note::Unaligned, page.path + " (" + language + ")",
                       "block " + std::to_string(i + 1) + ", " + authoring::wordOf(theirs.block.kind) + " `" +
                           (theirs.block.lines.empty() ? std::string()
                                                       : shortened(plainText(theirs.block.lines.front()), 60)) +
                           "`",
                       "is not in the translation; the German words stand there");
    }
    collect(page.blocks.size(), original.blocks.size());
    for (std::size_t i = 0; i < extra.size(); ++i) {
        if (extra[i].empty())
            continue;
        // To the block before, which the reader has just read; else to the next, else in place of a German one.
        std::size_t at = i;
        while (at > 0 && !canTake(blocks[at - 1]))
            --at;
        if (at > 0) {
            append(blocks[at - 1].block, std::move(extra[i]));
            continue;
        }
        at = i;
        while (at < blocks.size() && !canTake(blocks[at]))
            ++at;
        if (at < blocks.size()) {
            auto &line = blocks[at].block.lines.front();
            extra[i].push_back(line);
            line = joined(extra[i]);
        } else {
            auto &first = blocks.front();
            first.block.lines = {joined(extra[i])};
            first.padded = false;
        }
    }
    if (joinedBlocks > 0)
        report.add(Note::Changed, page.path + " (" + language + ")", std::to_string(joinedBlocks) + " blocks",
                   "are not in the German page; their words were joined to the block before");
    page.blocks = std::move(blocks);
}

} // namespace kiosk::importing
