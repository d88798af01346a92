// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/domain/admission.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::domain;
using kiosk::tests::atLocal;
using Kind = Admission::Kind;

namespace {

OpeningRule rule(std::vector<std::chrono::weekday> days, int from, int to)
{
    return {std::move(days), std::chrono::hours{from}, std::chrono::hours{to}, {}, {}};
}

LocalDate november(unsigned day)
{
    return std::chrono::year{2026} / std::chrono::November / std::chrono::day{day};
}

} // namespace

BOOST_AUTO_TEST_CASE(both_hours_have_to_be_open)
{
    using namespace std::chrono;
    const auto zone = tests::berlin();
    OpeningHours house;
    house.rules = {rule({Monday, Tuesday, Thursday}, 11, 17)};
    OpeningHours service;
    service.rules = {rule({Tuesday}, 9, 12), rule({Thursday}, 15, 20)};
    const auto at = [&](unsigned day, int hour) { return zone.moment(november(day), hours{hour}); };
    const auto state = [&](WallTime now) { return openStateOfBoth(house, service, zone, now); };
    BOOST_TEST((state(at(23, 12)) == OpenState{false, std::nullopt, at(24, 11)})); // Monday: the service has Tuesday
    BOOST_TEST((state(at(24, 10)) == OpenState{false, std::nullopt, at(24, 11)})); // it is there, the house is closed
    BOOST_TEST((state(at(24, 11)) == OpenState{true, at(24, 12), std::nullopt}));
    BOOST_TEST((state(at(24, 12)) == OpenState{false, std::nullopt, at(26, 15)}));
    BOOST_TEST((state(at(26, 16)) == OpenState{true, at(26, 17), std::nullopt}));
    BOOST_TEST((state(at(26, 17)) ==
                OpenState{false, std::nullopt, zone.moment(november(24) + months{0}, hours{0}) + days{7} + hours{11}}));
    // Never both: no promise.
    service.rules = {rule({Sunday}, 9, 12)};
    BOOST_TEST((state(at(23, 12)) == OpenState{}));
    // A closure of the house, and one of the service.
    service.rules = {rule({Tuesday}, 9, 20)};
    house.exceptions = {{november(24), true, {}, {}, {}}};
    BOOST_TEST((*state(at(24, 12)).nextOpens == at(24, 11) + days{7}));
    house.exceptions.clear();
    service.exceptions = {{november(24), false, hours{14}, hours{15}, {}}};
    BOOST_TEST((state(at(24, 12)) == OpenState{false, std::nullopt, at(24, 14)}));
    // Hours that say nothing are open always.
    BOOST_TEST((openStateOfBoth({}, {}, zone, at(24, 3)) == OpenState{true, std::nullopt, std::nullopt}));
    BOOST_TEST((openStateOfBoth({}, service, zone, at(24, 14)) == OpenState{true, at(24, 15), std::nullopt}));
}

BOOST_AUTO_TEST_CASE(a_partners_days_have_a_weekday_and_a_period)
{
    using namespace std::chrono;
    auto site = tests::testSite();
    auto state = tests::emptyDay();
    auto &service = site.services[0];
    service.partner = "Jobcenter";
    service.hours.rules = {rule({Monday}, 12, 15)};
    service.hours.rules[0].validTo = november(23);
    const auto ask = [&](WallTime now) { return admission(state, site, now, service.id); };
    BOOST_TEST((ask(atLocal(12)).kind == Kind::Numbers));
    auto before = ask(atLocal(11));
    BOOST_TEST((before.kind == Kind::Closed));
    BOOST_TEST(!before.partnerAway); // it comes later today
    BOOST_TEST((*before.open.nextOpens == atLocal(12)));
    // A week on the period is over: never again, as far as anybody knows.
    const auto after = ask(atLocal(12) + days{7});
    BOOST_TEST((after.kind == Kind::Closed));
    BOOST_TEST(after.partnerAway);
    BOOST_TEST(!after.open.nextOpens);
    // Ill today: the board says so, and the door says when again.
    service.hours.rules[0].validTo.reset();
    state.partnersToday = {"Kammer"};
    const auto ill = ask(atLocal(12));
    BOOST_TEST((ill.kind == Kind::Closed));
    BOOST_TEST(ill.partnerAway);
    BOOST_TEST((*ill.open.nextOpens == atLocal(12) + days{7}));
    // Here on a day without rule: the house's hours bound it, not the partner's.
    state.partnersToday = {"Kammer", "Jobcenter"};
    service.hours.rules = {rule({Thursday}, 12, 15)};
    BOOST_TEST((ask(atLocal(16)).kind == Kind::Numbers));
    BOOST_TEST((*ask(atLocal(16)).open.until == atLocal(17)));
    BOOST_TEST((ask(atLocal(18)).kind == Kind::Closed));
    // The rest of the house goes on as it did.
    state.partnersToday = {"Kammer"};
    BOOST_TEST((admission(state, site, atLocal(12), ServiceId{"courses"}).kind == Kind::Numbers));
    BOOST_TEST((admission(state, site, atLocal(12)).kind == Kind::Numbers));
}

BOOST_AUTO_TEST_CASE(capacity_counts_tickets_not_people_and_not_appointments)
{
    auto site = tests::testSite();
    auto state = tests::emptyDay();
    site.services[0].capacity = 2;
    const auto now = atLocal(12);
    const auto run = [&](const Command &command) {
        const auto facts = decide(state, site, command, now);
        if (!facts)
            return false;
        for (const auto &fact : facts.value())
            apply(state, {state.seq + 1, now, fact});
        return true;
    };
    const ServiceId general{"general"};
    BOOST_TEST(run(command::CheckIn{TicketId{"a"}, general, {}, {}, 1, {}, atLocal(13)}));
    BOOST_TEST(run(command::Issue{TicketId{"family"}, general, {}, {}, 7, {}}));
    BOOST_TEST(run(command::Issue{TicketId{"one"}, general, {}, {}, 1, {}}));
    BOOST_TEST((admission(state, site, now, general).kind == Kind::Full));
    BOOST_TEST(!run(command::Issue{TicketId{"two"}, general, {}, {}, 1, {}}));
    BOOST_TEST(run(command::CheckIn{TicketId{"b"}, general, {}, {}, 1, {}, atLocal(14)}));
    // Handed over, a ticket takes its place elsewhere; an appointment takes none there either.
    BOOST_TEST(run(command::Transfer{TicketId{"one"}, ServiceId{"courses"}}));
    BOOST_TEST(run(command::Transfer{TicketId{"a"}, ServiceId{"courses"}}));
    BOOST_TEST((state.index.issued == std::map<ServiceId, int>{{general, 1}, {ServiceId{"courses"}, 1}}));
    BOOST_TEST((admission(state, site, now, general).kind == Kind::Numbers));
    BOOST_TEST(!run(command::Issue{TicketId{"crowd"}, general, {}, {}, LargestGroup + 1, {}}));
    BOOST_TEST(!run(command::Issue{TicketId{"nobody"}, general, {}, {}, 0, {}}));
}
