// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk.h"

#include <chrono>
#include <string>

#include "kiosk/base/must.h"
#include "kiosk/sqlite/database.h"

using namespace kiosk;

namespace bench {

double rawCommits(const std::filesystem::path &folder, std::size_t rows)
{
    constexpr std::chrono::milliseconds Enough{1500};
    auto database =
        sqlite::Database::open(folder / ("raw-" + std::to_string(rows) + ".db"), sqlite::OpenMode::Durable).value();
    MUST(database.migrate({"CREATE TABLE t(seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;"}).has_value());
    auto insert = database.prepare("INSERT INTO t(body) VALUES(?1)").value();
    const std::string body(300, 'x'); // about an event
    std::size_t commits = 0;
    const auto begin = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - begin < Enough) {
        auto transaction = database.begin().value();
        for (std::size_t i = 0; i < rows; ++i) {
            insert.reset();
            insert.bindAll(body);
            MUST(insert.run().has_value());
        }
        MUST(transaction.commit().has_value());
        ++commits;
    }
    return static_cast<double>(commits) /
           std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace bench
