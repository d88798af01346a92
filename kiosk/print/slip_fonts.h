// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <QFont>

namespace kiosk::print {

/** How a language is set on paper. */
struct Script
{
    double size = 1.0; ///< times the size of Latin text
    double line = 1.3; ///< line height in font sizes; fixed, because the fonts' own are too loose
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

[[nodiscard]] Script scriptOf(const std::string &language);

/** The slip's fonts at @p pixels, unhinted, so that every machine draws the same. */
[[nodiscard]] QFont slipFont(int pixels, bool bold);

/** Size in dots at which capitals and digits of the slip's bold font are @p capHeight dots high. */
[[nodiscard]] int fontSizeForCapHeight(int capHeight);

/**
 * Makes sure that the slip's families can be used: those the system has not are read from @p folder. False when one
 * is missing in both. Safe from any thread; does its work once.
 */
bool loadSlipFonts(const std::filesystem::path &folder);

} // namespace kiosk::print
