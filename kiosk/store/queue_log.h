// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue_event.h"
#include "kiosk/store/store.h"

// Queue events in a store, which itself knows their JSON only.
namespace kiosk::store {

/** Store::append() for events of the queue. */
[[nodiscard]] base::Result<void> appendQueue(Store &store, const StreamName &stream, std::uint64_t expected,
                                             const std::vector<domain::QueueEvent> &events);
/** Store::read(); Corrupt when one cannot be read. */
[[nodiscard]] base::Result<std::vector<domain::QueueEvent>> readQueue(Store &store, const StreamName &stream,
                                                                      std::uint64_t fromSeq = 1);

} // namespace kiosk::store
