// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The floor beside the packs and in the journal.
#include <boost/test/unit_test.hpp>

#include "kiosk/base/files.h"
#include "kiosk/update/two_memories.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
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
        update::TwoMemories memory(data / "floor.json");
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

BOOST_AUTO_TEST_CASE(a_damaged_file_stops_no_update_and_lets_no_old_pack_in_when_the_journal_knows_the_floor)
{
    const auto data = house.scratch.path / "terminal";
    BOOST_REQUIRE(house.publish(house.build(1)));
    const auto old = house.scratch.path / "old site";
    std::filesystem::copy(house.site, old, std::filesystem::copy_options::recursive);
    BOOST_REQUIRE(house.publish(house.build(2)));
    BOOST_TEST(look(data, house.site).value() == 2);
    const auto file = data / "floor.json";
    const auto sound = content::FloorFile(file).load().value();
    for (const auto &damaged : {std::string("{"), std::string(), std::string(9000, 'x')}) {
        writeAll(file, damaged);
        const auto wiped = house.scratch.path / "terminal/packs";
        std::filesystem::remove_all(wiped); // names of folders do not help
        const auto refused = look(data, old);
        BOOST_REQUIRE(!refused);
        BOOST_TEST((refused.error().code == base::Code::Denied), refused.error().text);
        BOOST_TEST(look(data, house.site).value() == 2);
        BOOST_TEST((content::FloorFile(file).load().value() == sound)); // written anew
    }
    BOOST_REQUIRE(house.publish(house.build(3)));
    writeAll(file, "damaged");
    BOOST_TEST(look(data, house.site).value() == 3);
    BOOST_TEST(content::FloorFile(file).load().value().packVersion == 3);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_even_be_written_anew_stops_no_update_either)
{
    const auto data = house.scratch.path / "terminal";
    BOOST_REQUIRE(house.publish(house.build(1)));
    BOOST_TEST(look(data, house.site).value() == 1);
    std::filesystem::remove(data / "floor.json");
    std::filesystem::create_directories(data / "floor.json/in the way");
    BOOST_REQUIRE(house.publish(house.build(2)));
    BOOST_TEST(look(data, house.site).value() == 2);
    BOOST_TEST(journal.packVersion == 2);
}

BOOST_AUTO_TEST_CASE(only_when_no_memory_knows_the_floor_is_a_damaged_file_an_error)
{
    const auto data = house.scratch.path / "terminal";
    BOOST_REQUIRE(house.publish(house.build(1)));
    BOOST_TEST(look(data, house.site).value() == 1);
    writeAll(data / "floor.json", "damaged");
    isBroken = true;
    const auto both = look(data, house.site);
    BOOST_REQUIRE(!both);
    BOOST_TEST(both.error().text.find("floor.json") != std::string::npos, both.error().text);
    isBroken = false;
    journal = {}; // a new journal
    BOOST_TEST(!look(data, house.site));
    BOOST_TEST(base::readFile(data / "floor.json").value() == "damaged"); // left for who looks into it
    std::filesystem::remove(data / "floor.json");                         // as the message says
    BOOST_TEST(look(data, house.site).has_value());
}

BOOST_AUTO_TEST_CASE(the_higher_counts_and_neither_memory_can_be_lowered)
{
    const auto file = house.scratch.path / "floor.json";
    const TrustFloor five{1, 5, std::string(64, 'a'), "2026-11-01T00:00:00Z", 0};
    const TrustFloor seven{1, 7, std::string(64, 'b'), "2026-11-02T00:00:00Z", 0};
    BOOST_REQUIRE(content::FloorFile(file).store(seven));
    journal = five;
    update::TwoMemories memory(file);
    memory.addSecond(std::make_unique<Journal>(journal, isBroken));
    BOOST_TEST((memory.load().value() == seven));
    // The journal alone would take this one.
    const TrustFloor six{1, 6, std::string(64, 'c'), "2026-11-03T00:00:00Z", 0};
    BOOST_TEST((memory.store(six).error().code == base::Code::Conflict));
    BOOST_TEST((journal == five));
    writeAll(file, "damaged");
    BOOST_TEST((memory.store(TrustFloor{1, 4, {}, {}, 0}).error().code == base::Code::Conflict));
    BOOST_REQUIRE(memory.store(seven));
    BOOST_TEST((journal == seven));
    BOOST_TEST((content::FloorFile(file).load().value() == seven));
}

BOOST_AUTO_TEST_CASE(a_terminal_whose_state_and_floor_are_both_damaged_still_shows_its_pack)
{
    const auto data = house.scratch.path / "terminal";
    BOOST_REQUIRE(house.publish(house.build(1)));
    BOOST_TEST(look(data, house.site).value() == 1);
    writeAll(data / "floor.json", "damaged");
    update::TwoMemories memory(data / "floor.json"); // as at the start: the journal comes later
    auto store = update::PackStore::open(data / "packs", disk);
    BOOST_REQUIRE(store);
    update::PackFetcher fetcher(store.value(), memory, house.anchor());
    const auto packs = store.value().neighbours();
    BOOST_REQUIRE(!packs.empty());
    BOOST_TEST(fetcher.judge(packs.front(), time).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
