// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <boost/test/unit_test.hpp>

#include "kiosk/domain/numbering.h"

using namespace kiosk::domain;

BOOST_AUTO_TEST_CASE(emergency_numbers_and_bad_endings_are_never_given)
{
    for (const int number : {110, 112, 115, 116, 118, 188, 218, 288, 988, 1088, 4018})
        BOOST_TEST(isSkipped(number), number);
    for (const int number : {100, 111, 113, 117, 180, 214, 1101, 1881})
        BOOST_TEST(!isSkipped(number), number);
    BOOST_TEST(usableNumbers({{}, 215, 220}) == (std::vector<int>{215, 216, 217, 219, 220}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_number_has_one_of_twenty_four_pictures)
{
    BOOST_TEST(pictureName(pictureOf(216)) == std::string{"sun"});
    BOOST_TEST(pictureName(pictureOf(214)) == std::string{"teapot"}); // as in the story of the design
    std::set<std::string> names;
    for (int number = 200; number < 200 + PictureCount; ++number)
        names.insert(pictureName(pictureOf(number)));
    BOOST_TEST(names.size() == std::size_t{PictureCount});
}

BOOST_AUTO_TEST_CASE(leasable_part_and_reserves_cover_a_range_without_overlap)
{
    for (const auto &[first, last, share, terminals] : {std::tuple{200, 299, 0.2, 1},
                                                        {200, 299, 0.2, 3},
                                                        {300, 339, 0.25, 2},
                                                        {400, 404, 0.2, 4},
                                                        {500, 599, 0.0, 2}}) {
        const Service service{ServiceId{"s"}, first, last, {}, Policy::Strict, {}, 0, {}};
        std::vector<int> seen;
        const auto take = [&](const NumberRange &range) {
            for (int number = range.first; number <= range.last; ++number)
                seen.push_back(number);
        };
        take(leasablePart(service, share));
        for (int index = 0; index < terminals; ++index)
            take(reserveOf(service, share, index, terminals));
        std::vector<int> all;
        for (int number = first; number <= last; ++number)
            all.push_back(number);
        BOOST_TEST(seen == all, boost::test_tools::per_element());
    }
    const Service general{ServiceId{"general"}, 200, 299, {}, Policy::Strict, {}, 0, {}};
    BOOST_TEST((leasablePart(general, 0.2) == NumberRange{ServiceId{"general"}, 200, 279}));
}
