// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "kiosk/content/pack.h"

namespace kiosk::exporting {

/** A picture, sound or film that pages point to. */
struct StoredMedia
{
    std::filesystem::path file; ///< within the pack
    std::string address;        ///< within the site: "media/<digest>.png"
    int width = 0;              ///< of pictures, in pixels; 0 where not known
    int height = 0;
};

/** What the pages of a site point to; each file is looked at once. One thread. */
class MediaShelf
{
public:
    explicit MediaShelf(const content::Pack &pack)
        : m_pack(pack)
    {
    }
    /** Null when the pack has no file of @p name. */
    [[nodiscard]] const StoredMedia *find(const std::string &name);
    [[nodiscard]] const std::map<std::string, StoredMedia> &all() const { return m_all; }

private:
    const content::Pack &m_pack;
    std::map<std::string, StoredMedia> m_all;
};

} // namespace kiosk::exporting
