// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <QPainter>
#include <QTextLayout>

#include "kiosk/print/slip_canvas.h"
#include "kiosk/print/slip_fonts.h"
#include "kiosk/print/slip_renderer.h"
#include "kiosk/print/slip_texts.h"
#include "tests/unit/print/slips.h"

using namespace kiosk;

namespace {

QImage mono(const QImage &image)
{
    return image.convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::ThresholdDither);
}

QImage ink(const QString &words, int capHeight)
{
    return mono(print::inkOf(words, capHeight));
}

/** A bold line of @p language as the slip sets it, cut to its ink. */
QImage lineOf(const QString &words, const std::string &language, int size, bool centred)
{
    print::SlipCanvas canvas(576);
    canvas.setScript(print::scriptOf(language));
    canvas.text(words, size, true, centred);
    const QImage line = canvas.finish(0);
    QRect bounds;
    for (int y = 0; y < line.height(); ++y)
        for (int x = 0; x < line.width(); ++x)
            if (line.pixelIndex(x, y) == 1)
                bounds |= QRect(x, y, 1, 1);
    return line.copy(bounds);
}

std::vector<quint32> glyphs(const QString &words)
{
    QTextLayout layout(words, print::slipFont(40, true));
    layout.beginLayout();
    layout.createLine().setLineWidth(10000);
    layout.endLayout();
    std::vector<quint32> all;
    for (const QGlyphRun &run : layout.glyphRuns())
        for (const quint32 glyph : run.glyphIndexes())
            all.push_back(glyph);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(slip)

BOOST_AUTO_TEST_CASE(the_paper_is_exactly_as_wide_as_the_roll)
{
    BOOST_TEST(print::renderSlip(arabicSlip(), {}).width() == 576);
    print::SlipOptions narrow;
    narrow.width = 384;
    BOOST_TEST(print::renderSlip(arabicSlip(), narrow).width() == 384);
}

BOOST_AUTO_TEST_CASE(black_is_what_burns)
{
    const QImage image = print::renderSlip(arabicSlip(), {});
    BOOST_TEST((image.format() == QImage::Format_Mono));
    BOOST_TEST(image.pixelIndex(0, 0) == 1);                  // the bar at the top
    BOOST_TEST(image.pixelIndex(image.width() / 2, 0) == 0);  // its notch
    BOOST_TEST(image.pixelIndex(0, image.height() - 1) == 0); // the feed at the end
}

BOOST_AUTO_TEST_CASE(the_number_stands_there_twenty_millimetres_high)
{
    const QImage digits = ink(QStringLiteral("214"), 160);
    BOOST_TEST(digits.height() >= 160);
    const QImage paper = print::renderSlip(arabicSlip(), {});
    BOOST_TEST(find(paper, digits).y() > 0);
    auto other = arabicSlip();
    other.ticket.number = 215;
    BOOST_TEST(find(print::renderSlip(other, {}), digits).y() == -1);
}

BOOST_AUTO_TEST_CASE(the_picture_of_the_number_stands_beside_it)
{
    QImage picture(160, 160, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter(&picture).drawImage(0, 0, print::drawing(QStringLiteral("pictures/teapot.svg"), 160));
    const QPoint place = find(print::renderSlip(arabicSlip(), {}), mono(picture)); // 214 mod 24 = 22
    BOOST_TEST(place.y() > 0);
    BOOST_TEST(place.x() < 200); // Arabic reads from the right: number first, picture left of it
}

BOOST_AUTO_TEST_CASE(a_phone_reads_the_code)
{
    const auto slip = arabicSlip();
    BOOST_TEST(decodeQr(print::renderSlip(slip, {})) == slip.phoneUrl);
    print::SlipOptions narrow;
    narrow.width = 384;
    BOOST_TEST(decodeQr(print::renderSlip(slip, narrow)) == slip.phoneUrl);
}

BOOST_AUTO_TEST_CASE(without_a_phone_page_the_code_says_day_and_number)
{
    auto slip = arabicSlip();
    slip.phoneUrl.clear();
    BOOST_TEST(decodeQr(print::renderSlip(slip, {})) == "WEGWEISER 2026-11-23 214");
}

BOOST_AUTO_TEST_CASE(arabic_letters_are_joined)
{
    const QString word = QStringLiteral("رقمكم");
    std::vector<quint32> apart;
    for (const QChar letter : word)
        for (const quint32 glyph : glyphs(QString(letter)))
            apart.push_back(glyph);
    auto joined = glyphs(word);
    std::sort(joined.begin(), joined.end());
    std::sort(apart.begin(), apart.end());
    BOOST_TEST(!joined.empty());
    BOOST_TEST(joined != apart);
    BOOST_TEST(find(print::renderSlip(arabicSlip(), {}), lineOf(word, "ar", 44, true)).y() > 0);
}

BOOST_AUTO_TEST_CASE(german_follows_below)
{
    const QImage paper = print::renderSlip(arabicSlip(), {});
    const print::SlipTexts german(domain::LanguageTag("de"));
    const QImage title = lineOf(german.text("your_number"), "de", 28, false);
    const QPoint above = find(paper, ink(QStringLiteral("214"), 160));
    BOOST_REQUIRE(above.y() > 0);
    const QPoint below = find(paper, title, above.y());
    BOOST_TEST(below.y() > above.y());
    BOOST_TEST(find(paper, ink(QStringLiteral("214"), 56), above.y() + 100).y() > above.y());
}

BOOST_AUTO_TEST_CASE(a_german_slip_says_it_once)
{
    auto slip = arabicSlip();
    const int bilingual = print::renderSlip(slip, {}).height();
    slip.readLanguage = domain::LanguageTag("de-simple");
    BOOST_TEST(print::renderSlip(slip, {}).height() < bilingual * 3 / 4);
}

BOOST_AUTO_TEST_CASE(a_copy_is_marked)
{
    auto slip = arabicSlip();
    const QImage first = print::renderSlip(slip, {});
    slip.copy = true;
    const QImage copy = print::renderSlip(slip, {});
    BOOST_TEST(copy.height() > first.height());
    BOOST_TEST(copy.pixelIndex(0, 60) == 1);
    BOOST_TEST(first.pixelIndex(0, 60) == 0);
}

BOOST_AUTO_TEST_CASE(the_same_slip_gives_the_same_dots)
{
    BOOST_TEST((print::renderSlip(arabicSlip(), {}) == print::renderSlip(arabicSlip(), {})));
}

BOOST_AUTO_TEST_CASE(a_free_desk_is_named_instead_of_a_wait)
{
    auto slip = arabicSlip();
    const QImage waiting = print::renderSlip(slip, {});
    slip.ahead = {};
    slip.ahead.freeDesk = domain::DeskId("2");
    BOOST_TEST(print::renderSlip(slip, {}).height() < waiting.height() - 100);
}

BOOST_AUTO_TEST_SUITE_END()
