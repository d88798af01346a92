// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"
#include "kiosk/domain/site.h"
#include "kiosk/wire/json.h"

// The values of the queue as JSON; the shapes stand in README.md.
namespace kiosk::wire {

[[nodiscard]] boost::json::value toJson(const domain::Ticket &ticket);
[[nodiscard]] boost::json::value toJson(const domain::TicketRecord &record);
[[nodiscard]] boost::json::value toJson(const domain::NumberRange &range);
[[nodiscard]] boost::json::value toJson(const domain::Site &site);
[[nodiscard]] boost::json::value toJson(const domain::QueueEvent &event);
[[nodiscard]] boost::json::value toJson(const domain::Texts &texts);
[[nodiscard]] boost::json::value toJson(const domain::Place &place);

template<>
base::Result<domain::Ticket> fromJson(const boost::json::value &value);
template<>
base::Result<domain::TicketRecord> fromJson(const boost::json::value &value);
template<>
base::Result<domain::NumberRange> fromJson(const boost::json::value &value);
template<>
base::Result<domain::Site> fromJson(const boost::json::value &value);
template<>
base::Result<domain::QueueEvent> fromJson(const boost::json::value &value);
template<>
base::Result<domain::Texts> fromJson(const boost::json::value &value);
template<>
base::Result<domain::Place> fromJson(const boost::json::value &value);

/** Milliseconds since 1970 UTC, as all times travel. */
[[nodiscard]] std::int64_t toMillis(domain::WallTime time);

// Words that the domain has no need of.
[[nodiscard]] const char *name(domain::Policy policy);
[[nodiscard]] const char *name(domain::Direction direction);
[[nodiscard]] std::optional<domain::Policy> parsePolicy(const std::string &text);
[[nodiscard]] std::optional<domain::Direction> parseDirection(const std::string &text);
[[nodiscard]] std::optional<std::chrono::weekday> parseWeekday(const std::string &text); ///< "mon"

} // namespace kiosk::wire
