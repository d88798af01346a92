// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <QImage>

/** The few words of ESC/POS that a slip needs, as bytes. No I/O. */
namespace kiosk::print::escpos {

/** What DLE EOT asks for. */
enum class Status : std::uint8_t { Printer = 1, OfflineCause = 2, Paper = 4 };

/** What keeps a printer from printing, as far as it says. */
struct Condition
{
    bool offline = false;
    bool coverOpen = false;
    bool paperOut = false;
    bool error = false; ///< cutter, temperature or the like
    bool paperLow = false;
    /** The reason in words for staff; empty when it can print. */
    [[nodiscard]] std::string problem() const;
    /** The problem, or the one that comes soon. */
    [[nodiscard]] std::string problemSoon() const;
};

/** Back to the power-on settings; also clears half a job left by somebody else. */
[[nodiscard]] std::string initialise();
/** Real-time question: answered at once, even when the printer is offline. */
[[nodiscard]] std::string askStatus(Status status);
/** In-order question: answered only when everything before it was printed. */
[[nodiscard]] std::string askPrinted();
/** Feeds to the knife and cuts. */
[[nodiscard]] std::string cut();
/** Rows @p from to @p to (not included) of a one-bit image as GS v 0. */
[[nodiscard]] std::string raster(const QImage &image, int from, int to);

/** Whether @p byte can be an answer to askStatus(). */
[[nodiscard]] bool isStatusAnswer(std::uint8_t byte);
/** Whether @p byte can be an answer to askPrinted(). */
[[nodiscard]] bool isPrintedAnswer(std::uint8_t byte);
/** Adds to @p condition what @p byte, the answer to @p status, says. */
void read(Status status, std::uint8_t byte, Condition &condition);

} // namespace kiosk::print::escpos
