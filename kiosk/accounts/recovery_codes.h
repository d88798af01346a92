// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/accounts/secret_box.h"

namespace kiosk::accounts {

constexpr int RecoveryCodes = 10;

/** Letters that nobody mistakes for one another: no 0 O 1 I. @p groups groups of four, 20 bits each, with dashes. */
[[nodiscard]] std::string makeTypedCode(base::Random &random, int groups);
/** As it was given out: upper case, without spaces and dashes. */
[[nodiscard]] std::string plainCode(std::string_view typed);

/** Ten codes of 80 bits for the day the telephone is gone. Shown once. */
[[nodiscard]] std::vector<std::string> makeRecoveryCodes(base::Random &random);
/** What is stored of one. 80 random bits need no slow hash. */
[[nodiscard]] std::string recoveryHash(const SecretBox &box, std::string_view account, std::string_view typed);

} // namespace kiosk::accounts
