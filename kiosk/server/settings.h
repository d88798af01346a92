// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/content/pack.h"
#include "kiosk/trust/password.h"

namespace kiosk::server {

/** What an operator chose. */
struct Settings
{
    std::filesystem::path packFolder;        ///< served under /packs/; a pack or a published folder; empty: none
    std::filesystem::path packKey;           ///< who signs what is published there; empty: its names are not read again
    std::filesystem::path webFolder;         ///< served under /staff/; empty: none
    std::string subjects;                    ///< what …/subjects answers, made from the pack; empty: from the site
    std::vector<content::HouseEvent> events; ///< of the pack's calendar, for the house's
    trust::PasswordCost passwordCost;
};

} // namespace kiosk::server
