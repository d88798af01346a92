// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/importing/html_lines.h"

namespace kiosk::importing {

/** Width in pixels of the attribute or the style; 0: not told. */
[[nodiscard]] int imageSize(std::string_view width, std::string_view style);
/** The meaning of a small picture by the name of its file; None for pictures proper. */
[[nodiscard]] Icon iconOf(std::string_view source, int size);
/** Too small to show anything. */
[[nodiscard]] bool isDecorative(std::string_view source, int size);
/** False for names of files that a program put where words belong. */
[[nodiscard]] bool isDescription(std::string_view alt, std::string_view source);

} // namespace kiosk::importing
