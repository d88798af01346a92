// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/webhook/message.h"

#include <array>
#include <cstdio>
#include <utility>

#include <boost/json/object.hpp>

#include "kiosk/wire/values.h"

namespace kiosk::webhook {

namespace {

/** The type of a message by the name of its fact. */
constexpr std::array<std::pair<const char *, const char *>, 13> typeWords{{{"TicketIssued", "ticket.issued"},
                                                                           {"TicketCalled", "ticket.called"},
                                                                           {"TicketRecalled", "ticket.recalled"},
                                                                           {"TicketServing", "ticket.serving"},
                                                                           {"TicketNoShow", "ticket.no-show"},
                                                                           {"TicketParked", "ticket.parked"},
                                                                           {"TicketReturned", "ticket.returned"},
                                                                           {"TicketTransferred", "ticket.transferred"},
                                                                           {"TicketFinished", "ticket.finished"},
                                                                           {"TicketCancelled", "ticket.cancelled"},
                                                                           {"TicketRestored", "ticket.restored"},
                                                                           {"NumberCalledAhead", "number.called-ahead"},
                                                                           {"BoardChanged", "site.state-changed"}}};

/** "2026-11-22T12:00:01.250Z". */
std::string isoTime(domain::WallTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    char text[64];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", static_cast<int>(clock.hours().count() % 24),
                  static_cast<int>(clock.minutes().count() % 60), static_cast<int>(clock.seconds().count() % 60),
                  static_cast<int>(clock.subseconds().count() % 1000));
    return domain::toText(domain::LocalDate{day}) + text;
}

std::string bodyOf(const std::string &type, domain::WallTime at, boost::json::object content)
{
    return wire::toText(boost::json::object{{"type", type}, {"timestamp", isoTime(at)}, {"data", std::move(content)}});
}

} // namespace

const std::vector<std::string> &messageTypes()
{
    static const auto types = [] {
        std::vector<std::string> out;
        for (const auto &[fact, type] : typeWords)
            out.emplace_back(type);
        return out;
    }();
    return types;
}

std::optional<Message> messageOf(const domain::SiteId &site, domain::LocalDate date, const domain::QueueEvent &event)
{
    const std::string factName = domain::name(event.fact);
    for (const auto &[fact, type] : typeWords) {
        if (factName != fact)
            continue;
        const auto day = domain::toText(date);
        return Message{site.value + "-" + day + "-" + std::to_string(event.seq), type,
                       bodyOf(type, event.at,
                              {{"site", site.value},
                               {"date", day},
                               {"event", wire::toJson(wire::redacted(event, wire::View::Display))}})};
    }
    return std::nullopt;
}

Message testMessage(const domain::SiteId &site, const std::string &id, domain::WallTime now)
{
    return {"test-" + id, "webhook.test", bodyOf("webhook.test", now, {{"site", site.value}})};
}

} // namespace kiosk::webhook
