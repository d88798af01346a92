// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/update/faulty_disk.h"

#include "tests/support/sample_pack.h"

using namespace kiosk;
using base::Result;
namespace fs = std::filesystem;

namespace {

base::Error struckHere()
{
    return base::failure(base::Code::Device, "the disk failed");
}

} // namespace

bool FaultyDisk::strikes()
{
    if (m_struck && m_fault != Fault::Full)
        return true;
    if (++m_changes != m_at)
        return false;
    m_struck = true;
    return true;
}

void FaultyDisk::cutPower()
{
    while (!m_undurable.empty()) {
        m_undurable.back().undo();
        m_undurable.pop_back();
    }
}

Result<void> FaultyDisk::makeFolder(const fs::path &folder)
{
    if (strikes())
        return struckHere();
    if (!fs::exists(folder))
        m_undurable.push_back({folder.parent_path(), [folder] { fs::remove_all(folder); }});
    return m_disk.makeFolder(folder);
}

Result<void> FaultyDisk::put(const fs::path &file, std::string_view bytes, bool append)
{
    const bool first = !m_struck;
    if (strikes()) {
        if (first && m_fault == Fault::Torn)
            (void)(append ? m_disk.append(file, bytes.substr(0, bytes.size() / 2))
                          : m_disk.write(file, bytes.substr(0, bytes.size() / 2)));
        return struckHere();
    }
    if (!fs::exists(file))
        m_undurable.push_back({file.parent_path(), [file] { fs::remove(file); }});
    const auto before = fs::exists(file) ? readAll(file) : std::string();
    m_undurable.push_back({file, [file, before] {
                               if (fs::exists(file))
                                   writeAll(file, before);
                           }});
    return append ? m_disk.append(file, bytes) : m_disk.write(file, bytes);
}

Result<void> FaultyDisk::write(const fs::path &file, std::string_view bytes)
{
    return put(file, bytes, false);
}

Result<void> FaultyDisk::append(const fs::path &file, std::string_view bytes)
{
    return put(file, bytes, true);
}

Result<void> FaultyDisk::sync(const fs::path &fileOrFolder)
{
    if (strikes())
        return struckHere();
    std::erase_if(m_undurable, [&](const auto &change) { return change.durableBy == fileOrFolder; });
    return m_disk.sync(fileOrFolder);
}

Result<void> FaultyDisk::rename(const fs::path &from, const fs::path &to)
{
    if (strikes())
        return struckHere();
    const bool replaces = fs::is_regular_file(to);
    const auto before = replaces ? readAll(to) : std::string();
    auto done = m_disk.rename(from, to);
    if (done) {
        // What was not durable under the old name is not under the new one.
        for (auto &change : m_undurable)
            if (change.durableBy == from && fs::is_regular_file(to))
                change = {to, [to] { writeAll(to, "lost"); }};
        m_undurable.push_back({to.parent_path(), [from, to, replaces, before] {
                                   if (fs::exists(to) && fs::exists(from.parent_path()))
                                       fs::rename(to, from);
                                   if (replaces)
                                       writeAll(to, before);
                               }});
    }
    return done;
}

Result<void> FaultyDisk::link(const fs::path &from, const fs::path &to)
{
    if (strikes())
        return struckHere();
    auto done = m_disk.link(from, to);
    if (done)
        m_undurable.push_back({to.parent_path(), [to] { fs::remove(to); }});
    return done;
}

Result<void> FaultyDisk::remove(const fs::path &fileOrFolder)
{
    if (strikes())
        return struckHere();
    if (fs::is_regular_file(fileOrFolder)) {
        const auto before = readAll(fileOrFolder);
        m_undurable.push_back({fileOrFolder.parent_path(), [fileOrFolder, before] {
                                   if (fs::exists(fileOrFolder.parent_path()))
                                       writeAll(fileOrFolder, before);
                               }});
    }
    return m_disk.remove(fileOrFolder);
}

Result<update::DiskSpace> FaultyDisk::space(const fs::path &folder)
{
    return m_disk.space(folder);
}
