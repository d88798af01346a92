// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/call_order.h"

#include <algorithm>
#include <tuple>

#include "kiosk/domain/changes.h"
#include "kiosk/domain/passing.h"

namespace kiosk::domain {

namespace {

template<class Value>
bool contains(const std::vector<Value> &values, const Value &wanted)
{
    return std::find(values.begin(), values.end(), wanted) != values.end();
}

const Skill &womanSkill()
{
    static const Skill skill{name(Need::Woman)};
    return skill;
}

/** The queue that a choice is made from: that of the state, or a copy that callOrder() plays through. */
struct Line
{
    const std::map<ServiceId, Lanes> &waiting;
    const std::map<ServiceId, Lanes> &atBound;
    const Resting &resting;
    const std::map<DeskId, OpenDesk> &desks;
    const std::map<ServiceId, Turns> &turns;
    const Turns *deskTurns = nullptr;
};

/** The first one of a lane. */
struct Head
{
    const WaitKey *key = nullptr;
    const ServiceId *service = nullptr;
    const Lane *lane = nullptr;
    int place = 0;     ///< of its service in the desk's list
    int tier = 1;      ///< a lower one comes first, whoever waited
    WallTime counts{}; ///< since when it counts as waiting, with what ageing adds
    bool suits = true;
    bool byTurn = false;
    bool hasTurn = true;

    [[nodiscard]] auto rank() const { return std::tie(tier, counts, *key); }
    [[nodiscard]] bool isRaised() const { return lane->priority == Priority::Raised; }
};

struct Choice
{
    Head head;                      ///< without key: nobody waits
    std::optional<WaitKey> longest; ///< of those who are ready
    Head longestHead;
    CallReason reason = CallReason::LongestWait;
};

/** One choice of one desk at one moment. */
class Choosing
{
public:
    Choosing(const Line &line, const Site &site, const OpenDesk &desk, WallTime now)
        : m_line(line)
        , m_site(site)
        , m_desk(desk)
        , m_now(now)
    {
    }

    Choice choose()
    {
        collect();
        Choice choice;
        if (m_ready.empty()) {
            choice.head = m_early;
            if (m_early.key != nullptr && m_early.key->since > m_now)
                choice.reason = CallReason::EarlyAppointment;
            return choice;
        }
        const auto longest = std::min_element(m_ready.begin(), m_ready.end(),
                                              [](const auto &a, const auto &b) { return *a.key < *b.key; });
        choice.longest = *longest->key;
        choice.longestHead = *longest;
        giveTurns();
        choice.head = bySuitability(longest);
        choice.reason = reasonFor(choice);
        while (const auto *bound = passedBy(choice.head)) {
            choice.head = *bound;
            choice.reason = CallReason::PassedOverBound;
        }
        return choice;
    }

private:
    bool says(const OpenDesk &desk) const { return contains(desk.skills, womanSkill()); }

    /** Whether some open desk for @p service says that a woman sits there. */
    bool anyoneSays(const ServiceId &service) const
    {
        return std::any_of(m_line.desks.begin(), m_line.desks.end(), [&](const auto &one) {
            const auto &desk = one.second;
            return says(desk) && (desk.services.empty() || contains(desk.services, service));
        });
    }

    bool talks(const Service *service, const LanguageTag &language) const
    {
        return m_desk.languages.empty() || language.empty() || contains(m_desk.languages, language) ||
               contains(m_site.languages, language) || (service != nullptr && contains(service->languages, language));
    }

    void collect()
    {
        const bool deskIsHers = says(m_desk);
        const bool insists = contains(m_site.calling.insistOn, Need::Woman);
        forServices(m_line.waiting, m_desk, [&](const ServiceId &id, const Lanes &lanes) {
            const auto *service = m_site.service(id);
            std::optional<bool> elsewhere;
            for (const auto &[lane, keys] : lanes) {
                Head head = headOf(id, lane);
                head.suits = talks(service, lane.language);
                if (lane.woman && !deskIsHers) {
                    elsewhere = elsewhere ? elsewhere : anyoneSays(id);
                    if (*elsewhere && insists)
                        continue;
                    head.suits = head.suits && !*elsewhere;
                }
                take(head, keys, service);
            }
        });
        forServices(m_line.atBound, m_desk, [&](const ServiceId &id, const Lanes &lanes) {
            const auto *service = m_site.service(id);
            for (const auto &[lane, keys] : lanes) {
                if (lane.woman && !deskIsHers && insists && anyoneSays(id))
                    continue;
                Head head = headOf(id, lane);
                head.key = firstReady(keys);
                if (head.key != nullptr) {
                    rankByPolicy(head, service);
                    m_atBound.push_back(head);
                }
            }
        });
    }

    int placeOf(const ServiceId &id) const
    {
        const auto it = std::find(m_desk.services.begin(), m_desk.services.end(), id);
        return it == m_desk.services.end() ? 0 : static_cast<int>(it - m_desk.services.begin());
    }

    Head headOf(const ServiceId &service, const Lane &lane) const
    {
        Head head;
        head.service = &service;
        head.lane = &lane;
        head.place = placeOf(service);
        return head;
    }

    const WaitKey *firstReady(const std::set<WaitKey> &keys) const
    {
        for (const auto &key : keys) {
            if (key.since > m_now)
                return nullptr;
            if (!rests(m_line.resting, key.id, m_now))
                return &key;
        }
        return nullptr;
    }

    void take(Head head, const std::set<WaitKey> &keys, const Service *service)
    {
        head.key = firstReady(keys);
        if (head.key != nullptr) {
            rankByPolicy(head, service);
            m_ready.push_back(head);
        } else if (!keys.empty() && (m_early.key == nullptr || *keys.begin() < *m_early.key)) {
            m_early = head;
            m_early.key = &*keys.begin();
        }
    }

    void rankByPolicy(Head &head, const Service *service) const
    {
        const auto policy = service != nullptr ? service->policy : Policy::Strict;
        const auto bonus = m_site.calling.ageingBonus;
        head.counts = head.key->since;
        if (policy == Policy::Strict && head.isRaised())
            head.tier = 0;
        if (policy == Policy::Ageing && head.isRaised())
            head.counts -= bonus;
        if (m_desk.order == DeskOrder::Ageing)
            head.counts += bonus * head.place;
    }

    /** Rules 1 and 2 as far as they are about turns: who has none is out for now. */
    void giveTurns()
    {
        for (auto &head : m_ready)
            giveTurn(head);
        for (auto &head : m_atBound)
            giveTurn(head);
        if (m_desk.order != DeskOrder::Strict && m_desk.order != DeskOrder::Ratio)
            return;
        int first = m_ready.front().place;
        int last = first;
        for (const auto &head : m_ready) {
            first = std::min(first, head.place);
            last = std::max(last, head.place);
        }
        const bool othersTurn = m_desk.order == DeskOrder::Ratio && first == 0 && last > 0 &&
                                m_line.deskTurns != nullptr && m_line.deskTurns->run() >= m_site.calling.ratio;
        m_servicesTakeTurns = m_desk.order == DeskOrder::Ratio && first == 0 && last > 0;
        for (auto &head : m_ready) {
            const bool isFirst = head.place == first;
            const bool mayCome = m_desk.order == DeskOrder::Strict ? isFirst
                                 : m_servicesTakeTurns             ? (head.place == 0) != othersTurn
                                                                   : true;
            head.hasTurn = head.hasTurn && mayCome;
        }
    }

    void giveTurn(Head &head) const
    {
        const auto *service = m_site.service(*head.service);
        if (service == nullptr || service->policy != Policy::Ratio)
            return;
        const bool bothWait = std::any_of(m_ready.begin(), m_ready.end(), [&](const Head &other) {
            return *other.service == *head.service && other.isRaised() != head.isRaised();
        });
        if (!bothWait)
            return;
        const auto turns = m_line.turns.find(*head.service);
        const bool normalsTurn = turns != m_line.turns.end() && turns->second.run() >= m_site.calling.ratio;
        head.hasTurn = head.isRaised() != normalsTurn;
        head.byTurn = normalsTurn && !head.isRaised();
    }

    Head bySuitability(std::vector<Head>::iterator longest) const
    {
        const Head *best = nullptr;
        int tier = 2;
        for (const auto &head : m_ready) {
            if (head.hasTurn)
                tier = std::min(tier, head.tier);
        }
        for (const auto &head : m_ready) {
            if (!head.hasTurn || head.tier != tier)
                continue;
            if (best == nullptr || (head.suits && !best->suits) ||
                (head.suits == best->suits && head.rank() < best->rank()))
                best = &head;
        }
        return best != nullptr ? *best : *longest;
    }

    /** Who is at the bound and would be passed over by @p head; nobody: null. */
    const Head *passedBy(const Head &head) const
    {
        const Passing call{m_desk, *head.service, head.lane->priority, *head.key, head.byTurn};
        const Head *best = nullptr;
        for (const auto &bound : m_atBound) {
            if (*bound.key < *head.key && call.concerns(*bound.service, *bound.lane) &&
                (best == nullptr || bound.rank() < best->rank()))
                best = &bound;
        }
        return best;
    }

    CallReason reasonFor(const Choice &choice) const
    {
        const auto &head = choice.head;
        const auto &longest = choice.longestHead;
        if (*head.key == *choice.longest)
            return CallReason::LongestWait;
        if (*head.service != *longest.service && m_desk.order == DeskOrder::Strict)
            return CallReason::FirstService;
        if ((*head.service != *longest.service && m_servicesTakeTurns) || head.byTurn)
            return CallReason::RatioTurn;
        if (head.lane->priority > longest.lane->priority) {
            if (head.lane->appointment)
                return CallReason::Appointment;
            const auto *service = m_site.service(*head.service);
            return service != nullptr && service->policy == Policy::Ageing ? CallReason::Ageing : CallReason::Priority;
        }
        if (longest.suits || !head.suits)
            return CallReason::Ageing; // only its waiting can have been counted otherwise
        return talks(m_site.service(*longest.service), longest.lane->language) ? CallReason::SkillMatch
                                                                               : CallReason::LanguageMatch;
    }

    const Line &m_line;
    const Site &m_site;
    const OpenDesk &m_desk;
    WallTime m_now;
    std::vector<Head> m_ready;
    std::vector<Head> m_atBound;
    Head m_early;
    bool m_servicesTakeTurns = false;
};

} // namespace

Proposal proposal(const QueueState &state, const Site &site, const OpenDesk &desk, WallTime now)
{
    const auto turns = state.deskTurns.find(desk.id);
    const Line line{state.index.waiting, state.index.atBound,
                    state.index.resting, state.desks,
                    state.turns,         turns == state.deskTurns.end() ? nullptr : &turns->second};
    const auto choice = Choosing(line, site, desk, now).choose();
    if (choice.head.key == nullptr)
        return {};
    Proposal next;
    next.ticket = state.ticket(choice.head.key->id);
    next.grounds.reason = choice.reason;
    next.grounds.byTurn = choice.head.byTurn;
    next.grounds.waited = std::chrono::duration_cast<std::chrono::seconds>(std::max(now, choice.head.key->since) -
                                                                           choice.head.key->since);
    if (const auto passed = state.passedOver.find(choice.head.key->id); passed != state.passedOver.end())
        next.grounds.passedOver = passed->second;
    if (choice.longest && *choice.longest != *choice.head.key)
        next.grounds.insteadOf = choice.longest->number;
    return next;
}

std::vector<const TicketRecord *> callOrder(const QueueState &state, const Site &site, const DeskId &id, WallTime now)
{
    const auto open = state.desks.find(id);
    if (open == state.desks.end())
        return {};
    const auto &desk = open->second;
    std::map<ServiceId, Lanes> waiting;
    std::map<ServiceId, Lanes> atBound;
    forServices(state.index.waiting, desk,
                [&](const ServiceId &service, const Lanes &lanes) { waiting[service] = lanes; });
    forServices(state.index.atBound, desk,
                [&](const ServiceId &service, const Lanes &lanes) { atBound[service] = lanes; });
    auto passedOver = state.passedOver;
    auto turns = state.turns;
    const auto known = state.deskTurns.find(id);
    Turns deskTurns = known == state.deskTurns.end() ? Turns{} : known->second;
    const Line line{waiting, atBound, state.index.resting, state.desks, turns, &deskTurns};
    std::vector<const TicketRecord *> order;
    for (;;) {
        const auto choice = Choosing(line, site, desk, now).choose();
        if (choice.head.key == nullptr)
            return order;
        const auto &record = *state.ticket(choice.head.key->id);
        order.push_back(&record);
        takeFromLane(waiting, record);
        takeFromLane(atBound, record);
        const auto key = waitKey(record);
        const Passing call{desk, record.ticket.service, record.ticket.priority, key, choice.head.byTurn};
        std::vector<TicketId> reached;
        forPassedOver(waiting, state.index.resting, call, now,
                      [&](const ServiceId &, const Lane &, const WaitKey &other) {
                          if (int &count = passedOver[other.id]; count < PassedOverBound && ++count == PassedOverBound)
                              reached.push_back(other.id);
                      });
        for (const auto &one : reached)
            putInLane(atBound, *state.ticket(one));
        turns[record.ticket.service].add(record.ticket.id, record.ticket.priority == Priority::Raised);
        deskTurns.add(record.ticket.id, !desk.services.empty() && record.ticket.service == desk.services.front());
    }
}

} // namespace kiosk::domain
