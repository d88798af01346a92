// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/log.h"
#include "kiosk/print/escpos.h"
#include "kiosk/print/printer_line.h"
#include "kiosk/print/slip_device.h"

namespace kiosk::print {
namespace {

using base::Code;
using base::failure;
using base::Result;

constexpr int BandRows = 128; ///< small enough for the buffer of cheap printers

Result<void> ask(PrinterLine &line, escpos::Status status, escpos::Condition &condition,
                 std::chrono::milliseconds limit)
{
    BOOST_OUTCOME_TRY(line.send(escpos::askStatus(status), limit));
    const auto end = std::chrono::steady_clock::now() + limit;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        BOOST_OUTCOME_TRY(const auto byte, line.receive(std::max(left, std::chrono::milliseconds(0))));
        if (!byte)
            return failure(Code::Device, "the printer does not answer: switch it off and on");
        if (escpos::isStatusAnswer(*byte)) {
            escpos::read(status, *byte, condition);
            return boost::outcome_v2::success();
        }
    }
}

Result<escpos::Condition> condition(PrinterLine &line, std::chrono::milliseconds limit)
{
    line.drain();
    escpos::Condition condition;
    for (const auto status : {escpos::Status::Printer, escpos::Status::OfflineCause, escpos::Status::Paper}) {
        BOOST_OUTCOME_TRY(ask(line, status, condition, limit));
    }
    return condition;
}

/** The slip did not come out as it should: what does the printer itself say about it? */
base::Error explain(PrinterLine &line, std::chrono::milliseconds limit, const base::Error &otherwise)
{
    const Result<escpos::Condition> now = condition(line, limit);
    if (now && !now.value().problem().empty())
        return failure(Code::Device, now.value().problem());
    return otherwise;
}

Result<void> sendSlip(PrinterLine &line, const QImage &image, std::chrono::milliseconds standstill)
{
    BOOST_OUTCOME_TRY(line.send(escpos::initialise(), standstill));
    for (int row = 0; row < image.height(); row += BandRows) {
        const int end = std::min(row + BandRows, image.height());
        BOOST_OUTCOME_TRY(line.send(escpos::raster(image, row, end), standstill));
    }
    return line.send(escpos::cut() + escpos::askPrinted(), standstill);
}

/** The printer answers once everything before was printed. */
Result<void> awaitPrinted(PrinterLine &line, std::chrono::milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        BOOST_OUTCOME_TRY(const auto byte, line.receive(std::max(left, std::chrono::milliseconds(0))));
        if (!byte)
            return failure(Code::Device,
                           "the printer did not say that the slip is printed: look whether it lies there");
        // Image rows may contain the bytes of a DLE EOT by chance; their answers are told apart and skipped here.
        if (escpos::isPrintedAnswer(*byte))
            return boost::outcome_v2::success();
    }
}

} // namespace

EscPosDevice::EscPosDevice(std::string host, std::string port, PrinterPatience patience)
    : m_host(std::move(host))
    , m_port(std::move(port))
    , m_patience(patience)
{
}

Result<void> EscPosDevice::put(const QImage &image, const usecase::TicketSlip &)
{
    BOOST_OUTCOME_TRY(PrinterLine line, PrinterLine::connect(m_host, m_port, m_patience.connect, m_stop));
    BOOST_OUTCOME_TRY(const escpos::Condition before, condition(line, m_patience.status));
    if (!before.problem().empty())
        return failure(Code::Device, before.problem());
    if (before.paperLow)
        base::log(base::Level::Warning, "paper-low", {{"printer", m_host}});
    Result<void> done = sendSlip(line, image, m_patience.standstill);
    if (done)
        done = awaitPrinted(line, m_patience.paper);
    if (!done)
        return explain(line, m_patience.status, done.error());
    BOOST_OUTCOME_TRY(const escpos::Condition after, condition(line, m_patience.status));
    m_warning = after.problemSoon();
    // The slip itself is out. A roll that ended with it is the next slip's trouble, an error is this one's.
    if (after.error)
        return failure(Code::Device, after.problem());
    return boost::outcome_v2::success();
}

std::string EscPosDevice::look()
{
    auto line = PrinterLine::connect(m_host, m_port, m_patience.connect, m_stop);
    if (!line)
        return line.assume_error().text;
    const auto now = condition(line.assume_value(), m_patience.status);
    return now ? now.assume_value().problemSoon() : now.assume_error().text;
}

} // namespace kiosk::print
