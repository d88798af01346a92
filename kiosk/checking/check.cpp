// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/check.h"

#include <algorithm>

#include "kiosk/checking/checks.h"

namespace kiosk::checking {

void checkContent(const PackSource &pack, const CheckOptions &options, Findings &findings)
{
    LineFinder lines(pack.folder);
    Inspection inspection{pack, options, findings, lines, std::max(isoDate(options.today), pack.created.substr(0, 10))};
    checkAges(inspection);
    checkLinks(inspection);
    checkFactValues(inspection);
    checkOpeningHours(inspection);
    checkFormerIds(inspection);
    checkAltTexts(inspection);
    checkPlaceholders(inspection);
    checkSameWords(inspection);
    checkLiteralFacts(inspection);
    checkReadability(inspection);
    checkDirections(inspection);
    checkGlyphs(inspection);
}

bool waitsForCentre(const authoring::Finding &finding)
{
    return finding.code == "fact-unconfirmed" || finding.code == "contact-unconfirmed";
}

} // namespace kiosk::checking
