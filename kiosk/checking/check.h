// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kiosk/authoring/finding.h"
#include "kiosk/authoring/pack_source.h"

/**
 * What an editor should know before a pack is published: everything that can be found without a network and without a
 * person. A pack can be built from whatever kiosk/authoring reads without an error; here are the rules of good content.
 *
 * Severity: an error is what a visitor would be misled by or could not read. Age, style and likely slips are warnings.
 */
namespace kiosk::checking {

using authoring::Findings;
using authoring::PackSource;

struct CheckOptions
{
    domain::LocalDate today{};
    int soonDays = 30; ///< what expires within so many days is told
    std::filesystem::path fonts = "/usr/share/fonts/truetype/noto";
};

/** All checks of this folder on a pack that readPack() has read. Some 10 µs a page; see tests/bench/check. */
void checkContent(const PackSource &pack, const CheckOptions &options, Findings &findings);

/** What `check --strict` accepts: a warning that only the centre itself can settle. */
[[nodiscard]] bool waitsForCentre(const authoring::Finding &finding);

} // namespace kiosk::checking
