// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/base/result.h"
#include "kiosk/trust/digest.h"

namespace kiosk::authoring {

/** Files of media/ that the pack shows: name in the sources, name in the pack, length. */
struct StoredMedia
{
    std::string file;
    std::uint64_t length = 0;
};

/** How a pack is built. */
struct PackBuildOptions
{
    bool search = true; ///< false: a pack in which search finds nothing, made faster: for a preview while writing
    std::int64_t rollbackTo = 0; ///< as Manifest::rollbackTo
    std::string checkErrors =
        {}; ///< lines that go with the pack: what makes it unfit to be published (CheckErrorsName)
};

/**
 * Writes the database of @p pack, which must have no errors, to the new file @p file: the same bytes for the same
 * sources, whatever the clock, the folder and the machine.
 */
[[nodiscard]] base::Result<void> writeDatabase(const PackSource &pack, const std::map<std::string, StoredMedia> &media,
                                               const std::filesystem::path &file, const PackBuildOptions &options = {});

} // namespace kiosk::authoring
