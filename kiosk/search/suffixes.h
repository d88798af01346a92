// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiosk::search {

/**
 * @p folded without the commonest endings (and in Arabic the words written together in front of it) of @p language:
 * light rules of ours, which rather leave an ending than cut into a word.
 */
[[nodiscard]] std::string withoutSuffixes(std::string_view language, const std::string &folded);

/** @p folded, a word still being typed, without what @p language writes in front of words ("the", "and"). */
[[nodiscard]] std::string withoutPrefixes(std::string_view language, const std::string &folded);

/** Letters of @p text, which must be UTF-8. */
[[nodiscard]] std::size_t letterCount(std::string_view text);

} // namespace kiosk::search
