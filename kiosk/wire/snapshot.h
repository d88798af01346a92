// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"
#include "kiosk/wire/json.h"

namespace kiosk::wire {

/** Who looks at a stream. Terminal and display get the queue without what a visitor told about herself. */
enum class View { Staff, Terminal, Display };

[[nodiscard]] const char *name(View view); ///< "staff", "terminal", "display"
[[nodiscard]] std::optional<View> parseView(const std::string &text);

/** A site-day as a mirror starts from it: apply() goes on from here. Passed-over counts and undo stay at the server. */
struct Snapshot
{
    domain::QueueState state;
    View view = View::Display;
    domain::WallTime now{};         ///< the server's clock
    std::int64_t configVersion = 0; ///< of the site
    bool operator==(const Snapshot &) const = default;
};

[[nodiscard]] boost::json::value toJson(const Snapshot &snapshot);
template<>
base::Result<Snapshot> fromJson(const boost::json::value &value);

/** What @p view may see. Never left out: seq stays dense and apply() is the same for all. */
[[nodiscard]] domain::Ticket redacted(domain::Ticket ticket, View view);
[[nodiscard]] domain::QueueEvent redacted(domain::QueueEvent event, View view);
[[nodiscard]] domain::QueueState redacted(domain::QueueState state, View view);

} // namespace kiosk::wire
