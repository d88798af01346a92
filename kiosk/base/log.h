// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

namespace kiosk::base {

enum class Level { Debug, Info, Warning, Error };

using LogField = std::pair<std::string_view, std::string_view>;

/**
 * Writes one JSON line to stderr: time, level, event, fields. Safe from any thread; a line is never torn.
 * @p event is a fixed short word ("pack-opened"); what varies goes into fields. Never a secret, an address of a
 * visitor, or text that somebody typed.
 */
void log(Level level, std::string_view event, std::initializer_list<LogField> fields = {});

/** Lines below @p level are dropped; the default is Info. */
void setLogLevel(Level level);

} // namespace kiosk::base
