// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "kiosk/exchange/import_units.h"

namespace kiosk::exchange {

/** A text that may go into the sources. */
struct AcceptedText
{
    CodedText text;
    bool finished = false; ///< somebody looked at it and is content
    /** Came back as it went out, outdated: seen by somebody only if another line of its block was changed. */
    bool idle = false;
    int line = 1; ///< of the file that came back
};
/** By the number of the unit. */
using AcceptedTexts = std::map<std::size_t, AcceptedText>;

/** The texts of @p returned that can be taken, counted in @p outcome; the others as findings in @p file. */
[[nodiscard]] AcceptedTexts accept(const Places &places, const ReturnedFile &returned, const std::string &file,
                                   bool anyLength, ImportOutcome &outcome, authoring::Findings &findings);
/** The text that came back, with the marks of @p unit. */
[[nodiscard]] CodedText codedText(const ReturnedUnit &returned, const Unit &unit);

} // namespace kiosk::exchange
