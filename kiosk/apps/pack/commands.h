// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

/** The work of wegweiser-pack's commands. Each answers the exit code: 0 done, 1 something was found. */
namespace kiosk::apps {

struct NewOptions
{
    std::filesystem::path folder;
    std::string id; ///< empty: the folder's name
};

struct CheckOptions
{
    std::filesystem::path folder;
    bool json = false;
    bool quiet = false; ///< errors only
};

struct StampOptions
{
    std::filesystem::path folder;
    std::vector<std::filesystem::path> files;
    bool all = false;
};

struct BuildOptions
{
    std::filesystem::path folder, out;
    std::int64_t version = 0; ///< 0: as in pack.toml
    std::string created, expires;
};

struct SignOptions
{
    std::filesystem::path pack, key;
};

struct VerifyOptions
{
    std::filesystem::path pack;
    std::vector<std::filesystem::path> keys;
    int threshold = 1;
    bool json = false;
};

[[nodiscard]] int makeNew(const NewOptions &options);
[[nodiscard]] int check(const CheckOptions &options);
[[nodiscard]] int stamp(const StampOptions &options);
[[nodiscard]] int build(const BuildOptions &options);
[[nodiscard]] int keygen(const std::filesystem::path &file);
[[nodiscard]] int sign(const SignOptions &options);
[[nodiscard]] int verify(const VerifyOptions &options);

/** Writes @p text to stdout. */
void print(const std::string &text);
/** One line on stderr; answers 1. */
int complain(const base::Error &error);

} // namespace kiosk::apps
