// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/content/published.h"
#include "kiosk/trust/keys.h"

namespace kiosk::authoring {

struct Publication
{
    std::filesystem::path pack;  ///< built and signed
    std::filesystem::path roots; ///< folder of roots; empty: those in the site already
    std::filesystem::path site;
    std::vector<trust::SecretKey> timestampKeys; ///< none: the timestamp is signed elsewhere, before or after
    std::string issued;                          ///< of the timestamp, ISO 8601 UTC
    int daysValid = 7;
    int keep = 3; ///< versions
};

/** What was done. */
struct Published
{
    std::int64_t version = 0;
    int files = 0;           ///< in the pack
    std::uint64_t bytes = 0; ///< of files that were not there yet
    int fresh = 0;           ///< files that were not there yet
    int removed = 0;         ///< files that no kept version names
    bool hasTimestamp = true;
};

/**
 * Adds a pack to a site that any web server can serve and any stick can carry (content/published.h has the layout):
 * judged as a terminal does, then files, manifest, roots, the timestamp last; what is not needed any more goes after
 * that. Each file appears whole. Interrupted anywhere, the site still serves the version before or this one, and the
 * same call completes it. Conflict: the site has a higher version, or this one with other bytes. Denied: a terminal
 * would refuse it.
 */
[[nodiscard]] base::Result<Published> publishPack(const Publication &publication,
                                                  const content::VerifyProgress &progress = {});

} // namespace kiosk::authoring
