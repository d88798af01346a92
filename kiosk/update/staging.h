// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "kiosk/content/manifest.h"
#include "kiosk/update/disk.h"

namespace kiosk::update {

/**
 * One pack being put together in a folder of its own. A file is there under its name only when its digest was right;
 * until then it is NAME.part, which outlives a broken connection and a power cut and is gone on with.
 */
class Staging
{
public:
    Staging(Disk &disk, std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }
    [[nodiscard]] bool has(const content::ManifestFile &file) const;
    /** Takes @p file over from the pack in @p from, by a second name for the same bytes or else as a copy; false when
     * it is not there or not right. */
    [[nodiscard]] base::Result<bool> takeFrom(const std::filesystem::path &from, const content::ManifestFile &file,
                                              bool mayLink);
    /** How many bytes of @p file are there. */
    [[nodiscard]] std::uint64_t begun(const content::ManifestFile &file) const;
    [[nodiscard]] base::Result<void> append(const content::ManifestFile &file, std::string_view bytes);
    /** The last byte has come. Corrupt: they are not the bytes of the manifest; they are gone, to begin anew. */
    [[nodiscard]] base::Result<void> finish(const content::ManifestFile &file);
    /** Forgets what was begun of @p file. */
    [[nodiscard]] base::Result<void> drop(const content::ManifestFile &file);
    /** All files are there: adds what makes them a pack and makes everything durable. */
    [[nodiscard]] base::Result<void> complete(std::string_view manifest, std::string_view signatures);

private:
    [[nodiscard]] std::filesystem::path part(const content::ManifestFile &file) const;

    Disk &m_disk;
    std::filesystem::path m_folder;
};

} // namespace kiosk::update
