// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/base/must.h"
#include "kiosk/statistics/figures.h"
#include "tests/support/test_site.h"

namespace kiosk::tests {

/** Plays a day by commands, as the server does, and keeps its events. */
class DayWriter
{
public:
    DayWriter() { state = emptyDay(); }

    void does(const domain::Command &command, domain::WallTime at)
    {
        const auto facts = domain::decide(state, site, command, at);
        MUST(facts);
        for (const auto &fact : facts.value()) {
            events.push_back({state.seq + 1, at, fact});
            domain::apply(state, events.back());
        }
    }
    domain::TicketId issue(domain::WallTime at, const std::string &service = "general",
                           const std::string &language = "ar", int people = 1, const std::string &subject = {})
    {
        const domain::TicketId id{"t" + std::to_string(++m_tickets)};
        does(
            domain::command::Issue{
                id, domain::ServiceId{service}, domain::LanguageTag{language}, {}, people, domain::TopicId{subject}},
            at);
        return id;
    }
    void open(const std::string &desk, domain::WallTime at)
    {
        does(domain::command::OpenDeskFor{domain::DeskId{desk}, {}, {}}, at);
    }
    /** Calls the next one and ends with it after @p time. */
    void serve(const std::string &desk, domain::WallTime at, std::chrono::minutes time, bool referred = false)
    {
        does(domain::command::CallNext{domain::DeskId{desk}}, at);
        const auto ticket = state.desks.at(domain::DeskId{desk}).ticket;
        does(domain::command::Serve{ticket}, at);
        does(domain::command::Finish{ticket, {domain::TopicId{"work"}}, referred}, at + time);
    }
    statistics::DayFigures figures(const statistics::Promised &promised = {}) const
    {
        return statistics::figuresOf(events, site, state.date, promised).value();
    }

    domain::Site site = testSite();
    domain::QueueState state;
    std::vector<domain::QueueEvent> events;

private:
    int m_tickets = 0;
};

} // namespace kiosk::tests
