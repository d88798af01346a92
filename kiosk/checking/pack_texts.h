// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "kiosk/authoring/pack_source.h"

namespace kiosk::checking {

/** One paragraph, item, cell or name that reaches screen or paper, as a visitor sees it. */
struct PackText
{
    const std::string &file;
    const domain::LanguageTag &language; ///< empty: the same in every language
    const std::string &text;             ///< facts put in and set apart, as in the pack
    int line = 1;                        ///< where it begins
    int end = 2;                         ///< first line behind it
    bool ownWords = true;                ///< false: a name or address that looks the same in every language
};

using TextVisitor = std::function<void(const PackText &)>;

/** Calls @p visit for every text of @p pack. References that lead nowhere are left out. */
void eachText(const authoring::PackSource &pack, const TextVisitor &visit);

/** One page and where a block of it ends. */
[[nodiscard]] int endOf(const authoring::PageSource &page, std::size_t block);

/** Calls @p visit(page) for every page. */
template<class Visit>
void eachPage(const authoring::PackSource &pack, const Visit &visit)
{
    for (const auto &topic : pack.topics)
        for (const auto &[language, page] : topic.pages)
            visit(page);
}

/** Calls @p visit(line) for every line of @p block, cells of tables too. */
template<class Visit>
void eachLine(const domain::Block &block, const Visit &visit)
{
    for (const auto &line : block.lines)
        visit(line);
    for (const auto &row : block.rows)
        for (const auto &cell : row)
            visit(cell);
}

} // namespace kiosk::checking
