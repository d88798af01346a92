// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/booking/check_in.h"
#include "kiosk/booking/seat_book.h"
#include "tests/support/test_site.h"

namespace kiosk::tests {

inline const domain::ServiceId General{"general"};

inline domain::LocalDate day(unsigned month, unsigned day, int year = 2026)
{
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}
inline domain::WallTime local(domain::LocalDate date, int hour, int minute = 0)
{
    return berlin().moment(date, std::chrono::hours{hour} + std::chrono::minutes{minute});
}

/** A plan on @p days from @p from to @p to o'clock. */
inline booking::SlotPlan plan(std::vector<std::chrono::weekday> days, int from, int to, int length = 30,
                              int parallel = 1)
{
    booking::SlotPlan plan;
    plan.hours.rules = {{std::move(days), std::chrono::hours{from}, std::chrono::hours{to}, {}, {}}};
    plan.length = std::chrono::minutes{length};
    plan.parallel = parallel;
    return plan;
}

/** General advice: Mondays 13 to 15 o'clock, half an hour each, one at a time. */
inline booking::ServiceSlots mondays()
{
    booking::ServiceSlots slots;
    slots.service = General;
    slots.plans = {plan({std::chrono::Monday}, 13, 15)};
    return slots;
}

/** A book that carries out commands, keeps its log, and can be compared with what the log gives. */
struct Desk
{
    domain::Site site = testSite();
    booking::Book book;
    std::vector<booking::BookEvent> log;

    base::Result<std::vector<booking::BookFact>> run(const booking::BookCommand &command, domain::WallTime now)
    {
        auto decided = booking::decide(book, site, command, now);
        if (decided) {
            for (const auto &fact : decided.assume_value()) {
                log.push_back({book.seq + 1, now, fact});
                booking::apply(book, log.back());
            }
        }
        return decided;
    }
    /** An appointment of half an hour with the code "code-ID". */
    static booking::Appointment appointment(const std::string &id, domain::WallTime start)
    {
        booking::Appointment out;
        out.id = booking::AppointmentId{id};
        out.codeHash = "code-" + id;
        out.service = General;
        out.start = start;
        out.end = start + std::chrono::minutes{30};
        out.language = domain::LanguageTag{"ar"};
        return out;
    }
    base::Result<std::vector<booking::BookFact>> reserve(const std::string &id, domain::WallTime start,
                                                         domain::WallTime now)
    {
        return run(booking::command::Book{appointment(id, start), 1, booking::Booker::Visitor}, now);
    }
};

} // namespace kiosk::tests
