// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <stdlib.h>

#include "kiosk/base/log.h"
#include "kiosk/base/must.h"
#include "tests/simulation/world.h"

using namespace kiosk;
using kiosk::tests::World;

namespace {

constexpr const char *Usage = R"(Usage: simulation [--seeds N] [--first SEED] [--verbose]

Plays N worlds (default 25, or WEGWEISER_SEEDS), from seed SEED (default 1): terminals, server, display and staff on the
real use cases, journal, sync and queue core, under lost and late messages, partitions, crashes and wrong clocks. Says
which seed broke what; "--seeds 1 --first SEED --verbose" plays that one again with its log.
)";

/** An empty folder in memory where there is one: a journal syncs each ticket, and only the order matters here. */
class Folder
{
public:
    Folder()
    {
        const char *base = std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : "/var/tmp";
        std::string name = std::string{base} + "/wegweiser-simulation-XXXXXX";
        MUST(::mkdtemp(name.data()) != nullptr);
        m_path = name;
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    [[nodiscard]] std::filesystem::path empty(unsigned seed) const
    {
        const auto folder = m_path / std::to_string(seed);
        std::filesystem::create_directory(folder);
        return folder;
    }

private:
    std::filesystem::path m_path;
};

bool parse(const char *text, unsigned &number)
{
    const auto *end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, number);
    return error == std::errc{} && stop == end && number > 0;
}

struct Options
{
    unsigned seeds = 25; // what a run of all tests has time for
    unsigned first = 1;
    bool verbose = false;
};

/** Fills @p options; the exit code when the program is to end at once. */
std::optional<int> readOptions(int argc, char **argv, Options &options)
{
    if (const char *seeds = std::getenv("WEGWEISER_SEEDS"); seeds != nullptr)
        parse(seeds, options.seeds);
    for (int i = 1; i < argc; ++i) {
        const std::string option = argv[i];
        if (option == "--help") {
            std::fputs(Usage, stdout);
            return 0;
        }
        if (option == "--verbose") {
            options.verbose = true;
            continue;
        }
        unsigned *target = option == "--seeds" ? &options.seeds : option == "--first" ? &options.first : nullptr;
        if (target == nullptr || i + 1 >= argc || !parse(argv[++i], *target)) {
            std::fprintf(stderr, "simulation: cannot use \"%s\"; see --help\n", option.c_str());
            return 2;
        }
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (const auto code = readOptions(argc, argv, options))
        return *code;
    base::setLogLevel(options.verbose ? base::Level::Debug : base::Level::Error);
    const Folder folder;
    World::Count all;
    int broken = 0;
    for (unsigned seed = options.first; seed < options.first + options.seeds; ++seed) {
        const auto place = folder.empty(seed);
        {
            World world(seed, place);
            for (const auto &failure : world.run()) {
                std::printf("seed %u: %s\n", seed, failure.c_str());
                ++broken;
            }
            const auto count = world.count();
            all.tickets += count.tickets;
            all.papers += count.papers;
            all.events += count.events;
            all.crashes += count.crashes;
            all.refused += count.refused;
        }
        std::filesystem::remove_all(place);
    }
    std::printf("simulation: seeds %u to %u: %zu tickets, %zu slips, %zu refused, %zu events, %zu crashes; %d broken "
                "promises\n",
                options.first, options.first + options.seeds - 1, all.tickets, all.papers, all.refused, all.events,
                all.crashes, broken);
    // A world in which nothing happened would prove nothing.
    const bool lived = all.tickets > options.seeds * 10 && all.events > all.tickets;
    if (!lived)
        std::printf("simulation: too little happened\n");
    return broken == 0 && lived ? 0 : 1;
}
