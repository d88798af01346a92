// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <atomic>

#include <QDir>
#include <QTemporaryDir>

#include "kiosk/base/system_clock.h"
#include "kiosk/print/paper_printer.h"
#include "kiosk/print/printer_state.h"
#include "tests/unit/print/slips.h"
#include "tests/unit/print/waiting.h"

using namespace kiosk;

BOOST_AUTO_TEST_SUITE(file_printer)

BOOST_AUTO_TEST_CASE(each_slip_becomes_one_picture_with_a_name_of_its_own)
{
    base::ThreadExecutor answers("answers");
    const QTemporaryDir folder;
    auto printer = print::openPrinter("file:" + folder.filePath(QStringLiteral("a/slips")).toStdString(), answers);
    BOOST_REQUIRE(printer.has_value());
    auto slip = arabicSlip();
    BOOST_TEST(printAndWait(*printer.value(), slip)->has_value());
    slip.copy = true;
    BOOST_TEST(printAndWait(*printer.value(), slip)->has_value());
    const QStringList names = QDir(folder.filePath(QStringLiteral("a/slips"))).entryList(QDir::Files);
    BOOST_REQUIRE(names.size() == 2);
    BOOST_TEST(names[0].toStdString() == "2026-11-23-214-01234567-copy.png");
    BOOST_TEST(names[1].toStdString() == "2026-11-23-214-01234567.png");
    const QImage image(folder.filePath(QStringLiteral("a/slips/") + names[1]));
    BOOST_TEST(image.width() == 576);
    BOOST_TEST(decodeQr(image) == slip.phoneUrl);
}

BOOST_AUTO_TEST_CASE(a_folder_that_vanished_is_a_device_failure)
{
    base::ThreadExecutor answers("answers");
    QTemporaryDir folder;
    const base::SystemClock clock;
    const auto state = std::make_shared<print::PrinterState>(clock);
    std::atomic<int> changes = 0;
    state->onChange([&changes] { ++changes; });
    auto printer = print::openPrinter("file:" + folder.path().toStdString(), answers, state);
    BOOST_REQUIRE(printer.has_value());
    BOOST_TEST(printAndWait(*printer.value(), arabicSlip())->has_value());
    BOOST_TEST(state->view().text == "ok");
    folder.remove();
    const auto answer = printAndWait(*printer.value(), arabicSlip());
    BOOST_REQUIRE(answer.has_value());
    BOOST_REQUIRE(answer->has_error());
    BOOST_TEST((answer->error().code == base::Code::Device));
    printer.value().reset(); // what it noticed last is told by now
    BOOST_TEST(changes == 2);
    BOOST_TEST(state->view().text == answer->error().text);
    BOOST_TEST(answer->error().text.find("214") == std::string::npos); // nothing of the visitor
    BOOST_TEST(answer->error().text.find("01234567") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_wrong_option_is_refused_in_one_line)
{
    base::ThreadExecutor answers("answers");
    for (const char *wrong : {"", "tcp:", "tcp:host", "tcp:host:", "tcp:host:x", "tcp:host:0", "tcp:host:70000",
                              "tcp::9100", "file:", "lpt1", "file:/tmp?paper=57"}) {
        const auto printer = print::openPrinter(wrong, answers);
        BOOST_TEST_CONTEXT(wrong)
        {
            BOOST_REQUIRE(printer.has_error());
            BOOST_TEST((printer.error().code == base::Code::Invalid));
            BOOST_TEST(printer.error().text.find("tcp:HOST:PORT") != std::string::npos);
            BOOST_TEST(printer.error().text.find('\n') == std::string::npos);
        }
    }
    BOOST_TEST(print::openPrinter("file:/proc/no/such", answers).has_error());
    BOOST_TEST(print::openPrinter("tcp:[::1]:9100?paper=58", answers).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
