// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "kiosk/booking/seat_book.h"

namespace kiosk::booking {

namespace {

using base::Code;
using base::failure;
using SeatsAnswer = base::Result<std::vector<SeatFact>>;

std::vector<SeatFact> seatFact(SeatFact fact)
{
    std::vector<SeatFact> one;
    one.push_back(std::move(fact));
    return one;
}

/** Slips of an event that nobody planned (yet) are kept for so long. */
constexpr std::chrono::days UnplannedLife{7};

/** @p seats (ascending) as ranges without gaps. */
std::vector<SeatRange> seatRanges(const std::vector<int> &seats)
{
    std::vector<SeatRange> ranges;
    for (const int seat : seats) {
        if (!ranges.empty() && ranges.back().last + 1 == seat)
            ranges.back().last = seat;
        else
            ranges.push_back({seat, seat});
    }
    return ranges;
}

base::Error notEnough(std::size_t free)
{
    return failure(Code::Busy, free == 0 ? std::string("no seat is left that nobody has")
                                         : "only " + std::to_string(free) + " seats are left");
}

/** Of an event that nobody planned we know only when its slips were given. */
WallTime endOf(const EventSeats &event)
{
    auto end = event.event.ends;
    for (const auto &[id, record] : event.slips)
        end = std::max(end, event.event.seats > 0 ? end : record.slip.taken + UnplannedLife);
    return end;
}

struct DecidingSeats
{
    const SeatBook &book;
    const domain::Site &site;
    WallTime now;

    [[nodiscard]] base::Result<const EventSeats *> known(const EventId &id) const
    {
        const auto *event = book.event(id);
        if (event == nullptr || event->event.seats == 0)
            return failure(Code::NotFound, "no event " + id.value + " with seats is planned");
        return event;
    }

    /** The event, if seats of it are given now. */
    [[nodiscard]] base::Result<const EventSeats *> open(const EventId &id) const
    {
        BOOST_OUTCOME_TRY(const auto *event, known(id));
        if (event->event.cancelled)
            return failure(Code::Denied, "the event " + id.value + " is cancelled");
        if (event->event.starts <= now)
            return failure(Code::Denied, "the event " + id.value + " has begun");
        return event;
    }

    SeatsAnswer operator()(const command::PlanEvent &command) const
    {
        const auto &event = command.event;
        if (event.id.empty() || event.id.value.size() > 64)
            return failure(Code::Invalid, "an event needs an id of at most 64 bytes");
        if (event.seats < 1 || event.seats > MostSeats)
            return failure(Code::Invalid, "an event has 1 to " + std::to_string(MostSeats) + " seats");
        if (event.ends <= event.starts)
            return failure(Code::Invalid, "an event ends after it starts");
        const auto *old = book.event(event.id);
        if (old != nullptr && old->event == event)
            return std::vector<SeatFact>{};
        return seatFact(EventPlanned{event, command.author});
    }

    SeatsAnswer operator()(const command::CancelEvent &command) const
    {
        BOOST_OUTCOME_TRY(const auto *event, known(command.event));
        if (event->event.cancelled)
            return std::vector<SeatFact>{};
        return seatFact(EventCancelled{command.event, command.author});
    }

    SeatsAnswer operator()(const command::LeaseSeats &command) const
    {
        if (command.people < 0 || command.people > MostOnSlip || command.holder.terminal < 1 ||
            command.holder.journal.empty())
            return failure(Code::Invalid, "seats are leased to a terminal's journal, for 0 to " +
                                              std::to_string(MostOnSlip) + " people");
        BOOST_OUTCOME_TRY(const auto *event, open(command.event));
        auto free = freeSeats(*event);
        const auto held = std::count_if(event->leased.begin(), event->leased.end(),
                                        [&](const auto &one) { return one.second == command.holder; });
        const int inAdvance = seatBlock(static_cast<int>(free.size()), static_cast<int>(site.terminals.size()));
        // Whoever stands there gets what the terminal holds first.
        const int missing = std::max(std::max(command.people, inAdvance) - static_cast<int>(held), 0);
        if (command.people > static_cast<int>(held) + static_cast<int>(free.size()) ||
            (command.people == 0 && missing == 0 && held == 0))
            return notEnough(free.size());
        free.resize(std::min(free.size(), static_cast<std::size_t>(missing)));
        std::vector<SeatFact> facts;
        for (const auto &range : seatRanges(free))
            facts.push_back(SeatsLeased{command.event, command.holder, range});
        return facts;
    }

    SeatsAnswer operator()(const command::ReturnSeats &command) const
    {
        const auto *event = book.event(command.event);
        if (event == nullptr)
            return failure(Code::NotFound, "no event " + command.event.value);
        const auto &range = command.range;
        if (range.first < 1 || range.last < range.first || range.last > MostSeats)
            return failure(Code::Invalid, "not a range of seats");
        std::vector<int> held;
        for (const auto &[seat, holder] : event->leased) {
            if (holder == command.holder && range.first <= seat && seat <= range.last)
                held.push_back(seat);
        }
        std::vector<SeatFact> facts; // what is not held (any more) is returned already
        for (const auto &one : seatRanges(held))
            facts.push_back(SeatsReturned{command.event, command.holder, one});
        return facts;
    }

    SeatsAnswer operator()(const command::TakeSeats &command) const
    {
        if (command.slip.empty() || command.codeHash.empty())
            return failure(Code::Invalid, "a slip needs an id and the hash of a code");
        if (command.people < 1 || command.people > MostOnSlip)
            return failure(Code::Invalid, "a slip is for 1 to " + std::to_string(MostOnSlip) + " people");
        BOOST_OUTCOME_TRY(const auto *event, open(command.event));
        if (event->slips.contains(command.slip) || book.byCode.contains(command.codeHash))
            return failure(Code::Conflict, "a slip needs an id and a code of its own");
        auto free = freeSeats(*event);
        if (free.size() < static_cast<std::size_t>(command.people))
            return notEnough(free.size());
        free.resize(static_cast<std::size_t>(command.people));
        return seatFact(SeatsTaken{{command.slip, command.event, command.codeHash, free, 0, now}, {}});
    }

    SeatsAnswer operator()(const command::RecordSeats &command) const
    {
        const auto &slip = command.slip;
        const std::set<int> different(slip.seats.begin(), slip.seats.end());
        const bool areSeats = !slip.seats.empty() && slip.seats.size() <= static_cast<std::size_t>(MostOnSlip) &&
                              different.size() == slip.seats.size() && *different.begin() >= 1 &&
                              *different.rbegin() <= MostSeats;
        if (slip.id.empty() || slip.event.empty() || slip.event.value.size() > 64 || slip.codeHash.empty() || !areSeats)
            return failure(Code::Invalid, "a slip names an event, a code and 1 to 10 different seats");
        const auto *event = book.event(slip.event);
        if (event != nullptr && event->slips.contains(slip.id))
            return std::vector<SeatFact>{};
        return seatFact(SeatsTaken{slip, flagsOf(slip, event)});
    }

    [[nodiscard]] static std::vector<SeatFlag> flagsOf(const SeatSlip &slip, const EventSeats *event)
    {
        if (event == nullptr || event->event.seats == 0)
            return {SeatFlag::UnknownEvent};
        std::set<SeatFlag> flags;
        if (event->event.cancelled)
            flags.insert(SeatFlag::Cancelled);
        if (slip.taken >= event->event.starts)
            flags.insert(SeatFlag::Begun);
        for (const int seat : slip.seats) {
            const auto held = event->leased.find(seat);
            if (event->taken.contains(seat))
                flags.insert(SeatFlag::TakenTwice);
            else if (held == event->leased.end() || held->second.terminal != slip.terminal)
                flags.insert(SeatFlag::NotLeased);
            if (seat > event->event.seats)
                flags.insert(SeatFlag::OverCapacity);
        }
        return {flags.begin(), flags.end()};
    }

    SeatsAnswer operator()(const command::GiveBackSeats &command) const
    {
        const auto *event = book.event(command.event);
        const auto slip = event == nullptr ? decltype(event->slips.begin()){} : event->slips.find(command.slip);
        if (event == nullptr || slip == event->slips.end())
            return failure(Code::NotFound, "no such slip");
        if (slip->second.givenBack)
            return std::vector<SeatFact>{};
        if (event->event.seats > 0 && event->event.starts <= now)
            return failure(Code::Denied, "the event has begun");
        return seatFact(SeatsGivenBack{command.event, command.slip});
    }

    SeatsAnswer operator()(const command::TrimSeats &command) const
    {
        SeatBookTrimmed rest;
        for (const auto &[id, event] : book.events) {
            if (endOf(event) >= command.endedBefore)
                rest.events.push_back(event);
        }
        if (rest.events.size() == book.events.size())
            return std::vector<SeatFact>{};
        return seatFact(std::move(rest));
    }
};

} // namespace

std::vector<int> freeSeats(const EventSeats &event)
{
    std::vector<int> free;
    for (int seat = 1; seat <= event.event.seats; ++seat) {
        if (!event.leased.contains(seat) && !event.taken.contains(seat))
            free.push_back(seat);
    }
    return free;
}

int seatBlock(int free, int terminals)
{
    return std::min(free / (2 * std::max(terminals, 1)), LargestSeatBlock);
}

base::Result<std::vector<SeatFact>> decide(const SeatBook &book, const domain::Site &site, const SeatCommand &command,
                                           WallTime now)
{
    return std::visit(DecidingSeats{book, site, now}, command);
}

} // namespace kiosk::booking
