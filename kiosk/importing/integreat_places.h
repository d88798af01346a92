// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/base/result.h"
#include "kiosk/importing/model.h"
#include "kiosk/importing/report.h"

namespace kiosk::importing {

/** The answer of locations/ (places) in one language, German first, into @p model. */
[[nodiscard]] base::Result<void> readPlaces(const std::string &bytes, const domain::LanguageTag &language, Model &model,
                                            Report &report);
/** The answer of events/?combine_recurring=True, as above. */
[[nodiscard]] base::Result<void> readEvents(const std::string &bytes, const domain::LanguageTag &language, Model &model,
                                            Report &report);

} // namespace kiosk::importing
