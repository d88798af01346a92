// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/test/unit_test.hpp>

#include "kiosk/domain/wait_learning.h"
#include "tests/support/test_site.h"

namespace kiosk::tests {

/** The test site in minutes and commands; keeps the events, so that the day can be learned from. */
struct SmallHouse
{
    domain::Site site = testSite();
    domain::QueueState state = emptyDay();
    domain::WallTime now = atLocal(12);
    std::vector<domain::QueueEvent> events;
    int last = 0;

    void run(const domain::Command &command)
    {
        const auto decided = decide(state, site, command, now);
        BOOST_REQUIRE(decided.has_value());
        for (const auto &fact : decided.value()) {
            events.push_back({state.seq + 1, now, fact});
            apply(state, events.back());
        }
    }
    void open(const char *desk) { run(domain::command::OpenDeskFor{domain::DeskId{desk}, {}, {}}); }
    domain::TicketId issue(const char *service = "general")
    {
        const domain::TicketId id{"t" + std::to_string(++last)};
        run(domain::command::Issue{id, domain::ServiceId{service}, domain::LanguageTag{"de"}, {}, 1, {}});
        return id;
    }
    domain::TicketId call(const char *desk = "1")
    {
        run(domain::command::CallNext{domain::DeskId{desk}});
        return state.desks.at(domain::DeskId{desk}).ticket;
    }
    /** Somebody comes and is talked to at desk 1. */
    void serve(std::chrono::minutes length, const char *service = "general")
    {
        const auto id = issue(service);
        call();
        run(domain::command::Serve{id});
        now += length;
        run(domain::command::Finish{id, {}, false});
    }
    [[nodiscard]] domain::QueueAhead ahead(const char *service = "general", const domain::TicketId &ticket = {}) const
    {
        return queueAhead(state, site, domain::ServiceId{service}, now, ticket);
    }
    /** What a new ticket would likely wait, in minutes. */
    [[nodiscard]] double likely(const char *service = "general") const
    {
        const auto played = playQueue(state, site, now, {domain::ServiceId{service}}, {}).services;
        BOOST_REQUIRE(played.contains(domain::ServiceId{service}));
        return forecastOf(played.at(domain::ServiceId{service}), state.learned.value()).likely;
    }
    void knows(const domain::WaitModel &model)
    {
        state.learned.model = std::make_shared<const domain::WaitModel>(model);
    }
};

/** A day on which @p people come one after the other and talk for @p length. */
inline std::vector<domain::QueueEvent> plainDay(int people, std::chrono::minutes length,
                                                const char *service = "general")
{
    SmallHouse house;
    house.site.hours = {};
    house.now = atLocal(9);
    house.open("1");
    for (int i = 0; i < people; ++i)
        house.serve(length, service);
    house.run(domain::command::CloseDesk{domain::DeskId{"1"}});
    return house.events;
}

/** @p model after @p days such days from @p first on. */
inline domain::WaitModel after(domain::WaitModel model, int days, int people, std::chrono::minutes length,
                               const char *service = "general")
{
    const auto site = testSite();
    for (int day = 0; day < days; ++day)
        model = learnDay(model, site, Monday, plainDay(people, length, service)).model;
    return model;
}

} // namespace kiosk::tests
