// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <QSize>

namespace kiosk::apps {

struct DisplayOptions
{
    std::string server; ///< without a slash at the end
    std::string site;
    std::filesystem::path authority; ///< empty: the system's
    std::filesystem::path data;      ///< where the last board is kept
    std::string language = "de";
    std::optional<QSize> window; ///< nothing: full screen
    bool portrait = false;
    bool quiet = false;
    std::filesystem::path screenshot; ///< empty: none
    int after = 3;                    ///< seconds until the screenshot
};

/** Nothing when the program is to end with @p exitCode: help, version, or a wrong option, which was explained. */
[[nodiscard]] std::optional<DisplayOptions> readOptions(int argc, char **argv, int &exitCode);

} // namespace kiosk::apps
