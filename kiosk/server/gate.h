// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/server/rooms.h"

namespace kiosk::server {

/** Whether @p call may use a route of @p access; on the way it is noted who sends it. The refusal is the answer. */
[[nodiscard]] std::optional<Answer> refused(Rooms &rooms, Access access, Call &call);

/** Where a proxy on this machine is trusted: the peer is who the proxy says it is. */
void believeProxy(Request &request);

} // namespace kiosk::server
