// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/root_file.h"

#include <algorithm>
#include <charconv>

#include "kiosk/base/files.h"
#include "kiosk/content/published.h"
#include "kiosk/trust/stored_file.h"

namespace kiosk::authoring {

using base::Code;
using base::Result;
using boost::outcome_v2::success;
namespace fs = std::filesystem;

namespace {

Result<void> apply(const RoleChange &change, content::TrustRole &role, const char *name)
{
    for (const auto &key : change.remove)
        if (std::erase(role.keys, key.hex()) == 0)
            return base::failure(Code::NotFound, "key " + key.keyId() + " is none of the role " + name +
                                                     "; see: wegweiser-pack root show");
    for (const auto &key : change.add)
        role.keys.push_back(key.hex());
    std::sort(role.keys.begin(), role.keys.end());
    role.keys.erase(std::unique(role.keys.begin(), role.keys.end()), role.keys.end());
    if (change.threshold)
        role.threshold = *change.threshold;
    return success();
}

Result<content::TrustRoot> applied(content::TrustRoot root, const RootChange &change)
{
    BOOST_OUTCOME_TRY(apply(change.root, root.root, "root"));
    BOOST_OUTCOME_TRY(apply(change.packs, root.packs, "packs"));
    BOOST_OUTCOME_TRY(apply(change.timestamp, root.timestamp, "timestamp"));
    root.expires = change.expires;
    root.reset = change.reset;
    // Whatever a terminal would refuse is refused here.
    return content::parseTrustRoot(content::toText(root));
}

/** The highest number that is the name of an entry of @p folder, without @p ending; 0: none. */
std::int64_t highestNumber(const fs::path &folder, const std::string &ending)
{
    std::int64_t highest = 0;
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        std::int64_t number = 0;
        std::from_chars(name.data(), name.data() + name.size(), number);
        if (number > 0 && name == std::to_string(number) + ending)
            highest = std::max(highest, number);
    }
    return highest;
}

} // namespace

Result<content::TrustRoot> firstRoot(const std::string &pack, const RootChange &change)
{
    content::TrustRoot root;
    root.version = 1;
    root.pack = pack;
    return applied(std::move(root), change);
}

Result<content::TrustRoot> rootAfter(const content::TrustRoot &present, const RootChange &change)
{
    auto root = present;
    ++root.version;
    return applied(std::move(root), change);
}

Result<fs::path> writeRoot(const fs::path &folder, const content::TrustRoot &root)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    auto file = folder / content::rootName(root.version);
    if (fs::exists(file))
        return base::failure(Code::Conflict,
                             file.string() + ": exists already; a root is never changed, make the next");
    BOOST_OUTCOME_TRY(base::writeFileAtomically(file, content::toText(root)));
    return file;
}

Result<content::TrustRoot> newestRoot(const fs::path &folder)
{
    const auto number = highestNumber(folder, ".json");
    if (number == 0)
        return base::failure(Code::NotFound,
                             folder.string() + ": no root here (1.json); make one with: wegweiser-pack root new");
    const auto file = folder / content::rootName(number);
    BOOST_OUTCOME_TRY(const auto bytes, trust::readStoredFile(file, content::LongestRoot));
    auto root = content::parseTrustRoot(bytes);
    if (!root)
        return base::failure(root.error().code, file.string() + ": " + root.error().text);
    return root;
}

Result<content::Timestamp> makeTimestamp(std::string_view manifest, const std::string &issued, int days)
{
    BOOST_OUTCOME_TRY(const auto read, content::parseManifest(manifest));
    const content::Timestamp timestamp{
        read.identity.id, read.identity.version,          trust::sha256Hex(manifest), manifest.size(),
        issued,           content::plusDays(issued, days)};
    return content::parseTimestamp(content::toText(timestamp));
}

Result<std::string> newestManifest(const fs::path &folder)
{
    if (fs::exists(folder / content::ManifestName))
        return content::readManifest(folder);
    const auto version = highestNumber(folder / content::PacksFolder, "");
    if (version == 0)
        return base::failure(Code::NotFound, folder.string() + ": neither a built pack (manifest.json) nor a "
                                                               "published folder (packs/<version>) is here");
    return content::readManifest((folder / content::publishedManifest(version)).parent_path());
}

Result<fs::path> writeTimestamp(const fs::path &folder, const content::Timestamp &timestamp)
{
    auto file = folder / content::TimestampName;
    std::error_code ignored;
    fs::remove(content::signaturesOf(file), ignored);
    BOOST_OUTCOME_TRY(base::writeFileAtomically(file, content::toText(timestamp)));
    return file;
}

} // namespace kiosk::authoring
