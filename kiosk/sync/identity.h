// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/domain/names.h"
#include "kiosk/trust/keys.h"

namespace kiosk::sync {

/** Who this terminal is to its server. Kept in a file of mode 0600. */
struct Identity
{
    std::string server;   ///< "https://queue.example", without a slash at the end
    std::string terminal; ///< its id at the server: the keyid of its signatures
    domain::TerminalNumber number = 0;
    domain::SiteId site;
    trust::SecretKey key;
};

[[nodiscard]] base::Result<void> saveIdentity(const std::filesystem::path &file, const Identity &identity);
/** NotFound: not enrolled. Denied: others may read it. Invalid: not such a file. */
[[nodiscard]] base::Result<Identity> loadIdentity(const std::filesystem::path &file);

} // namespace kiosk::sync
