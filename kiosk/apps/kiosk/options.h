// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::apps {

/** What stands on the command line of wegweiser-kiosk. */
struct Options
{
    std::filesystem::path pack;
    std::vector<std::filesystem::path> packKeys;
    std::filesystem::path data;
    std::vector<std::string> updates; ///< addresses and folders that newer packs come from
    std::filesystem::path root;       ///< whom to trust with them: a root, or a folder of roots
    int updateInterval = 3600;        ///< seconds
    std::string server;               ///< overrides the address of enrolment
    std::filesystem::path ca;
    std::string printer;
    std::string windowed; ///< "1080x1920"; empty: full screen
    std::string language; ///< begin at home in this language, without a visitor
    std::filesystem::path screenshots;
    std::string only;
    std::filesystem::path inspect;
    std::string preview; ///< "1/2": the first of two halves of wegweiser-pack preview; empty: a real terminal
    bool selfTest = false;
    bool enrol = false;
    std::string code;
    std::string name = "terminal";
};

/** Reads the command line; when the program is to end here (help, version, a wrong option), its exit code instead. */
[[nodiscard]] std::optional<int> readOptions(int argc, char **argv, Options &options);

} // namespace kiosk::apps
