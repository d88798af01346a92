// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "kiosk/authoring/finding.h"
#include "kiosk/search/lexicon.h"

namespace kiosk::authoring {

/** The words of @p language in content/schema/stop_words.toml and concepts.toml, as they were when this was built. */
[[nodiscard]] search::Lexicon lexiconOf(std::string_view language);
/** The same of the text of two such files. */
[[nodiscard]] search::Lexicon readLexicon(std::string_view language, std::string_view stopWords,
                                          std::string_view concepts, Findings &findings);

} // namespace kiosk::authoring
