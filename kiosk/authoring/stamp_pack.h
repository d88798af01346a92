// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/base/result.h"

namespace kiosk::authoring {

/** Which translations are said to be up to date. */
struct StampChoice
{
    std::vector<std::filesystem::path> files; ///< these, as they lie on the disk; empty: those never stamped
    bool all = false;                         ///< every one
};

struct StampOutcome
{
    int stamped = 0;
    int kept = 0; ///< had a stamp and were not chosen
};

/**
 * Writes into each chosen translation which German blocks it was made from. @p pack must have no errors. A page that
 * was stamped before is left alone unless it is named, because stamping says "I have compared this text with the German
 * one".
 */
[[nodiscard]] base::Result<StampOutcome> stampPack(const PackSource &pack, const StampChoice &choice);

/** @p text, a whole page, with @p hashes in its front matter; everything else stays as it is. */
[[nodiscard]] std::string stamped(const std::string &text, const std::vector<std::string> &hashes);

} // namespace kiosk::authoring
