// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/published.h"

#include <charconv>

#include "kiosk/trust/stored_file.h"

namespace kiosk::content {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

/** The number that "<N>.json" stands for; 0 for any other name. */
std::int64_t rootNumber(const std::string &name)
{
    std::int64_t number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return number > 0 && name == rootName(number) ? number : 0;
}

} // namespace

fs::path publishedManifest(std::int64_t version)
{
    return fs::path(PacksFolder) / std::to_string(version) / ManifestName;
}

Result<std::vector<SignedBytes>> readRoots(const fs::path &folder)
{
    std::int64_t first = 0, last = 0;
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(folder, ignored))
        if (const auto number = rootNumber(entry.path().filename().string())) {
            first = first == 0 ? number : std::min(first, number);
            last = std::max(last, number);
        }
    if (first == 0)
        return base::failure(Code::NotFound,
                             folder.string() + ": no root here (1.json); make one with: wegweiser-pack root new");
    std::vector<SignedBytes> roots;
    for (auto number = first; number <= last; ++number) {
        auto read = readSigned(folder / rootName(number), LongestRoot);
        if (!read && read.error().code == Code::NotFound)
            return base::failure(Code::Denied, read.error().text + "; the chain of roots has a gap, get all of them");
        if (!read)
            return read.error();
        roots.push_back(std::move(read).value());
    }
    return roots;
}

Result<JudgedPack> verifyPublished(const fs::path &folder, const std::vector<SignedBytes> &trusted,
                                   const TrustFloor &floor, const KnownTime &time, const VerifyProgress &progress)
{
    if (trusted.empty())
        return base::failure(Code::Invalid, "no root is trusted; name the folder that has them");
    if (fs::is_symlink(folder / RootsFolder))
        return base::failure(Code::Denied, (folder / RootsFolder).string() + ": is a link, not a folder");
    BOOST_OUTCOME_TRY(const auto oldest, parseTrustRoot(trusted.front().bytes));
    BOOST_OUTCOME_TRY(const auto published, readRoots(folder / RootsFolder));
    std::vector<SignedBytes> roots = trusted;
    for (const auto &one : published) {
        BOOST_OUTCOME_TRY(const auto root, parseTrustRoot(one.bytes));
        const auto place = root.version - oldest.version;
        if (place >= 0 && place < static_cast<std::int64_t>(trusted.size())) {
            if (one.bytes != trusted[static_cast<std::size_t>(place)].bytes)
                return base::failure(Code::Denied, "root " + std::to_string(root.version) +
                                                       ": differs from the one that is trusted here");
            BOOST_OUTCOME_TRY(checkRole(root.root, RootDomain, one, "root " + std::to_string(root.version)));
        } else if (place >= 0) {
            roots.push_back(one);
        }
    }
    BOOST_OUTCOME_TRY(const auto chain, followRoots(roots.front(), {roots.begin() + 1, roots.end()}));
    BOOST_OUTCOME_TRY(const auto begun, withRoots(floor, chain));
    BOOST_OUTCOME_TRY(const auto timestamp, readSigned(folder / TimestampName, LongestTimestamp));
    BOOST_OUTCOME_TRY(const auto named, judgeTimestamp(chain.root, timestamp, begun, time));
    const auto path = folder / publishedManifest(named.timestamp.version);
    BOOST_OUTCOME_TRY(const auto manifest,
                      readSigned(path, std::min<std::uint64_t>(named.timestamp.manifestLength, LongestManifest)));
    BOOST_OUTCOME_TRY(auto judged, judgePack(chain.root, named, manifest, time));
    BOOST_OUTCOME_TRY(verifyFiles(folder, judged.manifest, progress));
    return judged;
}

} // namespace kiosk::content
