// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::importing {

/** One thing that was imported: by what it is recognised, and whether it has gone at the source since. */
struct Known
{
    std::set<std::string> marks; ///< paths of a topic, place or event; of a contact its number, e-mail, address
    std::string parent;          ///< id of the topic above at the source
    bool gone = false;
    bool operator==(const Known &) const = default;
};

/** What the last import from one source wrote, kept in .import/SYSTEM-REGION.json of the output folder. */
struct ImportState
{
    std::map<std::string, Known> topics, contacts, events; ///< by our id
    std::map<std::string, std::string> files; ///< "topic:ID/de.md" or a path -> hash of what the source gave
    bool operator==(const ImportState &) const = default;
};

/** An empty state when there is no file. Corrupt when it cannot be read: nothing is to be written then. */
[[nodiscard]] base::Result<ImportState> readState(const std::filesystem::path &file);
[[nodiscard]] std::string stateText(const ImportState &state);

} // namespace kiosk::importing
