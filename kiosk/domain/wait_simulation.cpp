// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/wait_simulation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "kiosk/domain/wait_scene.h"

namespace kiosk::domain {

namespace {

/** What is drawn for a person or a desk; each has a shuffle of its own. */
enum class Draw : std::uint64_t { Ratio, Comes, Hold, SentOn, WhereTo, Tidying, Pause, Speed, Close, Return, First };

constexpr double Unknown = -1;
constexpr int Beyond = std::numeric_limits<int>::max();

const QuantileTable &normalTable()
{
    static const QuantileTable Table = [] {
        QuantileTable made{};
        for (std::size_t k = 0; k < Scenarios; ++k)
            made[k] = normalQuantile((static_cast<double>(k) + 0.5) / static_cast<double>(Scenarios));
        return made;
    }();
    return Table;
}

/** What remains of a time drawn from @p table (times @p factor) that has lasted @p elapsed; @p u from 0 to 1. */
double remaining(const QuantileTable &table, double factor, double elapsed, double u)
{
    const auto begin = std::upper_bound(table.begin(), table.end(), elapsed / factor);
    const auto over = static_cast<double>(begin - table.begin());
    const auto left = static_cast<double>(Scenarios) - over;
    if (left < 2) // longer than ever seen: who knows, in proportion to what it has lasted
        return -std::log(1 - u) * 0.3 * elapsed;
    const double place = over + u * (left - 1);
    const auto low = static_cast<std::size_t>(place);
    const double high = low + 1 < Scenarios ? table[low + 1] : table[low];
    const double value = table[low] + (high - table[low]) * (place - static_cast<double>(low));
    return std::max(0.0, value * factor - elapsed);
}

double shareLonger(const QuantileTable &table, double than)
{
    return static_cast<double>(table.end() - std::upper_bound(table.begin(), table.end(), than)) /
           static_cast<double>(Scenarios);
}

struct RunPerson
{
    std::size_t service = 0;
    bool waits = false;
    bool isBack = false;     ///< sent on by another desk
    double called = Unknown; ///< minutes from now
    int before = 0;          ///< how many of those who wait now were called before
};

struct RunDesk
{
    double calls = Never; ///< when it turns to the next one
    double leaves = Never;
    bool isIdle = false; ///< nobody is there for it
};

/** Somebody who comes back to the waiting room: was sent on to another service. */
struct Entry
{
    double at = 0;
    std::size_t person = 0;
    std::size_t service = 0;
};

/** Plays a scene; one object plays all runs, so that nothing is allocated in between. */
class Player
{
public:
    /** Plays until those with a true @p isAsked have been called. */
    Player(const Scene &scene, std::vector<bool> isAsked)
        : m_scene(scene)
        , m_people(scene.people.size())
        , m_desks(scene.desks.size())
        , m_begun(scene.orders.size())
        , m_isAsked(std::move(isAsked))
        , m_asked(static_cast<std::size_t>(std::count(m_isAsked.begin(), m_isAsked.end(), true)))
    {
        for (const auto &service : scene.belief.services) {
            if (service.isKnown)
                m_known.add(service.level);
            m_cameOver += service.cameOver;
        }
    }

    void play(std::size_t run)
    {
        begin(run);
        while (m_open > 0) {
            const auto desk = std::min_element(m_desks.begin(), m_desks.end(),
                                               [](const auto &a, const auto &b) { return a.calls < b.calls; });
            const auto entry = std::min_element(m_entries.begin(), m_entries.end(),
                                                [](const auto &a, const auto &b) { return a.at < b.at; });
            const double deskAt = desk == m_desks.end() ? Never : desk->calls;
            const double entryAt = entry == m_entries.end() ? Never : entry->at;
            if (std::min(deskAt, entryAt) >= Horizon)
                break;
            if (entryAt <= deskAt) {
                const auto comes = *entry;
                m_entries.erase(entry);
                enter(comes);
            } else {
                turn(static_cast<std::size_t>(desk - m_desks.begin()));
            }
        }
    }

    [[nodiscard]] const std::vector<RunPerson> &people() const { return m_people; }

private:
    [[nodiscard]] double drawn(const QuantileTable &table, std::uint64_t seed, Draw draw) const
    {
        return table[shuffled(seedFor(seed, static_cast<std::uint64_t>(draw)), m_run)];
    }
    [[nodiscard]] double share(std::uint64_t seed, Draw draw) const
    {
        return (static_cast<double>(shuffled(seedFor(seed, static_cast<std::uint64_t>(draw)), m_run)) + 0.5) /
               static_cast<double>(Scenarios);
    }
    [[nodiscard]] std::size_t hourAt(double minutes) const
    {
        return (m_scene.hour + static_cast<std::size_t>((m_scene.minutesIntoHour + minutes) / 60)) % 24;
    }

    /** Minutes that an average conversation takes in this run. */
    [[nodiscard]] double usual(std::size_t service, const SceneDesk &desk, double at) const
    {
        const auto &belief = m_scene.belief.services[service];
        const double level = belief.isKnown ? belief.level : m_known.mean(0, 0);
        const double speed = std::sqrt(m_scene.belief.deskVariance) * drawn(normalTable(), desk.seed, Draw::Speed);
        return std::exp(level + belief.hours[hourAt(at)] + std::sqrt(belief.variance) * m_day + speed);
    }

    void begin(std::size_t run)
    {
        m_run = run;
        m_open = m_asked;
        m_day = drawn(normalTable(), DaySeed, Draw::Speed);
        m_calls = 0;
        m_entries.clear();
        m_back.clear();
        std::fill(m_begun.begin(), m_begun.end(), 0);
        for (std::size_t i = 0; i < m_people.size(); ++i)
            m_people[i] = {m_scene.people[i].service, i < m_scene.waiting, false, Unknown, 0};
        for (std::size_t i = 0; i < m_desks.size(); ++i)
            m_desks[i] = beginDesk(m_scene.desks[i]);
    }

    [[nodiscard]] RunDesk beginDesk(const SceneDesk &desk) const
    {
        RunDesk made;
        if (desk.work == DeskWork::Away) {
            made.calls = m_scene.opening.first(0, share(desk.seed, Draw::Return));
            return made;
        }
        made.leaves = m_scene.closing.first(0, share(desk.seed, Draw::Close));
        if (desk.work == DeskWork::Talking) {
            const double end = endOfTalk(desk);
            made.calls = end + gapAt(end, seedFor(desk.seed, 77));
        } else if (desk.work == DeskWork::Tidying) {
            made.calls = remaining(m_scene.gap, 1, desk.elapsed, share(desk.seed, Draw::Tidying));
        } else if (desk.work == DeskWork::Reacting) {
            made.calls = remaining(m_scene.reaction, 1, desk.elapsed, share(FirstSeed, Draw::First));
        } else {
            // Free desks answer the next one together: what was learned is how soon the first of them does.
            made.calls = drawn(m_scene.reaction, FirstSeed, Draw::First);
        }
        return made;
    }

    [[nodiscard]] double endOfTalk(const SceneDesk &desk) const
    {
        const auto &belief = m_scene.belief.services[desk.service];
        const auto &ratio = m_scene.ratios[desk.service];
        const double factor = usual(desk.service, desk, 0);
        const double u = share(desk.seed, Draw::Ratio);
        if (!desk.isServing) {
            const double absent = belief.noShow * shareLonger(m_scene.hold, desk.elapsed);
            const double present = (1 - belief.noShow) * shareLonger(ratio, desk.elapsed / factor);
            if (absent > 0 && share(desk.seed, Draw::Comes) < absent / (absent + present))
                return remaining(m_scene.hold, 1, desk.elapsed, u);
        }
        return remaining(ratio, factor, desk.elapsed, u);
    }

    [[nodiscard]] double gapAt(double at, std::uint64_t seed) const
    {
        const bool isPause = share(seed, Draw::Pause) < m_scene.pauseShare[hourAt(at)];
        return drawn(isPause ? m_scene.pause : m_scene.tidying, seed, Draw::Tidying);
    }

    void call(std::size_t i, double at)
    {
        auto &person = m_people[i];
        if (person.called != Unknown)
            return;
        person.called = at;
        person.before = m_calls;
        m_calls += i < m_scene.waiting ? 1 : 0;
        if (m_isAsked[i])
            --m_open;
    }

    /** The desk @p i has its hands free: it goes, or calls the next one. */
    void turn(std::size_t i)
    {
        auto &desk = m_desks[i];
        const auto &scene = m_scene.desks[i];
        const double at = desk.calls;
        if (at >= desk.leaves) {
            desk.calls = m_scene.opening.first(at, share(seedFor(scene.seed, 5), Draw::Return));
            desk.leaves = Never;
            return;
        }
        const auto chosen = next(scene, at);
        if (chosen == m_scene.waiting) {
            desk.calls = Never;
            desk.isIdle = true;
            return;
        }
        auto &person = m_people[chosen];
        const auto &fixed = m_scene.people[chosen];
        person.waits = false;
        call(chosen, at);
        const auto &belief = m_scene.belief.services[person.service];
        double end = at;
        if (share(fixed.seed, Draw::Comes) < belief.noShow) {
            end += drawn(m_scene.hold, fixed.seed, Draw::Hold);
        } else {
            end += drawn(m_scene.ratios[person.service], fixed.seed, Draw::Ratio) * usual(person.service, scene, at);
            sendOn(chosen, end);
        }
        desk.calls = end + gapAt(end, fixed.seed);
    }

    void sendOn(std::size_t chosen, double at)
    {
        const auto &fixed = m_scene.people[chosen];
        auto &person = m_people[chosen];
        if (m_cameOver <= 0 || share(fixed.seed, Draw::SentOn) >= m_scene.belief.services[person.service].sentOn)
            return;
        double where = share(fixed.seed, Draw::WhereTo) * m_cameOver;
        for (std::size_t service = 0; service < m_scene.belief.services.size(); ++service) {
            where -= m_scene.belief.services[service].cameOver;
            if (where < 0) {
                if (service != person.service)
                    m_entries.push_back({at, chosen, service});
                return;
            }
        }
    }

    void enter(const Entry &entry)
    {
        auto &person = m_people[entry.person];
        person.service = entry.service;
        person.waits = true;
        person.isBack = true;
        m_back.push_back(entry.person);
        for (std::size_t i = 0; i < m_desks.size(); ++i) {
            auto &desk = m_desks[i];
            if (!desk.isIdle || !m_scene.desks[i].serves[entry.service])
                continue;
            desk.isIdle = false;
            desk.calls = entry.at + drawn(m_scene.reaction, m_scene.people[entry.person].seed, Draw::First);
            return;
        }
    }

    /** Whom @p desk calls; m_scene.waiting: nobody. Those who only ask are told when it would be their turn. */
    std::size_t next(const SceneDesk &desk, double at)
    {
        // Who was sent on has waited longest already.
        for (auto it = m_back.begin(); it != m_back.end(); ++it) {
            if (const auto i = *it; desk.serves[m_people[i].service]) {
                m_back.erase(it);
                return i;
            }
        }
        std::size_t moment = 0;
        while (moment + 1 < m_scene.moments.size() && m_scene.moments[moment + 1] <= at)
            ++moment;
        const auto &order = m_scene.orders[desk.order[moment]];
        auto &begun = m_begun[desk.order[moment]];
        // Whoever was called stays called, so that no order is gone through twice.
        while (begun < order.size() && isDone(order[begun], at))
            ++begun;
        return begun < order.size() ? order[begun] : m_scene.waiting;
    }

    bool isDone(std::size_t i, double at)
    {
        if (i >= m_scene.waiting)
            call(i, at);
        return i >= m_scene.waiting || !m_people[i].waits || m_people[i].isBack;
    }

    static constexpr std::uint64_t DaySeed = 0x5eed0fda7;
    static constexpr std::uint64_t FirstSeed = 0xf125f;

    const Scene &m_scene;
    std::vector<RunPerson> m_people;
    std::vector<RunDesk> m_desks;
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_back;  ///< who was sent on and waits
    std::vector<std::size_t> m_begun; ///< how far each order has been called
    int m_calls = 0;
    std::vector<bool> m_isAsked;
    std::size_t m_asked = 0;
    Weighted m_known;
    double m_cameOver = 0;
    std::size_t m_run = 0;
    std::size_t m_open = 0; ///< who has not been called yet
    double m_day = 0;
};

} // namespace

double WaitScenarios::at(double share) const
{
    const double place =
        std::clamp(share * static_cast<double>(Scenarios) - 0.5, 0.0, static_cast<double>(Scenarios) - 1);
    const auto low = std::min(static_cast<std::size_t>(place), Scenarios - 2);
    return minutes[low] + (minutes[low + 1] - minutes[low]) * (place - static_cast<double>(low));
}

double WaitScenarios::rankOf(double wait) const
{
    const auto from = std::lower_bound(minutes.begin(), minutes.end(), wait) - minutes.begin();
    const auto to = std::upper_bound(minutes.begin(), minutes.end(), wait) - minutes.begin();
    return (static_cast<double>(from) + static_cast<double>(to)) / 2 / static_cast<double>(Scenarios);
}

PlayedQueue playQueue(const QueueState &state, const Site &site, WallTime now, const std::vector<ServiceId> &services,
                      const std::vector<TicketId> &tickets)
{
    const auto scene = sceneOf(state, site, now, services);
    std::vector<std::size_t> asked;
    std::vector<bool> isAsked(scene.people.size());
    for (std::size_t i = 0; i < scene.people.size(); ++i) {
        const auto &person = scene.people[i];
        const bool isMeant =
            i >= scene.waiting || std::find(tickets.begin(), tickets.end(), person.ticket) != tickets.end();
        const bool isServed = std::any_of(scene.desks.begin(), scene.desks.end(), [&](const auto &desk) {
            return desk.work != DeskWork::Away && desk.serves[person.service];
        });
        isAsked[i] = isMeant && isServed && scene.belief.services[person.service].isKnown;
        if (isAsked[i])
            asked.push_back(i);
    }
    PlayedQueue played;
    std::vector<QuantileTable> waits(asked.size());
    std::vector<std::array<int, Scenarios>> before(asked.size());
    Player player(scene, std::move(isAsked));
    for (std::size_t run = 0; run < Scenarios && !asked.empty(); ++run) {
        player.play(run);
        for (std::size_t k = 0; k < asked.size(); ++k) {
            const auto &person = player.people()[asked[k]];
            waits[k][run] = person.called == Unknown ? Horizon : std::min(person.called, Horizon);
            before[k][run] = person.called == Unknown ? Beyond : person.before;
        }
    }
    for (std::size_t k = 0; k < asked.size(); ++k) {
        std::sort(waits[k].begin(), waits[k].end());
        std::sort(before[k].begin(), before[k].end());
        const auto &person = scene.people[asked[k]];
        auto &scenarios =
            person.ticket.empty() ? played.services[services[asked[k] - scene.waiting]] : played.tickets[person.ticket];
        const int usually = before[k][Scenarios / 2];
        scenarios = {waits[k], usually == Beyond ? std::optional<int>{} : usually};
    }
    return played;
}

} // namespace kiosk::domain
