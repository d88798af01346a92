// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::checking {

/**
 * Which characters the terminal can show: its fonts are those of kiosk/apps/kiosk/CMakeLists.txt (Noto Sans, Noto Sans
 * Arabic, Noto Sans Ethiopic) and no others. A character counts when one of them has a glyph in both weights.
 */
class GlyphSet
{
public:
    /** Reads the fonts' character maps in @p folder (FreeType). NotFound names the font that is not there. */
    [[nodiscard]] static base::Result<GlyphSet> read(const std::filesystem::path &folder);

    [[nodiscard]] bool has(char32_t character) const { return character < m_known.size() && m_known[character]; }
    /** Characters of @p text, each once, that have no glyph; marks that nobody sees are not counted. */
    [[nodiscard]] std::u32string missingIn(std::string_view text) const;

private:
    std::vector<bool> m_known;
};

/** "U+4E2D CJK UNIFIED IDEOGRAPH-4E2D" */
[[nodiscard]] std::string nameOf(char32_t character);

} // namespace kiosk::checking
