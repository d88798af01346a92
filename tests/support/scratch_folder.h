// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <stdlib.h>

/** An empty folder of its own, gone at the end of the test. */
struct ScratchFolder
{
    std::filesystem::path path;
    ScratchFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "wegweiser-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~ScratchFolder() { std::filesystem::remove_all(path); }
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;
};
