// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/day_replay.h"

#include <algorithm>
#include <cmath>

#include "kiosk/domain/call_order.h"
#include "kiosk/domain/wait_belief.h"

namespace kiosk::domain {

namespace {

double minutesOf(WallTime from, WallTime to)
{
    return std::max(0.0, std::chrono::duration<double, std::ratio<60>>(to - from).count());
}

bool isAtDesk(TicketState state)
{
    return state == TicketState::Called || state == TicketState::Serving;
}

/** A desk as the replay follows it. */
struct FollowedDesk
{
    bool isOpen = false;
    std::optional<WallTime> wanted; ///< since when somebody waits whom the free desk could call
    bool wasBusy = false;           ///< it was wanted from the moment its last ticket left
};

class Replay
{
public:
    Replay(const std::shared_ptr<const WaitModel> &model, const Site &site, LocalDate date, double mostDesks)
        : m_site(site)
        , m_before(std::chrono::hours{0})
    {
        m_state.site = site.id;
        m_state.date = date;
        m_state.learned.model = model;
        m_out.mostDesks = mostDesks;
        m_out.arrivals.resize(site.services.size() + 1);
        m_out.sentOn.resize(site.services.size() + 1);
        m_out.cameOver.resize(site.services.size() + 1);
    }

    void take(const QueueEvent &event)
    {
        countSupply(event.at);
        m_left = {};
        std::visit([&](const auto &fact) { before(fact, event.at); }, event.fact);
        apply(m_state, event);
        std::visit([&](const auto &fact) { after(fact, event.at); }, event.fact);
        followDesks(event.at);
    }

    DaySamples samples() { return std::move(m_out); }

private:
    template<class Fact>
    void before(const Fact &fact, WallTime at)
    {
        if constexpr (requires { fact.ticket.value; }) {
            const auto *record = m_state.ticket(fact.ticket);
            if (record == nullptr)
                return;
            constexpr bool Recalls = std::is_same_v<Fact, TicketRecalled> || std::is_same_v<Fact, TicketServing> ||
                                     std::is_same_v<Fact, TicketCalled>;
            if (!Recalls && isAtDesk(record->state))
                leaves(*record, std::is_same_v<Fact, TicketNoShow> || std::is_same_v<Fact, TicketReturned>, at);
            if constexpr (std::is_same_v<Fact, TicketTransferred>) {
                ++m_out.sentOn[placeOf(m_site, record->ticket.service)];
                ++m_out.cameOver[placeOf(m_site, fact.service)];
            }
        }
    }

    void leaves(const TicketRecord &record, bool isAbsent, WallTime at)
    {
        const auto since = m_called.find(record.ticket.id);
        if (since == m_called.end())
            return;
        const double minutes = std::clamp(minutesOf(since->second, at), 0.05, 480.0);
        m_out.talks.push_back({record.ticket.id, record.desk, placeOf(m_site, record.ticket.service),
                               hourOf(m_site, since->second), std::log(minutes), !isAbsent});
        m_left = record.desk;
    }

    template<class Fact>
    void after(const Fact &, WallTime)
    {
    }

    void after(const TicketIssued &fact, WallTime at)
    {
        const bool isLate = std::find(fact.flags.begin(), fact.flags.end(), TicketFlag::Late) != fact.flags.end();
        const auto *record = m_state.ticket(fact.ticket.id);
        ++m_out.arrivals[placeOf(m_site, fact.ticket.service)][hourOf(m_site, record->waitingSince)];
        if (isLate || record->state != TicketState::Waiting)
            return;
        if (placeInQueue(m_state, fact.ticket.service, fact.ticket.id).freeDesk)
            return;
        const auto played = playQueue(m_state, m_site, at, {}, {fact.ticket.id}).tickets;
        const auto found = played.find(fact.ticket.id);
        m_promises.emplace(fact.ticket.id,
                           Promise{at, found == played.end() ? std::optional<WaitScenarios>{} : found->second});
    }

    void after(const TicketCalled &fact, WallTime at)
    {
        m_called[fact.ticket] = at;
        auto &desk = m_desks[fact.desk];
        if (desk.wanted) {
            const double minutes = minutesOf(*desk.wanted, at);
            if (desk.wasBusy)
                m_out.gaps.push_back({hourOf(m_site, *desk.wanted), minutes});
            else
                m_out.reactions.push_back(minutes);
        }
        const auto promise = m_promises.find(fact.ticket);
        if (promise == m_promises.end())
            return;
        const auto &told = promise->second;
        WaitSample sample;
        sample.service = m_state.ticket(fact.ticket)->ticket.service;
        sample.wait = minutesOf(told.at, at);
        if (told.scenarios) {
            sample.isKnown = true;
            sample.forecast = forecastOf(*told.scenarios, m_state.learned.value());
            sample.range = rangeOf(sample.forecast);
            sample.rank = told.scenarios->rankOf(sample.wait);
        }
        m_out.waits.push_back(sample);
        m_promises.erase(promise);
    }

    /** Undo: what it undoes did not happen. */
    void after(const TicketRestored &fact, WallTime)
    {
        if (!isAtDesk(fact.record.state))
            return;
        const auto last = std::find_if(m_out.talks.rbegin(), m_out.talks.rend(),
                                       [&](const auto &talk) { return talk.ticket == fact.record.ticket.id; });
        if (last != m_out.talks.rend())
            m_out.talks.erase(std::next(last).base());
    }

    void after(const DeskOpened &fact, WallTime at)
    {
        auto &desk = m_desks[fact.desk];
        if (!desk.isOpen)
            ++m_out.supply[slotOf(at)].opened;
        desk = {true, std::nullopt, false};
    }

    void after(const DeskClosed &fact, WallTime at)
    {
        auto &desk = m_desks[fact.desk];
        if (desk.isOpen)
            ++m_out.supply[slotOf(at)].closed;
        desk = FollowedDesk{};
    }

    /** Notes for each free desk since when it could have called somebody. */
    void followDesks(WallTime at)
    {
        for (const auto &[id, desk] : m_state.desks) {
            auto &followed = m_desks[id];
            if (!desk.ticket.empty() || proposal(m_state, m_site, desk, at).ticket == nullptr) {
                followed.wanted.reset();
            } else if (!followed.wanted) {
                followed.wanted = at;
                followed.wasBusy = m_left == id;
            }
        }
    }

    [[nodiscard]] std::size_t slotOf(WallTime at) const
    {
        return static_cast<std::size_t>(std::clamp<long>(m_site.zone.minuteAt(at).count() / 30, 0, 47));
    }

    /** Adds the time since the event before to the half hours it lies in. */
    void countSupply(WallTime at)
    {
        constexpr std::chrono::hours Break{4}; // nobody works on through this much silence
        auto from = m_before;
        m_before = at;
        if (at - from > Break)
            return;
        while (from < at) {
            const auto slot = slotOf(from);
            const auto minute = m_site.zone.minuteAt(from).count();
            const WallTime halfHour =
                std::chrono::floor<std::chrono::minutes>(from) + std::chrono::minutes{30 - minute % 30};
            const auto until = std::min(at, halfHour);
            const double minutes = minutesOf(from, until);
            const auto open = static_cast<double>(m_state.desks.size());
            m_out.supply[slot].openMinutes += minutes * open;
            m_out.supply[slot].absentMinutes += minutes * (m_out.mostDesks - open);
            from = until;
        }
    }

    struct Promise
    {
        WallTime at;
        std::optional<WaitScenarios> scenarios;
    };

    const Site &m_site;
    QueueState m_state;
    WallTime m_before;
    DeskId m_left; ///< the desk that the last event freed
    DaySamples m_out;
    std::map<DeskId, FollowedDesk> m_desks;
    std::map<TicketId, WallTime> m_called;
    std::map<TicketId, Promise> m_promises;
};

/** The most desks that were open at once. */
double mostDesksOf(const std::vector<QueueEvent> &events)
{
    std::set<DeskId> open;
    std::size_t most = 0;
    for (const auto &event : events) {
        if (const auto *opened = std::get_if<DeskOpened>(&event.fact))
            open.insert(opened->desk);
        if (const auto *closed = std::get_if<DeskClosed>(&event.fact))
            open.erase(closed->desk);
        most = std::max(most, open.size());
    }
    return static_cast<double>(most);
}

} // namespace

DaySamples replayDay(const std::shared_ptr<const WaitModel> &model, const Site &site, LocalDate date,
                     const std::vector<QueueEvent> &events)
{
    Replay replay(model, site, date, mostDesksOf(events));
    for (const auto &event : events)
        replay.take(event);
    return replay.samples();
}

} // namespace kiosk::domain
