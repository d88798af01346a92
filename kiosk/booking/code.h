// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

// The code on the slip that stands for an appointment or for seats. It is made once, shown once and not kept: the book
// knows its hash only.
namespace kiosk::booking {

/** Random bytes one code takes; 45 of their 48 bits are used. */
using CodeBytes = std::array<std::uint8_t, 6>;

/**
 * Ten symbols of "0123456789ABCDEFGHJKMNPQRSTVWXYZ": no I, L, O or U, so that none looks like another one. The last is
 * a check: one wrong symbol, or two that changed places, never give another code.
 */
[[nodiscard]] std::string makeCode(const CodeBytes &random);

/** "7K3M9 QXTPB": for paper and screen. */
[[nodiscard]] std::string shownCode(const std::string &code);

/**
 * The code that somebody typed or read aloud, as makeCode() gave it. Takes small letters, gaps, dashes and direction
 * marks, O for 0, I and L for 1, the digits of other scripts, full-width forms, and the Cyrillic and Greek letters that
 * look like ours. Invalid: too short, too long, a strange symbol, or the check says it was mistyped.
 */
[[nodiscard]] base::Result<std::string> readCode(std::string_view typed);

} // namespace kiosk::booking
