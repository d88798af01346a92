// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace kiosk::statistics {

/**
 * What is counted. There is no kind for a desk, an account, a ticket or a number, and none may be added: a test holds
 * the words to this list.
 */
enum class Kind {
    Visits,    ///< no key: all tickets of the day
    People,    ///< no key: all who came with them
    Hour,      ///< "09": the local hour in which the ticket was issued
    Service,   ///< the service that had the ticket last
    Language,  ///< the language to talk, BCP 47; "und": none said
    Topic,     ///< a subject handed on or a topic of the conversation; a visit counts once for each
    Outcome,   ///< "finished", "no-show", "cancelled", "open" (at the end of the day), and beside them "transferred",
               ///< "referred"
    GroupSize, ///< "1" to "4", "5+": people of one ticket
    Estimate,  ///< what became of the range that was promised: "within", "sooner", "later", "unknown" (none promised)
    Contact,   ///< "phone", "mail": conversations without a ticket; nothing counts here before they are recorded
};
[[nodiscard]] const char *name(Kind kind); ///< "visits", "people", "hour", …, "group-size", "estimate", "contact"
[[nodiscard]] std::optional<Kind> parseKind(const std::string &text);

struct Cell
{
    Kind kind = Kind::Visits;
    std::string key;
    auto operator<=>(const Cell &) const = default;
};
using Counts = std::map<Cell, std::int64_t>;

} // namespace kiosk::statistics
