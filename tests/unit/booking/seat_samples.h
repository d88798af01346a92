// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking_samples.h"

namespace kiosk::tests {

/** Seats as a server decides them, with a log. */
struct SeatDesk
{
    domain::Site site = testSite();
    booking::SeatBook book;
    std::vector<booking::SeatEvent> log;

    base::Result<std::vector<booking::SeatFact>> run(const booking::SeatCommand &command, domain::WallTime now)
    {
        auto decided = booking::decide(book, site, command, now);
        if (decided) {
            for (const auto &fact : decided.assume_value()) {
                log.push_back({book.seq + 1, now, fact});
                BOOST_TEST(booking::fits(book, log.back()));
                booking::apply(book, log.back());
            }
        }
        return decided;
    }
    void plan(const std::string &id, int seats, domain::WallTime starts, domain::WallTime now)
    {
        BOOST_REQUIRE(run(
            booking::command::PlanEvent{{booking::EventId{id}, seats, starts, starts + std::chrono::hours{2}, false},
                                        "max"},
            now));
    }
};

/** A terminal as far as seats go: gives away what it holds, each seat once, with or without network. */
struct SeatPrinter
{
    booking::SeatHolder holder;
    std::vector<int> held;
    int slips = 0;

    explicit SeatPrinter(domain::TerminalNumber number)
        : holder{number, domain::JournalId{"j" + std::to_string(number)}}
    {
    }
    /** Takes over what was leased to it. */
    void take(const std::vector<booking::SeatFact> &facts)
    {
        for (const auto &fact : facts) {
            const auto *leased = std::get_if<booking::SeatsLeased>(&fact);
            for (int seat = leased == nullptr ? 0 : leased->range.first;
                 leased != nullptr && seat <= leased->range.last; ++seat)
                held.push_back(seat);
        }
    }
    /** Prints a slip for @p people; nothing when it holds too few. */
    std::optional<booking::SeatSlip> print(const std::string &event, int people, domain::WallTime now)
    {
        if (held.size() < static_cast<std::size_t>(people))
            return {};
        const auto name = holder.journal.value + "-" + std::to_string(++slips);
        booking::SeatSlip slip{booking::SlipId{name}, booking::EventId{event},
                               "code-" + name,        {held.begin(), held.begin() + people},
                               holder.terminal,       now};
        held.erase(held.begin(), held.begin() + people);
        return slip;
    }
};

} // namespace kiosk::tests
