// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace kiosk::apps {

/** Where the program's own fonts lie: beside a build, or installed. */
[[nodiscard]] std::filesystem::path fontFolder();

/**
 * Lets Qt see the program's own fonts only: the same picture on every machine, and no second spent on reading what
 * else is installed. Before the QGuiApplication is made; a FONTCONFIG_FILE of the environment wins.
 */
void useOwnFonts();

} // namespace kiosk::apps
