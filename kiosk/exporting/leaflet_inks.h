// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/exporting/html_text.h"
#include "kiosk/exporting/paper.h"

namespace kiosk::exporting {

/** Of "0B4B57". */
constexpr Ink inkOf(unsigned hex)
{
    return {(hex >> 16U & 255U) / 255.0, (hex >> 8U & 255U) / 255.0, (hex & 255U) / 255.0};
}

// The colours of qml/Theme/Tones.qml.
inline constexpr Ink White{1, 1, 1};
inline constexpr Ink Ordinary = inkOf(0x17212B);
inline constexpr Ink Quiet = inkOf(0x3E4A56);
inline constexpr Ink Hairline = inkOf(0xD8D3C8);
inline constexpr Ink Action = inkOf(0x0B4B57);
inline constexpr Ink ActionGround = inkOf(0xE1EEF0);
inline constexpr Ink Open = inkOf(0x1A5632);
inline constexpr Ink Caution = inkOf(0x6A3F00);
inline constexpr Ink CautionGround = inkOf(0xFFF1CF);
inline constexpr Ink Emergency = inkOf(0x971B1E);
inline constexpr Ink EmergencyGround = inkOf(0xFCE8E6);
inline constexpr Ink Person = inkOf(0x6B1F55);
inline constexpr Ink PersonGround = inkOf(0xF6E8F1);

/** Kept together in the direction of its own script, whatever is around. */
inline std::string isolated(const std::string &text)
{
    return "\u2068" + text + "\u2069";
}

} // namespace kiosk::exporting
