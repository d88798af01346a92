// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>

#include <boost/test/unit_test.hpp>

#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include "kiosk/print/slip_fonts.h"
#include "tests/unit/print/slips.h"

namespace {

/** Fonts and images need an application object; it lives as long as the tests. */
struct Gui
{
    Gui() { BOOST_REQUIRE(kiosk::print::loadSlipFonts("/usr/share/fonts/truetype/noto")); }
    int argc = 1;
    char name[6] = "print";
    char *argv[2] = {name, nullptr};
    QGuiApplication application{argc, argv};
};
BOOST_TEST_GLOBAL_FIXTURE(Gui);

} // namespace

kiosk::usecase::TicketSlip arabicSlip()
{
    using namespace kiosk::domain;
    kiosk::usecase::TicketSlip slip;
    slip.ticket.id = TicketId("0123456789abcdef0123456789abcdef");
    slip.ticket.number = 214;
    slip.ticket.service = ServiceId("general");
    slip.ticket.language = LanguageTag("ar");
    slip.ticket.needs = {Need::Pram, Need::Reading};
    slip.ticket.people = 3;
    slip.readLanguage = LanguageTag("ar");
    slip.ahead.people = 3;
    slip.ahead.wait = WaitRange{std::chrono::minutes(15), std::chrono::minutes(30)};
    slip.localTime = "2026-11-23T14:05";
    slip.phoneUrl = "https://nummer.leipzig.example/t#00112233445566778899aabbccddeeff";
    return slip;
}

std::string decodeQr(const QImage &image)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("slip.png"));
    BOOST_REQUIRE(image.save(file));
    QProcess zbar;
    zbar.start(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"), file});
    BOOST_REQUIRE_MESSAGE(zbar.waitForFinished(20000), "zbarimg (package zbar-tools) does not run");
    return zbar.readAllStandardOutput().trimmed().toStdString();
}

QPoint find(const QImage &whole, const QImage &part, int fromY)
{
    const QImage haystack = whole.convertToFormat(QImage::Format_Grayscale8);
    const QImage needle = part.convertToFormat(QImage::Format_Grayscale8);
    const auto width = static_cast<std::size_t>(needle.width());
    for (int y = fromY; y + needle.height() <= haystack.height(); ++y) {
        for (int x = 0; x + needle.width() <= haystack.width(); ++x) {
            int row = 0;
            while (row < needle.height() &&
                   std::memcmp(haystack.constScanLine(y + row) + x, needle.constScanLine(row), width) == 0)
                ++row;
            if (row == needle.height())
                return {x, y};
        }
    }
    return {-1, -1};
}
