// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/importing/model.h"
#include "kiosk/importing/report.h"

namespace kiosk::importing {

/** The answers of the Integreat API v3 of one region, by its own codes of languages. */
struct IntegreatAnswers
{
    std::string region;
    std::string regionAnswer; ///< of /regions/REGION/, may be empty
    std::map<std::string, std::string> pages, places, events;
};

/** A language of theirs in ours: "de-si" is "de-simple". Empty: none that a terminal can show. */
[[nodiscard]] std::string integreatLanguage(const std::string &code);
/** Bytes -> model. Pure. What is dropped, dead or repaired stands in @p report. */
[[nodiscard]] base::Result<Model> readIntegreat(const IntegreatAnswers &answers, Report &report);

} // namespace kiosk::importing
