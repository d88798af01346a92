// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/outbox_worker.h"

#include <algorithm>

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/wire/messages.h"

namespace kiosk::sync {

namespace {

constexpr std::size_t BatchSize = 100;
constexpr std::chrono::minutes PauseAfterAlarm{5};

wire::JournalRequest requestOf(const domain::JournalId &journal, const base::Clock &clock,
                               std::vector<usecase::OutboxEntry> entries)
{
    wire::JournalRequest request{journal, clock.bootId(), clock.sinceBoot(), entries.front().seq, {}};
    for (auto &entry : entries)
        request.entries.push_back({entry.seq, std::move(entry.bootId), entry.boottime, entry.wall, entry.date,
                                   std::move(entry.hash), std::move(entry.body)});
    return request;
}

} // namespace

OutboxWorker::OutboxWorker(usecase::Outbox &outbox, TerminalClient &client, base::Executor &executor,
                           base::Random &random, const base::Clock &clock)
    : m_outbox(outbox)
    , m_client(client)
    , m_executor(executor)
    , m_random(random)
    , m_clock(clock)
{
}

OutboxWorker::~OutboxWorker()
{
    m_executor.cancel(m_pause);
}

void OutboxWorker::nudge()
{
    if (!m_sending && m_pause == 0)
        send();
}

void OutboxWorker::retryNow()
{
    if (m_pause != 0 && !m_alarmed) {
        m_executor.cancel(m_pause);
        m_pause = 0;
        m_backOff.reset();
    }
    nudge();
}

void OutboxWorker::send()
{
    auto entries = m_outbox.pending(BatchSize);
    if (!entries) {
        failed(entries.assume_error());
        return;
    }
    if (entries.assume_value().empty())
        return;
    m_sending = true;
    const auto request = requestOf(m_outbox.journalId(), m_clock, std::move(entries).assume_value());
    const auto last = request.entries.back().seq;
    TerminalClient::Call call;
    call.method = "POST";
    call.path = m_client.ownPath("/journal");
    call.body = wire::toText(wire::toJson(request));
    // A new key each time, for the body says when it was sent; what makes an entry count once is its seq.
    call.idempotencyKey = m_random.id();
    m_client.send(std::move(call), [this, last](const base::Result<http::HttpAnswer> &answer) {
        m_sending = false;
        answered(last, answer);
    });
}

void OutboxWorker::answered(std::uint64_t last, const base::Result<http::HttpAnswer> &answer)
{
    if (!answer) {
        failed(answer.assume_error());
        return;
    }
    const auto json = wire::parseJson(answer.assume_value().body);
    const auto read = json ? wire::fromJson<wire::JournalAnswer>(json.assume_value())
                           : base::Result<wire::JournalAnswer>(json.assume_error());
    if (!read) {
        failed(read.assume_error());
        return;
    }
    const auto before = m_outbox.depth();
    if (auto done = m_outbox.acknowledge(std::min(last, read.assume_value().acknowledgedSeq)); !done) {
        failed(done.assume_error());
        return;
    }
    if (m_outbox.depth() == before) {
        failed(base::failure(base::Code::Busy, "the server acknowledged nothing"));
        return;
    }
    m_backOff.reset();
    m_alarmed = false;
    if (m_acknowledged)
        m_acknowledged();
    nudge();
}

void OutboxWorker::failed(const base::Error &error)
{
    auto wait = m_backOff.next(m_random);
    if (error.code == base::Code::Conflict) {
        m_alarmed = true;
        wait = PauseAfterAlarm;
        base::log(base::Level::Error, "journal-refused",
                  {{"error", error.text},
                   {"journal", m_outbox.journalId().value},
                   {"action", "the server holds other entries of this journal: was an old copy of it put back?"}});
    } else {
        base::log(base::Level::Info, "outbox-waits", {{"code", base::name(error.code)}, {"error", error.text}});
    }
    m_pause = m_executor.postAfter(wait, [this] {
        m_pause = 0;
        send();
    });
}

} // namespace kiosk::sync
