// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/journal_intake.h"

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/server/issue_time.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;
using base::Level;

/** One request's way through a journal. */
class Intake
{
public:
    Intake(SiteDay &day, const KnownTerminal &terminal, const wire::JournalRequest &request, Metrics &metrics)
        : m_day(day)
        , m_batch(day.batch())
        , m_terminal(terminal)
        , m_request(request)
        , m_metrics(metrics)
    {
    }

    Answer run()
    {
        const auto known = m_batch.kept(m_batch.store().journal(m_request.journal));
        m_mark = known.value_or(JournalMark{m_terminal.id, 0, {}});
        if (m_mark.terminal != m_terminal.id)
            return alarm("the journal belongs to another terminal", 0);
        const auto before = m_mark.seq;
        Answer refused;
        refused.status = 0;
        for (const auto &entry : m_request.entries) {
            if (entry.seq <= m_mark.seq) {
                const auto hash = m_batch.kept(m_batch.store().entryHash(m_request.journal, entry.seq));
                if (hash && *hash != entry.hash)
                    refused = alarm("the entry came before with another hash", entry.seq);
            } else if (entry.seq > m_mark.seq + 1) {
                break; // a gap: the answer says where to go on
            } else if (wire::bodyHash(entry.body) != entry.hash) {
                refused = alarm("the entry's hash is not that of its body", entry.seq);
            } else {
                take(entry);
            }
            if (refused.status != 0)
                break;
        }
        // What came before a refused entry was taken, and stays.
        if (m_mark.seq != before)
            m_batch.kept(m_batch.store().keepMark(m_request.journal, m_mark));
        return refused.status != 0 ? refused : json(m_mark.seq);
    }

private:
    static Answer json(std::uint64_t acknowledged)
    {
        Answer answer;
        answer.body = wire::toText(wire::toJson(wire::JournalAnswer{acknowledged}));
        return answer;
    }

    /** Once the batch is durable: a batch may be decided several times. */
    void count(Metrics::Count Metrics::*what)
    {
        m_batch.afterCommit([&metrics = m_metrics, what] { ++(metrics.*what); });
    }

    Answer alarm(const char *what, std::uint64_t seq)
    {
        count(&Metrics::journalConflicts);
        base::log(Level::Error, "journal-conflict",
                  {{"terminal", m_terminal.id},
                   {"journal", m_request.journal.value},
                   {"seq", std::to_string(seq)},
                   {"what", what}});
        return problem(failure(Code::Conflict, std::string(what) + ", seq " + std::to_string(seq)));
    }

    void take(const wire::JournalEntry &entry)
    {
        count(&Metrics::journalEntries);
        const auto time = issueTime({entry.bootId, entry.boottime, entry.wall},
                                    {m_request.bootId, m_request.boottime, m_batch.now(), m_mark.lastIssued});
        record(entry, time);
        m_batch.kept(m_batch.store().keepEntry(m_request.journal, entry.seq, entry.hash, m_batch.now()));
        m_mark.seq = entry.seq;
        m_mark.lastIssued = time;
    }

    /** Both the terminal and our own reckoning say that its day is over. */
    [[nodiscard]] bool isOld(const wire::JournalEntry &entry, domain::WallTime time) const
    {
        const std::chrono::sys_days today(m_day.today().date);
        return std::chrono::sys_days(entry.date) < today &&
               std::chrono::sys_days(m_day.site().zone.dateAt(time)) < today;
    }

    void record(const wire::JournalEntry &entry, domain::WallTime time)
    {
        if (isOld(entry, time)) {
            count(&Metrics::oldDayEntries);
            return;
        }
        auto body = wire::readBody(entry.body);
        if (!body) { // a newer terminal's: kept out of the queue, but never in its way
            count(&Metrics::unreadableEntries);
            base::log(Level::Warning, "journal-entry-unreadable",
                      {{"terminal", m_terminal.id}, {"text", body.assume_error().text}});
            return;
        }
        std::visit([&](auto &fact) { append(fact, time); }, body.assume_value());
    }

    void append(wire::IssuedBody &body, domain::WallTime time)
    {
        body.ticket.terminal = m_terminal.number;
        body.ticket.issued = time;
        carryOut(domain::command::RecordIssued{body.ticket});
    }

    void append(const wire::RangeReturnedBody &body, domain::WallTime)
    {
        carryOut(domain::command::ReturnRange{m_terminal.number, m_request.journal, body.range});
    }

    void append(const wire::PrintBody &body, domain::WallTime)
    {
        if (body.state == wire::PaperState::Failed)
            count(&Metrics::paperFailed);
        if (body.state == wire::PaperState::Uncertain)
            count(&Metrics::paperUncertain);
    }

    void carryOut(const domain::Command &command)
    {
        const auto outcome = m_day.carryOut(command);
        if (!outcome)
            base::log(Level::Warning, "journal-fact-without-effect",
                      {{"terminal", m_terminal.id}, {"text", outcome.assume_error().text}});
    }

    SiteDay &m_day;
    Batch &m_batch;
    const KnownTerminal &m_terminal;
    const wire::JournalRequest &m_request;
    Metrics &m_metrics;
    JournalMark m_mark;
};

} // namespace

Answer takeJournal(Batch &batch, const KnownTerminal &terminal, const wire::JournalRequest &request, Metrics &metrics)
{
    auto day = batch.day(terminal.site);
    if (!day)
        return problem(day.assume_error());
    return Intake(*day.assume_value(), terminal, request, metrics).run();
}

} // namespace kiosk::server
