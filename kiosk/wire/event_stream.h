// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::wire {

/** One server-sent event. */
struct StreamEvent
{
    std::string name; ///< "snapshot", "queue", "config", "heartbeat"
    std::string data; ///< JSON, one line
    std::string id;   ///< eventId(), or empty
    bool operator==(const StreamEvent &) const = default;
};

/** As it stands in a text/event-stream. */
[[nodiscard]] std::string format(const StreamEvent &event);

/** "2026-11-22:17": a site-day and the seq of its last event. */
struct StreamPosition
{
    domain::LocalDate date{};
    std::uint64_t seq = 0;
    bool operator==(const StreamPosition &) const = default;
};
[[nodiscard]] std::string eventId(const StreamPosition &position);
[[nodiscard]] std::optional<StreamPosition> parseEventId(std::string_view text);

/** Takes a text/event-stream apart as its bytes come, in parts of any size. One connection each. */
class StreamParser
{
public:
    /** The events that @p bytes complete. Invalid when one grows beyond 32 MiB: end the connection. */
    [[nodiscard]] base::Result<std::vector<StreamEvent>> feed(std::string_view bytes);

private:
    void line(std::string_view text, std::vector<StreamEvent> &out);

    std::string m_line;
    StreamEvent m_event;
    bool m_hasData = false;
    bool m_lastWasReturn = false;
};

} // namespace kiosk::wire
