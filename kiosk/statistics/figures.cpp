// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/statistics/figures.h"

#include <algorithm>
#include <set>

namespace kiosk::statistics {

namespace {

using namespace domain;
using std::chrono::duration_cast;
using std::chrono::seconds;

/** What is remembered of a visit beside its record. */
struct Visit
{
    std::optional<WallTime> firstCalled;
    std::optional<seconds> served;
    DeskId servedAt;
    bool transferred = false;
    bool referred = false;
    std::set<TopicId> topics;
    std::optional<WaitRange> promised;
};

/** The ticket that a fact changes; nothing for facts about something else. */
TicketId changedTicket(const QueueFact &fact)
{
    return std::visit(
        [](const auto &one) -> TicketId {
            if constexpr (requires { one.record.ticket.id; })
                return one.record.ticket.id;
            else if constexpr (requires { one.ticket.id; })
                return one.ticket.id;
            else if constexpr (requires { one.ticket.value; })
                return one.ticket;
            else
                return {};
        },
        fact);
}

class DayReader
{
public:
    DayReader(const Site &site, LocalDate date, const Promised &promised)
        : m_site(site)
        , m_promised(promised)
    {
        m_state.site = site.id;
        m_state.date = date;
    }

    base::Result<void> take(const QueueEvent &event)
    {
        if (!fits(m_state, event))
            return base::failure(base::Code::Corrupt, "event " + std::to_string(event.seq) + " of " +
                                                          toText(m_state.date) + " does not follow the one before");
        const auto id = changedTicket(event.fact);
        if (!id.empty())
            before(id, event);
        watchDesks(event);
        apply(m_state, event);
        if (!id.empty())
            after(id);
        m_lastAt = std::max(m_lastAt, event.at);
        return boost::outcome_v2::success();
    }

    DayFigures figures() const
    {
        DayFigures out;
        out.date = m_state.date;
        std::set<DeskId> served;
        for (const auto &[id, visit] : m_visits)
            if (visit.served)
                served.insert(visit.servedAt);
        for (const auto &[id, visit] : m_visits)
            count(out, m_state.tickets.at(id), visit, served.size() >= LeastDesks);
        if (m_desksSeen.size() >= LeastDesks)
            out.deskTime = deskTime();
        return out;
    }

private:
    void before(const TicketId &id, const QueueEvent &event)
    {
        if (const auto *issued = std::get_if<TicketIssued>(&event.fact)) {
            Visit visit;
            if (!issued->ticket.subject.empty())
                visit.topics.insert(issued->ticket.subject);
            if (m_promised)
                visit.promised = m_promised(m_state, issued->ticket, event.at);
            m_visits.emplace(id, std::move(visit));
            return;
        }
        auto &visit = m_visits.at(id);
        if (std::holds_alternative<TicketRestored>(event.fact)) {
            if (const auto old = m_before.extract(id))
                visit = old.mapped();
            return;
        }
        m_before.insert_or_assign(id, visit);
        if (std::holds_alternative<TicketTransferred>(event.fact))
            visit.transferred = true;
        if (const auto *finished = std::get_if<TicketFinished>(&event.fact)) {
            const auto &record = m_state.tickets.at(id);
            visit.topics.insert(finished->topics.begin(), finished->topics.end());
            visit.referred = finished->referred;
            if (const auto began = record.serving ? record.serving : record.called) {
                visit.served = duration_cast<seconds>(event.at - *began);
                visit.servedAt = record.desk;
            }
        }
    }

    void after(const TicketId &id)
    {
        auto &visit = m_visits.at(id);
        const auto &record = m_state.tickets.at(id);
        if (record.called && !visit.firstCalled)
            visit.firstCalled = record.called;
    }

    void watchDesks(const QueueEvent &event)
    {
        if (const auto *opened = std::get_if<DeskOpened>(&event.fact)) {
            m_desksSeen.insert(opened->desk);
            m_openSince.emplace(opened->desk, event.at);
        }
        if (const auto *closed = std::get_if<DeskClosed>(&event.fact))
            if (const auto since = m_openSince.extract(closed->desk))
                m_openTime += std::max(WallTime::duration{0}, event.at - since.mapped());
    }

    std::chrono::minutes deskTime() const
    {
        auto all = m_openTime;
        for (const auto &[desk, since] : m_openSince) // nobody closed it: until the last thing that happened
            all += std::max(WallTime::duration{0}, m_lastAt - since);
        constexpr std::chrono::minutes Quarter{15};
        return std::chrono::round<std::chrono::duration<int, std::ratio<15 * 60>>>(all).count() * Quarter;
    }

    void count(DayFigures &out, const TicketRecord &record, const Visit &visit, bool countsServing) const
    {
        const auto add = [&](Kind kind, std::string key, std::int64_t times = 1) {
            out.counts[{kind, std::move(key)}] += times;
        };
        const auto &ticket = record.ticket;
        const auto hour = m_site.zone.minuteAt(ticket.issued).count() / 60;
        add(Kind::Visits, {});
        add(Kind::People, {}, ticket.people);
        add(Kind::Hour, (hour < 10 ? "0" : "") + std::to_string(hour));
        add(Kind::Service, ticket.service.value);
        add(Kind::Language, ticket.language.empty() ? "und" : ticket.language.value);
        add(Kind::GroupSize, ticket.people < 5 ? std::to_string(ticket.people) : "5+");
        for (const auto &topic : visit.topics)
            add(Kind::Topic, topic.value);
        const bool isOver = record.state == TicketState::Finished || record.state == TicketState::NoShow ||
                            record.state == TicketState::Cancelled;
        add(Kind::Outcome, isOver ? name(record.state) : "open");
        if (visit.transferred)
            add(Kind::Outcome, "transferred");
        if (visit.referred)
            add(Kind::Outcome, "referred");
        if (visit.served && countsServing)
            ++out.spreads[{Measure::Serving, {}}][classOf(*visit.served)];
        if (visit.firstCalled)
            countWait(out, ticket, visit, duration_cast<seconds>(*visit.firstCalled - ticket.issued));
    }

    void countWait(DayFigures &out, const Ticket &ticket, const Visit &visit, seconds waited) const
    {
        ++out.spreads[{Measure::Waiting, {}}][classOf(waited)];
        ++out.spreads[{Measure::Waiting, ticket.service.value}][classOf(waited)];
        if (!m_promised)
            return;
        if (!visit.promised) {
            ++out.counts[{Kind::Estimate, "unknown"}];
            return;
        }
        const auto &range = *visit.promised;
        const auto *what = waited < range.least ? "sooner" : waited > range.most ? "later" : "within";
        ++out.counts[{Kind::Estimate, what}];
        const auto middle = duration_cast<seconds>(range.least + range.most) / 2;
        ++out.spreads[{Measure::EstimateError, {}}][classOf(std::chrono::abs(waited - middle))];
    }

    const Site &m_site;
    const Promised &m_promised;
    QueueState m_state;
    std::map<TicketId, Visit> m_visits;
    std::map<TicketId, Visit> m_before; ///< as QueueState::before
    std::map<DeskId, WallTime> m_openSince;
    std::set<DeskId> m_desksSeen;
    WallTime::duration m_openTime{0};
    WallTime m_lastAt{};
};

} // namespace

base::Result<DayFigures> figuresOf(const std::vector<QueueEvent> &events, const Site &site, LocalDate date,
                                   const Promised &promised)
{
    DayReader reader(site, date, promised);
    for (const auto &event : events) {
        BOOST_OUTCOME_TRY(reader.take(event));
    }
    return reader.figures();
}

} // namespace kiosk::statistics
