// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include "kiosk/base/result.h"
#include "kiosk/trust/keys.h"
#include "kiosk/trust/sealed_key.h"

namespace kiosk::trust {

/**
 * Writes @p key to @p file (mode 0600), under @p passphrase unless it is null, and its public half to @p file.pub, one
 * line of hex. Without a passphrase the secret is a line of hex, too: for keys that a machine must use by itself.
 * Conflict when either file exists: a key is never overwritten.
 */
[[nodiscard]] base::Result<void> writeKeyFiles(const SecretKey &key, const std::filesystem::path &file,
                                               const SecretText *passphrase = nullptr,
                                               const PasswordCost &cost = KeyCost);

/** Asked only when @p file is under a passphrase. */
using AskPassphrase = std::function<base::Result<SecretText>(const std::filesystem::path &file)>;

/**
 * Denied when others than the owner may read it, and for a wrong passphrase; Invalid when it holds no key, or one under
 * a passphrase and there is nobody to ask.
 */
[[nodiscard]] base::Result<SecretKey> readSecretKey(const std::filesystem::path &file, const AskPassphrase &ask = {});
[[nodiscard]] base::Result<PublicKey> readPublicKey(const std::filesystem::path &file);

} // namespace kiosk::trust
