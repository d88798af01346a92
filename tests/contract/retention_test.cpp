// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A day's tickets are gone 24 hours after closing, also from the bytes on the disk.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/files.h"
#include "kiosk/server/retention.h"
#include "kiosk/server/writer.h"
#include "kiosk/store/queue_log.h"
#include "kiosk/store/sqlite_store.h"
#include "tests/support/manual_executor.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::server;
using namespace kiosk::tests;

namespace {

const domain::SiteId Leipzig{"leipzig"};
const std::string Secret = "ticket-that-nobody-may-find";

struct House
{
    ScratchFolder folder;
    FakeClock clock{atLocal(12)};
    ManualExecutor own;
    ManualExecutor io;
    std::unique_ptr<store::SqlStore> store = store::openSqliteStore(folder.path).value();
    std::optional<Writer> writer;
    std::vector<std::pair<store::StreamName, std::size_t>> seen; ///< by the hook
    Retention retention{[this](Batch &batch, const domain::Site &, const store::StreamName &stream,
                               const std::vector<domain::QueueEvent> &events) {
        seen.emplace_back(stream, events.size());
        batch.kept(batch.store().keepDocument(stream.site, {"day/" + domain::toText(stream.date), "{}"}));
    }};

    House()
    {
        BOOST_REQUIRE(store->begin());
        BOOST_REQUIRE(store->keepSite(testSite(), "init"));
        BOOST_REQUIRE(store->commit());
        writer.emplace(*store, clock, own, io, [](const Publication &) {});
        run([&](Batch &batch) {
            BOOST_REQUIRE(batch.day(Leipzig).value()->carryOut(
                domain::command::Issue{domain::TicketId{Secret}, domain::ServiceId{"general"}, {}, {}, 1, {}}));
            batch.keepAnswer({"staff:ada", "k"}, {"f", 201, "application/json", Secret, batch.now()});
            batch.kept(batch.store().keepEntry(domain::JournalId{"j"}, 1, Secret, batch.now()));
            batch.kept(batch.store().keepMark(domain::JournalId{"j"}, {"t", 1, batch.now()}));
        });
    }
    void run(const std::function<void(Batch &)> &job)
    {
        int status = 0;
        writer->submit(
            [&](Batch &batch) {
                job(batch);
                return empty(204);
            },
            [&](const Answer &answer) { status = answer.status; });
        own.run();
        io.run();
        BOOST_REQUIRE(status == 204);
    }
    void forgetAt(domain::WallTime time)
    {
        clock.setWall(time);
        run([&](Batch &batch) { retention.forget(batch); });
    }
    [[nodiscard]] bool isOnDisk() const
    {
        for (const auto &file : std::filesystem::directory_iterator(folder.path))
            if (base::readFile(file.path()).value().find(Secret) != std::string::npos)
                return true;
        return false;
    }
    [[nodiscard]] std::size_t events() { return store->read({Leipzig, Monday}, 1).value().size(); }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_day_is_gone_24_hours_after_closing_and_leaves_no_trace, House)
{
    BOOST_TEST(isOnDisk());
    const auto closing = atLocal(17);
    BOOST_CHECK(closingOf(testSite(), Monday) == closing);
    forgetAt(closing + std::chrono::hours{24} - std::chrono::seconds{1});
    BOOST_TEST(events() == 1U);
    BOOST_TEST(seen.empty());
    forgetAt(closing + std::chrono::hours{24});
    BOOST_TEST(events() == 0U);
    BOOST_REQUIRE(seen.size() == 1U);
    BOOST_TEST(seen[0].second == 1U);
    BOOST_TEST(store->answers({{"staff:ada", "k"}}).value().empty());
    BOOST_CHECK(!store->entryHash(domain::JournalId{"j"}, 1).value());
    BOOST_TEST(!isOnDisk());
    // What stays: sums, and how far the journal is known.
    BOOST_CHECK(store->document(Leipzig, "day/2026-11-23").value());
    BOOST_TEST(store->journal(domain::JournalId{"j"}).value()->seq == 1U);
    forgetAt(closing + std::chrono::hours{25});
    BOOST_TEST(seen.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(while_somebody_reads_the_traces_wait, House)
{
    const auto reading = store::openSqliteStore(folder.path).value();
    BOOST_REQUIRE(reading->beginReading());
    BOOST_TEST(reading->read({Leipzig, Monday}, 1).value().size() == 1U);
    const auto over = atLocal(17) + std::chrono::hours{24};
    forgetAt(over);
    BOOST_TEST(events() == 0U);
    BOOST_TEST(isOnDisk()); // the reader still needs it
    reading->rollback();
    forgetAt(over + std::chrono::minutes{1});
    BOOST_TEST(!isOnDisk());
}

BOOST_FIXTURE_TEST_CASE(today_and_what_failed_are_never_forgotten, House)
{
    // A house whose hours say nothing closes at midnight.
    auto site = testSite();
    site.hours = {};
    BOOST_CHECK(closingOf(site, Monday) == atLocal(24));
    // The same moment, in a batch that fails: nothing is gone.
    clock.setWall(atLocal(17) + std::chrono::hours{24});
    writer->submit(
        [&](Batch &batch) {
            retention.forget(batch);
            batch.kept(base::Result<void>(base::failure(base::Code::Device, "the disk is full")));
            return empty(204);
        },
        [](const Answer &) {});
    own.run();
    io.run();
    BOOST_TEST(events() == 1U);
    BOOST_TEST(isOnDisk());
}
