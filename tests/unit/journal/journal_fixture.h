// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/test/unit_test.hpp>

#include "kiosk/journal/sqlite_journal.h"
#include "tests/support/fake_terminal.h"
#include "tests/support/manual_executor.h"
#include "tests/support/scratch_folder.h"

/** A journal of terminal 1 in a folder of its own, which can be closed and opened again. */
struct JournalFixture
{
    ScratchFolder folder;
    std::filesystem::path file = folder.path / "journal.sqlite";
    kiosk::tests::FakeClock clock{kiosk::tests::atLocal(12)};
    kiosk::tests::FakeRandom random;
    std::unique_ptr<kiosk::journal::SqliteJournal> journal;
    const kiosk::domain::LocalDate today = kiosk::tests::Monday;
    const kiosk::domain::LocalDate tomorrow{std::chrono::sys_days{today} + std::chrono::days{1}};
    const kiosk::domain::ServiceId general{"general"};
    int made = 0;

    void open()
    {
        journal.reset();
        auto opened = kiosk::journal::SqliteJournal::open(file, 1, clock, random);
        BOOST_REQUIRE_MESSAGE(opened.has_value(), (opened ? "" : opened.error().text));
        journal = std::move(opened).value();
    }
    void openWithSite()
    {
        open();
        BOOST_REQUIRE(journal->saveSite(kiosk::tests::testSite()).has_value());
    }
    kiosk::domain::Ticket wish(const char *service = "general")
    {
        kiosk::domain::Ticket ticket;
        ticket.id = kiosk::domain::TicketId{random.id()};
        ticket.service = kiosk::domain::ServiceId{service};
        ticket.language = kiosk::domain::LanguageTag{"ti"};
        ticket.needs = {kiosk::domain::Need::Wheelchair};
        ticket.terminal = 1;
        ticket.issued = clock.wall();
        return ticket;
    }
    kiosk::domain::Ticket issue(kiosk::domain::LocalDate date = kiosk::tests::Monday)
    {
        auto issued = journal->issue(wish(), date);
        BOOST_REQUIRE_MESSAGE(issued.has_value(), (issued ? "" : issued.error().text));
        return issued.value();
    }
    void lease(int first, int last) { BOOST_REQUIRE(journal->addLease(today, {general, first, last}).has_value()); }
    std::vector<kiosk::usecase::OutboxEntry> pending() { return journal->pending(1000).value(); }
};
