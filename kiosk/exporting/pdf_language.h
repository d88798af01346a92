// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/base/result.h"
#include "kiosk/domain/page.h"

namespace kiosk::exporting {

/**
 * @p pdf, as cairo 1.16 writes it, with its language and reading direction in the catalogue (cairo itself cannot say
 * them), appended as PDF allows: nothing before changes. Invalid when there is no catalogue where one must be.
 */
[[nodiscard]] base::Result<std::string> withLanguage(std::string pdf, const domain::PackLanguage &language);

} // namespace kiosk::exporting
