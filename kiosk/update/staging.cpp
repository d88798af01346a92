// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/staging.h"

#include <fstream>

#include "kiosk/trust/digest.h"

namespace kiosk::update {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t CopyStep = 1U << 20U;

bool isRight(const fs::path &path, const content::ManifestFile &file)
{
    const auto digest = trust::digestFile(path, file.digest.length);
    return digest && digest.assume_value() == file.digest;
}

Result<void> copy(Disk &disk, const fs::path &from, const fs::path &to)
{
    std::ifstream in(from, std::ios::binary);
    BOOST_OUTCOME_TRY(disk.write(to, {}));
    std::string step(CopyStep, '\0');
    while (in) {
        in.read(step.data(), static_cast<std::streamsize>(step.size()));
        if (in.gcount() > 0) {
            BOOST_OUTCOME_TRY(disk.append(to, std::string_view(step).substr(0, static_cast<std::size_t>(in.gcount()))));
        }
    }
    return boost::outcome_v2::success();
}

} // namespace

Staging::Staging(Disk &disk, fs::path folder)
    : m_disk(disk)
    , m_folder(std::move(folder))
{
}

fs::path Staging::part(const content::ManifestFile &file) const
{
    return m_folder / (file.name + ".part");
}

bool Staging::has(const content::ManifestFile &file) const
{
    return isRight(m_folder / file.name, file);
}

Result<bool> Staging::takeFrom(const fs::path &from, const content::ManifestFile &file, bool mayLink)
{
    const auto theirs = from / file.name;
    if (!isRight(theirs, file))
        return false;
    const auto ours = m_folder / file.name;
    BOOST_OUTCOME_TRY(m_disk.remove(ours)); // something wrong of that name
    if (mayLink && m_disk.link(theirs, ours))
        return true;
    BOOST_OUTCOME_TRY(copy(m_disk, theirs, part(file)));
    BOOST_OUTCOME_TRY(finish(file));
    return true;
}

std::uint64_t Staging::begun(const content::ManifestFile &file) const
{
    std::error_code failed;
    const auto path = part(file);
    if (!fs::is_regular_file(fs::symlink_status(path, failed)))
        return 0;
    const auto size = fs::file_size(path, failed);
    return failed ? 0 : size;
}

Result<void> Staging::append(const content::ManifestFile &file, std::string_view bytes)
{
    return m_disk.append(part(file), bytes);
}

Result<void> Staging::finish(const content::ManifestFile &file)
{
    const auto path = part(file);
    if (file.digest.length == 0) { // nothing ever came
        BOOST_OUTCOME_TRY(m_disk.write(path, {}));
    }
    if (!isRight(path, file)) {
        BOOST_OUTCOME_TRY(drop(file));
        return base::failure(Code::Corrupt, file.name + ": what came is not what the manifest says");
    }
    BOOST_OUTCOME_TRY(m_disk.sync(path));
    return m_disk.rename(path, m_folder / file.name);
}

Result<void> Staging::drop(const content::ManifestFile &file)
{
    return m_disk.remove(part(file));
}

Result<void> Staging::complete(std::string_view manifest, std::string_view signatures)
{
    BOOST_OUTCOME_TRY(m_disk.sync(m_folder / "files"));
    BOOST_OUTCOME_TRY(replaceFile(m_disk, m_folder / content::SignaturesName, signatures));
    BOOST_OUTCOME_TRY(replaceFile(m_disk, m_folder / content::ManifestName, manifest));
    return m_disk.sync(m_folder.parent_path());
}

} // namespace kiosk::update
