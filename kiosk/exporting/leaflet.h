// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/content/pack.h"

namespace kiosk::exporting {

struct LeafletOptions
{
    domain::TopicId topic;
    domain::LanguageTag language;
    std::optional<domain::LanguageTag> with;  ///< a second language beside the first
    bool small = false;                       ///< A5 instead of A4
    std::string baseUrl;                      ///< of the site, for the code that leads to the page; may be empty
    std::vector<std::filesystem::path> fonts; ///< folders, the first one that has a font counts
};

/**
 * One topic as a PDF file to print and hand out: real text, bookmarks, links. Same pack and options, same bytes.
 * NotFound: no such topic, language or font. Invalid: a character that no font can draw; nothing is handed out then.
 */
[[nodiscard]] base::Result<std::string> leafletOf(const content::Pack &pack, const LeafletOptions &options);

} // namespace kiosk::exporting
