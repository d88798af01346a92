// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/booking/check_in.h"
#include "kiosk/booking/seat_book.h"
#include "kiosk/wire/json.h"

// Appointments and seats of events as JSON; the shapes stand in README.md. What staff and visitors see holds no code
// and no hash of one: those stand in events only.
namespace kiosk::wire {

[[nodiscard]] boost::json::value toJson(const booking::ServiceSlots &slots);
[[nodiscard]] boost::json::value toJson(const booking::Appointment &appointment);
[[nodiscard]] boost::json::value toJson(const booking::AppointmentRecord &record);
[[nodiscard]] boost::json::value toJson(const booking::BookEvent &event);
[[nodiscard]] boost::json::value toJson(const booking::FreeSlot &slot);
[[nodiscard]] boost::json::value toJson(const booking::Verdict &verdict);
[[nodiscard]] boost::json::value toJson(const booking::PlannedEvent &event);
[[nodiscard]] boost::json::value toJson(const booking::SeatRange &range);
[[nodiscard]] boost::json::value toJson(const booking::SeatSlip &slip);
[[nodiscard]] boost::json::value toJson(const booking::EventSeats &event);
[[nodiscard]] boost::json::value toJson(const booking::SeatEvent &event);

/** An appointment as staff see it: all but the code, and what they should know of it. */
[[nodiscard]] boost::json::value staffView(const booking::AppointmentRecord &record, const booking::Standing &standing);
/** An appointment as whoever has its code sees it: when and for what, and whether a closure took it away. */
[[nodiscard]] boost::json::value ownView(const booking::AppointmentRecord &record, const booking::Standing &standing);
/** An event as everybody sees it: how many seats, and how many that nobody has. */
[[nodiscard]] boost::json::value openView(const booking::EventSeats &event);
/** An event as staff see it: also its slips, and the seats that lie at terminals. */
[[nodiscard]] boost::json::value staffView(const booking::EventSeats &event);

/** A slip without its code. */
[[nodiscard]] boost::json::value slipView(const booking::SeatSlipRecord &record);

/** Somebody books: the id of the appointment is made by whoever asks, as is the code. */
struct BookRequest
{
    booking::Appointment appointment; ///< without the hash of the code
    std::string code;                 ///< as typed
};
/** A slot that somebody wants to have for a moment. */
struct HoldRequest
{
    booking::AppointmentId id;
    domain::ServiceId service;
    domain::WallTime start{};
    domain::WallTime end{};
};
/** Seats that a terminal gave away by itself. */
struct GivenSeats
{
    booking::SlipId id;
    std::string code; ///< as typed
    std::vector<int> seats;
    domain::WallTime taken{};
};
struct SlotTimes
{
    domain::WallTime start{};
    domain::WallTime end{};
};

template<>
base::Result<booking::ServiceSlots> fromJson(const boost::json::value &value);
template<>
base::Result<booking::Appointment> fromJson(const boost::json::value &value);
template<>
base::Result<booking::AppointmentRecord> fromJson(const boost::json::value &value);
template<>
base::Result<booking::BookEvent> fromJson(const boost::json::value &value);
template<>
base::Result<booking::PlannedEvent> fromJson(const boost::json::value &value);
template<>
base::Result<booking::SeatRange> fromJson(const boost::json::value &value);
template<>
base::Result<booking::SeatSlip> fromJson(const boost::json::value &value);
template<>
base::Result<booking::EventSeats> fromJson(const boost::json::value &value);
template<>
base::Result<booking::SeatEvent> fromJson(const boost::json::value &value);
template<>
base::Result<BookRequest> fromJson(const boost::json::value &value);
template<>
base::Result<HoldRequest> fromJson(const boost::json::value &value);
template<>
base::Result<GivenSeats> fromJson(const boost::json::value &value);
template<>
base::Result<SlotTimes> fromJson(const boost::json::value &value);

} // namespace kiosk::wire
