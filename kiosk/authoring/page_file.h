// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/authoring/finding.h"
#include "kiosk/authoring/pack_source.h"

namespace kiosk::authoring {

/** A page's file in its two parts: TOML between two lines +++ and Markdown. */
struct PageParts
{
    std::string front; ///< without the lines +++
    std::string body;
    int bodyLine = 1;
};

/** False when there is no front matter. */
[[nodiscard]] bool splitPage(const std::string &text, PageParts &out);
/** Reads one page. What is wrong is a finding; the page then holds what could be read. */
[[nodiscard]] PageSource parsePage(const std::string &text, const std::string &file,
                                   const domain::LanguageTag &language, Findings &findings);

} // namespace kiosk::authoring
