// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/base/result.h"
#include "kiosk/trust/key_file.h"

/** Passphrases come from a file or are typed on the terminal; never from an argument or the environment. */
namespace kiosk::apps {

/** For keys that have one: the first line of @p file; without a file, asked on the terminal without echo. */
[[nodiscard]] trust::AskPassphrase passphraseFrom(const std::filesystem::path &file);
/** For a new key: the same, but typed twice. Invalid where there is no terminal to ask on. */
[[nodiscard]] base::Result<trust::SecretText> newPassphrase(const std::filesystem::path &file);

} // namespace kiosk::apps
