// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/server/http.h"

namespace kiosk::shell {

/** @p answer as it goes over the line; without its body when the question was HEAD. */
[[nodiscard]] std::string bytesOf(const server::Answer &answer, bool keepAlive, bool isHead);
/** The head of an event stream, which ends with its connection. */
[[nodiscard]] std::string streamHeadOf(const server::Answer &answer);

} // namespace kiosk::shell
