// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <thread>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include "kiosk/base/system_clock.h"
#include "kiosk/print/paper_printer.h"
#include "kiosk/print/printer_state.h"
#include "kiosk/print/slip_device.h"
#include "tests/unit/print/slips.h"
#include "tests/unit/print/waiting.h"

using namespace kiosk;

namespace {

/** The printer of tests/support/printer in a process of its own. */
class Emulator
{
public:
    Emulator()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        {QStringLiteral(WEGWEISER_SOURCE_DIR "/tests/support/printer/printer.py"),
                         QStringLiteral("--output"), m_folder.path()});
        const QString line = answer();
        BOOST_REQUIRE(line.startsWith(QStringLiteral("listening ")));
        m_port = line.mid(10).toStdString();
    }
    ~Emulator()
    {
        m_process.closeWriteChannel();
        m_process.kill();
        m_process.waitForFinished();
    }
    Emulator(const Emulator &) = delete;
    Emulator &operator=(const Emulator &) = delete;

    QString tell(const char *word)
    {
        m_process.write(QByteArray(word) + '\n');
        return answer();
    }
    [[nodiscard]] int tickets() { return tell("count").mid(3).toInt(); }
    [[nodiscard]] QImage ticket(int number) const
    {
        return QImage(m_folder.filePath(QStringLiteral("ticket-%1.png").arg(number, 4, 10, QLatin1Char('0'))));
    }
    [[nodiscard]] const std::string &port() const { return m_port; }

private:
    QString answer()
    {
        while (!m_process.canReadLine())
            BOOST_REQUIRE_MESSAGE(m_process.waitForReadyRead(20000), "the printer emulator says nothing");
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QTemporaryDir m_folder;
    QProcess m_process;
    std::string m_port;
};

/** A printer on the emulator that loses patience quickly. */
struct Bench
{
    explicit Bench(std::chrono::milliseconds paper = std::chrono::milliseconds(800))
        : printer(std::make_unique<print::EscPosDevice>("127.0.0.1", emulator.port(),
                                                        print::PrinterPatience{std::chrono::milliseconds(2000),
                                                                               std::chrono::milliseconds(500),
                                                                               std::chrono::milliseconds(800), paper}),
                  {}, answers)
    {
    }
    std::string print()
    {
        const auto answer = printAndWait(printer, arabicSlip());
        BOOST_REQUIRE_MESSAGE(answer.has_value(), "the printer never answered");
        if (answer->has_value())
            return "printed";
        BOOST_TEST((answer->error().code == base::Code::Device));
        return answer->error().text;
    }
    Emulator emulator;
    base::ThreadExecutor answers{"answers"};
    kiosk::print::PaperPrinter printer;
};

bool has(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tcp_printer)

BOOST_AUTO_TEST_CASE(what_lies_in_the_tray_is_what_was_drawn)
{
    Bench bench;
    BOOST_TEST(bench.print() == "printed");
    BOOST_TEST(bench.emulator.tickets() == 1);
    const QImage drawn = print::renderSlip(arabicSlip(), {});
    const QImage paper = bench.emulator.ticket(1);
    BOOST_TEST(paper.width() == 576);
    BOOST_TEST(paper.height() == drawn.height());
    BOOST_TEST((paper.convertToFormat(QImage::Format_Grayscale8) == drawn.convertToFormat(QImage::Format_Grayscale8)));
    BOOST_TEST(decodeQr(paper) == arabicSlip().phoneUrl);
}

BOOST_AUTO_TEST_CASE(a_fault_before_the_slip_is_named_and_nothing_is_printed)
{
    Bench bench;
    for (const auto &[fault, words] : {std::pair{"paper-out", "no paper"}, std::pair{"cover-open", "cover is open"},
                                       std::pair{"offline", "offline"}, std::pair{"error", "reports an error"}}) {
        BOOST_TEST(bench.emulator.tell(fault).toStdString() == "ok");
        const std::string answer = bench.print();
        BOOST_TEST(has(answer, words), fault << " gives: " << answer);
        BOOST_TEST(bench.emulator.tell("ok").toStdString() == "ok");
    }
    BOOST_TEST(bench.emulator.tickets() == 0);
    BOOST_TEST(bench.print() == "printed"); // and only the slip that was asked for now
    BOOST_TEST(bench.emulator.tickets() == 1);
}

BOOST_AUTO_TEST_CASE(little_paper_still_prints)
{
    Bench bench;
    bench.emulator.tell("paper-low");
    BOOST_TEST(bench.print() == "printed");
}

BOOST_AUTO_TEST_CASE(paper_that_ends_within_the_slip_is_reported_and_not_repeated)
{
    Bench bench;
    bench.emulator.tell("paper-out-after 300");
    BOOST_TEST(has(bench.print(), "no paper"));
    BOOST_TEST(bench.emulator.tickets() == 0);
    bench.emulator.tell("ok"); // new roll
    BOOST_TEST(bench.print() == "printed");
    BOOST_TEST(bench.emulator.tickets() == 1); // the torn half did not come out again
    BOOST_TEST(bench.emulator.ticket(1).height() == print::renderSlip(arabicSlip(), {}).height());
}

BOOST_AUTO_TEST_CASE(a_slow_printer_is_waited_for)
{
    Bench bench(std::chrono::milliseconds(10000));
    bench.emulator.tell("slow 120");
    BOOST_TEST(bench.print() == "printed");
    BOOST_TEST(bench.emulator.tickets() == 1);
}

BOOST_AUTO_TEST_CASE(a_printer_that_hangs_up_within_the_slip_is_a_failure)
{
    Bench bench;
    bench.emulator.tell("cut-mid-job 20000");
    BOOST_TEST(bench.print() != "printed");
    BOOST_TEST(bench.emulator.tickets() == 0);
}

BOOST_AUTO_TEST_CASE(a_printer_that_says_nothing_is_not_believed)
{
    Bench bench;
    bench.emulator.tell("silent");
    BOOST_TEST(has(bench.print(), "does not answer"));
    BOOST_TEST(bench.emulator.tickets() == 0);
}

BOOST_AUTO_TEST_CASE(nobody_at_the_address_is_a_failure_with_the_address)
{
    base::ThreadExecutor answers("answers");
    auto printer = print::openPrinter("tcp:127.0.0.1:1", answers);
    BOOST_REQUIRE(printer.has_value());
    const auto answer = printAndWait(*printer.value(), arabicSlip());
    BOOST_REQUIRE(answer.has_value());
    BOOST_REQUIRE(answer->has_error());
    BOOST_TEST(has(answer->error().text, "127.0.0.1:1"));
}

BOOST_AUTO_TEST_CASE(how_it_is_is_known_before_the_first_slip_and_after_each)
{
    Emulator emulator;
    const base::SystemClock clock;
    base::ThreadExecutor answers("answers");
    emulator.tell("cover-open");
    const auto state = std::make_shared<print::PrinterState>(clock);
    BOOST_TEST(state->view().text == "untried");
    const auto printer = print::openPrinter("tcp:127.0.0.1:" + emulator.port(), answers, state);
    BOOST_REQUIRE(printer.has_value());
    const auto becomes = [&](const char *words) {
        for (int i = 0; i < 2000 && !has(state->view().text, words); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        BOOST_TEST(has(state->view().text, words), "waited for \"" << words << "\", it is: " << state->view().text);
    };
    becomes("cover is open"); // without a slip
    for (const auto &[fault, words] :
         {std::pair{"ok", "ok"}, std::pair{"paper-low", "little paper left"}, std::pair{"ok", "ok"},
          std::pair{"paper-out", "no paper"}, std::pair{"ok", "ok"}}) {
        const auto before = state->view();
        emulator.tell("ok");
        emulator.tell(fault);
        BOOST_TEST(printAndWait(*printer.value(), arabicSlip()).has_value());
        becomes(words);
        BOOST_TEST((state->view().since >= before.since));
    }
    BOOST_TEST(emulator.tickets() == 4);
}

BOOST_AUTO_TEST_CASE(going_home_does_not_wait_for_a_dead_printer)
{
    Emulator emulator;
    emulator.tell("deaf");
    base::ThreadExecutor answers("answers");
    const auto begin = std::chrono::steady_clock::now();
    {
        const print::PrinterPatience patient{std::chrono::seconds(20), std::chrono::seconds(20),
                                             std::chrono::seconds(20), std::chrono::seconds(20)};
        print::PaperPrinter printer(std::make_unique<print::EscPosDevice>("127.0.0.1", emulator.port(), patient), {},
                                    answers);
        printer.print(arabicSlip(), [](base::Result<void>) {});
    }
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds(10)));
}

BOOST_AUTO_TEST_SUITE_END()
