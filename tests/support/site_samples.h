// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/domain/queue.h"

/** A site and tickets that use every member, for tests of every room. */
namespace kiosk::test {

inline domain::WallTime moment(long long millis)
{
    return domain::WallTime{std::chrono::milliseconds{millis}};
}

inline domain::Ticket sampleTicket(int number = 214)
{
    using namespace domain;
    return {.id = TicketId{"0123456789abcdef0123456789abc" + std::to_string(number)},
            .number = number,
            .service = ServiceId{"general"},
            .language = LanguageTag{"ti"},
            .needs = {Need::Wheelchair, Need::Woman},
            .people = 3,
            .subject = TopicId{"first-steps-registration"},
            .terminal = 1,
            .issued = moment(1795341600123)};
}

/** Waiting since it was issued. */
inline domain::TicketRecord sampleRecord()
{
    domain::TicketRecord record;
    record.ticket = sampleTicket();
    record.waitingSince = record.ticket.issued;
    return record;
}

inline domain::Site sampleSite()
{
    using namespace domain;
    using namespace std::chrono;
    const Texts names{{LanguageTag{"de"}, "Allgemeine Beratung"}, {LanguageTag{"ar"}, "مشورة"}};
    Site site;
    site.id = SiteId{"leipzig"};
    site.version = 3;
    site.names = {{LanguageTag{"de"}, "Willkommenszentrum Leipzig"}};
    site.zone = {"Europe/Berlin",
                 {{moment(-2840140800000), minutes{60}},
                  {moment(1774746000000), minutes{120}},
                  {moment(1792890000000), minutes{60}}}};
    site.services = {{ServiceId{"general"}, 200, 299, names, Policy::Ageing, minutes{12}, 60, {LanguageTag{"de"}}},
                     {ServiceId{"language"}, 300, 399, {}, Policy::Strict, minutes{0}, 0, {}}};
    site.desks = {{DeskId{"1"}, Direction::Left, {ServiceId{"general"}}}, {DeskId{"2"}, Direction::Upstairs, {}}};
    site.terminals = {{1, {{ServiceId{"general"}, 280, 299}}}};
    site.hours.rules = {{{Monday, Thursday}, minutes{660}, minutes{1020}, year{2021} / June / 1, std::nullopt}};
    site.hours.exceptions = {{year{2026} / December / 24, true, {}, {}, {{LanguageTag{"de"}, "Heiligabend"}}}};
    site.lastTicket = minutes{30};
    site.reserveShare = 0.2;
    site.languages = {LanguageTag{"de"}, LanguageTag{"en"}};
    site.publicUrl = "https://warten.example";
    site.services[1].hours.rules = {{{Thursday}, minutes{660}, minutes{900}, {}, {}}};
    site.services[1].lastTicket = minutes{45};
    site.services[1].partner = "Jobcenter";
    site.services[1].skills = {Skill{"law"}};
    site.desks[0].order = DeskOrder::Ratio;
    site.skip = {{113}, {13}};
    site.calling = {minutes{20},  3, seconds{30}, 2, 4, minutes{6}, false, minutes{10}, false, {Need::Wheelchair},
                    {Need::Woman}};
    return site;
}

} // namespace kiosk::test
