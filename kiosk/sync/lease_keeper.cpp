// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/lease_keeper.h"

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/wire/messages.h"

namespace kiosk::sync {

namespace {

constexpr std::chrono::minutes Rest{5};

} // namespace

LeaseKeeper::LeaseKeeper(Journal journal, TerminalClient &client, base::Executor &executor, base::Random &random,
                         const base::Clock &clock)
    : m_journal(journal)
    , m_client(client)
    , m_executor(executor)
    , m_random(random)
    , m_clock(clock)
{
}

LeaseKeeper::~LeaseKeeper()
{
    m_executor.cancel(m_pause);
}

void LeaseKeeper::nudge()
{
    if (!m_waiting && m_pause == 0)
        ask();
}

void LeaseKeeper::retryNow()
{
    if (m_pause != 0) {
        m_executor.cancel(m_pause);
        m_pause = 0;
        m_backOff.reset();
    }
    nudge();
}

std::optional<LeaseKeeper::Wanted> LeaseKeeper::missing()
{
    const auto site = m_journal.tickets.site();
    if (!site)
        return std::nullopt;
    // The server's day: leases are granted for it, whatever our own clock says.
    const auto today = site->zone.dateAt(m_client.serverNow());
    for (const auto &service : site->services) {
        const auto rests = m_restsUntil.find(service.id);
        if (rests != m_restsUntil.end() && m_clock.sinceBoot() < rests->second)
            continue;
        const int left = m_journal.outbox.leasedLeft(service.id, today);
        if (left < LeaseLow)
            return Wanted{service.id, LeaseTarget - left, m_random.id()};
    }
    return std::nullopt;
}

void LeaseKeeper::ask()
{
    if (!m_asked)
        m_asked = missing();
    if (!m_asked)
        return;
    m_waiting = true;
    TerminalClient::Call call;
    call.method = "POST";
    call.path = m_client.ownPath("/leases");
    call.body =
        wire::toText(wire::toJson(wire::LeaseRequest{m_journal.outbox.journalId(), m_asked->service, m_asked->count}));
    call.idempotencyKey = m_asked->key;
    m_client.send(std::move(call), [this](const base::Result<http::HttpAnswer> &answer) {
        m_waiting = false;
        answered(answer);
    });
}

void LeaseKeeper::answered(const base::Result<http::HttpAnswer> &answer)
{
    if (!answer &&
        (answer.assume_error().code == base::Code::Offline || answer.assume_error().code == base::Code::Corrupt ||
         answer.assume_error().code == base::Code::Device)) {
        pause(m_backOff.next(m_random)); // it may have been granted: ask under the same key
        return;
    }
    const auto asked = *m_asked;
    m_asked.reset();
    m_backOff.reset();
    base::Result<wire::LeaseAnswer> lease = base::failure(base::Code::Invalid, "no answer");
    if (answer) {
        const auto json = wire::parseJson(answer.assume_value().body);
        lease = json ? wire::fromJson<wire::LeaseAnswer>(json.assume_value())
                     : base::Result<wire::LeaseAnswer>(json.assume_error());
    } else {
        lease = answer.assume_error();
    }
    base::Result<void> taken = boost::outcome_v2::success();
    if (lease) {
        for (const auto &range : lease.assume_value().ranges) {
            if (auto added = m_journal.outbox.addLease(lease.assume_value().date, range); !added)
                taken = added;
        }
        if (lease.assume_value().ranges.empty())
            taken = base::failure(base::Code::Busy, "no numbers");
    } else {
        taken = lease.assume_error();
    }
    if (!taken) {
        base::log(base::Level::Warning, "lease-refused",
                  {{"service", asked.service.value}, {"error", taken.assume_error().text}});
    }
    // Also when it gave less than wanted: whatever is left now will not be more in a moment.
    const auto site = m_journal.tickets.site();
    const auto left = site ? m_journal.outbox.leasedLeft(asked.service, site->zone.dateAt(m_client.serverNow())) : 0;
    if (!taken || left < LeaseLow)
        m_restsUntil[asked.service] = m_clock.sinceBoot() + Rest;
    nudge();
}

void LeaseKeeper::pause(std::chrono::milliseconds time)
{
    m_pause = m_executor.postAfter(time, [this] {
        m_pause = 0;
        ask();
    });
}

} // namespace kiosk::sync
