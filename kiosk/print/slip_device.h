// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>

#include <QImage>

#include "kiosk/base/result.h"
#include "kiosk/usecase/ports.h"

namespace kiosk::print {

/** Where a drawn slip goes. Blocks; called on the print thread only. */
class SlipDevice
{
public:
    virtual ~SlipDevice() = default;
    /** Device: it is not on paper, or nobody can say whether it is; the text says why. Never tries twice. */
    [[nodiscard]] virtual base::Result<void> put(const QImage &image, const usecase::TicketSlip &slip) = 0;
    /** What the last put(), which succeeded, saw coming ("no paper …"), in words for staff; empty: nothing. */
    [[nodiscard]] virtual std::string warning() const { return {}; }
    /** What keeps it from printing now or soon, asked without printing; empty: nothing. */
    [[nodiscard]] virtual std::string look() = 0;
    /** Makes a waiting put() give up soon. Safe from any thread. */
    virtual void stop() {}
};

/** How patient an ESC/POS printer's user is. */
struct PrinterPatience
{
    std::chrono::milliseconds connect{3000};
    std::chrono::milliseconds status{1500};     ///< for an answer to DLE EOT
    std::chrono::milliseconds standstill{5000}; ///< while sending, without one byte taken
    std::chrono::milliseconds paper{15000};     ///< from the last byte to "printed"
};

/**
 * A receipt printer that speaks ESC/POS over TCP. Asks for its state, sends the image in bands, cuts, and waits
 * for the printer to say that everything before was printed.
 */
class EscPosDevice final : public SlipDevice
{
public:
    EscPosDevice(std::string host, std::string port, PrinterPatience patience = {});
    [[nodiscard]] base::Result<void> put(const QImage &image, const usecase::TicketSlip &slip) override;
    [[nodiscard]] std::string warning() const override { return m_warning; }
    [[nodiscard]] std::string look() override;
    void stop() override { m_stop = true; }

private:
    std::string m_host;
    std::string m_port;
    PrinterPatience m_patience;
    std::string m_warning;
    std::atomic<bool> m_stop{false};
};

/** One PNG per slip, DATE-NUMBER-ID.png (a copy: …-copy.png), each complete or not there. */
class FolderDevice final : public SlipDevice
{
public:
    explicit FolderDevice(std::filesystem::path folder);
    [[nodiscard]] base::Result<void> put(const QImage &image, const usecase::TicketSlip &slip) override;
    [[nodiscard]] std::string look() override;

private:
    std::filesystem::path m_folder;
};

} // namespace kiosk::print
