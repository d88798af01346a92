// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kiosk/content/pack.h"

namespace kiosk::apps {

/** A folder of its own for what lives no longer than a command. */
class ScratchFolder
{
public:
    ScratchFolder() = default;
    ScratchFolder(ScratchFolder &&other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    ScratchFolder &operator=(ScratchFolder &&) = delete;
    ~ScratchFolder();
    [[nodiscard]] static base::Result<ScratchFolder> make();
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/** The editor's own pack, opened; sources are built into a folder that goes with it. */
struct OwnPack
{
    ScratchFolder built; ///< without a path when the pack was built already
    content::Pack pack;
};

/**
 * Opens @p folder: a pack that build has made, signed or not (every byte is compared with its manifest), or sources
 * with a pack.toml. Errors in sources are shown on stdout; Invalid then.
 */
[[nodiscard]] base::Result<OwnPack> openOwnPack(const std::filesystem::path &folder);

} // namespace kiosk::apps
