// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/domain/site.h"

namespace kiosk::server {

/**
 * Reads site.toml (content/schema/README.md): the seed of a site, version 1. @p file names it in errors, which are
 * Invalid and say file, line and what is wrong. @p year is the present one: zone rules reach from the year before to
 * twenty years after.
 */
[[nodiscard]] base::Result<domain::Site> readSiteFile(std::string_view text, const std::string &file, int year);

} // namespace kiosk::server
