// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/page.h"

namespace kiosk::content {

/** Blocks as they lie in a pack's database: lengths and bytes, no text format to be parsed while a visitor waits. */
[[nodiscard]] std::string encodeBlocks(const std::vector<domain::Block> &blocks);
/** Nothing when @p bytes are not what encodeBlocks() made; never reads beyond them. */
[[nodiscard]] std::optional<std::vector<domain::Block>> decodeBlocks(std::string_view bytes);

} // namespace kiosk::content
