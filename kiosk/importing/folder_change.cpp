// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/folder_change.h"

#include <fstream>

#include "kiosk/base/files.h"
#include "kiosk/trust/digest.h"

namespace kiosk::importing {

using base::Code;
using base::Result;
using boost::outcome_v2::success;
using Kind = FolderStep::Kind;
namespace fs = std::filesystem;

namespace {

/** What of @p path lies below @p folder ("." for itself); nothing when it is elsewhere. */
std::optional<fs::path> within(const fs::path &path, const fs::path &folder)
{
    auto rest = path.lexically_relative(folder);
    if (rest.empty() || *rest.begin() == "..")
        return std::nullopt;
    return rest;
}

} // namespace

std::optional<fs::path> FolderChange::onDisk(fs::path path) const
{
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        if (step->kind != Kind::MoveFolder)
            continue;
        if (const auto rest = within(path, step->path))
            path = *rest == "." ? fs::path(step->from) : step->from / *rest;
        else if (within(path, step->from))
            return std::nullopt;
    }
    return path;
}

Result<std::string> FolderChange::read(const fs::path &path) const
{
    if (const auto written = m_written.find(path); written != m_written.end())
        return written->second;
    const auto disk = onDisk(path);
    if (!disk || m_absent.contains(path))
        return base::failure(Code::NotFound, path.string() + ": will be gone");
    return base::readFile(m_folder / *disk);
}

bool FolderChange::exists(const fs::path &path) const
{
    const auto disk = onDisk(path);
    return m_written.contains(path) || (disk && !m_absent.contains(path) && fs::exists(m_folder / *disk));
}

std::vector<FolderChange::Entry> FolderChange::list(const fs::path &path) const
{
    std::map<fs::path, bool> names;
    std::error_code none;
    if (const auto disk = onDisk(path))
        for (const auto &entry : fs::directory_iterator(m_folder / *disk, none)) {
            const auto name = entry.path().filename();
            if (onDisk(path / name) == *disk / name && !m_absent.contains(path / name))
                names[name] = entry.is_directory();
        }
    for (const auto &step : m_steps)
        if (step.kind == Kind::MoveFolder && fs::path(step.path).parent_path() == path && exists(step.path))
            names[fs::path(step.path).filename()] = true;
    for (const auto &[file, bytes] : m_written)
        if (const auto rest = within(file, path); rest && *rest != ".")
            names[*rest->begin()] = std::next(rest->begin()) != rest->end();
    std::vector<Entry> entries;
    for (const auto &[name, isFolder] : names)
        entries.push_back({name, isFolder});
    return entries;
}

std::string FolderChange::hashAt(const fs::path &path) const
{
    const auto bytes = read(path);
    return bytes ? trust::sha256Hex(bytes.value()) : std::string();
}

void FolderChange::write(const fs::path &path, std::string bytes)
{
    if (!m_written.contains(path))
        m_steps.push_back({Kind::Write, path.string(), {}, hashAt(path)});
    m_written[path] = std::move(bytes);
    m_absent.erase(path);
}

void FolderChange::forget(const fs::path &path)
{
    if (m_written.erase(path) > 0)
        std::erase_if(m_steps, [&](const auto &step) { return step.kind == Kind::Write && step.path == path; });
}

void FolderChange::remove(const fs::path &path)
{
    forget(path);
    m_steps.push_back({Kind::Remove, path.string(), {}, {}});
    m_absent.insert(path);
}

void FolderChange::setAside(const fs::path &path)
{
    forget(path);
    m_steps.push_back({Kind::SetAside, path.string(), {}, hashAt(path)});
    m_absent.insert(path);
}

void FolderChange::removeFolder(const fs::path &path)
{
    m_steps.push_back({Kind::RemoveFolder, path.string(), {}, {}});
    m_absent.insert(path);
}

void FolderChange::moveFolder(const fs::path &from, const fs::path &to)
{
    m_steps.push_back({Kind::MoveFolder, to.string(), from.string(), {}});
}

Result<void> FolderChange::stage(const GoesOn &goesOn)
{
    const auto staging = m_folder / StagingFolder;
    std::error_code failed;
    fs::create_directories(staging, failed);
    int number = 0;
    for (auto &step : m_steps) {
        if (step.kind != Kind::Write)
            continue;
        if (goesOn && !goesOn())
            return cutOff();
        step.from = (fs::path(StagingFolder) / std::to_string(++number)).string();
        const auto &bytes = m_written.at(step.path);
        std::ofstream file(m_folder / step.from, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.close();
        if (!file) {
            fs::remove_all(staging, failed);
            return base::failure(Code::Device, m_folder.string() +
                                                   ": no room for what is imported, or it cannot be written there; "
                                                   "the sources are as they were");
        }
    }
    return syncDiskOf(staging);
}

Result<void> FolderChange::carryOut(const fs::path &stateFile, std::string state, const GoesOn &goesOn)
{
    if (hashAt(stateFile) != trust::sha256Hex(state))
        write(stateFile, std::move(state)); // last: what it says is true then
    if (m_steps.empty())
        return success();
    BOOST_OUTCOME_TRY(stage(goesOn));
    if (goesOn && !goesOn())
        return cutOff();
    const auto planned = base::writeFileAtomically(m_folder / PlanFile, planText(m_steps));
    if (!planned) {
        std::error_code ignored;
        fs::remove_all(m_folder / StagingFolder, ignored);
        return planned;
    }
    return takeSteps(m_folder, m_steps, goesOn);
}

} // namespace kiosk::importing
