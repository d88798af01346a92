// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/exporting/site_plan.h"

namespace kiosk::exporting {

/** schema.org's Organization and Place in one. @p address: of its entry in the directory. */
[[nodiscard]] std::string contactData(const SitePlan &plan, const domain::Contact &contact, const std::string &address);

} // namespace kiosk::exporting
