// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/estimate/house_day.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include "kiosk/domain/call_order.h"

namespace kiosk::bench {

using namespace domain;

double uniform(Dice &dice, double from, double to)
{
    return std::uniform_real_distribution<>(from, to)(dice);
}

bool chance(Dice &dice, double share)
{
    return uniform(dice, 0, 1) < share;
}

double gamma(Dice &dice, double mean, double shape)
{
    return std::gamma_distribution<>(shape, mean / shape)(dice);
}

double logNormal(Dice &dice, double median, double deviation)
{
    return std::lognormal_distribution<>(std::log(median), deviation)(dice);
}

namespace {

enum class Deed { Comes, Due, GivesUp, Opens, Closes, Calls, Serves, Recalls, NoShow, Ends };

struct Plan
{
    double at = 0;
    std::size_t order = 0; ///< of equal times
    Deed deed = Deed::Comes;
    std::size_t who = 0;
    TicketId ticket;
    bool operator>(const Plan &other) const { return std::tie(at, order) > std::tie(other.at, other.order); }
};

struct AtWork
{
    bool isOpen = false;
    bool isBusy = false;
    bool isCalling = false; ///< a call is planned
    bool closes = false;    ///< once the visitor has left
};

class Play
{
public:
    Play(const Site &site, LocalDate date, const HouseDay &day, Dice &dice)
        : m_site(site)
        , m_day(day)
        , m_dice(dice)
        , m_date(date)
        , m_desks(day.advisers.size())
    {
        m_state.site = site.id;
        m_state.date = date;
        for (std::size_t i = 0; i < day.visitors.size(); ++i)
            plan(day.visitors[i].comes, Deed::Comes, i);
        for (std::size_t i = 0; i < day.advisers.size(); ++i) {
            for (const auto &spell : day.advisers[i].open) {
                plan(spell.from, Deed::Opens, i);
                plan(spell.to, Deed::Closes, i);
            }
        }
    }

    std::vector<QueueEvent> play()
    {
        while (!m_plans.empty()) {
            const auto next = m_plans.top();
            m_plans.pop();
            m_now = next.at;
            carryOut(next);
        }
        return std::move(m_events);
    }

private:
    void plan(double at, Deed deed, std::size_t who, const TicketId &ticket = {})
    {
        m_plans.push({at, ++m_planned, deed, who, ticket});
    }

    [[nodiscard]] WallTime at(double minutes) const
    {
        return m_site.zone.moment(m_date, std::chrono::minutes{0}) +
               std::chrono::milliseconds{std::llround(minutes * 60000)};
    }

    bool run(const Command &command)
    {
        const auto moment = at(m_now);
        const auto decided = decide(m_state, m_site, command, moment);
        if (!decided)
            return false;
        for (const auto &fact : decided.value()) {
            m_events.push_back({m_state.seq + 1, moment, fact});
            apply(m_state, m_events.back());
        }
        return true;
    }

    [[nodiscard]] const Adviser &adviser(std::size_t i) const { return m_day.advisers[i]; }
    [[nodiscard]] DeskId desk(std::size_t i) const { return DeskId{adviser(i).desk}; }

    /** The adviser reaches for the button; not during a pause. */
    void planCall(std::size_t i, double soonest)
    {
        double at = soonest;
        for (const auto &pause : adviser(i).pauses) {
            if (at >= pause.from && at < pause.to)
                at = pause.to;
        }
        m_desks[i].isCalling = true;
        plan(at, Deed::Calls, i);
    }

    void wakeDesks()
    {
        for (std::size_t i = 0; i < m_desks.size(); ++i) {
            const auto &work = m_desks[i];
            if (!work.isOpen || work.isBusy || work.isCalling)
                continue;
            const auto open = m_state.desks.find(desk(i));
            if (open != m_state.desks.end() && proposal(m_state, m_site, open->second, at(m_now)).ticket != nullptr)
                planCall(i, m_now + logNormal(m_dice, 0.5, 0.6));
        }
    }

    void carryOut(const Plan &plan)
    {
        switch (plan.deed) {
        case Deed::Comes:
            return come(plan.who);
        case Deed::Due:
            return wakeDesks();
        case Deed::GivesUp:
            run(command::Cancel{plan.ticket});
            return;
        case Deed::Opens:
            return open(plan.who);
        case Deed::Closes:
            return close(plan.who);
        case Deed::Calls:
            return call(plan.who);
        case Deed::Serves:
            run(command::Serve{plan.ticket});
            return;
        case Deed::Recalls:
            run(command::Recall{plan.ticket});
            return;
        case Deed::NoShow:
            run(command::NoShow{plan.ticket});
            return goOn(plan.who);
        case Deed::Ends:
            return end(plan.who, plan.ticket);
        }
    }

    void come(std::size_t who)
    {
        const auto &visitor = m_day.visitors[who];
        const TicketId id{"v" + std::to_string(who)};
        const ServiceId service{visitor.service};
        const LanguageTag language{visitor.language};
        const bool isIn = visitor.appointment > 0
                              ? run(command::CheckIn{id, service, language, {}, 1, {}, at(visitor.appointment)})
                              : run(command::Issue{id, service, language, {}, 1, {}});
        if (!isIn)
            return;
        if (visitor.appointment > m_now)
            plan(visitor.appointment, Deed::Due, who);
        m_who[id] = who;
        if (visitor.isGoneEarly)
            plan(m_now + uniform(m_dice, 5, 40), Deed::GivesUp, 0, id);
        wakeDesks();
    }

    void open(std::size_t i)
    {
        std::vector<ServiceId> services;
        for (const auto &one : adviser(i).services)
            services.emplace_back(one);
        std::vector<LanguageTag> languages;
        for (const auto &one : adviser(i).languages)
            languages.emplace_back(one);
        m_desks[i].closes = false;
        if (m_desks[i].isOpen || !run(command::OpenDeskFor{desk(i), services, languages}))
            return;
        m_desks[i].isOpen = true;
        planCall(i, m_now + logNormal(m_dice, 1, 0.5));
    }

    void close(std::size_t i)
    {
        m_desks[i].closes = m_desks[i].isOpen;
        if (!m_desks[i].isOpen || m_desks[i].isBusy)
            return;
        run(command::CloseDesk{desk(i)});
        m_desks[i] = {false, false, m_desks[i].isCalling, false};
    }

    void call(std::size_t i)
    {
        auto &work = m_desks[i];
        work.isCalling = false;
        if (!work.isOpen || work.isBusy || !run(command::CallNext{desk(i)}))
            return;
        work.isBusy = true;
        const auto ticket = m_state.desks.at(desk(i)).ticket;
        const auto &visitor = m_day.visitors[m_who.at(ticket)];
        if (visitor.isGone) {
            plan(m_now + uniform(m_dice, 0.6, 1.2), Deed::Recalls, i, ticket);
            plan(m_now + uniform(m_dice, 1.5, 3), Deed::NoShow, i, ticket);
            return;
        }
        const double arrives = m_now + uniform(m_dice, 0.3, 1.2);
        const bool isSecond = m_second.contains(ticket);
        const double minutes =
            std::clamp((isSecond ? visitor.talksThere : visitor.talks) * adviser(i).speed, 0.5, 180.0);
        plan(arrives, Deed::Serves, i, ticket);
        plan(arrives + minutes, Deed::Ends, i, ticket);
    }

    void end(std::size_t i, const TicketId &ticket)
    {
        const auto &visitor = m_day.visitors[m_who.at(ticket)];
        if (!visitor.sentOnTo.empty() && m_second.insert(ticket).second) {
            run(command::Transfer{ticket, ServiceId{visitor.sentOnTo}});
            m_desks[i].isBusy = false;
            wakeDesks();
            m_desks[i].isBusy = true;
        } else {
            run(command::Finish{ticket, {}, false});
        }
        goOn(i);
    }

    void goOn(std::size_t i)
    {
        m_desks[i].isBusy = false;
        if (m_desks[i].closes)
            return close(i);
        planCall(i, m_now + logNormal(m_dice, adviser(i).tidies, 0.7));
    }

    const Site &m_site;
    const HouseDay &m_day;
    Dice &m_dice;
    LocalDate m_date;
    QueueState m_state;
    double m_now = 0;
    std::vector<AtWork> m_desks;
    std::map<TicketId, std::size_t> m_who;
    std::set<TicketId> m_second;
    std::size_t m_planned = 0;
    std::priority_queue<Plan, std::vector<Plan>, std::greater<>> m_plans;
    std::vector<QueueEvent> m_events;
};

} // namespace

std::vector<QueueEvent> playDay(const Site &site, LocalDate date, const HouseDay &day, Dice &dice)
{
    return Play(site, date, day, dice).play();
}

} // namespace kiosk::bench
