// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/folder_steps.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <boost/json.hpp>
#include <fcntl.h>
#include <unistd.h>

#include "kiosk/base/files.h"
#include "kiosk/importing/json_fields.h"
#include "kiosk/trust/digest.h"
#include "kiosk/wire/json.h"

namespace kiosk::importing {

using base::Code;
using base::Result;
using boost::outcome_v2::success;
using Kind = FolderStep::Kind;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr int PlanFormat = 1;
constexpr const char *KindNames[] = {"move-folder", "write", "set-aside", "remove", "remove-folder"};

bool staysInside(const fs::path &path)
{
    return !path.empty() && path.is_relative() &&
           std::none_of(path.begin(), path.end(), [](const auto &part) { return part == ".."; });
}

Result<void> putThere(const fs::path &from, const fs::path &to)
{
    std::error_code failed;
    fs::create_directories(to.parent_path(), failed);
    if (!failed)
        fs::rename(from, to, failed);
    if (failed == std::errc::cross_device_link && fs::is_regular_file(from)) { // media/ may lie on another disk
        BOOST_OUTCOME_TRY(const auto bytes, base::readFile(from));
        BOOST_OUTCOME_TRY(base::writeFileAtomically(to, bytes));
        fs::remove(from, failed);
    }
    if (failed)
        return base::failure(Code::Device, to.string() + ": cannot be put there: " + failed.message() +
                                               "; make room or see who owns the folder, then import again");
    return success();
}

/** Whether nobody has touched the file since the step was decided. */
Result<bool> asBefore(const fs::path &file, const std::string &before)
{
    const auto bytes = base::readFile(file);
    if (!bytes && bytes.error().code != Code::NotFound)
        return bytes.error();
    return (bytes ? trust::sha256Hex(bytes.value()) : std::string()) == before;
}

Result<void> take(const fs::path &folder, const FolderStep &step)
{
    const auto path = folder / step.path;
    std::error_code ignored;
    switch (step.kind) {
    case Kind::MoveFolder:
        return fs::exists(folder / step.from) && !fs::exists(path) ? putThere(folder / step.from, path)
                                                                   : Result<void>(success());
    case Kind::Write: {
        if (!fs::exists(folder / step.from))
            return success(); // it lies where it belongs
        BOOST_OUTCOME_TRY(const bool same, asBefore(path, step.before));
        return putThere(folder / step.from, same ? path : folder / ".import/incoming" / step.path);
    }
    case Kind::SetAside: {
        BOOST_OUTCOME_TRY(const bool same, asBefore(path, step.before));
        return same ? putThere(path, folder / ".import/gone" / step.path) : Result<void>(success());
    }
    case Kind::Remove:
    case Kind::RemoveFolder:
        fs::remove(path, ignored); // a folder only when it is empty
        return success();
    }
    return success();
}

/** Halves of files that a cut left: writeFileAtomically() had not yet put them in their place. */
void removeHalves(const fs::path &folder, const std::string &prefix)
{
    std::error_code ignored;
    std::vector<fs::path> halves;
    for (const auto &entry : fs::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.find(".new.") != std::string::npos)
            halves.push_back(entry.path());
    }
    for (const auto &half : halves)
        fs::remove(half, ignored);
}

} // namespace

base::Error cutOff()
{
    return base::failure(Code::Busy, "the import was cut off; run it again");
}

Result<void> syncDiskOf(const fs::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::syncfs(descriptor) == 0;
    const int number = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        return base::failure(Code::Device, folder.string() + ": cannot sync: " + std::strerror(number));
    return success();
}

std::string planText(const std::vector<FolderStep> &steps)
{
    json::array all;
    for (const auto &step : steps)
        all.push_back({{"do", KindNames[static_cast<std::size_t>(step.kind)]},
                       {"path", step.path},
                       {"from", step.from},
                       {"before", step.before}});
    return wire::toText(json::value{{"format", PlanFormat}, {"steps", std::move(all)}}) + "\n";
}

Result<std::vector<FolderStep>> readPlan(const std::string &bytes, const std::string &file)
{
    const auto corrupt = [&] {
        return base::failure(Code::Corrupt,
                             file + ": is not what an import has written; take it away, then import again");
    };
    const auto value = readJson(bytes, file);
    if (!value || numberOf(member(value.value(), "format")) != PlanFormat)
        return corrupt();
    const auto *all = member(value.value(), "steps").if_array();
    std::vector<FolderStep> steps;
    for (std::size_t i = 0; all && i < all->size(); ++i) {
        FolderStep step;
        const auto *kind = std::find(std::begin(KindNames), std::end(KindNames), textOf((*all)[i], "do"));
        step.path = textOf((*all)[i], "path");
        step.from = textOf((*all)[i], "from");
        step.before = textOf((*all)[i], "before");
        if (kind == std::end(KindNames) || !staysInside(step.path) || (!step.from.empty() && !staysInside(step.from)))
            return corrupt();
        step.kind = static_cast<Kind>(kind - std::begin(KindNames));
        steps.push_back(std::move(step));
    }
    return steps;
}

Result<void> takeSteps(const fs::path &folder, const std::vector<FolderStep> &steps, const GoesOn &goesOn)
{
    for (const auto &step : steps) {
        if (goesOn && !goesOn())
            return cutOff();
        BOOST_OUTCOME_TRY(take(folder, step));
    }
    BOOST_OUTCOME_TRY(syncDiskOf(folder)); // before the plan goes: it may be needed until then
    if (goesOn && !goesOn())
        return cutOff();
    std::error_code ignored;
    fs::remove(folder / PlanFile, ignored);
    if (goesOn && !goesOn())
        return cutOff();
    fs::remove_all(folder / StagingFolder, ignored);
    return success();
}

Result<bool> finishSteps(const fs::path &folder, const GoesOn &goesOn)
{
    const auto bytes = base::readFile(folder / PlanFile);
    if (!bytes && bytes.error().code != Code::NotFound)
        return bytes.error();
    removeHalves(folder, "pack.toml");
    removeHalves(folder / ".import", "");
    if (bytes) {
        BOOST_OUTCOME_TRY(const auto steps, readPlan(bytes.value(), (folder / PlanFile).string()));
        BOOST_OUTCOME_TRY(takeSteps(folder, steps, goesOn));
        return true;
    }
    std::error_code ignored;
    fs::remove_all(folder / StagingFolder, ignored);
    return false;
}

} // namespace kiosk::importing
