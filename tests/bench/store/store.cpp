// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many issues a second a store makes durable, by how many share a commit, beside the disk's raw commit rate.
#include <chrono>
#include <cstdio>

#include "kiosk/sqlite/database.h"
#include "kiosk/store/postgres_store.h"
#include "kiosk/store/queue_log.h"
#include "kiosk/store/sqlite_store.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds EachFor{1500};

double seconds(Clock::time_point since)
{
    return std::chrono::duration<double>(Clock::now() - since).count();
}

/** One row of 400 bytes a commit, WAL and synchronous=FULL: what the machine can do at all. */
double rawCommits()
{
    ScratchFolder folder;
    auto database = sqlite::Database::open(folder.path / "raw.db", sqlite::OpenMode::Durable).value();
    (void)database.execute("CREATE TABLE t(x TEXT)");
    auto insert = database.prepare("INSERT INTO t VALUES(?1)").value();
    const std::string row(400, 'x');
    const auto begun = Clock::now();
    double commits = 0;
    for (; Clock::now() - begun < EachFor; ++commits) {
        auto transaction = database.begin().value();
        insert.bindAll(row);
        (void)insert.run();
        (void)transaction.commit();
    }
    return commits / seconds(begun);
}

/** Issues as the server writes them: one event and one kept answer each, @p together in one commit. */
void measure(const char *name, store::SqlStore &store, int together, const std::string &day)
{
    const store::StreamName stream{domain::SiteId{"leipzig"}, domain::parseDate(day).value()};
    std::uint64_t seq = 0;
    double commits = 0;
    const auto begun = Clock::now();
    for (; Clock::now() - begun < EachFor; ++commits) {
        auto done = store.begin();
        for (int i = 0; done && i < together; ++i) {
            const auto now = test::moment(1795341600000 + static_cast<long long>(seq));
            done = store::appendQueue(store, stream, seq,
                                      {{seq + 1, now, domain::TicketIssued{test::sampleTicket(200), {}}}});
            ++seq;
            if (done)
                done = store.keepAnswer({"staff:ada", day + std::to_string(seq)},
                                        {std::string(64, 'f'), 201, "application/json", std::string(420, '{'), now});
        }
        if (done)
            done = store.commit();
        if (!done) {
            std::printf("%s: %s\n", name, done.error().text.c_str());
            return;
        }
    }
    const auto spent = seconds(begun);
    std::printf("%-28s %6d a commit  %8.0f commits/s  %8.0f issues/s\n", name, together, commits / spent,
                static_cast<double>(seq) / spent);
}

} // namespace

int main()
{
    std::printf("raw SQLite, one row a commit: %.0f commits/s\n", rawCommits());
    const int sizes[] = {1, 16, 64, 512};
    {
        ScratchFolder folder;
        auto store = store::openSqliteStore(folder.path).value();
        for (int i = 0; i < 4; ++i)
            measure("SQLite", *store, sizes[i], "2026-11-" + std::to_string(10 + i));
    }
    auto cluster = test::PostgresCluster::start(test::PostgresCluster::Disk::Careful);
    if (!cluster) {
        std::printf("PostgreSQL is not installed\n");
        return 0;
    }
    auto store = store::openPostgresStore(cluster->newDatabase()).value();
    for (int i = 0; i < 4; ++i)
        measure("PostgreSQL (fsync on)", *store, sizes[i], "2026-11-" + std::to_string(20 + i));
    return 0;
}
