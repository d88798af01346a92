// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/queue_log.h"

#include <boost/json/value.hpp>

#include "kiosk/wire/values.h"

namespace kiosk::store {

base::Result<void> appendQueue(Store &store, const StreamName &stream, std::uint64_t expected,
                               const std::vector<domain::QueueEvent> &events)
{
    std::vector<StoredEvent> stored;
    stored.reserve(events.size());
    for (const auto &event : events)
        stored.push_back({event.seq, event.at, wire::toText(wire::toJson(event))});
    return store.append(stream, expected, stored);
}

base::Result<std::vector<domain::QueueEvent>> readQueue(Store &store, const StreamName &stream, std::uint64_t fromSeq)
{
    BOOST_OUTCOME_TRY(const auto stored, store.read(stream, fromSeq));
    std::vector<domain::QueueEvent> events;
    events.reserve(stored.size());
    for (const auto &one : stored) {
        BOOST_OUTCOME_TRY(const auto json, wire::parseJson(one.json));
        auto event = wire::fromJson<domain::QueueEvent>(json);
        if (!event)
            return base::failure(base::Code::Corrupt, "the database holds an event that cannot be read, " +
                                                          stream.site.value + " seq " + std::to_string(one.seq) + ": " +
                                                          event.assume_error().text);
        events.push_back(std::move(event).assume_value());
    }
    return events;
}

} // namespace kiosk::store
