// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/print/escpos.h"

using namespace kiosk::print;

BOOST_AUTO_TEST_SUITE(escpos_bytes)

BOOST_AUTO_TEST_CASE(a_band_names_its_size_and_carries_its_rows)
{
    QImage image(16, 3, QImage::Format_Mono);
    image.fill(0);
    image.setPixel(0, 1, 1);
    image.setPixel(15, 2, 1);
    const std::string band = escpos::raster(image, 1, 3);
    BOOST_TEST(band == std::string("\x1dv0\0\x02\0\x02\0\x80\0\0\x01", 12));
}

BOOST_AUTO_TEST_CASE(answers_are_told_apart_by_their_fixed_bits)
{
    BOOST_TEST(escpos::isStatusAnswer(0x12));
    BOOST_TEST(escpos::isStatusAnswer(0x7E));
    BOOST_TEST(!escpos::isStatusAnswer(0x11)); // XON
    BOOST_TEST(!escpos::isStatusAnswer(0x13)); // XOFF
    BOOST_TEST(!escpos::isStatusAnswer(0x00));
    BOOST_TEST(escpos::isPrintedAnswer(0x0C));
    BOOST_TEST(!escpos::isPrintedAnswer(0x12));
    BOOST_TEST(!escpos::isPrintedAnswer(0x13));
}

BOOST_AUTO_TEST_CASE(the_reason_that_a_person_can_mend_comes_first)
{
    escpos::Condition condition;
    escpos::read(escpos::Status::Printer, 0x12 | 0x08, condition);
    BOOST_TEST(condition.problem().find("offline") != std::string::npos);
    escpos::read(escpos::Status::Paper, 0x12 | 0x60, condition);
    BOOST_TEST(condition.problem().find("no paper") != std::string::npos);
    escpos::read(escpos::Status::OfflineCause, 0x12 | 0x04, condition);
    BOOST_TEST(condition.problem().find("cover") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(little_paper_is_no_problem_yet)
{
    escpos::Condition condition;
    escpos::read(escpos::Status::Paper, 0x12 | 0x0C, condition);
    BOOST_TEST(condition.paperLow);
    BOOST_TEST(condition.problem().empty());
}

BOOST_AUTO_TEST_SUITE_END()
