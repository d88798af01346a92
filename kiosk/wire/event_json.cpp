// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <type_traits>

#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"

namespace kiosk::wire {

namespace json = boost::json;
using namespace domain; // the names of all facts

namespace {

// What each fact adds to the common members. A new fact without an overload does not compile.
void put(json::object &out, const TicketIssued &fact)
{
    out["ticket"] = toJson(fact.ticket);
    out["flags"] = wordList(fact.flags);
}

void put(json::object &out, const TicketCalled &fact)
{
    out["ticket"] = fact.ticket.value;
    out["number"] = fact.number;
    out["desk"] = fact.desk.value;
    out["reason"] = domain::name(fact.reason);
    if (fact.byTurn)
        out["by_turn"] = true;
}

void put(json::object &out, const TicketRecalled &fact)
{
    out["ticket"] = fact.ticket.value;
    out["number"] = fact.number;
    out["desk"] = fact.desk.value;
}

void put(json::object &out, const TicketServing &fact)
{
    out["ticket"] = fact.ticket.value;
    out["desk"] = fact.desk.value;
}

void put(json::object &out, const TicketReturned &fact)
{
    out["ticket"] = fact.ticket.value;
    if (fact.until)
        out["until_ms"] = toMillis(*fact.until);
}

void put(json::object &out, const TicketTransferred &fact)
{
    out["ticket"] = fact.ticket.value;
    out["service"] = fact.service.value;
    if (fact.since)
        out["since_ms"] = toMillis(*fact.since);
}

void put(json::object &out, const PriorityChanged &fact)
{
    out["ticket"] = fact.ticket.value;
    out["priority"] = domain::name(fact.priority);
}

void put(json::object &out, const TicketFinished &fact)
{
    out["ticket"] = fact.ticket.value;
    out["topics"] = idList(fact.topics);
    out["referred"] = fact.referred;
}

void put(json::object &out, const TicketRestored &fact)
{
    out["record"] = toJson(fact.record);
}

void put(json::object &out, const NumberCalledAhead &fact)
{
    out["number"] = fact.number;
    out["desk"] = fact.desk.value;
}

void put(json::object &out, const DeskOpened &fact)
{
    out["desk"] = fact.desk.value;
    out["services"] = idList(fact.services);
    out["languages"] = idList(fact.languages);
    out["skills"] = idList(fact.skills);
    out["order"] = domain::name(fact.order);
    out["holder"] = fact.holder.value;
}

void put(json::object &out, const DeskTakenOver &fact)
{
    out["desk"] = fact.desk.value;
    out["holder"] = fact.holder.value;
}

void put(json::object &out, const Place &place)
{
    out["place"] = toJson(place);
}

void put(json::object &out, const EmergencyCalled &fact)
{
    put(out, fact.place);
}

void put(json::object &out, const EmergencyAnswered &fact)
{
    put(out, fact.place);
    out["desk"] = fact.desk.value;
}

void put(json::object &out, const EmergencyEnded &fact)
{
    put(out, fact.place);
}

void put(json::object &, const Withheld &) {}

void put(json::object &out, const DeskClosed &fact)
{
    out["desk"] = fact.desk.value;
}

void put(json::object &out, const BoardChanged &fact)
{
    out["state"] = domain::name(fact.state);
    out["message"] = fact.message;
    out["languages"] = idList(fact.languages);
    out["partners"] = textList(fact.partners);
}

template<class Fact>
requires std::is_same_v<Fact, RangeLeased> || std::is_same_v<Fact, RangeReturned>
void put(json::object &out, const Fact &fact)
{
    out["terminal"] = fact.terminal;
    out["journal"] = fact.journal.value;
    out["range"] = toJson(fact.range);
}

template<class Fact>
requires std::is_same_v<Fact, TicketNoShow> || std::is_same_v<Fact, TicketParked> ||
    std::is_same_v<Fact, TicketCancelled>
void put(json::object &out, const Fact &fact)
{
    out["ticket"] = fact.ticket.value;
}

int numberOf(Fields &in)
{
    return static_cast<int>(in.integer("number", 0, 9999));
}

std::optional<std::string> anyText(std::string text)
{
    return text;
}

QueueFact readTicketFact(const std::string &type, Fields &in)
{
    const auto ticket = in.id<TicketId>("ticket");
    if (type == "TicketCalled")
        return TicketCalled{ticket, numberOf(in), in.id<DeskId>("desk"), in.word("reason", parseCallReason),
                            in.booleanOr("by_turn", false)};
    if (type == "TicketRecalled")
        return TicketRecalled{ticket, numberOf(in), in.id<DeskId>("desk")};
    if (type == "TicketServing")
        return TicketServing{ticket, in.id<DeskId>("desk")};
    if (type == "TicketNoShow")
        return TicketNoShow{ticket};
    if (type == "TicketParked")
        return TicketParked{ticket};
    if (type == "TicketReturned")
        return TicketReturned{ticket, in.timeOrNull("until_ms")};
    if (type == "TicketTransferred")
        return TicketTransferred{ticket, in.id<ServiceId>("service"), in.timeOrNull("since_ms")};
    if (type == "TicketFinished")
        return TicketFinished{ticket, in.ids<TopicId>("topics"), in.boolean("referred")};
    if (type == "TicketCancelled")
        return TicketCancelled{ticket};
    if (type == "PriorityChanged")
        return PriorityChanged{ticket, in.word("priority", parsePriority)};
    in.fail("type", "is not a known event");
    return {};
}

/** Logs from before desks were held say neither skills nor order nor holder. */
DeskOpened readOpened(Fields &in)
{
    DeskOpened fact{in.id<DeskId>("desk"), in.ids<ServiceId>("services"), in.ids<LanguageTag>("languages")};
    fact.skills = in.idsOr<Skill>("skills");
    fact.order = in.wordOr("order", parseDeskOrder, DeskOrder::Together);
    fact.holder = in.idOr<AccountName>("holder");
    return fact;
}

QueueFact readFact(const std::string &type, Fields &in)
{
    if (type == "TicketIssued")
        return TicketIssued{in.value<Ticket>("ticket"), in.words<TicketFlag>("flags", parseTicketFlag)};
    if (type == "TicketRestored")
        return TicketRestored{in.value<TicketRecord>("record")};
    if (type == "NumberCalledAhead")
        return NumberCalledAhead{numberOf(in), in.id<DeskId>("desk")};
    if (type == "DeskOpened")
        return readOpened(in);
    if (type == "DeskTakenOver")
        return DeskTakenOver{in.id<DeskId>("desk"), in.idOr<AccountName>("holder")};
    if (type == "EmergencyCalled")
        return EmergencyCalled{in.value<Place>("place")};
    if (type == "EmergencyAnswered")
        return EmergencyAnswered{in.value<Place>("place"), in.id<DeskId>("desk")};
    if (type == "EmergencyEnded")
        return EmergencyEnded{in.value<Place>("place")};
    if (type == "Withheld")
        return Withheld{};
    if (type == "DeskClosed")
        return DeskClosed{in.id<DeskId>("desk")};
    if (type == "BoardChanged")
        return BoardChanged{in.word("state", parseSiteState), in.text("message"), in.ids<LanguageTag>("languages"),
                            in.words<std::string>("partners", anyText)};
    if (type == "RangeLeased" || type == "RangeReturned") {
        const auto terminal = static_cast<int>(in.integer("terminal", 0, 9999));
        const auto journal = in.id<JournalId>("journal");
        auto range = in.value<NumberRange>("range");
        if (type == "RangeLeased")
            return RangeLeased{terminal, journal, std::move(range)};
        return RangeReturned{terminal, journal, std::move(range)};
    }
    return readTicketFact(type, in);
}

} // namespace

template<>
base::Result<Place> fromJson(const json::value &value)
{
    Fields in(value, "place");
    Place place{in.idOr<DeskId>("desk"), static_cast<int>(in.integerOr("terminal", 0, 0, 9999))};
    if (place.desk.empty() == (place.terminal == 0))
        in.fail("desk", "or terminal: one of them says where");
    return in.result(std::move(place));
}

json::value toJson(const Place &place)
{
    return json::object{{"desk", place.desk.value}, {"terminal", place.terminal}};
}

json::value toJson(const QueueEvent &event)
{
    json::object out{{"seq", event.seq}, {"at_ms", toMillis(event.at)}, {"type", domain::name(event.fact)}};
    std::visit([&](const auto &fact) { put(out, fact); }, event.fact);
    return out;
}

template<>
base::Result<QueueEvent> fromJson(const json::value &value)
{
    Fields in(value, "event");
    QueueEvent event;
    event.seq = static_cast<std::uint64_t>(in.integer("seq", 1, 1LL << 53));
    event.at = in.time("at_ms");
    event.fact = readFact(in.text("type", 64), in);
    return in.result(std::move(event));
}

} // namespace kiosk::wire
