// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/base/must.h"
#include "kiosk/booking/seat_book.h"

namespace kiosk::booking {

namespace {

struct ApplyingToSeats
{
    SeatBook &book;

    void operator()(const EventPlanned &fact) const { book.events[fact.event.id].event = fact.event; }
    void operator()(const EventCancelled &fact) const { book.events.at(fact.event).event.cancelled = true; }

    void operator()(const SeatsLeased &fact) const
    {
        auto &event = book.events.at(fact.event);
        for (int seat = fact.range.first; seat <= fact.range.last; ++seat)
            event.leased.insert_or_assign(seat, fact.holder);
    }

    void operator()(const SeatsReturned &fact) const
    {
        auto &event = book.events.at(fact.event);
        for (int seat = fact.range.first; seat <= fact.range.last; ++seat) {
            const auto held = event.leased.find(seat);
            if (held != event.leased.end() && held->second == fact.holder)
                event.leased.erase(held);
        }
    }

    void operator()(const SeatsTaken &fact) const
    {
        auto &event = book.events[fact.slip.event];
        event.event.id = fact.slip.event; // of an event that nobody planned, that is all we know
        for (const int seat : fact.slip.seats) {
            event.leased.erase(seat);
            event.taken.emplace(seat, fact.slip.id);
        }
        event.slips.emplace(fact.slip.id, SeatSlipRecord{fact.slip, fact.flags, false});
        book.byCode[fact.slip.codeHash] = {fact.slip.event, fact.slip.id};
    }

    void operator()(const SeatsGivenBack &fact) const
    {
        auto &event = book.events.at(fact.event);
        auto &record = event.slips.at(fact.slip);
        record.givenBack = true;
        for (const int seat : record.slip.seats) {
            const auto held = event.taken.find(seat);
            if (held == event.taken.end() || held->second != fact.slip)
                continue;
            event.taken.erase(held);
            // A seat that two have goes to the other one.
            for (const auto &[id, other] : event.slips) {
                const auto &seats = other.slip.seats;
                if (!other.givenBack && std::find(seats.begin(), seats.end(), seat) != seats.end())
                    event.taken.emplace(seat, id);
            }
        }
    }

    void operator()(const SeatBookTrimmed &fact) const
    {
        book.events.clear();
        book.byCode.clear();
        for (const auto &event : fact.events) {
            book.events.emplace(event.event.id, event);
            for (const auto &[id, record] : event.slips)
                book.byCode[record.slip.codeHash] = {event.event.id, id};
        }
    }
};

/** A trim holds the whole book, so that it may be the first that is left of it. */
bool isNextOfSeats(const SeatBook &book, const SeatEvent &event)
{
    return event.seq == book.seq + 1 || (book.seq == 0 && std::holds_alternative<SeatBookTrimmed>(event.fact));
}

} // namespace

const EventSeats *SeatBook::event(const EventId &id) const
{
    const auto it = events.find(id);
    return it == events.end() ? nullptr : &it->second;
}

const SeatSlipRecord *SeatBook::byCodeHash(const std::string &hash) const
{
    const auto it = byCode.find(hash);
    return it == byCode.end() ? nullptr : &events.at(it->second.first).slips.at(it->second.second);
}

bool fits(const SeatBook &book, const SeatEvent &event)
{
    const auto speaksOfKnown = [&](const auto &fact) {
        using Fact = std::decay_t<decltype(fact)>;
        if constexpr (std::is_same_v<Fact, EventPlanned> || std::is_same_v<Fact, SeatBookTrimmed>) {
            return true;
        } else if constexpr (std::is_same_v<Fact, SeatsTaken>) {
            const auto *of = book.event(fact.slip.event);
            return of == nullptr || !of->slips.contains(fact.slip.id);
        } else {
            const auto *of = book.event(fact.event);
            if constexpr (requires { fact.slip; })
                return of != nullptr && of->slips.contains(fact.slip);
            else
                return of != nullptr;
        }
    };
    return isNextOfSeats(book, event) && std::visit(speaksOfKnown, event.fact);
}

void apply(SeatBook &book, const SeatEvent &event)
{
    MUST(isNextOfSeats(book, event));
    book.seq = event.seq;
    std::visit(ApplyingToSeats{book}, event.fact);
}

} // namespace kiosk::booking
