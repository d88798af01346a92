// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "kiosk/booking/book.h"

namespace kiosk::booking {

/** Around its beginning an appointment is on time. */
constexpr std::chrono::minutes OnTimeWindow{5};

/** What a terminal puts into words for somebody who shows a code. */
struct Verdict
{
    Arrival arrival = Arrival::Unknown;
    std::optional<WallTime> start;    ///< of the appointment, where one is known
    std::optional<WallTime> comeBack; ///< TooEarly: from then on it may be checked in
    domain::ServiceId service;
    domain::TicketId ticket;  ///< Used: the one that was made
    domain::SiteId otherSite; ///< WrongSite: where it is
    bool removed = false;     ///< a closure took its time away; it counts all the same
    bool operator==(const Verdict &) const = default;
};

/** How @p record would be checked in at @p now; a null one is Unknown. Only asks: command::CheckIn does it. */
[[nodiscard]] Verdict judge(const Book &book, const domain::Site &site, const AppointmentRecord *record, WallTime now);

/**
 * Exactly once, over two streams. Checking in appends AppointmentCheckedIn to the book, and then what these tickets
 * need to the queue of the day; both in one transaction where the store has them together. Where they are not (or the
 * server ended between them), the book is the truth: it names the ticket's id, and the queue refuses to make a ticket
 * twice. So whoever loads a book asks for the tickets that are missing, and issues them; as often as it likes.
 */
struct MissingTicket
{
    domain::TicketId id;
    Appointment appointment;
    Arrival arrival = Arrival::OnTime;
    WallTime arrived{};
    bool operator==(const MissingTicket &) const = default;
};
/** The checked-in appointments of @p date whose ticket @p isKnown does not know, in order of arrival. */
[[nodiscard]] std::vector<MissingTicket> missingTickets(const Book &book, const domain::Site &site,
                                                        domain::LocalDate date,
                                                        const std::function<bool(const domain::TicketId &)> &isKnown);

} // namespace kiosk::booking
