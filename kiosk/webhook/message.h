// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/wire/event_stream.h"
#include "kiosk/wire/snapshot.h"

namespace kiosk::webhook {

/** One thing to tell, as it is sent. */
struct Message
{
    std::string id;   ///< the same at every try: "leipzig-2026-11-22-17"
    std::string type; ///< "ticket.called"
    std::string body; ///< JSON {"type","timestamp","data"}
    bool operator==(const Message &) const = default;
};

/** Every type somebody can ask for, in the order of the documents. */
[[nodiscard]] const std::vector<std::string> &messageTypes();

/**
 * What @p event tells the outside; nothing for what stays inside (leases, desks that open and close). The event is that
 * of the view "display": no language, no needs, no subject, no topics.
 */
[[nodiscard]] std::optional<Message> messageOf(const domain::SiteId &site, domain::LocalDate date,
                                               const domain::QueueEvent &event);
/** The message of a try that somebody asked for. */
[[nodiscard]] Message testMessage(const domain::SiteId &site, const std::string &id, domain::WallTime now);

} // namespace kiosk::webhook
