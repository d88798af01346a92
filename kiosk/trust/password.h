// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::trust {

/** What one Argon2id hash costs: an attacker as well as us. */
struct PasswordCost
{
    unsigned long long passes = 2;
    std::size_t memoryBytes = std::size_t{46} << 20U;
    /** For tests only. */
    [[nodiscard]] static PasswordCost least() { return {1, 8192}; }
};

/** Argon2id with a fresh salt, as a text that carries its own parameters. Slow on purpose: not on the I/O thread. */
[[nodiscard]] base::Result<std::string> hashPassword(std::string_view password, const PasswordCost &cost = {});
/** As slow as making it. False also for a text that is no hash. */
[[nodiscard]] bool verifyPassword(std::string_view hash, std::string_view password);
/** Whether @p hash was made at another cost than @p cost and should be made anew after the next log-in. */
[[nodiscard]] bool needsNewHash(std::string_view hash, const PasswordCost &cost = {});

} // namespace kiosk::trust
