// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kiosk::server {

/** kiosk/wire/openapi.json as it was when this was built. */
[[nodiscard]] const std::string &openApiText();

} // namespace kiosk::server
