// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/own_pack.h"

#include <cstdlib>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/build_pack.h"
#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/content/verify.h"
#include "kiosk/trust/digest.h"

namespace kiosk::apps {

using base::Code;
using base::Result;

namespace {

Result<content::Pack> openBuilt(const std::filesystem::path &folder)
{
    BOOST_OUTCOME_TRY(const auto bytes, content::readManifest(folder));
    BOOST_OUTCOME_TRY(const auto manifest, content::parseManifest(bytes));
    BOOST_OUTCOME_TRY(content::verifyFiles(folder, manifest));
    const auto &file = manifest.content();
    return content::Pack::openVerified(folder, {trust::sha256Hex(bytes), file.name, file.digest.length});
}

} // namespace

ScratchFolder::~ScratchFolder()
{
    std::error_code failed;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, failed);
}

Result<ScratchFolder> ScratchFolder::make()
{
    std::error_code failed;
    auto pattern = (std::filesystem::temp_directory_path(failed) / "wegweiser-pack.XXXXXX").string();
    if (failed || ::mkdtemp(pattern.data()) == nullptr)
        return base::failure(Code::Device, pattern + ": no temporary folder; set TMPDIR to one with room");
    ScratchFolder made;
    made.m_path = pattern;
    return made;
}

Result<OwnPack> openOwnPack(const std::filesystem::path &folder)
{
    std::error_code failed;
    if (std::filesystem::exists(folder / content::ManifestName, failed)) {
        BOOST_OUTCOME_TRY(auto pack, openBuilt(folder));
        return OwnPack{ScratchFolder(), std::move(pack)};
    }
    if (failed)
        return base::failure(Code::Denied, folder.string() + ": cannot be looked into: " + failed.message());
    if (!std::filesystem::exists(folder / "pack.toml", failed))
        return base::failure(Code::NotFound, folder.string() +
                                                 ": neither a built pack (manifest.json) nor sources (pack.toml); "
                                                 "name the folder of one of them");
    authoring::Findings findings;
    const auto source = authoring::readPack(folder, findings);
    if (findings.errors() != 0) {
        print(authoring::findingsAsText(authoring::onlyErrors(findings), folder));
        return base::failure(Code::Invalid, counted(findings.errors(), "error", "errors") + " in " + folder.string() +
                                                ", nothing exported; mend them first");
    }
    BOOST_OUTCOME_TRY(auto scratch, ScratchFolder::make());
    BOOST_OUTCOME_TRY(authoring::buildPack(source, scratch.path()));
    BOOST_OUTCOME_TRY(auto pack, openBuilt(scratch.path()));
    return OwnPack{std::move(scratch), std::move(pack)};
}

} // namespace kiosk::apps
