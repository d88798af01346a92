// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/importing/html_lines.h"
#include "kiosk/importing/model.h"

namespace kiosk::importing {

/**
 * The typed blocks of an HTML page: contacts out of lines with icons, notes, lists, tables, questions. The first is a
 * paragraph: @p title when the page has none of its own.
 */
[[nodiscard]] std::vector<ModelBlock> blocksOf(std::string_view html, const std::string &title,
                                               const HtmlContext &context);

} // namespace kiosk::importing
