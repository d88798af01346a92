// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/numbering.h"
#include "kiosk/domain/queue.h"

namespace kiosk::tests {

/** 2026-11-23, a Monday in winter time: local time of the test site is one hour ahead of UTC. */
inline const domain::LocalDate Monday{std::chrono::year{2026}, std::chrono::November, std::chrono::day{23}};

inline domain::TimeZone berlin()
{
    using namespace std::chrono;
    const auto at = [](int y, unsigned m, unsigned d) {
        return domain::WallTime{sys_days{year{y} / month{m} / day{d}} + hours{1}};
    };
    return {"Europe/Berlin",
            {{at(2025, 10, 26), minutes{60}},
             {at(2026, 3, 29), minutes{120}},
             {at(2026, 10, 25), minutes{60}},
             {at(2027, 3, 28), minutes{120}},
             {at(2027, 10, 31), minutes{60}}}};
}

inline domain::WallTime atLocal(int hour, int minute = 0, int second = 0)
{
    return berlin().moment(Monday, std::chrono::hours{hour} + std::chrono::minutes{minute}) +
           std::chrono::seconds{second};
}

/** Two services, three desks, two terminals with a reserve, open Mondays 11 to 17. */
inline domain::Site testSite()
{
    using namespace domain;
    Site site;
    site.id = SiteId{"leipzig"};
    site.version = 1;
    site.zone = berlin();
    site.services = {{ServiceId{"general"}, 200, 299, {}, Policy::Strict, std::chrono::minutes{20}, 0, {}},
                     {ServiceId{"courses"}, 300, 339, {}, Policy::Strict, std::chrono::minutes{0}, 0, {}}};
    site.desks = {{DeskId{"1"}, Direction::Left, {}},
                  {DeskId{"2"}, Direction::Right, {}},
                  {DeskId{"3"}, Direction::Straight, {ServiceId{"general"}}}};
    for (int number = 1; number <= 2; ++number) {
        Terminal terminal{number, {}};
        for (const auto &service : site.services)
            terminal.reserve.push_back(reserveOf(service, site.reserveShare, number - 1, 2));
        site.terminals.push_back(terminal);
    }
    site.hours.rules = {{{std::chrono::Monday}, std::chrono::hours{11}, std::chrono::hours{17}, {}, {}}};
    site.languages = {LanguageTag{"de"}, LanguageTag{"en"}};
    return site;
}

inline domain::QueueState emptyDay()
{
    domain::QueueState state;
    state.site = domain::SiteId{"leipzig"};
    state.date = Monday;
    return state;
}

} // namespace kiosk::tests
