// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <QImage>

#include "kiosk/usecase/ports.h"

namespace kiosk::print {

/** The paper a slip is drawn for; 203 dpi, 8 dots to the millimetre. */
struct SlipOptions
{
    int width = 576; ///< dots across: 576 on 80 mm paper, 384 on 58 mm
    std::filesystem::path fonts =
        "/usr/share/fonts/truetype/noto"; ///< where the slip's fonts lie if the system has none
};

/**
 * The slip as it will lie in the hand: the reading language above, German below. One bit a dot (1 = black), exactly
 * @c width dots wide. Pure; needs a QGuiApplication, safe from any thread.
 */
[[nodiscard]] QImage renderSlip(const usecase::TicketSlip &slip, const SlipOptions &options);

} // namespace kiosk::print
