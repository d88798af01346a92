// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/values.h"

#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"

namespace kiosk::wire {

namespace json = boost::json;

std::int64_t toMillis(domain::WallTime time)
{
    return time.time_since_epoch().count();
}

json::value toJson(const domain::Texts &texts)
{
    json::object out;
    for (const auto &[language, text] : texts)
        out.emplace(language.value, text);
    return out;
}

template<>
base::Result<domain::Texts> fromJson(const json::value &value)
{
    domain::Texts texts;
    const auto *object = value.if_object();
    if (!object)
        return base::failure(base::Code::Invalid, "texts: not an object");
    for (const auto &[language, text] : *object) {
        if (!text.is_string())
            return base::failure(base::Code::Invalid, "texts: not a text");
        texts.emplace(domain::LanguageTag{std::string(language)}, std::string(text.get_string()));
    }
    return texts;
}

json::value toJson(const domain::Ticket &ticket)
{
    return json::object{{"id", ticket.id.value},
                        {"number", ticket.number},
                        {"service", ticket.service.value},
                        {"language", ticket.language.value},
                        {"needs", wordList(ticket.needs)},
                        {"people", ticket.people},
                        {"subject", ticket.subject.value},
                        {"terminal", ticket.terminal},
                        {"issued_ms", toMillis(ticket.issued)},
                        {"priority", domain::name(ticket.priority)},
                        {"appointment_ms", timeOrNull(ticket.appointment)}};
}

template<>
base::Result<domain::Ticket> fromJson(const json::value &value)
{
    Fields in(value, "ticket");
    domain::Ticket ticket;
    ticket.id = in.id<domain::TicketId>("id");
    ticket.number = static_cast<int>(in.integer("number", 0, 9999));
    ticket.service = in.id<domain::ServiceId>("service");
    ticket.language = in.idOr<domain::LanguageTag>("language");
    ticket.needs = in.words<domain::Need>("needs", domain::parseNeed);
    ticket.people = static_cast<int>(in.integer("people", 1, 99));
    ticket.subject = in.idOr<domain::TopicId>("subject");
    ticket.terminal = static_cast<int>(in.integer("terminal", 0, 9999));
    ticket.issued = in.time("issued_ms");
    ticket.priority = in.wordOr("priority", domain::parsePriority, domain::Priority::Normal);
    ticket.appointment = in.timeOrNull("appointment_ms");
    if (ticket.id.empty())
        in.fail("id", "is empty");
    return in.result(std::move(ticket));
}

json::value toJson(const domain::TicketRecord &record)
{
    return json::object{{"ticket", toJson(record.ticket)},
                        {"state", domain::name(record.state)},
                        {"waiting_since_ms", toMillis(record.waitingSince)},
                        {"called_ms", timeOrNull(record.called)},
                        {"serving_ms", timeOrNull(record.serving)},
                        {"ended_ms", timeOrNull(record.ended)},
                        {"desk", record.desk.value},
                        {"calls", record.calls},
                        {"flags", wordList(record.flags)}};
}

template<>
base::Result<domain::TicketRecord> fromJson(const json::value &value)
{
    Fields in(value, "record");
    domain::TicketRecord record;
    record.ticket = in.value<domain::Ticket>("ticket");
    record.state = in.word("state", domain::parseTicketState);
    record.waitingSince = in.time("waiting_since_ms");
    record.called = in.timeOrNull("called_ms");
    record.serving = in.timeOrNull("serving_ms");
    record.ended = in.timeOrNull("ended_ms");
    record.desk = in.idOr<domain::DeskId>("desk");
    record.calls = static_cast<int>(in.integer("calls", 0, 1000000));
    record.flags = in.words<domain::TicketFlag>("flags", domain::parseTicketFlag);
    return in.result(std::move(record));
}

json::value toJson(const domain::NumberRange &range)
{
    return json::object{{"service", range.service.value}, {"first", range.first}, {"last", range.last}};
}

template<>
base::Result<domain::NumberRange> fromJson(const json::value &value)
{
    Fields in(value, "range");
    domain::NumberRange range;
    range.service = in.id<domain::ServiceId>("service");
    range.first = static_cast<int>(in.integer("first", 0, 9999));
    range.last = static_cast<int>(in.integer("last", -1, 9999));
    return in.result(std::move(range));
}

} // namespace kiosk::wire
