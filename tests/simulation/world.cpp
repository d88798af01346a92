// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

#include <algorithm>

#include "kiosk/wire/snapshot.h"

namespace kiosk::tests {

using namespace std::chrono_literals;
namespace command = domain::command;

namespace {

constexpr std::chrono::hours Troubled{2};
constexpr std::chrono::minutes Healing{10};

domain::Site siteOf(unsigned terminals)
{
    auto site = testSite();
    site.hours = {}; // open always, so that a day can end while people come
    site.services[0].last = 279;
    site.services[1].last = 329;
    site.terminals.clear();
    for (int number = 1; number <= static_cast<int>(terminals); ++number) {
        domain::Terminal terminal{number, {}};
        for (const auto &service : site.services)
            terminal.reserve.push_back(
                domain::reserveOf(service, site.reserveShare, number - 1, static_cast<int>(terminals)));
        site.terminals.push_back(terminal);
    }
    return site;
}

/** A third of the worlds live through midnight. */
base::WallTime begin(unsigned seed)
{
    return seed % 3 == 0 ? atLocal(23, 10) : atLocal(11);
}

bool isLive(const domain::TicketRecord &record)
{
    return record.state != domain::TicketState::Finished && record.state != domain::TicketState::Cancelled;
}

} // namespace

World::World(unsigned seed, std::filesystem::path folder)
    : m_dice(seed)
    , m_serverClock(begin(seed))
    , m_server(m_executor, m_serverClock, siteOf(1 + seed % 4))
    , m_displayRandom(seed)
    , m_displayClock(begin(seed))
    , m_displayNetwork(m_executor, m_dice, m_server)
    , m_display(sync::StreamMirror::openAccess("https://server", m_server.site().id), m_displayNetwork, m_displayClock,
                m_executor, m_displayRandom)
{
    m_executor.moves(m_serverClock);
    m_executor.moves(m_displayClock);
    m_server.onEvent = [this](SimServer::Day &day, const domain::QueueEvent &event) { onEvent(day, event); };
    for (unsigned i = 0; i < 1 + seed % 4; ++i) {
        const auto wrongBy = std::chrono::minutes{static_cast<int>(roll(7)) * 10 - 30};
        m_terminals.push_back(std::make_unique<SimTerminal>(SimTerminal::World{m_executor, m_dice, m_server, folder},
                                                            static_cast<int>(i) + 1, begin(seed) + wrongBy));
        m_terminals.back()->start();
    }
    m_display.onChange([this] { checkDisplay(); });
    m_display.start();
}

World::~World() = default;

void World::fail(const std::string &what)
{
    if (std::find(m_failures.begin(), m_failures.end(), what) == m_failures.end())
        m_failures.push_back(what);
}

std::vector<std::string> World::run()
{
    visitorsCome();
    staffWorks();
    troubleComes();
    while (m_failures.empty() && m_executor.step(Troubled)) {
    }
    heal();
    while (m_failures.empty() && m_executor.step(Troubled + Healing)) {
    }
    if (m_failures.empty())
        checkHealed();
    return m_failures;
}

void World::visitorsCome()
{
    m_executor.postAfter(std::chrono::seconds{5 + roll(180)}, [this] { visitorsCome(); });
    auto &terminal = *m_terminals[roll(static_cast<unsigned>(m_terminals.size()))];
    if (m_troubled && terminal.isUp())
        terminal.visit();
}

void World::staffWorks()
{
    m_executor.postAfter(std::chrono::seconds{1 + roll(60)}, [this] { staffWorks(); });
    if (!m_server.isUp())
        return;
    const domain::DeskId desk{std::to_string(1 + roll(3))};
    auto &state = m_server.day(m_server.today()).state;
    const auto open = state.desks.find(desk);
    if (open == state.desks.end()) {
        (void)m_server.command(command::OpenDeskFor{
            desk, {}, roll(2) == 0 ? std::vector<domain::LanguageTag>{} : std::vector{domain::LanguageTag{"ar"}}});
        return;
    }
    const auto ticket = open->second.ticket;
    if (ticket.empty()) {
        if (roll(6) == 0)
            (void)m_server.command(command::CallNumber{desk, static_cast<int>(200 + roll(80))});
        else
            (void)m_server.command(command::CallNext{desk});
        return;
    }
    const domain::Command next[] = {command::Serve{ticket},
                                    command::Finish{ticket, {}, false},
                                    command::Finish{ticket, {}, false},
                                    command::Finish{ticket, {}, false},
                                    command::NoShow{ticket},
                                    command::Park{ticket},
                                    command::Return{ticket},
                                    command::Undo{ticket},
                                    command::Recall{ticket},
                                    command::Transfer{ticket, domain::ServiceId{"general"}},
                                    command::Cancel{ticket}};
    (void)m_server.command(next[roll(std::size(next))]);
    if (roll(10) == 0)
        (void)m_server.command(command::Issue{domain::TicketId{"staff" + std::to_string(m_dice())},
                                              domain::ServiceId{"general"},
                                              domain::LanguageTag{"de"},
                                              {},
                                              1,
                                              {},
                                              roll(3) == 0 ? domain::Priority::Raised : domain::Priority::Normal});
    receptionWorks(desk);
}

/** What mirrors may not see, or see without its reason: the fold has to stay the same. */
void World::receptionWorks(const domain::DeskId &desk)
{
    if (roll(12) == 0)
        (void)m_server.command(command::CheckIn{domain::TicketId{"booked" + std::to_string(m_dice())},
                                                domain::ServiceId{"general"},
                                                domain::LanguageTag{"ar"},
                                                {},
                                                1,
                                                {},
                                                m_serverClock.wall() + std::chrono::minutes{roll(30)}});
    const auto &tickets = m_server.day(m_server.today()).state.tickets;
    if (!tickets.empty() && roll(15) == 0) {
        const auto any =
            std::next(tickets.begin(), static_cast<std::ptrdiff_t>(roll(static_cast<unsigned>(tickets.size()))));
        (void)m_server.command(
            command::Prioritise{any->first, roll(2) == 0 ? domain::Priority::Raised : domain::Priority::Normal});
    }
    if (roll(40) == 0)
        (void)m_server.command(command::CallEmergency{{desk, 0}});
    if (roll(40) == 0)
        (void)m_server.command(command::AnswerEmergency{{desk, 0}, desk});
    if (roll(40) == 0)
        (void)m_server.command(command::EndEmergency{{desk, 0}});
    if (roll(40) == 0)
        (void)m_server.command(command::TakeOver{desk, domain::AccountName{"mia"}});
}

void World::troubleComes()
{
    if (!m_troubled)
        return;
    m_executor.postAfter(std::chrono::seconds{20 + roll(400)}, [this] { troubleComes(); });
    auto &terminal = *m_terminals[roll(static_cast<unsigned>(m_terminals.size()))];
    switch (roll(8)) {
    case 0:
        terminal.network.weather.cut = true;
        break;
    case 1:
    case 2:
        terminal.network.weather = {roll(3) * 0.15, static_cast<int>(20 + roll(3000)), false};
        break;
    case 3:
        terminal.crash();
        ++m_crashes;
        m_executor.postAfter(std::chrono::seconds{20 + roll(300)}, [&terminal] {
            if (!terminal.isUp())
                terminal.start();
        });
        break;
    case 4:
        m_server.stop();
        for (auto &one : m_terminals)
            one->network.serverGone();
        m_displayNetwork.serverGone();
        m_executor.postAfter(std::chrono::seconds{5 + roll(900)}, [this] {
            if (!m_server.isUp())
                m_server.restart();
        });
        break;
    case 5:
        m_displayNetwork.weather = {roll(2) * 0.2, static_cast<int>(20 + roll(2000)), roll(3) == 0};
        break;
    case 6:
        terminal.clock.setWall(m_serverClock.wall() + std::chrono::minutes{static_cast<int>(roll(60)) - 30});
        break;
    default: {
        auto site = m_server.site();
        ++site.version;
        if (m_server.isUp())
            m_server.changeSite(site);
    }
    }
}

void World::heal()
{
    m_troubled = false;
    if (!m_server.isUp())
        m_server.restart();
    m_displayNetwork.weather = {};
    for (auto &terminal : m_terminals) {
        terminal->network.weather = {};
        if (!terminal->isUp())
            terminal->start();
    }
}

void World::onEvent(SimServer::Day &day, const domain::QueueEvent &event)
{
    if (const auto *issued = std::get_if<domain::TicketIssued>(&event.fact)) {
        const auto &flags = issued->flags;
        if (std::find(flags.begin(), flags.end(), domain::TicketFlag::UnexpectedNumber) != flags.end())
            fail("number " + std::to_string(issued->ticket.number) + " was not this terminal's to give");
    }
    if (const auto *call = std::get_if<domain::TicketCalled>(&event.fact)) {
        m_called[day.state.date].insert({call->number, call->desk});
        checkPassedOver(day, *call, event.at);
    }
    if (const auto *returned = std::get_if<domain::TicketReturned>(&event.fact); returned != nullptr && returned->until)
        m_restsUntil[returned->ticket] = *returned->until;
    if (const auto *ahead = std::get_if<domain::NumberCalledAhead>(&event.fact))
        m_called[day.state.date].insert({ahead->number, ahead->desk});
    std::map<int, domain::TicketId> live;
    std::map<domain::DeskId, int> at;
    for (const auto &[id, record] : day.state.tickets) {
        if (isLive(record) && !live.emplace(record.ticket.number, id).second)
            fail("two live tickets have number " + std::to_string(record.ticket.number));
        if (!record.desk.empty() && ++at[record.desk] > 1)
            fail("desk " + record.desk.value + " has two tickets");
    }
}

void World::checkPassedOver(const SimServer::Day &day, const domain::TicketCalled &call, domain::WallTime at)
{
    m_patience.erase(call.ticket);
    m_restsUntil.erase(call.ticket);
    if (call.reason == domain::CallReason::ChosenByStaff)
        return; // a person decided
    const auto &state = day.state;
    const auto &called = *state.ticket(call.ticket);
    const auto &desk = state.desks.at(call.desk);
    for (const auto &[id, record] : state.tickets) {
        const bool serves = desk.services.empty() || std::find(desk.services.begin(), desk.services.end(),
                                                               record.ticket.service) != desk.services.end();
        const auto rest = m_restsUntil.find(id);
        const bool rests = rest != m_restsUntil.end() && rest->second > at;
        const bool isReady = record.state == domain::TicketState::Waiting && record.waitingSince <= at && !rests;
        if (!isReady || record.waitingSince >= called.waitingSince || !serves)
            continue;
        if (record.ticket.priority < called.ticket.priority)
            continue; // the house's policy, not a passing over
        if (++m_patience[id] > domain::PassedOverBound)
            fail("ticket " + std::to_string(record.ticket.number) + " was passed over too often");
    }
}

void World::checkDisplay()
{
    const auto &shown = m_display.state();
    for (const auto &call : shown.recentCalls) {
        if (!m_called[shown.date].contains({call.number, call.desk}))
            fail("the display shows " + std::to_string(call.number) + ", which was not called");
    }
}

void World::sameQueue(const domain::QueueState &mirror, const domain::QueueState &truth, const std::string &who)
{
    if (mirror.tickets != truth.tickets)
        fail(who + " has other tickets than the server");
    if (mirror.recentCalls != truth.recentCalls || mirror.calledAhead != truth.calledAhead)
        fail(who + " has other calls than the server");
    if (mirror.liveNumbers != truth.liveNumbers)
        fail(who + " has other live numbers than the server");
    if (mirror.leases != truth.leases || mirror.desks != truth.desks)
        fail(who + " has other leases or desks than the server");
}

void World::checkHealed()
{
    std::map<domain::TicketId, int> arrived;
    for (const auto &[date, day] : m_server.days) {
        for (const auto &event : day.log) {
            if (const auto *issued = std::get_if<domain::TicketIssued>(&event.fact))
                ++arrived[issued->ticket.id];
        }
    }
    for (const auto &terminal : m_terminals) {
        for (const auto &[id, ticket] : terminal->issued) {
            if (arrived[id] != 1)
                fail("ticket " + std::to_string(ticket.number) + " reached the server " + std::to_string(arrived[id]) +
                     " times");
        }
        for (const auto &[id, times] : terminal->paper) {
            if (times > 1 || !terminal->issued.contains(id))
                fail("ticket " + id.value + " got paper twice, or was never issued");
        }
        if (terminal->journal()->depth() != 0)
            fail("an outbox still holds " + std::to_string(terminal->journal()->depth()) + " entries");
        if (terminal->link()->outbox().isAlarmed())
            fail("a journal was refused");
    }
    if (m_server.conflicts > 0)
        fail("the server met a journal that contradicts itself");
    // Mirrors have caught up: the same fold, without what they may not see.
    const auto &truth = m_server.day(m_server.today()).state;
    const auto same = [&](const sync::StreamMirror &mirror, wire::View view, const char *who) {
        const auto expected = wire::redacted(truth, view);
        if (mirror.link() != usecase::LinkState::Fresh)
            fail(std::string{who} + " is not connected after all has healed");
        else if (mirror.state().seq == truth.seq)
            sameQueue(mirror.state(), expected, who);
        else if (mirror.state().date != truth.date || mirror.state().seq + 3 < truth.seq)
            fail(std::string{who} + " lags behind");
    };
    same(m_display, wire::View::Display, "the display");
    for (const auto &terminal : m_terminals)
        same(terminal->link()->mirror(), wire::View::Terminal, "a terminal");
}

World::Count World::count() const
{
    Count count;
    count.crashes = m_crashes;
    for (const auto &terminal : m_terminals) {
        count.tickets += terminal->issued.size();
        count.papers += terminal->paper.size();
        count.refused += static_cast<std::size_t>(terminal->refused);
    }
    for (const auto &[date, day] : m_server.days)
        count.events += day.log.size();
    return count;
}

} // namespace kiosk::tests
