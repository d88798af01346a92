// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/domain/page.h"

namespace kiosk::exchange {

/** @p block as it stands in a page's file, without a line end behind it. What it says is escaped, so it reads back. */
[[nodiscard]] std::string writeBlock(const domain::Block &block);
/** Space at the edges of strong words and links put outside, where Markdown wants it. */
[[nodiscard]] domain::Line tidiedLine(const domain::Line &line);

} // namespace kiosk::exchange
