// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/server/http.h"

namespace kiosk::server {

/**
 * @p answer with an ETag of its body; 304 without a body when @p request has it already. Only what succeeded is tagged.
 * The body is made anyway: this spares the line and the reader, not the server.
 */
[[nodiscard]] Answer conditional(const Request &request, Answer answer);

} // namespace kiosk::server
