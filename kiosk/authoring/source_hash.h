// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/authoring/pack_source.h"

namespace kiosk::authoring {

/**
 * Eight hex digits that change when the words of a German block change: BLAKE2b over its text in NFC, white space
 * folded, facts and glossary words as placeholders, files of pictures and sound left out.
 */
[[nodiscard]] std::string sourceHash(const domain::Block &block);
/** Of each block of @p page, in order. */
[[nodiscard]] std::vector<std::string> sourceHashes(const PageSource &page);

} // namespace kiosk::authoring
