// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many tickets, calls and readers one server bears: TLS on, every answer durable, the two cores shared with this
// client. Beside it, in the same run: what the disk commits without a server, and the same route without a database.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <iostream>

#include <CLI/CLI.hpp>
#include <sys/resource.h>

#include "disk.h"
#include "load.h"
#include "streams.h"

using namespace bench;

namespace {

double percentile(std::vector<double> &values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void row(const char *what, Load &load)
{
    const auto each = 1e6 / static_cast<double>(load.requests);
    std::printf("  %-26s %9.0f %9.2f %9.2f %10.1f %10.1f%s\n", what, load.rate(), percentile(load.millis, 0.5),
                percentile(load.millis, 0.99), load.serverCpu * each, load.clientCpu * each,
                load.refused > 0 ? "  REFUSALS" : "");
}

void verdict(const char *what, double value, double goal, bool isFloor)
{
    const bool isMet = isFloor ? value >= goal : value <= goal;
    std::printf("  %-58s %10.1f  (goal %s %.0f: %s)\n", what, value, isFloor ? "at least" : "at most", goal,
                isMet ? "met" : "MISSED");
}

QueueLoads queue(House::Keeping keeping, const char *title, const std::filesystem::path &where, std::size_t connections,
                 int rounds)
{
    const House house(keeping, where);
    auto loads = loadQueue(house, connections, rounds);
    std::printf("%s, %zu connections\n", title, connections);
    std::printf("  %-26s %9s %9s %9s %10s %10s\n", "", "per s", "p50 ms", "p99 ms", "server us", "client us");
    row("issue", loads.issue);
    row("call next", loads.callNext);
    row("finish", loads.finish);
    std::fflush(stdout);
    return loads;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && std::strcmp(argv[1], "--serve-from-memory") == 0)
        return serveFromMemory(argv[2], argv[3]);
    CLI::App app("How many tickets, calls and readers one server bears.");
    std::filesystem::path where = "/var/tmp";
    int rounds = 10;
    std::size_t streams = 10000;
    std::size_t calls = 50;
    app.add_option("--folder", where, "a folder on the disk that is measured")->capture_default_str();
    app.add_option("--rounds", rounds, "rounds of 4,000 tickets")->capture_default_str();
    app.add_option("--streams", streams, "open event streams; 0: none")->capture_default_str();
    app.add_option("--calls", calls, "calls while they are open")->capture_default_str();
    CLI11_PARSE(app, argc, argv);

    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);

    auto bare = queue(House::Keeping::Memory, "Without a database", where, 64, rounds);
    auto durable = queue(House::Keeping::Sqlite, "SQLite, durable", where, 64, rounds);
    auto eight = queue(House::Keeping::Sqlite, "SQLite, durable", where, 8, std::max(1, rounds / 4));
    {
        const House house(House::Keeping::Memory, where);
        std::printf("This disk: durable SQLite commits a second, 1 row %.0f, 64 rows %.0f (%.0f rows/s)\n",
                    rawCommits(house.folder(), 1), rawCommits(house.folder(), 64), rawCommits(house.folder(), 64) * 64);
    }
    std::printf("Against the goals\n");
    verdict("issue per second", durable.issue.rate(), 40000, true);
    verdict("issue, percent of the route without database", 100 * durable.issue.rate() / bare.issue.rate(), 40, true);
    verdict("call-next per second", durable.callNext.rate(), 20000, true);
    verdict("issue p99 at 8 connections, ms", percentile(eight.issue.millis, 0.99), 5, false);
    verdict("call-next p99 at 8 connections, ms", percentile(eight.callNext.millis, 0.99), 5, false);
    if (streams > 0) {
        const House house(House::Keeping::Sqlite, where);
        auto load = loadStreams(house, streams, calls);
        std::printf("%zu event streams, opened in %.1f s\n", streams, load.openSeconds);
        verdict("call to last subscriber, p99 ms", percentile(load.last, 0.99), 250, false);
        verdict("memory of each, KiB", load.bytesEach / 1024, 24, false);
    }
    return 0;
}
