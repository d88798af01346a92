// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/domain/page.h"

namespace kiosk::importing {

/** @p text where Markdown stands, so that it reads as it is. @p atStart: it begins a line. */
[[nodiscard]] std::string escaped(const std::string &text, bool atStart);
/** One line of Markdown. @p rightToLeft: numbers and addresses are set apart by direction marks. */
[[nodiscard]] std::string lineText(const domain::Line &line, bool rightToLeft, bool inCell = false);
/** The blocks as the body of a page's file. Topic links name ids, pictures files. */
[[nodiscard]] std::string bodyText(const std::vector<domain::Block> &blocks, bool rightToLeft);
/** @p text in TOML, with its quotes. */
[[nodiscard]] std::string tomlText(const std::string &text);

} // namespace kiosk::importing
