// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kiosk/base/result.h"
#include "kiosk/trust/keys.h"

namespace kiosk::trust {

/**
 * Writes @p key to @p file (mode 0600) and its public half to @p file.pub, one line of hex each.
 * Conflict when either exists: a key is never overwritten.
 */
[[nodiscard]] base::Result<void> writeKeyFiles(const SecretKey &key, const std::filesystem::path &file);
/** Denied when others than the owner may read it; Invalid when it holds no key. */
[[nodiscard]] base::Result<SecretKey> readSecretKey(const std::filesystem::path &file);
[[nodiscard]] base::Result<PublicKey> readPublicKey(const std::filesystem::path &file);

} // namespace kiosk::trust
