// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

/** The work of wegweiser-pack's commands. Each answers the exit code: 0 done, 1 something was found. */
namespace kiosk::apps {

struct CheckOptions
{
    std::filesystem::path folder;
    bool json = false;
    bool quiet = false; ///< errors only
};

[[nodiscard]] int check(const CheckOptions &options);

} // namespace kiosk::apps
