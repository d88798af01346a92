// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "tests/support/publication.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"

using namespace kiosk::content;
using kiosk::base::Code;

BOOST_FIXTURE_TEST_SUITE(trust_roots, Publication)

BOOST_AUTO_TEST_CASE(a_root_comes_back_and_is_written_the_same_again)
{
    auto one = root();
    BOOST_TEST((parseTrustRoot(toText(one)).value() == one));
    one.reset = FloorReset{5, "2026-11-01T00:00:00Z"};
    BOOST_TEST((parseTrustRoot(toText(one)).value() == one));
    BOOST_TEST(firstRoot(signedRoot()).has_value());
}

BOOST_AUTO_TEST_CASE(roles_that_make_no_sense_are_refused)
{
    const auto refused = [](const TrustRoot &one) {
        const auto read = parseTrustRoot(toText(one));
        return !read && read.error().code == Code::Invalid;
    };
    auto one = root();
    one.root.threshold = 4;
    BOOST_TEST(refused(one));
    one.root.threshold = 0;
    BOOST_TEST(refused(one));
    one = root();
    one.packs.keys.clear();
    BOOST_TEST(refused(one));
    one = root();
    one.packs.keys[1] = one.packs.keys[0]; // twice
    BOOST_TEST(refused(one));
    one = root();
    std::swap(one.packs.keys[0], one.packs.keys[1]);
    BOOST_TEST(refused(one));
    one = root();
    one.timestamp.keys = {one.packs.keys[0]}; // the server could sign packs
    BOOST_TEST(refused(one));
    one = root();
    one.timestamp.keys = {one.root.keys[0]};
    BOOST_TEST(refused(one));
    one = root();
    one.version = 0;
    BOOST_TEST(refused(one));
    one = root();
    one.pack = "../example";
    BOOST_TEST(refused(one));
    one = root();
    one.expires = "2028-02-30T00:00:00Z";
    BOOST_TEST(refused(one));
}

BOOST_AUTO_TEST_CASE(a_terminal_that_was_off_for_three_rotations_follows_the_chain)
{
    const auto first = signedRoot();
    auto next = *this;
    std::vector<SignedBytes> further;
    const std::vector<std::vector<int>> holders{{1, 2, 4}, {2, 4, 5}, {4, 5, 6}};
    const std::vector<std::vector<int>> signers{{1, 2, 4}, {2, 4, 5}, {4, 5, 6}};
    for (std::size_t i = 0; i < holders.size(); ++i) {
        next.rootKeys = holders[i];
        ++next.rootVersion;
        next.packKeys = {14, 15, 16};
        further.push_back(next.signedRoot(signers[i]));
    }
    const auto chain = followRoots(first, further).value();
    BOOST_TEST(chain.root.version == 4);
    BOOST_TEST((chain.root == next.root()));
    BOOST_TEST(chain.resetBy == 0);
    // A link left out, or in another order, is refused.
    BOOST_TEST(followRoots(first, {further[1], further[2]}).error().code == Code::Denied);
    BOOST_TEST(followRoots(first, {further[1], further[0], further[2]}).error().code == Code::Denied);
    BOOST_TEST(followRoots(first, {further[0], further[0]}).error().code == Code::Denied);

    // The old pack keys no longer count, the new ones do.
    Terminal terminal{chain.root, {}};
    BOOST_TEST(!terminal.take(*this, 1));
    const auto manifest = next.signedManifest(1, {14, 15});
    BOOST_TEST(terminal.take(next.signedTimestamp(manifest), manifest));
    BOOST_TEST(terminal.floor.rootVersion == 4);
}

BOOST_AUTO_TEST_CASE(a_chain_that_ends_before_the_root_a_terminal_knows_is_refused)
{
    const auto chain = followRoots(signedRoot(), {}).value();
    TrustFloor floor;
    floor.rootVersion = 2;
    BOOST_TEST(withRoots(floor, chain).error().code == Code::Denied);
    floor.rootVersion = 1;
    BOOST_TEST(withRoots(floor, chain).value().rootVersion == 1);
}

BOOST_AUTO_TEST_CASE(only_times_in_one_form_and_in_the_calendar_are_times)
{
    for (const char *good : {"2026-11-24T08:00:00Z", "2028-02-29T23:59:59Z", "0001-01-01T00:00:00Z"})
        BOOST_TEST(isUtcTime(good), good);
    for (const char *bad : {"", "2026-11-24", "2026-11-24T08:00:00", "2026-11-24 08:00:00Z", "2026-02-29T08:00:00Z",
                            "2026-11-24T24:00:00Z", "2026-11-24T08:60:00Z", "+026-11-24T08:00:00Z",
                            "2026-11-24T08:00:00Z ", "2026-00-24T08:00:00Z"})
        BOOST_TEST(!isUtcTime(bad), bad);
    BOOST_TEST(plusDays("2026-12-28T08:00:00Z", 7) == "2027-01-04T08:00:00Z");
    BOOST_TEST(plusDays("9999-12-30T08:00:00Z", 3653) == "9999-12-31T08:00:00Z");
}

BOOST_AUTO_TEST_SUITE_END()
