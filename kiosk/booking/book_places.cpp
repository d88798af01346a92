// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/booking/book_places.h"

#include <algorithm>

namespace kiosk::booking {

namespace {

using base::Code;
using base::failure;

constexpr std::chrono::hours LongestAppointment{4};

/** The texts of the exception that closes @p date for @p hours. */
const domain::Texts *closureOn(const domain::OpeningHours &hours, domain::LocalDate date)
{
    const auto it = std::find_if(hours.exceptions.begin(), hours.exceptions.end(),
                                 [&](const auto &exception) { return exception.date == date; });
    return it == hours.exceptions.end() ? nullptr : &it->reason;
}

} // namespace

bool hasRunOut(const AppointmentRecord &record, WallTime now)
{
    return record.state == AppointmentState::Held && record.heldUntil && *record.heldUntil <= now;
}

int taken(const Book &book, const domain::ServiceId &service, WallTime start, WallTime end, WallTime now,
          const AppointmentId &besides)
{
    const auto all = book.byStart.find(service);
    if (all == book.byStart.end())
        return 0;
    int count = 0;
    for (auto it = all->second.lower_bound({start - LongestAppointment, {}});
         it != all->second.end() && it->first < end; ++it) {
        const auto &record = book.appointments.at(it->second);
        count += record.appointment.end > start && it->second != besides && !hasRunOut(record, now) ? 1 : 0;
    }
    return count;
}

base::Result<void> inTime(const ServiceSlots &slots, WallTime start, WallTime now, Booker booker)
{
    if (start <= now)
        return failure(Code::Denied, "this time is over");
    if (booker == Booker::Staff)
        return boost::outcome_v2::success();
    if (start - now < slots.leastNotice)
        return failure(Code::Denied, "appointments of " + slots.service.value + " are booked at least " +
                                         std::to_string(slots.leastNotice.count()) + " minutes before");
    if (start - now > slots.mostNotice)
        return failure(Code::Denied, "this time cannot be booked yet");
    return boost::outcome_v2::success();
}

std::vector<FreeSlot> freeSlots(const Book &book, const domain::Site &site, const domain::ServiceId &service,
                                domain::LocalDate from, domain::LocalDate to, WallTime now, Booker booker)
{
    std::vector<FreeSlot> result;
    const auto slots = book.slots.find(service);
    if (slots == book.slots.end() || site.service(service) == nullptr)
        return result;
    const auto end = std::min(std::chrono::sys_days{to}, std::chrono::sys_days{from} + LongestView);
    for (auto day = std::chrono::sys_days{from}; day <= end; day += std::chrono::days{1}) {
        for (const auto &slot : slotsOn(slots->second, site, domain::LocalDate{day})) {
            const int free = slot.places - taken(book, service, slot.start, slot.end, now, {});
            if (free > 0 && inTime(slots->second, slot.start, now, booker))
                result.push_back({slot, free});
        }
    }
    return result;
}

Standing standing(const Book &book, const domain::Site &site, const AppointmentRecord &record, WallTime now)
{
    Standing result;
    if (record.state == AppointmentState::Cancelled)
        return result;
    const auto &appointment = record.appointment;
    const auto slots = book.slots.find(appointment.service);
    const int places = slots == book.slots.end() || site.service(appointment.service) == nullptr
                           ? 0
                           : placesAt(slots->second, site, appointment.start, appointment.end);
    result.removed = places == 0;
    result.overbooked =
        places > 0 && taken(book, appointment.service, appointment.start, appointment.end, now, {}) > places;
    const auto kept = keptFor(slots == book.slots.end() ? ServiceSlots{} : slots->second, site);
    result.missed = record.state == AppointmentState::Booked && now > appointment.start + kept;
    if (result.removed) {
        const auto date = site.zone.dateAt(appointment.start);
        const auto *reason = closureOn(site.hours, date);
        for (std::size_t i = 0; slots != book.slots.end() && i < slots->second.plans.size(); ++i) {
            const auto *own = closureOn(slots->second.plans[i].hours, date);
            reason = own != nullptr ? own : reason;
        }
        if (reason != nullptr)
            result.reason = *reason;
    }
    return result;
}

std::vector<const AppointmentRecord *> appointmentsOn(const Book &book, const domain::Site &site,
                                                      domain::LocalDate date, WallTime now)
{
    std::vector<const AppointmentRecord *> result;
    const auto from = site.zone.moment(date, std::chrono::minutes{0});
    for (const auto &[service, starts] : book.byStart) {
        for (auto it = starts.lower_bound({from, {}}); it != starts.end() && site.zone.dateAt(it->first) == date;
             ++it) {
            const auto &record = book.appointments.at(it->second);
            if (!hasRunOut(record, now))
                result.push_back(&record);
        }
    }
    std::sort(result.begin(), result.end(), [](const auto *a, const auto *b) {
        return std::pair{a->appointment.start, a->appointment.id} < std::pair{b->appointment.start, b->appointment.id};
    });
    return result;
}

} // namespace kiosk::booking
