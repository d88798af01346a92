// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/apps/pack/commands.h"

namespace kiosk::apps {

/** How a document gets its signature; one of key, request and add. */
struct SignOptions
{
    std::filesystem::path target; ///< a pack's folder or a document's file
    std::filesystem::path key, passphraseFile;
    bool request = false;          ///< write a request to out
    std::filesystem::path offline; ///< a request to be answered with key, to out
    std::filesystem::path add;     ///< a signature that came back
    std::filesystem::path out;
};

/** Adds --key, --passphrase-file, --request, --add and -o. */
void addSignOptions(CLI::App &command, SignOptions &options);
/** Does what the options say; answers the exit code. */
int signAsAsked(const SignOptions &options);

/** "2028-01-31" or "2028-01-31T00:00:00Z", turned into the latter. */
[[nodiscard]] CLI::Validator utcDay();

} // namespace kiosk::apps
