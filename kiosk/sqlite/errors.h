// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/base/result.h"

struct sqlite3;

namespace kiosk::sqlite {

/** What the caller should do about SQLite's (extended) result @p code. */
[[nodiscard]] base::Code codeFor(int code);
/** The failure that @p handle met last, as one line; @p code is what the call answered. */
[[nodiscard]] base::Error errorOf(sqlite3 *handle, int code);

} // namespace kiosk::sqlite
