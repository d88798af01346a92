// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "kiosk/base/executor.h"
#include "kiosk/base/result.h"
#include "kiosk/print/slip_renderer.h"
#include "kiosk/usecase/ports.h"

namespace kiosk::base {
class ThreadExecutor;
}

namespace kiosk::print {

class PrinterState;
class SlipDevice;

/**
 * The SlipPrinter: draws and prints on a thread of its own, one slip after the other, and answers on @p answers.
 * print() returns at once. The destructor makes a slip in work give up soon; its Done is posted, those still in line
 * are dropped without. A @p state is told after each slip how the printer is, and asks it at the start and whenever it
 * had nothing to do for a minute.
 */
class PaperPrinter final : public usecase::SlipPrinter
{
public:
    /** @p answers must outlive this. */
    PaperPrinter(std::unique_ptr<SlipDevice> device, SlipOptions options, base::Executor &answers,
                 std::shared_ptr<PrinterState> state = nullptr);
    ~PaperPrinter() override;
    void print(const usecase::TicketSlip &slip, Done done) override;

private:
    void look();
    void lookLater();

    std::unique_ptr<SlipDevice> m_device;
    SlipOptions m_options;
    base::Executor &m_answers;
    std::shared_ptr<PrinterState> m_state;
    base::TimerId m_look = 0;                       ///< print thread only
    std::unique_ptr<base::ThreadExecutor> m_thread; // last: ends first
};

/**
 * The printer named on the command line: tcp:HOST:PORT or file:DIR (made if missing), either with "?paper=58" for
 * the narrow roll. Nothing is sent yet. Invalid: one line that says how to write it. Denied, Device: DIR cannot be
 * used.
 */
[[nodiscard]] base::Result<std::unique_ptr<usecase::SlipPrinter>>
openPrinter(const std::string &option, base::Executor &answers, std::shared_ptr<PrinterState> state = nullptr);

} // namespace kiosk::print
