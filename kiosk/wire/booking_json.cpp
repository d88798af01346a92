// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/booking_json.h"

#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"

namespace kiosk::wire {

namespace json = boost::json;
using namespace booking; // the names of all facts

static json::value toJson(const SlotPlan &plan);

namespace {

template<class Items>
json::array bookList(const Items &items)
{
    json::array out;
    for (const auto &item : items)
        out.emplace_back(toJson(item));
    return out;
}

std::int64_t minutesOf(std::chrono::minutes time)
{
    return time.count();
}

std::chrono::minutes readMinutes(Fields &in, std::string_view name, std::int64_t most)
{
    return std::chrono::minutes{in.integer(name, 0, most)};
}

/** What every view of an appointment begins with. */
json::object timesOf(const Appointment &appointment)
{
    return json::object{{"service", appointment.service.value},
                        {"start_ms", toMillis(appointment.start)},
                        {"end_ms", toMillis(appointment.end)}};
}

json::object wishesOf(const Appointment &appointment)
{
    auto out = timesOf(appointment);
    out["language"] = appointment.language.value;
    out["needs"] = wordList(appointment.needs);
    out["people"] = appointment.people;
    out["subject"] = appointment.subject.value;
    return out;
}

/** All of an appointment but its code. */
Appointment readWishes(Fields &in)
{
    Appointment appointment;
    appointment.id = in.id<AppointmentId>("id");
    appointment.service = in.id<domain::ServiceId>("service");
    appointment.start = in.time("start_ms");
    appointment.end = in.time("end_ms");
    appointment.language = in.idOr<domain::LanguageTag>("language");
    if (in.find("needs"))
        appointment.needs = in.words<domain::Need>("needs", domain::parseNeed);
    if (appointment.needs.size() > 10)
        in.fail("needs", "has too many items");
    appointment.people = static_cast<int>(in.integerOr("people", 1, 1, MostPeople));
    appointment.subject = in.idOr<domain::TopicId>("subject");
    if (appointment.id.empty())
        in.fail("id", "is empty");
    return appointment;
}

// What each fact adds to the common members. A new fact without an overload does not compile.
void put(json::object &out, const AppointmentHeld &fact)
{
    out["appointment"] = toJson(fact.appointment);
    out["until_ms"] = toMillis(fact.until);
    out["terminal"] = fact.terminal;
}

void put(json::object &out, const HoldReleased &fact)
{
    out["appointment"] = fact.appointment.value;
}

void put(json::object &out, const AppointmentBooked &fact)
{
    out["appointment"] = toJson(fact.appointment);
    out["terminal"] = fact.terminal;
}

void put(json::object &out, const AppointmentMoved &fact)
{
    out["appointment"] = fact.appointment.value;
    out["start_ms"] = toMillis(fact.start);
    out["end_ms"] = toMillis(fact.end);
}

void put(json::object &out, const AppointmentCancelled &fact)
{
    out["appointment"] = fact.appointment.value;
    out["by"] = booking::name(fact.by);
}

void put(json::object &out, const AppointmentCheckedIn &fact)
{
    out["appointment"] = fact.appointment.value;
    out["ticket"] = fact.ticket.value;
    out["arrival"] = booking::name(fact.arrival);
}

void put(json::object &out, const SlotsChanged &fact)
{
    out["slots"] = toJson(fact.slots);
    out["author"] = fact.author;
}

void put(json::object &out, const BookTrimmed &fact)
{
    out["slots"] = bookList(fact.slots);
    out["appointments"] = bookList(fact.appointments);
}

BookFact readBookFact(const std::string &type, Fields &in)
{
    const auto terminal = [&] { return static_cast<int>(in.integer("terminal", 0, 9999)); };
    const auto id = [&] { return in.id<AppointmentId>("appointment"); };
    if (type == "AppointmentHeld")
        return AppointmentHeld{in.value<Appointment>("appointment"), in.time("until_ms"), terminal()};
    if (type == "HoldReleased")
        return HoldReleased{id()};
    if (type == "AppointmentBooked")
        return AppointmentBooked{in.value<Appointment>("appointment"), terminal()};
    if (type == "AppointmentMoved")
        return AppointmentMoved{id(), in.time("start_ms"), in.time("end_ms")};
    if (type == "AppointmentCancelled")
        return AppointmentCancelled{id(), in.word("by", parseBooker)};
    if (type == "AppointmentCheckedIn")
        return AppointmentCheckedIn{id(), in.id<domain::TicketId>("ticket"), in.word("arrival", parseArrival)};
    if (type == "SlotsChanged")
        return SlotsChanged{in.value<ServiceSlots>("slots"), in.text("author", 256)};
    if (type == "BookTrimmed")
        return BookTrimmed{in.list<ServiceSlots>("slots"), in.list<AppointmentRecord>("appointments")};
    in.fail("type", "is not a known event");
    return HoldReleased{};
}

} // namespace

static json::value toJson(const SlotPlan &plan)
{
    return json::object{
        {"hours", toJson(plan.hours)}, {"length_minutes", minutesOf(plan.length)}, {"parallel", plan.parallel}};
}

json::value toJson(const ServiceSlots &slots)
{
    return json::object{{"service", slots.service.value},
                        {"plans", bookList(slots.plans)},
                        {"least_notice_minutes", minutesOf(slots.leastNotice)},
                        {"most_notice_minutes", minutesOf(slots.mostNotice)},
                        {"early_minutes", minutesOf(slots.early)},
                        {"late_minutes", minutesOf(slots.late)},
                        {"after_late", booking::name(slots.afterLate)}};
}

json::value toJson(const Appointment &appointment)
{
    auto out = wishesOf(appointment);
    out["id"] = appointment.id.value;
    out["code_hash"] = appointment.codeHash;
    return out;
}

json::value toJson(const AppointmentRecord &record)
{
    return json::object{{"appointment", toJson(record.appointment)},
                        {"state", booking::name(record.state)},
                        {"held_until_ms", timeOrNull(record.heldUntil)},
                        {"terminal", record.terminal},
                        {"ticket", record.ticket.value},
                        {"arrived_ms", timeOrNull(record.arrived)},
                        {"arrival", booking::name(record.arrival)}};
}

json::value toJson(const BookEvent &event)
{
    json::object out{{"seq", event.seq}, {"at_ms", toMillis(event.at)}, {"type", booking::name(event.fact)}};
    std::visit([&](const auto &fact) { put(out, fact); }, event.fact);
    return out;
}

json::value toJson(const FreeSlot &slot)
{
    return json::object{
        {"start_ms", toMillis(slot.slot.start)}, {"end_ms", toMillis(slot.slot.end)}, {"free", slot.free}};
}

json::value toJson(const Verdict &verdict)
{
    return json::object{{"arrival", booking::name(verdict.arrival)},
                        {"start_ms", timeOrNull(verdict.start)},
                        {"come_back_ms", timeOrNull(verdict.comeBack)},
                        {"service", verdict.service.value},
                        {"site", verdict.otherSite.value},
                        {"removed", verdict.removed}};
}

json::value staffView(const AppointmentRecord &record, const Standing &standing)
{
    auto out = wishesOf(record.appointment);
    out["id"] = record.appointment.id.value;
    out["state"] = booking::name(record.state);
    out["terminal"] = record.terminal;
    out["ticket"] = record.ticket.value;
    out["arrived_ms"] = timeOrNull(record.arrived);
    out["arrival"] = record.arrived ? json::value(booking::name(record.arrival)) : json::value();
    out["removed"] = standing.removed;
    out["overbooked"] = standing.overbooked;
    out["missed"] = standing.missed;
    out["reason"] = toJson(standing.reason);
    return out;
}

json::value ownView(const AppointmentRecord &record, const Standing &standing)
{
    auto out = timesOf(record.appointment);
    out["state"] = booking::name(record.state);
    out["removed"] = standing.removed;
    out["missed"] = standing.missed;
    out["reason"] = toJson(standing.reason);
    return out;
}

template<>
base::Result<SlotPlan> fromJson(const json::value &value)
{
    Fields in(value, "plan");
    SlotPlan plan;
    plan.hours = in.value<domain::OpeningHours>("hours");
    plan.length = readMinutes(in, "length_minutes", 1440);
    plan.parallel = static_cast<int>(in.integer("parallel", 0, 1000));
    return in.result(std::move(plan));
}

template<>
base::Result<ServiceSlots> fromJson(const json::value &value)
{
    Fields in(value, "slots");
    ServiceSlots slots;
    slots.service = in.id<domain::ServiceId>("service");
    slots.plans = in.list<SlotPlan>("plans", 1000);
    slots.leastNotice = readMinutes(in, "least_notice_minutes", 1 << 20);
    slots.mostNotice = readMinutes(in, "most_notice_minutes", 1 << 20);
    slots.early = readMinutes(in, "early_minutes", 1440);
    slots.late = readMinutes(in, "late_minutes", 1440);
    slots.afterLate = in.word("after_late", parseLateRule);
    return in.result(std::move(slots));
}

template<>
base::Result<Appointment> fromJson(const json::value &value)
{
    Fields in(value, "appointment");
    auto appointment = readWishes(in);
    appointment.codeHash = in.textOr("code_hash", {}, 128);
    return in.result(std::move(appointment));
}

template<>
base::Result<AppointmentRecord> fromJson(const json::value &value)
{
    Fields in(value, "record");
    AppointmentRecord record;
    record.appointment = in.value<Appointment>("appointment");
    record.state = in.word("state", parseAppointmentState);
    record.heldUntil = in.timeOrNull("held_until_ms");
    record.terminal = static_cast<int>(in.integer("terminal", 0, 9999));
    record.ticket = in.idOr<domain::TicketId>("ticket");
    record.arrived = in.timeOrNull("arrived_ms");
    record.arrival = in.word("arrival", parseArrival);
    return in.result(std::move(record));
}

template<>
base::Result<BookEvent> fromJson(const json::value &value)
{
    Fields in(value, "event");
    BookEvent event;
    event.seq = static_cast<std::uint64_t>(in.integer("seq", 1, 1LL << 53));
    event.at = in.time("at_ms");
    event.fact = readBookFact(in.text("type", 64), in);
    return in.result(std::move(event));
}

template<>
base::Result<BookRequest> fromJson(const json::value &value)
{
    Fields in(value, "book");
    BookRequest request;
    request.appointment = readWishes(in);
    request.code = in.text("code", 200);
    return in.result(std::move(request));
}

template<>
base::Result<HoldRequest> fromJson(const json::value &value)
{
    Fields in(value, "hold");
    HoldRequest request;
    request.id = in.id<AppointmentId>("id");
    request.service = in.id<domain::ServiceId>("service");
    request.start = in.time("start_ms");
    request.end = in.time("end_ms");
    return in.result(std::move(request));
}

template<>
base::Result<SlotTimes> fromJson(const json::value &value)
{
    Fields in(value, "slot");
    SlotTimes times;
    times.start = in.time("start_ms");
    times.end = in.time("end_ms");
    return in.result(times);
}

} // namespace kiosk::wire
