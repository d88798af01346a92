// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/site_folder.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <sstream>

#include <unistd.h>

#include "kiosk/base/files.h"

namespace kiosk::exporting {

namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Result;

base::Error diskError(const fs::path &path, const std::string &what)
{
    return base::failure(Code::Device,
                         path.string() + ": cannot be written (" + what + "); is there room, and may you write there?");
}

/** Refuses a folder with anything in it that the marker does not name. */
Result<void> wantOwn(const fs::path &folder)
{
    std::error_code failed;
    const auto status = fs::status(folder, failed);
    if (!fs::exists(status))
        return boost::outcome_v2::success();
    if (!fs::is_directory(status))
        return base::failure(Code::Conflict, folder.string() + ": is a file; name a folder");
    if (fs::is_empty(folder, failed))
        return boost::outcome_v2::success();
    const auto marker = base::readFile(folder / MarkerName);
    if (!marker)
        return base::failure(Code::Conflict,
                             folder.string() + ": holds files that no export wrote; name a new or empty folder");
    std::set<std::string> own{std::string(MarkerName)};
    std::istringstream lines(marker.value());
    for (std::string line; std::getline(lines, line);)
        own.insert(line);
    for (auto at = fs::recursive_directory_iterator(folder, failed); at != fs::recursive_directory_iterator();
         at.increment(failed)) {
        if (failed)
            return diskError(folder, failed.message());
        if (at->is_directory() && !at->is_symlink())
            continue;
        if (const auto name = fs::relative(at->path(), folder, failed).generic_string(); !own.contains(name))
            return base::failure(Code::Conflict,
                                 at->path().string() + ": was not written by an export; move it out of the folder");
    }
    return boost::outcome_v2::success();
}

/** Without a sync of its own: one for all files comes at the end. */
Result<void> write(const fs::path &file, const std::string &bytes)
{
    std::FILE *stream = std::fopen(file.c_str(), "wb");
    if (stream == nullptr)
        return diskError(file, std::strerror(errno));
    const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size();
    if (std::fclose(stream) != 0 || !whole)
        return diskError(file, std::strerror(errno));
    return boost::outcome_v2::success();
}

Result<void> writeAll(const fs::path &folder, const SiteFiles &files)
{
    std::error_code failed;
    std::string marker;
    const auto ready = [&](const std::string &path) {
        marker += path + "\n";
        fs::create_directories((folder / path).parent_path(), failed);
        return folder / path;
    };
    for (const auto &[path, bytes] : files.texts) {
        BOOST_OUTCOME_TRY(write(ready(path), bytes));
    }
    for (const auto &[path, file] : files.copies) {
        const auto target = ready(path);
        if (!fs::copy_file(file, target, failed))
            return diskError(target, failed.message());
    }
    return write(folder / MarkerName, marker);
}

/** The exchange in one step; where a file system cannot, two renames with nothing between them. */
Result<void> swap(const fs::path &fresh, const fs::path &folder)
{
    std::error_code failed;
    if (!fs::exists(folder)) {
        fs::rename(fresh, folder, failed);
        return failed ? Result<void>(diskError(folder, failed.message())) : boost::outcome_v2::success();
    }
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0)
        return boost::outcome_v2::success();
    if (errno != EINVAL && errno != ENOSYS)
        return diskError(folder, std::strerror(errno));
    const auto old = fs::path(fresh.string() + ".old");
    fs::rename(folder, old, failed);
    if (!failed)
        fs::rename(fresh, folder, failed);
    if (!failed)
        fs::rename(old, fresh, failed);
    return failed ? Result<void>(diskError(folder, failed.message())) : boost::outcome_v2::success();
}

void bringToDisk(const fs::path &folder)
{
    if (const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
        ::syncfs(handle);
        ::close(handle);
    }
}

} // namespace

Result<void> replaceFolder(const fs::path &wanted, const SiteFiles &files)
{
    std::error_code failed;
    auto folder = fs::weakly_canonical(fs::absolute(wanted), failed); // a link stays a link to the new folder
    if (folder.filename().empty())
        folder = folder.parent_path();
    BOOST_OUTCOME_TRY(wantOwn(folder));
    fs::create_directories(folder.parent_path(), failed);
    auto pattern = (folder.parent_path() / ("." + folder.filename().string() + ".new-XXXXXX")).string();
    if (::mkdtemp(pattern.data()) == nullptr)
        return diskError(folder.parent_path(), std::strerror(errno));
    const fs::path fresh = pattern;
    fs::permissions(fresh, fs::perms(0755), failed);
    auto outcome = writeAll(fresh, files);
    if (outcome) {
        bringToDisk(fresh);
        outcome = swap(fresh, folder);
    }
    fs::remove_all(fresh, failed); // the old one, or what could not be finished
    return outcome;
}

} // namespace kiosk::exporting
