// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <fstream>
#include <set>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/result_printing.h"
#include "tests/unit/journal/journal_fixture.h"

using namespace kiosk;
using kiosk::usecase::PrintState;

namespace {

/** While it lives no file can grow beyond @p bytes: a full disk for this process. */
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

void write(const std::filesystem::path &file, std::size_t at, const std::string &bytes)
{
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(static_cast<std::streamoff>(at));
    out << bytes;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(a_full_disk_refuses_a_ticket_and_leaves_nothing_half_done, JournalFixture)
{
    openWithSite();
    lease(200, 279);
    const auto before = issue();
    {
        const FullDisk full(std::filesystem::file_size(file.string() + "-wal"));
        for (int i = 0; i < 3; ++i)
            BOOST_TEST(journal->issue(wish(), today).error().code == base::Code::Device);
        BOOST_TEST(journal->recordPrint(before.id, PrintState::Printing).error().code == base::Code::Device);
        BOOST_TEST(journal->addLease(today, {general, 290, 291}).error().code == base::Code::Device);
        BOOST_TEST(journal->depth() == 1);
        BOOST_TEST((journal->unsent(today) == std::vector{before}));
    }
    BOOST_TEST(issue().number == before.number + 1); // no number was lost
    const auto entries = pending();
    BOOST_TEST(entries.size() == 2U);
    BOOST_TEST(entries.back().seq == 2U); // and no seq
    BOOST_CHECK(journal->printState(before.id) == PrintState::Pending);
    open();
    BOOST_TEST(journal->unsent(today).size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_damaged_file_is_set_aside_and_its_reserve_rests_for_the_day, JournalFixture)
{
    openWithSite();
    const auto id = journal->journalId();
    BOOST_TEST(issue().number == 280); // of the reserve
    journal.reset();
    write(file, 0, "this was a database once and then the disk had other ideas");
    open();
    BOOST_TEST(journal->replacedDamagedFile());
    BOOST_TEST(journal->journalId() != id);
    int asides = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path))
        asides += entry.path().filename().string().starts_with("journal.sqlite.damaged-") ? 1 : 0;
    BOOST_TEST(asides >= 1);
    BOOST_REQUIRE(journal->saveSite(tests::testSite()).has_value());
    BOOST_TEST(journal->numbersLeft(general, today) == 0); // 280 may be on somebody's slip
    BOOST_TEST(journal->numbersLeft(general, tomorrow) == 9);
    open();
    BOOST_TEST(journal->numbersLeft(general, today) == 0);
}

BOOST_FIXTURE_TEST_CASE(damage_inside_is_found_too, JournalFixture)
{
    openWithSite();
    lease(200, 279);
    for (int i = 0; i < 50; ++i)
        issue();
    journal.reset();
    const auto size = std::filesystem::file_size(file);
    for (std::size_t at = 4096; at + 200 < size; at += 1024)
        write(file, at, std::string(200, '\x7f'));
    open();
    BOOST_TEST(journal->replacedDamagedFile());
    BOOST_TEST(journal->depth() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_second_process_is_turned_away, JournalFixture)
{
    openWithSite();
    const auto second = journal::SqliteJournal::open(file, 1, clock, random);
    BOOST_REQUIRE(!second.has_value());
    BOOST_TEST(second.error().code == base::Code::Busy);
    BOOST_TEST(std::filesystem::exists(file)); // and nothing was set aside
    issue();
}

BOOST_FIXTURE_TEST_CASE(a_killed_terminal_has_every_ticket_it_showed_and_gives_no_number_twice, JournalFixture)
{
    openWithSite();
    BOOST_REQUIRE(journal->addLease(today, {general, 1000, 9999}).has_value());
    journal.reset();
    std::vector<int> shown;
    for (int round = 0; round < 6; ++round) {
        int pipe[2];
        BOOST_REQUIRE(::pipe(pipe) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            auto opened = journal::SqliteJournal::open(file, 1, clock, random);
            for (;;) {
                auto ticket = wish();
                ticket.id.value += std::to_string(::getpid());
                const auto issued = opened.value()->issue(ticket, today);
                const int number = issued.value().number;
                if (::write(pipe[1], &number, sizeof number) != sizeof number)
                    ::_exit(1);
            }
        }
        ::close(pipe[1]);
        for (int number = 0, count = 0;
             count < 20 + round * 7 && ::read(pipe[0], &number, sizeof number) == sizeof number; ++count)
            shown.push_back(number);
        ::kill(child, SIGKILL);
        for (int number = 0; ::read(pipe[0], &number, sizeof number) == sizeof number;)
            shown.push_back(number);
        ::close(pipe[0]);
        ::waitpid(child, nullptr, 0);
    }
    open();
    std::multiset<int> kept;
    for (const auto &ticket : journal->unsent(today))
        kept.insert(ticket.number);
    BOOST_TEST(std::set<int>(kept.begin(), kept.end()).size() == kept.size());
    BOOST_TEST(shown.size() >= 100U);
    for (const int number : shown)
        BOOST_TEST(kept.contains(number), "ticket " << number << " was shown and is not in the journal");
    BOOST_TEST(!journal->replacedDamagedFile());
}
