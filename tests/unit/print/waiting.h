// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>

#include "kiosk/base/thread_executor.h"
#include "kiosk/usecase/ports.h"

/** Prints on @p printer and waits for the answer, at most half a minute; nothing when none came. */
[[nodiscard]] inline std::optional<kiosk::base::Result<void>> printAndWait(kiosk::usecase::SlipPrinter &printer,
                                                                           const kiosk::usecase::TicketSlip &slip)
{
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<kiosk::base::Result<void>> answer;
    printer.print(slip, [&](kiosk::base::Result<void> result) {
        const std::lock_guard lock(mutex);
        answer = std::move(result);
        answered.notify_one();
    });
    std::unique_lock lock(mutex);
    answered.wait_for(lock, std::chrono::seconds(30), [&] { return answer.has_value(); });
    return answer;
}
