// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/fonts.h"

#include <cstdlib>

namespace kiosk::apps {

std::filesystem::path fontFolder()
{
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
    for (const auto *way : {"../fonts", "../share/wegweiser/fonts", "../../fonts", "../../../fonts"})
        if (const auto folder = program / way; std::filesystem::exists(folder / "fonts.conf", failed))
            return std::filesystem::canonical(folder, failed);
    return {};
}

void useOwnFonts()
{
    if (const auto folder = fontFolder(); !folder.empty())
        setenv("FONTCONFIG_FILE", (folder / "fonts.conf").c_str(), 0);
}

} // namespace kiosk::apps
