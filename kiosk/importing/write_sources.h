// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kiosk/base/result.h"
#include "kiosk/domain/time_zone.h"
#include "kiosk/importing/folder_steps.h"
#include "kiosk/importing/model.h"
#include "kiosk/importing/report.h"

namespace kiosk::importing {

struct WriteChoice
{
    std::filesystem::path folder; ///< new, or one with sources
    domain::LocalDate today{};    ///< only for a new pack.toml
    bool evenIfMostIsGone = false;
    GoesOn goesOn = {}; ///< empty: always
};

/**
 * Writes @p model as sources that wegweiser-pack check accepts. Into the same folder again: what the editor left alone
 * is brought up to date, what she changed stays and the incoming text is laid beside it under .import/incoming/, what
 * is gone at the source is set aside under .import/gone/. Ids, folders and numbers stay. The same model twice changes
 * no byte. Refuses (Conflict) when more than half of the known topics would go, unless told otherwise.
 * Cut off at any moment (killed, no power, disk full), it leaves the sources as they were or a plan that the next
 * import finishes first; ids stay, and so does what an editor wrote in between. Busy when another import works in the
 * folder.
 */
[[nodiscard]] base::Result<void> writeSources(Model model, const WriteChoice &choice, Report &report);

} // namespace kiosk::importing
