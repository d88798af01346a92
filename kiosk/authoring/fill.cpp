// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/fill.h"

#include <algorithm>
#include <vector>

#include "kiosk/authoring/languages_file.h"

namespace kiosk::authoring {

using domain::Block;
using domain::Line;
using domain::Span;

namespace {

constexpr std::string_view FirstStrongIsolate = "\u2068";
constexpr std::string_view PopIsolate = "\u2069";

} // namespace

Filler::Filler(const PackSource &pack, domain::LanguageTag language)
    : m_pack(pack)
    , m_language(std::move(language))
{
    const auto *entry = findLanguage(m_language.value);
    m_rightToLeft = entry && entry->rightToLeft;
}

std::string Filler::isolated(const std::string &text) const
{
    if (!m_rightToLeft || text.empty())
        return text;
    return std::string(FirstStrongIsolate) + text + std::string(PopIsolate);
}

Line Filler::fill(const Line &line) const
{
    Line filled = line;
    for (auto &span : filled) {
        if (span.kind == Span::Kind::Fact) {
            const auto &fact = m_pack.facts.at(span.target);
            span.text = isolated(fact.in(m_language));
            span.unconfirmed = fact.confirm;
        } else if (span.kind == Span::Kind::Term && span.text.empty()) {
            span.text = isolated(m_pack.glossary.at(span.target).term);
        }
    }
    return filled;
}

Block Filler::fill(const Block &block) const
{
    Block filled = block;
    for (auto &line : filled.lines)
        line = fill(line);
    for (auto &row : filled.rows)
        for (auto &cell : row)
            cell = fill(cell);
    return filled;
}

std::string sourcesOf(const PackSource &pack, const PageSource &page)
{
    std::vector<std::string> found;
    const auto add = [&](const Line &line) {
        for (const auto &span : line) {
            if (span.kind != Span::Kind::Fact)
                continue;
            const auto &fact = pack.facts.at(span.target);
            auto source = fact.source + (fact.sourceDate.empty() ? "" : " (" + fact.sourceDate + ")");
            if (std::find(found.begin(), found.end(), source) == found.end())
                found.push_back(std::move(source));
        }
    };
    if (!page.origin.empty())
        found.push_back(page.origin);
    for (const auto &[block, where] : page.blocks) {
        for (const auto &line : block.lines)
            add(line);
        for (const auto &row : block.rows)
            for (const auto &cell : row)
                add(cell);
    }
    std::string text;
    for (const auto &source : found)
        text += (text.empty() ? "" : "; ") + source;
    return text;
}

} // namespace kiosk::authoring
