// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kiosk/authoring/finding.h"
#include "kiosk/authoring/pack_source.h"
#include "kiosk/base/result.h"

namespace kiosk::checking {

/** What an id stands for, to know it again under another id. */
struct KnownItem
{
    std::string words;               ///< German title, name, value or word
    std::vector<std::string> hashes; ///< of a topic's German blocks
};

/** The ids that links, QR codes and statistics may point to, at one time. */
struct KnownIds
{
    std::map<std::string, KnownItem> topics, contacts, facts, terms;
};

[[nodiscard]] KnownIds idsOf(const authoring::PackSource &pack);
/**
 * Of the pack or the sources in @p folder. A built pack is read as it lies there, without asking who signed it; its
 * facts are those that pages show. NotFound: neither is there. Invalid: sources that cannot be read.
 */
[[nodiscard]] base::Result<KnownIds> readIds(const std::filesystem::path &folder);

/** What vanished since @p before, and what it is likely to be called now. */
void compareIds(const KnownIds &before, const authoring::PackSource &pack, authoring::Findings &findings);

} // namespace kiosk::checking
