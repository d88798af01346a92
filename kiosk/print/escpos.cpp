// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/print/escpos.h"

#include "kiosk/base/must.h"

namespace kiosk::print::escpos {
namespace {

constexpr std::uint8_t Offline = 0x08;   // of Status::Printer
constexpr std::uint8_t CoverOpen = 0x04; // of Status::OfflineCause
constexpr std::uint8_t StoppedEmpty = 0x20;
constexpr std::uint8_t AnyError = 0x40;
constexpr std::uint8_t NearEnd = 0x0C; // of Status::Paper
constexpr std::uint8_t PaperEnd = 0x60;

char byteOf(int value)
{
    return static_cast<char>(static_cast<unsigned char>(value));
}

} // namespace

std::string Condition::problem() const
{
    if (coverOpen)
        return "the cover is open: close it";
    if (paperOut)
        return "no paper: put in a new roll";
    if (error)
        return "the printer reports an error: look at its lamp, switch it off and on";
    if (offline)
        return "the printer is offline: switch it online";
    return {};
}

std::string Condition::problemSoon() const
{
    const auto now = problem();
    return now.empty() && paperLow ? "little paper left: have a new roll ready" : now;
}

std::string initialise()
{
    return "\x1b@";
}

std::string askStatus(Status status)
{
    return {'\x10', '\x04', static_cast<char>(status)};
}

std::string askPrinted()
{
    return {'\x1d', 'r', '\x01'};
}

std::string cut()
{
    return {'\x1d', 'V', 'B', '\0'};
}

std::string raster(const QImage &image, int from, int to)
{
    MUST(image.format() == QImage::Format_Mono && from >= 0 && from < to && to <= image.height());
    const int wide = (image.width() + 7) / 8;
    const int high = to - from;
    std::string out = {'\x1d',           'v', '0', '\0', byteOf(wide & 0xFF), byteOf(wide >> 8), byteOf(high & 0xFF),
                       byteOf(high >> 8)};
    out.reserve(out.size() + static_cast<std::size_t>(wide) * static_cast<std::size_t>(high));
    for (int y = from; y < to; ++y)
        out.append(reinterpret_cast<const char *>(image.constScanLine(y)), static_cast<std::size_t>(wide));
    return out;
}

bool isStatusAnswer(std::uint8_t byte)
{
    return (byte & 0x93) == 0x12; // fixed bits of every DLE EOT answer
}

bool isPrintedAnswer(std::uint8_t byte)
{
    return (byte & 0x90) == 0; // fixed bits of GS r; tells it from DLE EOT, XON and XOFF
}

void read(Status status, std::uint8_t byte, Condition &condition)
{
    switch (status) {
    case Status::Printer:
        condition.offline = (byte & Offline) != 0;
        return;
    case Status::OfflineCause:
        condition.coverOpen = (byte & CoverOpen) != 0;
        condition.paperOut = condition.paperOut || (byte & StoppedEmpty) != 0;
        condition.error = (byte & AnyError) != 0;
        return;
    case Status::Paper:
        condition.paperOut = condition.paperOut || (byte & PaperEnd) != 0;
        condition.paperLow = (byte & NearEnd) != 0;
        return;
    }
}

} // namespace kiosk::print::escpos
