// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/server/http.h"

namespace kiosk::server {

/** Files of one folder, and of nothing beside it. */
class StaticFiles
{
public:
    /** An empty @p folder serves nothing. */
    explicit StaticFiles(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    /** The file @p name (as in the address, still percent-encoded); a folder gives its index.html.
     * A Range of bytes is answered with 206. */
    [[nodiscard]] Answer serve(const std::string &name, const Request &request) const;

private:
    std::filesystem::path m_folder;
};

} // namespace kiosk::server
