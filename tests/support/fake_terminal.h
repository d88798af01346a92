// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "kiosk/base/random.h"
#include "kiosk/usecase/ports.h"
#include "tests/support/test_site.h"

namespace kiosk::tests {

/** What the fakes were asked to do, in order. */
using Log = std::vector<std::string>;

/** The same bytes for the same seed. */
class FakeRandom final : public base::Random
{
public:
    explicit FakeRandom(unsigned seed = 1)
        : m_dice(seed)
    {
    }
    void fill(std::uint8_t *out, std::size_t size) override
    {
        for (std::size_t i = 0; i < size; ++i)
            out[i] = static_cast<std::uint8_t>(m_dice() >> 24U);
    }

private:
    std::mt19937 m_dice;
};

inline const char *word(usecase::PrintState state)
{
    using enum usecase::PrintState;
    switch (state) {
    case Pending:
        return "pending";
    case Printing:
        return "printing";
    case Printed:
        return "printed";
    case Failed:
        return "failed";
    case Uncertain:
        break;
    }
    return "uncertain";
}

/** A journal in memory: gives 201, 202, … and can be made to fail. */
class FakeJournal final : public usecase::TicketJournal
{
public:
    explicit FakeJournal(Log &log)
        : m_log(log)
    {
    }
    base::Result<domain::Ticket> issue(const domain::Ticket &wish, domain::LocalDate) override
    {
        if (failsWith)
            return *failsWith;
        domain::Ticket ticket = wish;
        ticket.number = ++lastNumber;
        m_log.push_back("journal issued " + std::to_string(ticket.number));
        tickets.push_back(ticket);
        return ticket;
    }
    base::Result<void> recordPrint(const domain::TicketId &ticket, usecase::PrintState state) override
    {
        if (failsWith)
            return *failsWith;
        m_log.push_back(std::string{"journal "} + word(state));
        prints[ticket] = state;
        return boost::outcome_v2::success();
    }
    std::optional<usecase::PrintState> printState(const domain::TicketId &ticket) const override
    {
        const auto it = prints.find(ticket);
        return it == prints.end() ? std::nullopt : std::optional(it->second);
    }
    std::vector<domain::Ticket> unsent(domain::LocalDate) const override { return tickets; }
    int numbersLeft(const domain::ServiceId &, domain::LocalDate) const override { return 10; }
    base::Result<void> saveSite(const domain::Site &site) override
    {
        known = site;
        return boost::outcome_v2::success();
    }
    std::optional<domain::Site> site() const override { return known; }

    std::optional<base::Error> failsWith;
    std::optional<domain::Site> known = testSite();
    std::vector<domain::Ticket> tickets; ///< all unsent
    std::map<domain::TicketId, usecase::PrintState> prints;
    int lastNumber = 200;

private:
    Log &m_log;
};

/** A printer that ends a job only when told how. */
class FakePrinter final : public usecase::SlipPrinter
{
public:
    explicit FakePrinter(Log &log)
        : m_log(log)
    {
    }
    void print(const usecase::TicketSlip &slip, Done done) override
    {
        m_log.push_back("print " + std::to_string(slip.ticket.number) + (slip.copy ? " copy" : ""));
        slips.push_back(slip);
        m_done = std::move(done);
    }
    void end(base::Result<void> how)
    {
        auto done = std::move(m_done);
        m_done = nullptr;
        done(std::move(how));
    }
    std::vector<usecase::TicketSlip> slips;

private:
    Log &m_log;
    Done m_done;
};

/** A mirror that shows what it is given. */
class FakeMirror final : public usecase::QueueMirror
{
public:
    explicit FakeMirror(Log &log)
        : m_log(log)
    {
    }
    const domain::QueueState &state() const override { return queue; }
    usecase::LinkState link() const override { return how; }
    domain::WallTime lastContact() const override { return contact; }
    void onChange(std::function<void()> changed) override { m_changed = std::move(changed); }
    void nudge() override { m_log.push_back("network nudged"); }

    void change()
    {
        if (m_changed)
            m_changed();
    }
    domain::QueueState queue = emptyDay();
    usecase::LinkState how = usecase::LinkState::Fresh;
    domain::WallTime contact{};

private:
    Log &m_log;
    std::function<void()> m_changed;
};

} // namespace kiosk::tests
