// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/glyph_set.h"

#include <cstdio>
#include <memory>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <unicode/uchar.h>

#include "kiosk/checking/characters.h"

namespace kiosk::checking {

using base::Result;

namespace {

constexpr std::size_t Characters = 0x110000;

struct CloseLibrary
{
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct CloseFace
{
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, CloseLibrary>;
using Face = std::unique_ptr<std::remove_pointer_t<FT_Face>, CloseFace>;

Result<Face> openFace(FT_Library library, const std::filesystem::path &file)
{
    FT_Face opened = nullptr;
    if (FT_New_Face(library, file.c_str(), 0, &opened) != 0)
        return base::failure(base::Code::NotFound, file.string() + " cannot be read; install fonts-noto-core");
    return Face(opened);
}

} // namespace

Result<GlyphSet> GlyphSet::read(const std::filesystem::path &folder)
{
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0)
        return base::failure(base::Code::Device, "FreeType does not start");
    const Library library(opened);
    GlyphSet set;
    set.m_known.assign(Characters, false);
    for (const char *family : {"NotoSans", "NotoSansArabic", "NotoSansEthiopic"}) {
        BOOST_OUTCOME_TRY(const auto regular, openFace(library.get(), folder / (std::string(family) + "-Regular.ttf")));
        BOOST_OUTCOME_TRY(const auto bold, openFace(library.get(), folder / (std::string(family) + "-Bold.ttf")));
        FT_UInt glyph = 0;
        for (auto c = FT_Get_First_Char(regular.get(), &glyph); glyph != 0;
             c = FT_Get_Next_Char(regular.get(), c, &glyph))
            if (c < Characters && FT_Get_Char_Index(bold.get(), c) != 0)
                set.m_known[c] = true;
    }
    return set;
}

std::u32string GlyphSet::missingIn(std::string_view text) const
{
    std::u32string missing;
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t i = 0; i < length;) {
        const auto c = nextCharacter(text, i);
        if (c < 0 || has(static_cast<char32_t>(c)) || c == '\n' || c == '\t' ||
            u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
            continue;
        if (missing.find(static_cast<char32_t>(c)) == std::u32string::npos)
            missing += static_cast<char32_t>(c);
    }
    return missing;
}

std::string nameOf(char32_t character)
{
    char name[128] = {};
    UErrorCode status = U_ZERO_ERROR;
    u_charName(static_cast<UChar32>(character), U_EXTENDED_CHAR_NAME, name, sizeof name, &status);
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X ", static_cast<unsigned>(character));
    return code + std::string(name);
}

} // namespace kiosk::checking
