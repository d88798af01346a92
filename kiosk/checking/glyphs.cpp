// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <unicode/unistr.h>

#include "kiosk/checking/checks.h"
#include "kiosk/checking/glyph_set.h"
#include "kiosk/checking/pack_texts.h"

namespace kiosk::checking {

void checkGlyphs(Inspection &inspection)
{
    const auto glyphs = GlyphSet::read(inspection.options.fonts);
    if (!glyphs) {
        inspection.findings.warning("", 1,
                                    "not checked whether the terminal can show every character: " +
                                        glyphs.error().text + ", or name their folder with --fonts",
                                    "fonts-missing");
        return;
    }
    std::set<std::pair<std::string, char32_t>> told; // one finding a file and character
    eachText(inspection.pack, [&](const PackText &text) {
        for (const auto c : glyphs.value().missingIn(text.text)) {
            if (!told.emplace(text.file, c).second)
                continue;
            std::string shown;
            icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(shown);
            inspection.findings.error(text.file, inspection.lines.find(text.file, text.line, text.end, shown),
                                      "`" + shown + "` (" + nameOf(c) +
                                          ") is in none of the terminal's fonts and would be an empty box; write it "
                                          "with other characters",
                                      "glyph-missing");
        }
    });
}

} // namespace kiosk::checking
