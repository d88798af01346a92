// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/random.h"
#include "kiosk/base/result.h"
#include "kiosk/trust/keys.h"
#include "kiosk/trust/password.h"
#include "kiosk/trust/secret_text.h"

namespace kiosk::trust {

/**
 * What one guess of a key's passphrase costs: about a second and a quarter of a gibibyte, for whoever finds the file
 * can guess for as long as he likes.
 */
inline constexpr PasswordCost KeyCost{3, std::size_t{256} << 20U};

/** Whether @p text is a key under a passphrase (and not the plain form). */
[[nodiscard]] bool isSealedKey(std::string_view text);
/**
 * @p key under @p passphrase as a text of a few lines that carries its own parameters: Argon2id makes a key of the
 * passphrase, XChaCha20-Poly1305 seals the seed, and the lines before it are sealed with it.
 */
[[nodiscard]] base::Result<std::string> sealKey(const SecretKey &key, const SecretText &passphrase,
                                                base::Random &random, const PasswordCost &cost = KeyCost);
/**
 * Denied: another passphrase, or somebody changed the file; the two cannot be told apart. Invalid: not such a text, or
 * parameters nobody sane would write (over 1 GiB, over 16 passes).
 */
[[nodiscard]] base::Result<SecretKey> unsealKey(std::string_view text, const SecretText &passphrase);

} // namespace kiosk::trust
