// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace kiosk::checking {

/** The character of UTF-8 @p text at @p at, which then points behind it; negative when the bytes are none. */
inline UChar32 nextCharacter(std::string_view text, int32_t &at)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion" // within ICU's macro
    UChar32 c = 0;
    U8_NEXT(text.data(), at, static_cast<int32_t>(text.size()), c);
    return c;
#pragma GCC diagnostic pop
}

inline std::string toUtf8(const icu::UnicodeString &text)
{
    std::string out;
    text.toUTF8String(out);
    return out;
}

/** `text`, as findings name what they found. */
inline std::string inTicks(std::string_view text)
{
    return "`" + std::string(text) + "`";
}

} // namespace kiosk::checking
