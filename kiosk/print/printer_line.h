// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::print {

/**
 * One TCP connection to a printer; closed by the destructor. Blocks its thread, never longer than the limit given,
 * and gives up within a moment once @p stop is set. One thread.
 */
class PrinterLine
{
public:
    /** Device: nobody answers at that address within @p limit. */
    [[nodiscard]] static base::Result<PrinterLine> connect(const std::string &host, const std::string &port,
                                                           std::chrono::milliseconds limit,
                                                           const std::atomic<bool> &stop);
    PrinterLine(PrinterLine &&other) noexcept;
    PrinterLine &operator=(PrinterLine &&) = delete;
    ~PrinterLine();

    /** Device: the printer took nothing for @p limit, or hung up. Some of @p bytes may have arrived. */
    [[nodiscard]] base::Result<void> send(const std::string &bytes, std::chrono::milliseconds limit);
    /** The next byte; nothing when none came within @p limit. Device: the printer hung up. */
    [[nodiscard]] base::Result<std::optional<std::uint8_t>> receive(std::chrono::milliseconds limit);
    /** Drops what the printer said unasked. */
    void drain();

private:
    PrinterLine(int descriptor, const std::atomic<bool> &stop);
    int m_descriptor;
    const std::atomic<bool> &m_stop;
};

} // namespace kiosk::print
