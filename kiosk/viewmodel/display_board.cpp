// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/viewmodel/display_board.h"

#include <algorithm>

namespace kiosk::viewmodel {
namespace {

constexpr std::size_t ShownCalls = 4;
constexpr std::size_t ShownNext = 6;

std::vector<BoardCall> calls(const domain::QueueState &queue, const std::optional<domain::Site> &site)
{
    std::vector<BoardCall> shown;
    for (const domain::CalledNumber &call : queue.recentCalls) {
        if (shown.size() == ShownCalls)
            break;
        BoardCall line{call.number, call.desk.value, std::nullopt, call.at, call.calls};
        if (const domain::Desk *desk = site ? site->desk(call.desk) : nullptr; desk != nullptr)
            line.direction = desk->direction;
        shown.push_back(std::move(line));
    }
    return shown;
}

/** By waiting time, as the tickets are roughly called. */
std::vector<int> waitingNumbers(const domain::QueueState &queue)
{
    std::vector<std::pair<domain::WallTime, int>> waiting;
    for (const auto &[id, record] : queue.tickets) {
        if (record.state == domain::TicketState::Waiting)
            waiting.emplace_back(record.waitingSince, record.ticket.number);
    }
    std::sort(waiting.begin(), waiting.end());
    std::vector<int> numbers;
    for (const auto &[since, number] : waiting)
        numbers.push_back(number);
    return numbers;
}

void addHours(DisplayBoard &board, const domain::Admission &admission, const domain::TimeZone &zone)
{
    board.admission = admission.kind;
    if (admission.open.until)
        board.openUntil = zone.minuteAt(*admission.open.until);
    if (admission.open.nextOpens) {
        const domain::LocalDate day = zone.dateAt(*admission.open.nextOpens);
        board.nextOpens = BoardOpening{std::chrono::weekday(std::chrono::sys_days(day)),
                                       zone.minuteAt(*admission.open.nextOpens), day == board.today};
    }
}

} // namespace

DisplayBoard displayBoard(const BoardFacts &facts)
{
    const domain::TimeZone zone = facts.site ? facts.site->zone : domain::TimeZone();
    DisplayBoard board;
    board.now = facts.now;
    board.today = zone.dateAt(facts.now);
    if (facts.site)
        board.clock = zone.minuteAt(facts.now);
    board.stale = facts.link != usecase::LinkState::Fresh;
    if (facts.lastContact != domain::WallTime())
        board.lastContact = zone.minuteAt(facts.lastContact);
    board.date = facts.queue.date;
    board.calls = calls(facts.queue, facts.site);
    board.next = waitingNumbers(facts.queue);
    board.waiting = static_cast<int>(board.next.size());
    board.next.resize(std::min(board.next.size(), ShownNext));
    board.notice = facts.queue.message;
    if (facts.site && !facts.site->services.empty()) {
        addHours(board, domain::admission(facts.queue, *facts.site, facts.now), zone);
        board.wait = domain::queueAhead(facts.queue, *facts.site, facts.site->services.front().id, facts.now).wait;
    }
    return board;
}

DisplayBoard withoutContact(DisplayBoard kept, const domain::TimeZone &zone, domain::WallTime now)
{
    kept.now = now;
    kept.today = zone.dateAt(now);
    kept.clock = zone.minuteAt(now);
    kept.stale = true;
    kept.wait.reset(); // how long it takes is not known any more
    if (kept.date != kept.today) {
        kept.calls.clear();
        kept.next.clear();
        kept.waiting = 0;
        kept.notice.clear();
        kept.lastContact.reset();
        kept.openUntil.reset();
        kept.nextOpens.reset();
        kept.admission.reset();
    }
    return kept;
}

} // namespace kiosk::viewmodel
