// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a verified pack of 1,000 to 100,000 pages, and the first page out of it, beside SQLite opening the same file.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "kiosk/base/must.h"
#include "kiosk/sqlite/database.h"
#include "kiosk/trust/digest.h"
#include "tests/support/sample_pack.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

constexpr int Rounds = 200;

double medianMillis(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int round = 0; round < Rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::nth_element(times.begin(), times.begin() + Rounds / 2, times.end());
    return times[Rounds / 2];
}

/** The example pack in @p small with @p pages German pages, in @p out; what Pack::verify() would say of it. */
content::VerifiedPack enlarged(const fs::path &small, int pages, const fs::path &out)
{
    const auto verified = content::Pack::verify(small, sampleKeys()).value();
    const auto work = out / "work.db";
    fs::create_directories(out / "files");
    fs::copy_file(small / verified.contentFile, work);
    {
        auto database = sqlite::Database::open(work, sqlite::OpenMode::Durable).value();
        const auto sql =
            "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(pages) +
            ") INSERT INTO topics SELECT t.id || '-' || i, 'housing', 1000 + i, t.icon, t.service, 0, 0 FROM topics t, "
            "n "
            "WHERE t.id = 'registration'; "
            "INSERT INTO pages(topic, language, title, summary, method, outdated, marked, checked_on, reviewed_on, "
            "sources, blocks) SELECT t.id, 'de', p.title, p.summary, p.method, 0, 0, p.checked_on, p.reviewed_on, "
            "p.sources, p.blocks FROM topics t, pages p WHERE t.parent = 'housing' AND t.position >= 1000 "
            "AND p.topic = 'registration' AND p.language = 'de'";
        MUST(database.execute(sql).has_value());
        MUST(database.copyTo(out / "files/content.db").has_value());
    }
    for (const auto *ending : {"", "-wal", "-shm"})
        fs::remove(work.string() + ending);
    const auto manifest = readAll(small / "manifest.json");
    writeAll(out / "manifest.json", manifest);
    return {trust::sha256Hex(manifest), "files/content.db", fs::file_size(out / "files/content.db")};
}

} // namespace

int main()
{
    std::string folder = "/var/tmp/wegweiser-bench-XXXXXX";
    MUST(::mkdtemp(folder.data()) != nullptr);
    const auto small = fs::path(folder) / "small";
    makeSamplePack(small);
    std::printf("%9s %9s | %12s %12s %12s | %6s\n", "pages", "MiB", "SQLite open", "pack open", "+ first page",
                "ratio");
    for (const int pages : {1'000, 10'000, 100'000}) {
        const auto out = fs::path(folder) / std::to_string(pages);
        const auto verified = enlarged(small, pages, out);
        const auto file = out / verified.contentFile;
        const domain::TopicId topic("registration-" + std::to_string(pages / 2));
        const double bare = medianMillis([&] {
            auto database = sqlite::Database::open(file, sqlite::OpenMode::Immutable).value();
            auto statement = database.prepare("SELECT count(*) FROM info").value();
            MUST(statement.step().has_value());
        });
        const double open = medianMillis([&] { (void)content::Pack::openVerified(out, verified).value(); });
        const double first = medianMillis([&] {
            const auto pack = content::Pack::openVerified(out, verified).value();
            MUST(pack.page(topic, domain::LanguageTag("de")).has_value());
        });
        std::printf("%9d %9.1f | %9.3f ms %9.3f ms %9.3f ms | %6.2f\n", pages,
                    static_cast<double>(verified.contentLength) / (1U << 20U), bare, open, first, open / bare);
    }
    fs::remove_all(folder);
    return 0;
}
