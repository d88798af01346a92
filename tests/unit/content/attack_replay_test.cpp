// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "tests/support/publication.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

/** Attacks with things that were good once, or are good elsewhere: rollback, freeze, mix, wrong target, wrong time. */

using namespace kiosk::content;
using kiosk::base::Code;
namespace fs = std::filesystem;

namespace {

/** A terminal that has version 5 of the publisher. */
struct Replay : Publication
{
    Terminal terminal{root(), {}};
    Replay() { BOOST_REQUIRE(terminal.take(*this, 5)); }

    [[nodiscard]] Code refusal(const SignedBytes &timestamp, const SignedBytes &manifest) const
    {
        const auto judged = terminal.offer(timestamp, manifest);
        BOOST_REQUIRE(!judged);
        BOOST_TEST(judged.error().text.find('\n') == std::string::npos);
        return judged.error().code;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(attacks_by_replay, Replay)

BOOST_AUTO_TEST_CASE(a_good_new_pack_is_taken_and_the_same_one_again)
{
    BOOST_TEST(terminal.take(*this, 5));
    BOOST_TEST(terminal.take(*this, 6));
    BOOST_TEST(terminal.floor.packVersion == 6);
    BOOST_TEST(terminal.floor.latestTime == issued);
}

BOOST_AUTO_TEST_CASE(an_older_pack_is_refused_whatever_its_timestamp_says)
{
    const auto old = signedManifest(4);
    BOOST_TEST(refusal(signedTimestamp(old), old) == Code::Denied);
    // Also by a timestamp that was honestly made anew for it.
    auto later = *this;
    later.issued = "2026-11-25T08:00:00Z";
    BOOST_TEST(refusal(later.signedTimestamp(old), old) == Code::Denied);
}

BOOST_AUTO_TEST_CASE(another_pack_of_the_same_version_is_refused)
{
    auto other = manifest(5);
    other.tools["wegweiser-pack"] = "0.1.1";
    const auto twin = signedBy({11, 12}, ManifestDomain, toText(other));
    BOOST_TEST(refusal(signedTimestamp(twin), twin) == Code::Denied);
}

BOOST_AUTO_TEST_CASE(going_back_needs_a_higher_version_that_says_so)
{
    auto back = manifest(6);
    back.files = manifest(4).files;
    back.rollbackTo = 4;
    const auto document = signedBy({11, 12}, ManifestDomain, toText(back));
    BOOST_TEST(terminal.take(signedTimestamp(document), document));
    BOOST_TEST(terminal.floor.packVersion == 6);
    back.rollbackTo = 6;
    BOOST_TEST(parseManifest(toText(back)).error().code == Code::Invalid);
    back.rollbackTo = 7;
    BOOST_TEST(parseManifest(toText(back)).error().code == Code::Invalid);
}

BOOST_AUTO_TEST_CASE(with_the_journal_wiped_the_names_of_the_packs_folders_still_refuse_an_old_pack)
{
    const ScratchFolder folder;
    fs::create_directories(folder.path / packFolderName(5, 1, terminal.floor.manifestSha256));
    for (const char *stranger : {"staging", "v0-r1-", "v9-r1-zz", "v999999999999-r1-aa", ".."})
        if (std::string(stranger) != "..")
            fs::create_directories(folder.path / stranger);
    terminal.floor = raisedByFolders({}, folder.path);
    BOOST_TEST(terminal.floor.packVersion == 5);
    const auto old = signedManifest(4);
    BOOST_TEST(refusal(signedTimestamp(old), old) == Code::Denied);
    BOOST_TEST(terminal.take(*this, 5));
    BOOST_TEST(terminal.take(*this, 6));
}

BOOST_AUTO_TEST_CASE(with_everything_wiped_an_old_pack_is_refused_as_soon_as_the_time_is_known)
{
    auto before = *this;
    before.issued = "2026-10-01T08:00:00Z";
    const auto old = before.signedManifest(3);
    const auto stale = before.signedTimestamp(old);
    terminal.floor = {};
    BOOST_TEST(refusal(stale, old) == Code::Denied); // the program is younger than this timestamp's end
    terminal.time = {"2026-09-01T00:00:00Z", "2026-11-24T09:00:00Z", ""};
    BOOST_TEST(refusal(stale, old) == Code::Denied); // the centre's server has told the time
}

BOOST_AUTO_TEST_CASE(a_restored_backup_does_not_bring_its_time_back_for_old_timestamps)
{
    // The backup knows version 3. What was signed in between has run out; only what is fresh is taken.
    terminal.floor = {1, 3, "", "2026-10-01T08:00:00Z", 0};
    auto before = *this;
    before.issued = "2026-10-08T08:00:00Z";
    const auto between = before.signedManifest(4);
    BOOST_TEST(refusal(before.signedTimestamp(between), between) == Code::Denied);
    const auto older = before.signedManifest(2);
    BOOST_TEST(refusal(before.signedTimestamp(older), older) == Code::Denied);
    BOOST_TEST(terminal.take(*this, 5));
}

BOOST_AUTO_TEST_CASE(a_frozen_terminal_keeps_its_pack_raises_an_alarm_and_takes_nothing_that_ran_out)
{
    const auto present = signedManifest(5);
    const auto stamp = signedTimestamp(present);
    // A day before the end: fine. At the end: still there, with an alarm.
    terminal.time.device = "2026-12-01T07:59:59Z";
    BOOST_TEST(terminal.offer(stamp, present).value().alarms.none());
    terminal.time.device = "2026-12-01T08:00:00Z";
    BOOST_TEST(terminal.offer(stamp, present).value().alarms.staleSince == "2026-12-01T08:00:00Z");
    terminal.time.heard = "2027-03-01T00:00:00Z";
    const auto judged = judgeTimestamp(terminal.root, stamp, terminal.floor, terminal.time).value();
    BOOST_TEST(judged.isCurrent);
    BOOST_TEST(!judged.takesPacks);
    BOOST_TEST(judged.alarms.staleSince == "2026-12-01T08:00:00Z");
    const auto start = judgePresent(terminal.root, present, timestamp(present), terminal.floor, terminal.time).value();
    BOOST_TEST(start.alarms.staleSince == "2026-12-01T08:00:00Z");
    // Held back at version 6 while 9 is out: not taken, for it is proven that 6 is no longer vouched for.
    const auto heldBack = signedManifest(6);
    BOOST_TEST(refusal(signedTimestamp(heldBack), heldBack) == Code::Denied);
}

BOOST_AUTO_TEST_CASE(a_house_without_network_takes_a_stick_that_is_newer_than_all_it_knows)
{
    // Nobody has told the time for months; the stick's own timestamp does.
    terminal.time = {"2026-11-01T00:00:00Z", "", "1970-01-01T00:00:00Z"};
    auto later = *this;
    later.issued = "2027-06-01T08:00:00Z";
    const auto manifest = later.signedManifest(9);
    BOOST_TEST(terminal.take(later.signedTimestamp(manifest), manifest));
    BOOST_TEST(terminal.floor.latestTime == "2027-06-01T08:00:00Z");
    // And last year's stick is then refused.
    const auto last = signedManifest(8);
    BOOST_TEST(!terminal.take(signedTimestamp(last), last));
}

BOOST_AUTO_TEST_CASE(a_clock_years_off_in_either_direction_stops_no_good_pack)
{
    const auto good = signedManifest(6);
    for (const char *clock : {"1970-01-01T00:00:00Z", "2025-11-24T00:00:00Z", "2027-11-24T00:00:00Z",
                              "2099-01-01T00:00:00Z", "", "rubbish"}) {
        terminal.time.device = clock;
        const auto judged = terminal.offer(signedTimestamp(good), good);
        BOOST_REQUIRE_MESSAGE(judged, clock);
        // What the clock says is never kept.
        BOOST_TEST(judged.value().floor.latestTime == issued);
    }
    terminal.time.device = "2099-01-01T00:00:00Z";
    const auto alarms = terminal.offer(signedTimestamp(good), good).value().alarms;
    BOOST_TEST(!alarms.staleSince.empty());
    BOOST_TEST(!alarms.packExpiredSince.empty());
    BOOST_TEST(!alarms.rootExpiredSince.empty());
}

BOOST_AUTO_TEST_CASE(a_timestamp_of_an_impossible_time_is_refused_and_does_not_move_the_terminals_time)
{
    auto liar = *this;
    liar.issued = "2099-01-01T00:00:00Z";
    const auto manifest = liar.signedManifest(6);
    BOOST_TEST(refusal(liar.signedTimestamp(manifest), manifest) == Code::Denied);
    liar.issued = issued;
    liar.daysValid = 32; // good for ever is no timestamp
    BOOST_TEST(refusal(liar.signedTimestamp(manifest), manifest) == Code::Invalid);
    liar.daysValid = 0;
    BOOST_TEST(refusal(liar.signedTimestamp(manifest), manifest) == Code::Invalid);
}

BOOST_AUTO_TEST_CASE(a_version_driven_to_the_end_is_refused)
{
    BOOST_TEST(terminal.take(*this, 5 + FurthestStep));
    auto far = signedManifest(5 + 2 * FurthestStep + 1);
    BOOST_TEST(refusal(signedTimestamp(far), far) == Code::Denied);
    // Beyond what any terminal takes, also one that knows nothing yet.
    terminal.floor = {};
    for (const char *version : {"9223372036854775807", "1000000001", "9223372036854775808", "-1"}) {
        auto text = toText(manifest(7));
        text.replace(text.find("\"version\": 7"), 12, std::string("\"version\": ") + version);
        BOOST_TEST(!parseManifest(text), version);
        auto stamp = toText(timestamp(signedManifest(7)));
        stamp.replace(stamp.find("\"version\": 7"), 12, std::string("\"version\": ") + version);
        BOOST_TEST(refusal(signedBy({21}, TimestampDomain, stamp), signedManifest(7)) == Code::Invalid, version);
    }
}

BOOST_AUTO_TEST_CASE(a_new_root_leads_terminals_back_from_a_version_that_thieves_have_set)
{
    BOOST_REQUIRE(terminal.take(*this, 900'000));
    auto next = *this;
    next.rootVersion = 2;
    next.packKeys = {14, 15, 16};
    auto healed = next.root();
    healed.reset = FloorReset{6, "2026-11-25T00:00:00Z"};
    const auto chain = followRoots(signedRoot(), {signedBy({1, 2}, RootDomain, toText(healed))}).value();
    terminal.root = chain.root;
    const auto before = terminal.floor;
    terminal.floor = withRoots(terminal.floor, chain).value();
    BOOST_TEST(kiosk::trust::mayFollow(before, terminal.floor));
    BOOST_TEST(terminal.floor.packVersion == 6);
    // Once only: the same root does not lead back a second time.
    next.issued = "2026-11-25T08:00:00Z";
    const auto seven = next.signedManifest(7, {14, 15});
    BOOST_TEST(terminal.take(next.signedTimestamp(seven), seven));
    terminal.floor = withRoots(terminal.floor, chain).value();
    BOOST_TEST(terminal.floor.packVersion == 7);
    const auto five = next.signedManifest(5, {14, 15});
    BOOST_TEST(refusal(next.signedTimestamp(five), five) == Code::Denied);
    // The folder of the thieves' pack does not drive it up again; one of after the reset does.
    const auto thieves = floorOfName(packFolderName(900'000, 1, std::string(64, 'a'))).value();
    BOOST_TEST((raisedBy(terminal.floor, thieves) == terminal.floor));
    const auto ours = floorOfName(packFolderName(8, 2, std::string(64, 'b'))).value();
    BOOST_TEST(raisedBy(terminal.floor, ours).packVersion == 8);
}

BOOST_AUTO_TEST_CASE(a_manifest_that_is_not_the_one_the_timestamp_names_is_refused)
{
    const auto six = signedManifest(6), seven = signedManifest(7);
    BOOST_TEST(refusal(signedTimestamp(six), seven) == Code::Denied);
    BOOST_TEST(refusal(signedTimestamp(seven), six) == Code::Denied);
    auto stamp = timestamp(seven);
    stamp.version = 6; // signed, and still not true
    BOOST_TEST(refusal(signedBy({21}, TimestampDomain, toText(stamp)), seven) == Code::Denied);
    stamp = timestamp(seven);
    ++stamp.manifestLength;
    BOOST_TEST(refusal(signedBy({21}, TimestampDomain, toText(stamp)), seven) == Code::Denied);
}

BOOST_AUTO_TEST_CASE(a_pack_for_another_house_is_refused)
{
    auto elsewhere = *this; // the same people sign for two houses
    elsewhere.pack = "dresden";
    const auto theirs = elsewhere.signedManifest(6);
    BOOST_TEST(refusal(elsewhere.signedTimestamp(theirs), theirs) == Code::Denied);
    auto stamp = timestamp(theirs);
    stamp.pack = "example";
    BOOST_TEST(refusal(signedBy({21}, TimestampDomain, toText(stamp)), theirs) == Code::Denied);
    elsewhere.rootVersion = 2;
    BOOST_TEST(nextRoot(root(), elsewhere.signedRoot()).error().code == Code::Denied);
}

BOOST_AUTO_TEST_CASE(a_terminal_does_not_go_dark_when_the_signers_of_its_pack_are_rotated_out)
{
    auto next = *this;
    next.rootVersion = 2;
    next.packKeys = {14, 15, 16};
    const auto renewed = nextRoot(root(), next.signedRoot()).value();
    const auto present = signedManifest(5), other = signedManifest(4);
    const auto judge = [&](const SignedBytes &manifest, const std::string &accepted) {
        return judgePresent(renewed, manifest, timestamp(present), terminal.floor, terminal.time, accepted);
    };
    BOOST_TEST(judge(present, "").value().alarms.signersGone);                                 // the floor knows it
    BOOST_TEST(judge(other, kiosk::trust::sha256Hex(other.bytes)).value().alarms.signersGone); // the last good one
    BOOST_TEST(judge(other, "").error().code == Code::Denied);                                 // somebody put it there
    auto spoiled = present;
    spoiled.bytes[20] ^= 1;
    BOOST_TEST(judge(spoiled, kiosk::trust::sha256Hex(present.bytes)).error().code == Code::Denied);
    // With the floor lost as well, the old signers are no reason to trust it.
    terminal.floor = {};
    BOOST_TEST(judge(present, "").error().code == Code::Denied);
    const auto six = next.signedManifest(6, {14, 15});
    BOOST_TEST(!judgePresent(renewed, six, timestamp(present), {}, terminal.time).value().alarms.signersGone);
}

BOOST_AUTO_TEST_CASE(a_root_that_ran_out_takes_no_new_pack_but_leads_to_the_next_root)
{
    terminal.time.heard = "2028-02-01T00:00:00Z";
    auto late = *this;
    late.issued = "2028-02-01T08:00:00Z";
    const auto manifest = late.signedManifest(6);
    BOOST_TEST(refusal(late.signedTimestamp(manifest), manifest) == Code::Denied);
    late.rootVersion = 2;
    auto renewed = late.root();
    renewed.expires = "2030-01-31T00:00:00Z";
    terminal.root = nextRoot(root(), signedBy({1, 2}, RootDomain, toText(renewed))).value();
    BOOST_TEST(terminal.take(late.signedTimestamp(manifest), manifest));
}

BOOST_AUTO_TEST_SUITE_END()
