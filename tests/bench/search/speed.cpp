// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speed.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>

#include <time.h>
#include <unistd.h>

#include "fts_baseline.h"
#include "kiosk/base/must.h"
#include "kiosk/search/searcher.h"
#include "packs.h"

using namespace kiosk;

namespace {

constexpr std::size_t Pages = 5000;
constexpr std::size_t Questions = 40;

double milliseconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/** What this thread alone has computed: a busy machine does not change it. */
double processorMilliseconds(const std::function<void()> &work)
{
    const auto now = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const auto start = now();
    work();
    return now() - start;
}

struct KeyTimes
{
    std::vector<double> wall, processor; ///< of each key, sorted
};

/** Times of each key of each question. */
KeyTimes type(const std::vector<std::string> &questions, const std::function<void(const std::string &)> &ask)
{
    KeyTimes times;
    for (std::size_t at = 0; at < std::min(Questions, questions.size()); ++at)
        for (std::size_t end = 1; end <= questions[at].size(); ++end)
            if (end == questions[at].size() || (questions[at][end] & 0xC0) != 0x80) {
                const auto typed = questions[at].substr(0, end);
                times.wall.push_back(
                    milliseconds([&] { times.processor.push_back(processorMilliseconds([&] { ask(typed); })); }));
            }
    std::sort(times.wall.begin(), times.wall.end());
    std::sort(times.processor.begin(), times.processor.end());
    return times;
}

double at(const std::vector<double> &sorted, double part)
{
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

} // namespace

void printSpeed(const std::string &language, const std::vector<std::string> &texts,
                const std::vector<std::string> &questions)
{
    const auto pages = mixedPages(texts, Pages);
    std::int64_t bytes = 0;
    for (const auto &page : pages)
        bytes += static_cast<std::int64_t>(page.size());
    const auto pack = packOf(language, pages);
    const auto file = std::filesystem::temp_directory_path() / ("bench_search." + std::to_string(::getpid()) + ".db");
    std::int64_t size = 0;
    const auto built = milliseconds([&] {
        auto database = indexOf(pack);
        size = sizeOf(database);
        MUST(database.copyTo(file));
    });
    auto database = sqlite::Database::open(file, sqlite::OpenMode::Immutable).value();
    search::Searcher searcher(database);
    const domain::LanguageTag tag(language);
    const auto first = milliseconds([&] { (void)searcher.search("a", tag, 10); });
    const auto ours = type(questions, [&](const std::string &typed) { (void)searcher.search(typed, tag, 10); });
    FtsBaseline baseline(pages);
    const auto fts = type(questions, [&](const std::string &typed) { (void)baseline.search(typed, 10); });
    std::filesystem::remove(file);
    std::printf("\n%s, %zu pages of %lld bytes, %zu keys\n", language.c_str(), Pages,
                static_cast<long long>(bytes / static_cast<std::int64_t>(Pages)), ours.wall.size());
    const auto print = [](const char *what, const std::vector<double> &one, const std::vector<double> &other) {
        std::printf(
            "  %-14s ours p50 %6.2f  p99 %6.2f  max %6.2f   naive FTS5 p50 %6.2f  p99 %6.2f   ratio of p99 %.2f\n",
            what, at(one, 0.5), at(one, 0.99), one.back(), at(other, 0.5), at(other, 0.99),
            at(one, 0.99) / at(other, 0.99));
    };
    std::puts("  ms per key (goal: p99 at most 5)");
    print("by the clock", ours.wall, fts.wall);
    print("processor", ours.processor, fts.processor);
    std::printf("  first key          %.1f ms (opens the index)\n", first);
    std::printf("  index              %.1f MiB with the texts, %lld bytes a page, built in %.1f s\n",
                static_cast<double>(size) / 1048576.0, static_cast<long long>(size / static_cast<std::int64_t>(Pages)),
                built / 1000);
}
