// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/accounts/secret_box.h"
#include "kiosk/base/clock.h"

// The mark a browser gets after a good log-in. It proves nothing but that its owner was let in here before, and lets
// nobody in: it only keeps her tries apart from those of strangers.
namespace kiosk::accounts {

struct KnownDevice
{
    std::string id;
    base::WallTime marked{}; ///< a password that was set later makes it an unknown one again
};

constexpr std::chrono::hours DeviceLifetime{24 * 365};

/** A cookie's value for a device that logged in to @p account at @p now. */
[[nodiscard]] std::string markDevice(const SecretBox &box, std::string_view account, base::WallTime now,
                                     base::Random &random);
/** Nothing when it is no such mark, another account's, too old or from the future. */
[[nodiscard]] std::optional<KnownDevice> knownDevice(const SecretBox &box, std::string_view account,
                                                     std::string_view mark, base::WallTime now);

} // namespace kiosk::accounts
