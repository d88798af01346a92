// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/topic_folders.h"

#include <algorithm>
#include <cstdlib>

namespace kiosk::importing {

namespace fs = std::filesystem;

fs::path TopicFolders::of(const std::string &id) const
{
    const auto found = m_folders.find(id);
    return found == m_folders.end() ? fs::path() : found->second;
}

std::string TopicFolders::parentOf(const std::string &id) const
{
    const auto above = of(id).parent_path();
    const auto found =
        std::find_if(m_folders.begin(), m_folders.end(), [&](const auto &one) { return one.second == above; });
    return found == m_folders.end() ? std::string() : found->first;
}

fs::path TopicFolders::next(const std::string &id, const std::string &parent) const
{
    const auto above = parent.empty() ? fs::path("topics") : of(parent);
    int last = 0;
    for (const auto &[other, folder] : m_folders)
        if (folder.parent_path() == above)
            last = std::max(last, std::atoi(folder.filename().string().substr(0, 2).c_str()));
    // Two digits only; what comes after the ninety-ninth stands in the order of its id.
    const int number = std::min(last + 1, 99);
    return above / ((number < 10 ? "0" : "") + std::to_string(number) + "-" + id);
}

void TopicFolders::add(const std::string &id, const std::string &parent)
{
    m_folders[id] = next(id, parent);
}

void TopicFolders::move(FolderChange &change, const std::string &id, const std::string &parent)
{
    const auto from = of(id);
    const auto to = next(id, parent);
    change.moveFolder(from, to);
    for (auto &[other, folder] : m_folders) {
        const auto inside = folder.lexically_relative(from);
        if (other == id)
            folder = to;
        else if (!inside.empty() && *inside.begin() != "..")
            folder = to / inside;
    }
}

} // namespace kiosk::importing
