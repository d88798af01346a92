// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/publish_pack.h"

#include <algorithm>
#include <set>

#include <fcntl.h>
#include <unistd.h>

#include "kiosk/authoring/root_file.h"
#include "kiosk/authoring/sign_document.h"
#include "kiosk/base/files.h"
#include "kiosk/content/json_text.h"

namespace kiosk::authoring {

using base::Code;
using base::Result;
using content::SignedBytes;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t LargestFile = 4ULL << 30U;

base::Error cannot(const fs::path &path, const char *what, const std::error_code &why)
{
    return base::failure(Code::Device, path.string() + ": cannot " + what + ": " + why.message());
}

Result<void> makeFolder(const fs::path &folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return cannot(folder, "make folder", failed);
    return boost::outcome_v2::success();
}

Result<void> makeDurable(const fs::path &path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    if (!done)
        return base::failure(Code::Device, path.string() + ": cannot be made durable");
    return boost::outcome_v2::success();
}

/**
 * @p document as it is, unless the same is there: the signatures first, so that no document is ever without. Both lie
 * on the disk before one of them takes its place: a full disk leaves the old two, which belong together.
 */
Result<void> writeSigned(const fs::path &file, const SignedBytes &document)
{
    const auto there = content::readSigned(file, content::LongestManifest);
    if (there && there.assume_value() == document)
        return boost::outcome_v2::success();
    BOOST_OUTCOME_TRY(makeFolder(file.parent_path()));
    const std::pair<fs::path, const std::string *> both[] = {{content::signaturesOf(file), &document.signatures},
                                                             {file, &document.bytes}};
    const auto next = [](fs::path path) { return path += ".next"; };
    std::error_code failed;
    for (const auto &[path, bytes] : both)
        if (const auto written = base::writeFileAtomically(next(path), *bytes); !written) {
            for (const auto &one : both)
                fs::remove(next(one.first), failed);
            return written;
        }
    for (const auto &one : both) {
        fs::rename(next(one.first), one.first, failed);
        if (failed)
            return cannot(one.first, "replace", failed);
    }
    return makeDurable(file.parent_path());
}

/** The versions the site has, rising. */
std::vector<std::int64_t> versionsIn(const fs::path &site)
{
    std::vector<std::int64_t> versions;
    std::error_code failed;
    for (auto entry = fs::directory_iterator(site / content::PacksFolder, failed);
         !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
        const auto name = entry->path().filename().string();
        if (!name.empty() && name.size() <= 10 && name.find_first_not_of("0123456789") == std::string::npos)
            versions.push_back(std::stoll(name));
    }
    std::sort(versions.begin(), versions.end());
    return versions;
}

Result<std::vector<SignedBytes>> rootsFor(const Publication &publication)
{
    auto folder = publication.roots.empty() ? publication.site / content::RootsFolder : publication.roots;
    auto roots = content::readRoots(folder);
    if (!roots && publication.roots.empty())
        return base::failure(Code::NotFound,
                             publication.site.string() + ": no roots here yet; name their folder with --root");
    return roots;
}

/** What a terminal would say to it that has never seen another pack. */
Result<content::Manifest> judge(const Publication &publication, const std::vector<SignedBytes> &roots,
                                const SignedBytes &manifest)
{
    BOOST_OUTCOME_TRY(const auto chain, content::followRoots(roots.front(), {roots.begin() + 1, roots.end()}));
    const content::KnownTime time{std::string(content::ReleasedOn), {}, publication.issued};
    BOOST_OUTCOME_TRY(auto judged, content::judgePresent(chain.root, manifest, std::nullopt, {}, time));
    if (judged.manifest.identity.expires <= publication.issued)
        return base::failure(Code::Invalid, publication.pack.string() + ": has expired; build it anew");
    return std::move(judged.manifest);
}

Result<void> mayFollow(const Publication &publication, std::int64_t version, const SignedBytes &manifest)
{
    const auto versions = versionsIn(publication.site);
    if (versions.empty())
        return boost::outcome_v2::success();
    if (version < versions.back())
        return base::failure(Code::Conflict, publication.site.string() + ": has version " +
                                                 std::to_string(versions.back()) + " already; build with " +
                                                 "--pack-version " + std::to_string(versions.back() + 1));
    const auto there = base::readFile(publication.site / content::publishedManifest(version), content::LongestManifest);
    if (there && there.assume_value() != manifest.bytes)
        return base::failure(Code::Conflict, publication.site.string() + ": has another pack of version " +
                                                 std::to_string(version) + "; build with --pack-version " +
                                                 std::to_string(version + 1));
    return boost::outcome_v2::success();
}

/** Brings one file in, verified once more on its way; false when it was there. */
Result<bool> bringFile(const Publication &publication, const content::ManifestFile &file)
{
    const auto to = publication.site / file.name;
    const auto there = trust::digestFile(to, file.digest.length);
    if (there && there.assume_value() == file.digest)
        return false;
    auto part = to;
    part += ".part";
    std::error_code failed;
    fs::copy_file(publication.pack / file.name, part, fs::copy_options::overwrite_existing, failed);
    if (failed) {
        std::error_code ignored;
        fs::remove(part, ignored); // a full disk is not kept full
        return base::failure(Code::Device, to.string() + ": cannot be copied there (" + failed.message() +
                                               "); is there room, and may you write there?");
    }
    const auto copied = trust::digestFile(part, LargestFile);
    if (!copied || copied.assume_value() != file.digest)
        return base::failure(Code::Corrupt, part.string() + ": differs from the manifest; publish again");
    BOOST_OUTCOME_TRY(makeDurable(part));
    fs::permissions(part, fs::perms(0644), failed);
    fs::rename(part, to, failed);
    if (failed)
        return cannot(to, "write", failed);
    return true;
}

Result<void> stamp(const Publication &publication, const SignedBytes &manifest)
{
    if (publication.timestampKeys.empty())
        return boost::outcome_v2::success();
    BOOST_OUTCOME_TRY(const auto timestamp, makeTimestamp(manifest.bytes, publication.issued, publication.daysValid));
    BOOST_OUTCOME_TRY(const auto document, describe(content::toText(timestamp)));
    std::vector<trust::KeyedSignature> signatures;
    for (const auto &key : publication.timestampKeys)
        signatures.push_back(signDocument(document, key));
    std::sort(signatures.begin(), signatures.end(),
              [](const auto &left, const auto &right) { return left.keyId < right.keyId; });
    return writeSigned(publication.site / content::TimestampName, {document.bytes, content::toText(signatures)});
}

/** Whether publish or build gave the name: the digest of the file. What somebody else put there is not ours to remove.
 */
bool isOurs(const std::string &name)
{
    return name.size() >= 64 && (name.size() == 64 || name[64] == '.') && content::isHex256(name.substr(0, 64));
}

/** Old versions first, then the files that no version names: whoever reads meanwhile has the new ones. */
int removeOld(const Publication &publication)
{
    auto versions = versionsIn(publication.site);
    const auto keep = static_cast<std::size_t>(std::max(1, publication.keep));
    std::error_code ignored;
    while (versions.size() > keep) {
        fs::remove_all((publication.site / content::publishedManifest(versions.front())).parent_path(), ignored);
        versions.erase(versions.begin());
    }
    std::set<std::string> named;
    for (const auto version : versions) {
        const auto bytes =
            base::readFile(publication.site / content::publishedManifest(version), content::LongestManifest);
        if (!bytes)
            continue; // begun and not ended: the version folder without a manifest
        const auto manifest = content::parseManifest(bytes.assume_value());
        if (!manifest)
            return 0; // rather too much than too little
        for (const auto &file : manifest.assume_value().files)
            named.insert(file.name);
    }
    int removed = 0;
    for (const auto &entry : fs::directory_iterator(publication.site / "files", ignored)) {
        const auto name = entry.path().filename().string();
        if (isOurs(name) && !named.contains("files/" + name) && fs::remove(entry.path(), ignored))
            ++removed;
    }
    return removed;
}

} // namespace

Result<Published> publishPack(const Publication &publication, const content::VerifyProgress &progress)
{
    std::error_code failed;
    const auto inner = fs::weakly_canonical(publication.site, failed)
                           .lexically_relative(fs::weakly_canonical(publication.pack, failed));
    if (!inner.empty() && *inner.begin() != "..")
        return base::failure(Code::Invalid, publication.site.string() + ": is, or lies in, the folder of the pack, "
                                                                        "which the next build clears; name another");
    BOOST_OUTCOME_TRY(const auto roots, rootsFor(publication));
    BOOST_OUTCOME_TRY(const auto manifest,
                      content::readSigned(publication.pack / content::ManifestName, content::LongestManifest));
    BOOST_OUTCOME_TRY(const auto read, judge(publication, roots, manifest));
    BOOST_OUTCOME_TRY(content::verifyFiles(publication.pack, read, progress));
    Published done;
    done.version = read.identity.version;
    done.files = static_cast<int>(read.files.size());
    BOOST_OUTCOME_TRY(mayFollow(publication, done.version, manifest));
    BOOST_OUTCOME_TRY(makeFolder(publication.site / "files"));
    for (const auto &file : read.files) {
        BOOST_OUTCOME_TRY(const bool fresh, bringFile(publication, file));
        done.fresh += fresh ? 1 : 0;
        done.bytes += fresh ? file.digest.length : 0;
    }
    BOOST_OUTCOME_TRY(makeDurable(publication.site / "files"));
    BOOST_OUTCOME_TRY(writeSigned(publication.site / content::publishedManifest(done.version), manifest));
    if (!publication.roots.empty()) {
        for (std::size_t i = 0; i < roots.size(); ++i) {
            BOOST_OUTCOME_TRY(const auto root, content::parseTrustRoot(roots[i].bytes));
            BOOST_OUTCOME_TRY(
                writeSigned(publication.site / content::RootsFolder / content::rootName(root.version), roots[i]));
        }
    }
    BOOST_OUTCOME_TRY(stamp(publication, manifest));
    const auto there = base::readFile(publication.site / content::TimestampName, content::LongestTimestamp);
    const auto timestamp = there ? content::parseTimestamp(there.assume_value()) : there.assume_error();
    done.hasTimestamp = timestamp && timestamp.assume_value().version == done.version;
    if (done.hasTimestamp) // until then terminals are led to the version before: nothing of it may go
        done.removed = removeOld(publication);
    return done;
}

} // namespace kiosk::authoring
