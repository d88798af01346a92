// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speed.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>

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

/** Times of each key of each question. */
std::vector<double> type(const std::vector<std::string> &questions, const std::function<void(const std::string &)> &ask)
{
    std::vector<double> times;
    for (std::size_t at = 0; at < std::min(Questions, questions.size()); ++at)
        for (std::size_t end = 1; end <= questions[at].size(); ++end)
            if (end == questions[at].size() || (questions[at][end] & 0xC0) != 0x80)
                times.push_back(milliseconds([&] { ask(questions[at].substr(0, end)); }));
    std::sort(times.begin(), times.end());
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
                static_cast<long long>(bytes / static_cast<std::int64_t>(Pages)), ours.size());
    std::printf("  per key, ms        p50 %.2f  p99 %.2f  max %.2f   (goal p99 5)\n", at(ours, 0.5), at(ours, 0.99),
                ours.back());
    std::printf("  naive FTS5         p50 %.2f  p99 %.2f  max %.2f   ratio of p99 %.2f\n", at(fts, 0.5), at(fts, 0.99),
                fts.back(), at(ours, 0.99) / at(fts, 0.99));
    std::printf("  first key          %.1f ms (opens the index)\n", first);
    std::printf("  index              %.1f MiB with the texts, %lld bytes a page, built in %.1f s\n",
                static_cast<double>(size) / 1048576.0, static_cast<long long>(size / static_cast<std::int64_t>(Pages)),
                built / 1000);
}
