// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/check.h"

#include <algorithm>

#include "kiosk/checking/checks.h"

namespace kiosk::checking {

namespace {

std::string shown(const domain::LocalDate &date)
{
    return dateAfter("1970-01-01", static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count()));
}

} // namespace

void checkContent(const PackSource &pack, const CheckOptions &options, Findings &findings)
{
    LineFinder lines(pack.folder);
    Inspection inspection{pack, options, findings, lines, std::max(shown(options.today), pack.created.substr(0, 10))};
    checkAges(inspection);
    checkLinks(inspection);
    checkFactValues(inspection);
    checkOpeningHours(inspection);
    checkFormerIds(inspection);
    checkAltTexts(inspection);
    checkPlaceholders(inspection);
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
