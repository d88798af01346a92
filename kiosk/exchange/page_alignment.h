// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/authoring/pack_source.h"

namespace kiosk::exchange {

/** Which block of a translation belongs to which German block. Points into the pack. */
struct AlignedPage
{
    static constexpr std::size_t None = static_cast<std::size_t>(-1);

    const authoring::PageSource *german = nullptr;
    const authoring::PageSource *present = nullptr; ///< null: no page in this language yet
    std::vector<std::string> hashes;                ///< of each German block
    std::vector<std::string> keys;                  ///< the same, told apart where two blocks are alike
    std::vector<std::size_t> partner;               ///< block of the translation, or None
    /** The translation was made from the German text of now. */
    [[nodiscard]] bool isCurrent(std::size_t block) const;
    /** Hash that the translation's block for @p block was stamped with; empty: none. */
    [[nodiscard]] std::string stampOf(std::size_t block) const;
    /** The blocks of the translation are those of the German page, in the same order. */
    [[nodiscard]] bool isParallel() const;
};

/** Pairs equal hashes first, whatever their places; then what is of one shape, in order. */
[[nodiscard]] AlignedPage align(const authoring::PageSource &german, const authoring::PageSource *present);

/** The texts of @p block in a row: lines, cells, the meaning of a sentence to say. */
[[nodiscard]] std::vector<domain::Line> linesOf(const domain::Block &block, bool isGerman);
/** @p shape with @p lines in the places that linesOf() took them from. */
[[nodiscard]] domain::Block withLines(domain::Block shape, const std::vector<domain::Line> &lines);

} // namespace kiosk::exchange
