// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::wire {

/** The HTTP status a failure of @p code has unless a route says otherwise. */
[[nodiscard]] int statusOf(base::Code code);

/** An RFC 9457 problem document (application/problem+json). @p status 0: that of the code. */
[[nodiscard]] std::string problemText(const base::Error &error, int status = 0);

/** The failure that an answer of @p status with @p body stands for, also when the body is not ours (a proxy's). */
[[nodiscard]] base::Error errorOf(int status, std::string_view body);

} // namespace kiosk::wire
