// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kiosk/viewmodel/display_board.h"

namespace kiosk::viewmodel {

/** The last board that a display showed while it had contact, and the zone its times are meant in. */
struct KeptBoard
{
    DisplayBoard board;
    domain::TimeZone zone;
    bool operator==(const KeptBoard &) const = default;
};

/** Replaces @p file whole or not at all. */
[[nodiscard]] base::Result<void> saveBoard(const std::filesystem::path &file, const KeptBoard &kept);
/** NotFound: none there. Corrupt: it is no board; the display then starts empty. */
[[nodiscard]] base::Result<KeptBoard> loadBoard(const std::filesystem::path &file);

} // namespace kiosk::viewmodel
