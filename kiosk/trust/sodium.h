// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace kiosk::trust {

/** Starts libsodium once; every function of this folder calls it first. Safe from any thread. */
void startSodium();

/** @p text as libsodium wants it. */
inline const std::uint8_t *bytesOf(std::string_view text)
{
    return reinterpret_cast<const std::uint8_t *>(text.data());
}

} // namespace kiosk::trust
