// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/importing/model.h"
#include "kiosk/importing/report.h"

namespace kiosk::importing {

/**
 * Gives @p page, a translation, the blocks of @p original: same kinds in the same order, same number of lines. Blocks
 * that belong together are found by their kinds; what only the translation has is joined to the block before it, what
 * only German has stands there in German (padded). No word of the translation is lost.
 * Contacts: those of the original have their ids as target and stand there; the translation's are matched by number,
 * address or web page. A name the card does not show becomes its text for this language, in @p about by contact id.
 */
void alignPage(const ModelPage &original, ModelPage &page, const std::string &language,
               std::map<std::string, std::string> &about, Report &report);

} // namespace kiosk::importing
