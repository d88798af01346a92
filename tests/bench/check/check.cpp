// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All of `wegweiser-pack check` on 1,000 pages and more, beside plain reading of the same files in the same run. The
// pages are those of the Leipzig pack, again and again under new ids.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/base/files.h"
#include "kiosk/base/must.h"
#include "kiosk/checking/check.h"
#include "kiosk/checking/coverage.h"

using namespace kiosk;
namespace fs = std::filesystem;
using Millis = std::chrono::duration<double, std::milli>;

namespace {

constexpr double Target = 2000; ///< ms for 1,000 pages

template<class Work>
double timed(const Work &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return Millis{std::chrono::steady_clock::now() - begin}.count();
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::vector<fs::path> pagesIn(const fs::path &folder)
{
    std::vector<fs::path> pages;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".md")
            pages.push_back(entry.path());
    std::sort(pages.begin(), pages.end());
    return pages;
}

/** Writes every fact out and wrong: findings in most blocks of every language. */
void spoil(const fs::path &from, const fs::path &to)
{
    auto text = base::readFile(from).value();
    for (auto at = text.find("{fact:"); at != std::string::npos; at = text.find("{fact:", at))
        text.replace(at, text.find('}', at) + 1 - at, "0341 123456 und 99");
    std::ofstream(to, std::ios::binary) << text;
}

/** Copies the Leipzig pack and adds topics until there are @p wanted pages; answers how many there are. */
std::size_t makePack(const fs::path &folder, std::size_t wanted, bool spoilt)
{
    const fs::path leipzig = WEGWEISER_SOURCE_DIR "/content/leipzig";
    fs::copy(leipzig, folder, fs::copy_options::recursive);
    std::vector<fs::path> topics;
    for (const auto &page : pagesIn(leipzig / "topics"))
        if (page.filename() == "de.md")
            topics.push_back(page.parent_path());
    std::size_t pages = pagesIn(folder).size();
    for (std::size_t i = 0; pages < wanted; ++i) {
        char name[32];
        std::snprintf(name, sizeof name, "99-more-%06zu", i);
        const auto copy = folder / "topics" / name;
        fs::create_directories(copy);
        std::ofstream(copy / "topic.toml") << "id = \"more-" << i << "\"\nicon = \"letter\"\nservice = \"general\"\n";
        for (const auto &page : pagesIn(topics[i % topics.size()]))
            if (page.parent_path() == topics[i % topics.size()]) {
                if (spoilt)
                    spoil(page, copy / page.filename());
                else
                    fs::copy_file(page, copy / page.filename());
                ++pages;
            }
    }
    return pages;
}

void row(const char *what, double ms, std::size_t pages)
{
    std::printf("  %-34s %9.1f ms %10.0f pages/s\n", what, ms, static_cast<double>(pages) * 1000 / ms);
}

/** Milliseconds of the whole check. */
double measure(std::size_t wanted, int rounds, bool spoilt = false)
{
    std::string folder = "/tmp/wegweiser-bench-XXXXXX";
    MUST(::mkdtemp(folder.data()) != nullptr);
    const auto sources = fs::path(folder) / "pack";
    const auto pages = makePack(sources, wanted, spoilt);
    std::vector<double> plain, reading, checking, coverage;
    std::size_t bytes = 0;
    int errors = 0, warnings = 0;
    for (int i = 0; i < rounds; ++i) {
        bytes = 0;
        plain.push_back(timed([&] {
            for (const auto &entry : fs::recursive_directory_iterator(sources))
                if (entry.is_regular_file())
                    bytes += base::readFile(entry.path()).value().size();
        }));
        authoring::Findings findings;
        authoring::PackSource pack;
        reading.push_back(timed([&] { pack = authoring::readPack(sources, findings); }));
        checking::CheckOptions options;
        options.today = domain::LocalDate{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
        checking.push_back(timed([&] { checking::checkContent(pack, options, findings); }));
        coverage.push_back(timed([&] { MUST(!checking::coverageOf(pack).empty()); }));
        errors = findings.errors();
        warnings = findings.warnings();
    }
    const double all = median(reading) + median(checking) + median(coverage);
    std::printf("%zu pages, %zu KiB, %d errors, %d warnings (median of %d)\n", pages, bytes / 1024, errors, warnings,
                rounds);
    row("baseline: read the same files", median(plain), pages);
    row("read, parse and compare", median(reading), pages);
    row("all checks", median(checking), pages);
    row("coverage", median(coverage), pages);
    row("wegweiser-pack check", all, pages);
    std::printf("  %.1f times the plain reading\n", all / median(plain));
    fs::remove_all(folder);
    return all * 1000 / static_cast<double>(pages);
}

} // namespace

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    const double thousand = measure(1000, rounds);
    (void)measure(1000, std::max(1, rounds / 2), true);
    const double five = measure(5000, std::max(1, rounds / 2));
    std::printf("1,000 pages: %.0f ms; target: at most %.0f ms: %s; of 5,000 each thousand takes %.2f times as long\n",
                thousand, Target, thousand <= Target ? "met" : "MISSED", five / thousand);
    return thousand <= Target ? 0 : 1;
}
