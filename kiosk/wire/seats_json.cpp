// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/booking_json.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"

namespace kiosk::wire {

namespace json = boost::json;
using namespace booking; // the names of all facts

namespace {

template<class Items>
json::array seatsList(const Items &items)
{
    json::array out;
    for (const auto &item : items)
        out.emplace_back(toJson(item));
    return out;
}

json::array seatFlagWords(const std::vector<SeatFlag> &flags)
{
    json::array out;
    for (const auto flag : flags)
        out.emplace_back(booking::name(flag));
    return out;
}

void putHolder(json::object &out, const SeatHolder &holder)
{
    out["terminal"] = holder.terminal;
    out["journal"] = holder.journal.value;
}

SeatHolder readHolder(Fields &in)
{
    return {static_cast<int>(in.integer("terminal", 0, 9999)), in.id<domain::JournalId>("journal")};
}

int seatOf(Fields &in, std::string_view name)
{
    return static_cast<int>(in.integer(name, 0, MostSeats));
}

std::vector<int> readSeats(Fields &in)
{
    std::vector<int> seats;
    in.each("seats", static_cast<std::size_t>(MostOnSlip), true, [&](const json::value &seat) {
        const auto *number = seat.if_int64();
        if (number == nullptr || *number < 1 || *number > MostSeats)
            in.fail("seats", "holds what is no seat");
        else
            seats.push_back(static_cast<int>(*number));
    });
    return seats;
}

void putSeats(json::object &out, const EventPlanned &fact)
{
    out["event"] = toJson(fact.event);
    out["author"] = fact.author;
}

void putSeats(json::object &out, const EventCancelled &fact)
{
    out["event"] = fact.event.value;
    out["author"] = fact.author;
}

template<class Fact>
requires std::is_same_v<Fact, SeatsLeased> || std::is_same_v<Fact, SeatsReturned>
void putSeats(json::object &out, const Fact &fact)
{
    out["event"] = fact.event.value;
    putHolder(out, fact.holder);
    out["range"] = toJson(fact.range);
}

void putSeats(json::object &out, const SeatsTaken &fact)
{
    out["slip"] = toJson(fact.slip);
    out["flags"] = seatFlagWords(fact.flags);
}

void putSeats(json::object &out, const SeatsGivenBack &fact)
{
    out["event"] = fact.event.value;
    out["slip"] = fact.slip.value;
}

void putSeats(json::object &out, const SeatBookTrimmed &fact)
{
    out["events"] = seatsList(fact.events);
}

SeatFact readSeatFact(const std::string &type, Fields &in)
{
    const auto event = [&] { return in.id<EventId>("event"); };
    if (type == "EventPlanned")
        return EventPlanned{in.value<PlannedEvent>("event"), in.text("author", 256)};
    if (type == "EventCancelled")
        return EventCancelled{event(), in.text("author", 256)};
    if (type == "SeatsLeased")
        return SeatsLeased{event(), readHolder(in), in.value<SeatRange>("range")};
    if (type == "SeatsReturned")
        return SeatsReturned{event(), readHolder(in), in.value<SeatRange>("range")};
    if (type == "SeatsTaken")
        return SeatsTaken{in.value<SeatSlip>("slip"), in.words<SeatFlag>("flags", parseSeatFlag)};
    if (type == "SeatsGivenBack")
        return SeatsGivenBack{event(), in.id<SlipId>("slip")};
    if (type == "SeatBookTrimmed")
        return SeatBookTrimmed{in.list<EventSeats>("events")};
    in.fail("type", "is not a known event");
    return SeatBookTrimmed{};
}

/** Seats that lie at terminals, as ranges. */
json::array leasesOf(const EventSeats &event)
{
    json::array out;
    for (auto it = event.leased.begin(); it != event.leased.end();) {
        const auto first = it;
        int last = it->first;
        for (++it; it != event.leased.end() && it->first == last + 1 && it->second == first->second; ++it)
            last = it->first;
        json::object lease;
        putHolder(lease, first->second);
        lease["range"] = toJson(SeatRange{first->first, last});
        out.emplace_back(std::move(lease));
    }
    return out;
}

} // namespace

json::value toJson(const PlannedEvent &event)
{
    return json::object{{"id", event.id.value},
                        {"seats", event.seats},
                        {"starts_ms", toMillis(event.starts)},
                        {"ends_ms", toMillis(event.ends)},
                        {"cancelled", event.cancelled}};
}

json::value toJson(const SeatRange &range)
{
    return json::object{{"first", range.first}, {"last", range.last}};
}

json::value toJson(const SeatSlip &slip)
{
    return json::object{{"id", slip.id.value},        {"event", slip.event.value},
                        {"code_hash", slip.codeHash}, {"seats", json::array(slip.seats.begin(), slip.seats.end())},
                        {"terminal", slip.terminal},  {"taken_ms", toMillis(slip.taken)}};
}

json::value toJson(const EventSeats &event)
{
    json::array slips;
    for (const auto &[id, record] : event.slips)
        slips.emplace_back(json::object{
            {"slip", toJson(record.slip)}, {"flags", seatFlagWords(record.flags)}, {"given_back", record.givenBack}});
    json::array taken;
    for (const auto &[seat, slip] : event.taken)
        taken.emplace_back(json::object{{"seat", seat}, {"slip", slip.value}});
    return json::object{{"event", toJson(event.event)},
                        {"leases", leasesOf(event)},
                        {"taken", std::move(taken)},
                        {"slips", std::move(slips)}};
}

json::value toJson(const SeatEvent &event)
{
    json::object out{{"seq", event.seq}, {"at_ms", toMillis(event.at)}, {"type", booking::name(event.fact)}};
    std::visit([&](const auto &fact) { putSeats(out, fact); }, event.fact);
    return out;
}

json::value slipView(const SeatSlipRecord &record)
{
    return json::object{{"id", record.slip.id.value},
                        {"event", record.slip.event.value},
                        {"seats", json::array(record.slip.seats.begin(), record.slip.seats.end())},
                        {"terminal", record.slip.terminal},
                        {"taken_ms", toMillis(record.slip.taken)},
                        {"flags", seatFlagWords(record.flags)},
                        {"given_back", record.givenBack}};
}

json::value openView(const EventSeats &event)
{
    auto out = toJson(event.event).get_object();
    out["free"] = freeSeats(event).size();
    out["at_terminals"] = event.leased.size();
    return out;
}

json::value staffView(const EventSeats &event)
{
    auto out = openView(event).get_object();
    out["leases"] = leasesOf(event);
    json::array slips;
    for (const auto &[id, record] : event.slips)
        slips.emplace_back(slipView(record));
    out["slips"] = std::move(slips);
    return out;
}

template<>
base::Result<PlannedEvent> fromJson(const json::value &value)
{
    Fields in(value, "event");
    PlannedEvent event;
    event.id = in.id<EventId>("id");
    event.seats = seatOf(in, "seats");
    event.starts = in.time("starts_ms");
    event.ends = in.time("ends_ms");
    event.cancelled = in.booleanOr("cancelled", false);
    return in.result(std::move(event));
}

template<>
base::Result<SeatRange> fromJson(const json::value &value)
{
    Fields in(value, "range");
    SeatRange range;
    range.first = seatOf(in, "first");
    range.last = seatOf(in, "last");
    return in.result(range);
}

template<>
base::Result<SeatSlip> fromJson(const json::value &value)
{
    Fields in(value, "slip");
    SeatSlip slip;
    slip.id = in.id<SlipId>("id");
    slip.event = in.idOr<EventId>("event");
    slip.codeHash = in.textOr("code_hash", {}, 128);
    slip.seats = readSeats(in);
    slip.terminal = static_cast<int>(in.integerOr("terminal", 0, 0, 9999));
    slip.taken = in.time("taken_ms");
    return in.result(std::move(slip));
}

template<>
base::Result<GivenSeats> fromJson(const json::value &value)
{
    Fields in(value, "slip");
    GivenSeats given;
    given.id = in.id<SlipId>("id");
    given.code = in.text("code", 200);
    given.seats = readSeats(in);
    given.taken = in.time("taken_ms");
    return in.result(std::move(given));
}

template<>
base::Result<EventSeats> fromJson(const json::value &value)
{
    Fields in(value, "event seats");
    EventSeats seats;
    seats.event = in.value<PlannedEvent>("event");
    in.each("leases", static_cast<std::size_t>(MostSeats), true, [&](const json::value &item) {
        Fields lease(item, "lease");
        const auto holder = readHolder(lease);
        const auto range = lease.value<SeatRange>("range");
        if (lease.failed())
            in.fail("leases", "holds what is no lease");
        for (int seat = range.first; seat <= range.last; ++seat)
            seats.leased.emplace(seat, holder);
    });
    in.each("taken", static_cast<std::size_t>(MostSeats), true, [&](const json::value &item) {
        Fields one(item, "taken");
        const int seat = seatOf(one, "seat");
        auto slip = one.id<SlipId>("slip");
        if (one.failed())
            in.fail("taken", "holds what is no seat of a slip");
        seats.taken.emplace(seat, std::move(slip));
    });
    in.each("slips", 100000, true, [&](const json::value &item) {
        Fields record(item, "slip record");
        SeatSlipRecord read;
        read.slip = record.value<SeatSlip>("slip");
        read.flags = record.words<SeatFlag>("flags", parseSeatFlag);
        read.givenBack = record.boolean("given_back");
        if (record.failed())
            in.fail("slips", "holds what is no slip");
        seats.slips.emplace(read.slip.id, std::move(read));
    });
    return in.result(std::move(seats));
}

template<>
base::Result<SeatEvent> fromJson(const json::value &value)
{
    Fields in(value, "event");
    SeatEvent event;
    event.seq = static_cast<std::uint64_t>(in.integer("seq", 1, 1LL << 53));
    event.at = in.time("at_ms");
    event.fact = readSeatFact(in.text("type", 64), in);
    return in.result(std::move(event));
}

} // namespace kiosk::wire
