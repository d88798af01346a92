// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/booking/check_in.h"

#include <algorithm>

namespace kiosk::booking {

bool isLetIn(Arrival arrival)
{
    return arrival == Arrival::OnTime || arrival == Arrival::Early || arrival == Arrival::Late ||
           arrival == Arrival::WalkIn;
}

namespace {

Arrival byTime(const ServiceSlots &slots, const domain::Site &site, WallTime start, WallTime now)
{
    if (now < start - std::max(slots.early, OnTimeWindow))
        return Arrival::TooEarly;
    if (now < start - OnTimeWindow)
        return Arrival::Early;
    const auto kept = keptFor(slots, site);
    if (now <= start + std::min(OnTimeWindow, kept))
        return Arrival::OnTime;
    if (now <= start + kept)
        return Arrival::Late;
    return slots.afterLate == LateRule::WalkIn ? Arrival::WalkIn : Arrival::TooLate;
}

} // namespace

Verdict judge(const Book &book, const domain::Site &site, const AppointmentRecord *record, WallTime now)
{
    Verdict verdict;
    if (record == nullptr || record->state == AppointmentState::Held)
        return verdict;
    const auto &appointment = record->appointment;
    verdict.start = appointment.start;
    verdict.service = appointment.service;
    verdict.removed = standing(book, site, *record, now).removed;
    if (record->state == AppointmentState::Cancelled) {
        verdict.arrival = Arrival::Cancelled;
    } else if (record->state == AppointmentState::CheckedIn) {
        verdict.arrival = Arrival::Used;
        verdict.ticket = record->ticket;
    } else if (site.zone.dateAt(appointment.start) != site.zone.dateAt(now)) {
        verdict.arrival = Arrival::WrongDay;
    } else {
        const auto slots = book.slots.find(appointment.service);
        const ServiceSlots usual;
        const auto &rule = slots == book.slots.end() ? usual : slots->second;
        verdict.arrival = byTime(rule, site, appointment.start, now);
        if (verdict.arrival == Arrival::TooEarly)
            verdict.comeBack = appointment.start - std::max(rule.early, OnTimeWindow);
    }
    return verdict;
}

std::vector<MissingTicket> missingTickets(const Book &book, const domain::Site &site, domain::LocalDate date,
                                          const std::function<bool(const domain::TicketId &)> &isKnown)
{
    std::vector<MissingTicket> missing;
    for (const auto &[id, record] : book.appointments) {
        if (record.state == AppointmentState::CheckedIn && record.arrived &&
            site.zone.dateAt(*record.arrived) == date && !isKnown(record.ticket))
            missing.push_back({record.ticket, record.appointment, record.arrival, *record.arrived});
    }
    std::sort(missing.begin(), missing.end(), [](const auto &a, const auto &b) {
        return std::pair{a.arrived, a.id} < std::pair{b.arrived, b.id};
    });
    return missing;
}

} // namespace kiosk::booking
