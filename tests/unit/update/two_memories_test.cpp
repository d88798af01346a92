// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The floor beside the packs and in the journal.
#include <boost/test/unit_test.hpp>

#include "kiosk/update/two_memories.h"
#include "tests/support/result_printing.h"
#include "tests/unit/update/house.h"

using namespace kiosk;
using trust::TrustFloor;

namespace {

/** A journal as the terminal's is: durable, and sometimes out of order. */
class Journal final : public trust::TrustMemory
{
public:
    Journal(TrustFloor &kept, bool &isBroken)
        : m_kept(kept)
        , m_isBroken(isBroken)
    {
    }
    base::Result<TrustFloor> load() override
    {
        if (m_isBroken)
            return base::failure(base::Code::Device, "the journal is broken");
        return m_kept;
    }
    base::Result<void> store(const TrustFloor &floor) override
    {
        if (m_isBroken)
            return base::failure(base::Code::Device, "the journal is broken");
        if (!trust::mayFollow(m_kept, floor))
            return base::failure(base::Code::Conflict, "older than what is kept");
        m_kept = floor;
        return boost::outcome_v2::success();
    }

private:
    TrustFloor &m_kept;
    bool &m_isBroken;
};

struct Rememberer
{
    House house;
    TrustFloor journal;
    bool isBroken = false;
    update::SystemDisk disk;
    update::Stop stop = false;
    content::KnownTime time{"2026-11-01T00:00:00Z", "", "2026-11-24T09:00:00Z"};

    /** One run of the program on @p data: what it would take from @p site. */
    base::Result<std::int64_t> look(const std::filesystem::path &data, const std::filesystem::path &site)
    {
        std::filesystem::create_directories(data);
        update::TwoMemories memory(std::make_unique<content::FloorFile>(data / "floor.json"));
        memory.addSecond(std::make_unique<Journal>(journal, isBroken));
        BOOST_OUTCOME_TRY(auto store, update::PackStore::open(data / "packs", disk));
        update::PackFetcher fetcher(store, memory, house.anchor());
        BOOST_OUTCOME_TRY(store.begin([&](const auto &folder) { return fetcher.judge(folder, time); }, 0));
        update::FolderSource source(site, stop);
        BOOST_OUTCOME_TRY(const auto fetched, fetcher.fetch(source, time));
        if (!fetched.pack)
            return 0;
        BOOST_OUTCOME_TRY(store.adopt(*fetched.pack));
        return fetched.pack->version;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(two_memories, Rememberer)

BOOST_AUTO_TEST_CASE(a_floor_that_only_the_journal_knows_keeps_an_old_pack_out)
{
    const auto data = house.scratch.path / "terminal";
    BOOST_REQUIRE(house.publish(house.build(1)));
    const auto old = house.scratch.path / "old site";
    std::filesystem::copy(house.site, old, std::filesystem::copy_options::recursive);
    BOOST_REQUIRE(house.publish(house.build(2)));
    BOOST_TEST(look(data, house.site).value() == 2);
    BOOST_TEST(journal.packVersion == 2);
    const auto wiped = house.scratch.path / "wiped"; // packs and floor file are gone, the journal is not
    const auto refused = look(wiped, old);
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == base::Code::Denied), refused.error().text);
    BOOST_TEST(look(wiped, house.site).value() == 2);
}

BOOST_AUTO_TEST_CASE(a_broken_journal_stops_no_update)
{
    isBroken = true;
    const auto data = house.scratch.path / "terminal";
    BOOST_REQUIRE(house.publish(house.build(1)));
    BOOST_TEST(look(data, house.site).value() == 1);
    isBroken = false;
    BOOST_REQUIRE(house.publish(house.build(2)));
    BOOST_TEST(look(data, house.site).value() == 2);
    BOOST_TEST(journal.packVersion == 2);
}

BOOST_AUTO_TEST_SUITE_END()
