// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From tap to durable: one issue in the journal beside one raw write + fdatasync of the same disk, taken in turn.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "kiosk/base/must.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/journal/sqlite_journal.h"

using namespace kiosk;
using Millis = std::chrono::duration<double, std::milli>;

namespace {

template<class Work>
double timed(const Work &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return Millis{std::chrono::steady_clock::now() - begin}.count();
}

double percentile(std::vector<double> &times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void row(const char *what, std::vector<double> &times)
{
    std::printf("%-28s %8.3f %8.3f %8.3f\n", what, percentile(times, 0.5), percentile(times, 0.99),
                percentile(times, 1.0));
}

} // namespace

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 2000;
    std::string folder = argc > 2 ? std::string(argv[2]) + "/XXXXXX" : std::string("/var/tmp/wegweiser-bench-XXXXXX");
    MUST(::mkdtemp(folder.data()) != nullptr);
    const base::SystemClock clock;
    base::SystemRandom random;
    auto journal = journal::SqliteJournal::open(folder + "/journal.sqlite", 1, clock, random).value();
    const domain::LocalDate today{std::chrono::floor<std::chrono::days>(clock.wall())};
    MUST(journal->addLease(today, {domain::ServiceId{"general"}, 1, 1000000}).has_value());
    const int raw = ::open((folder + "/raw").c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    MUST(raw >= 0);
    const std::string page(4096, 'x');

    std::vector<double> issues;
    std::vector<double> syncs;
    for (int i = 0; i < rounds; ++i) {
        domain::Ticket wish;
        wish.id = domain::TicketId{random.id()};
        wish.service = domain::ServiceId{"general"};
        wish.language = domain::LanguageTag{"ti"};
        wish.issued = clock.wall();
        issues.push_back(timed([&] { MUST(journal->issue(wish, today).has_value()); }));
        syncs.push_back(timed([&] {
            MUST(::write(raw, page.data(), page.size()) == static_cast<ssize_t>(page.size()));
            MUST(::fdatasync(raw) == 0);
        }));
    }
    std::printf("%-28s %8s %8s %8s   (ms, %d rounds)\n", "", "p50", "p99", "max", rounds);
    row("raw write + fdatasync, 4 KiB", syncs);
    row("issue a ticket", issues);
    const double allowed = 2 * percentile(syncs, 0.99) + 2;
    std::printf("p99 issue / p99 fsync: %.2f; target: at most %.3f ms: %s\n",
                percentile(issues, 0.99) / percentile(syncs, 0.99), allowed,
                percentile(issues, 0.99) <= allowed ? "met" : "MISSED");
    ::close(raw);
    journal.reset();
    std::filesystem::remove_all(folder);
    return 0;
}
