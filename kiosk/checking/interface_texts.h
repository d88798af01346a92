// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/authoring/finding.h"

namespace kiosk::checking {

/** What was looked at. */
struct InterfaceTexts
{
    int files = 0;
    int texts = 0;
};

/**
 * Checks Qt translation files (*.ts) in @p folder: finished, as many plural forms as lrelease expects, every form with
 * its placeholders (%1, %n; %n may be left out where a form stands for one number only), no plural category of CLDR
 * that Qt cannot express, marks and glyphs as in pages. Files in @p findings are relative to @p folder.
 */
InterfaceTexts checkInterface(const std::filesystem::path &folder, const std::filesystem::path &fonts,
                              authoring::Findings &findings);

} // namespace kiosk::checking
