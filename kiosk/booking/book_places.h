// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/booking/book.h"

// Who has a place, and when one may be taken. Not for use outside this folder.
namespace kiosk::booking {

/** A hold whose time is over: it takes no place, although nobody has cleared it away yet. */
[[nodiscard]] bool hasRunOut(const AppointmentRecord &record, WallTime now);

/** How many appointments of @p service are there at some time of [@p start, @p end), without @p besides. */
[[nodiscard]] int taken(const Book &book, const domain::ServiceId &service, WallTime start, WallTime end, WallTime now,
                        const AppointmentId &besides);

/** Whether @p booker may book something that begins at @p start; Denied. */
[[nodiscard]] base::Result<void> inTime(const ServiceSlots &slots, WallTime start, WallTime now, Booker booker);

} // namespace kiosk::booking
