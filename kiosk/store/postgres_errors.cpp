// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/postgres_errors.h"

#include <cstdint>

namespace kiosk::store {

using base::Code;

Code codeForState(std::string_view sqlState)
{
    const auto group = sqlState.substr(0, 2);
    if (sqlState == "23505" || group == "40" || sqlState == "55P03")
        return Code::Conflict; // a key is taken; serialisation or deadlock; a lock that did not come
    if (group == "08" || sqlState == "25006" || (group == "57" && sqlState != "57014"))
        return Code::Offline; // no connection; a standby; shutting down or starting
    if (sqlState == "57014" || sqlState == "53300" || sqlState == "25P03")
        return Code::Busy; // took too long; too many connections
    if (group == "53" || group == "58")
        return Code::Device; // disk full, out of memory, system error
    if (group == "28")
        return Code::Denied;
    return group == "XX" ? Code::Corrupt : Code::Invalid;
}

std::string firstLine(const char *message)
{
    const std::string_view text(message ? message : "");
    return std::string(text.substr(0, text.find('\n')));
}

namespace {

/** How many bytes at the beginning of @p text are one character; 0 when they are none that PostgreSQL takes. */
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80)
        return first == 0 ? 0 : 1;
    std::size_t length = 0;
    std::uint32_t point = 0;
    std::uint32_t least = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
        point = first & 0x1FU;
        least = 0x80;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        point = first & 0x0FU;
        least = 0x800;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        point = first & 0x07U;
        least = 0x10000;
    }
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return 0;
        point = (point << 6U) | (byte(i) & 0x3FU);
    }
    const bool isSurrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < least || point > 0x10FFFF || isSurrogate ? 0 : length;
}

} // namespace

bool isCleanText(std::string_view text)
{
    while (!text.empty()) {
        const auto length = characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string cleanText(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto length = characterLength(text);
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
}

} // namespace kiosk::store
