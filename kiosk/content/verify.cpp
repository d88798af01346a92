// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/verify.h"

#include "kiosk/trust/stored_file.h"

namespace kiosk::content {

using base::Code;
using base::Result;

namespace {

Result<std::vector<trust::PublicKey>> parseKeys(const TrustedKeys &keys)
{
    std::vector<trust::PublicKey> parsed;
    for (const auto &text : keys.publicKeys) {
        const auto key = trust::PublicKey::fromHex(text);
        if (!key)
            return base::failure(Code::Invalid, "`" + text + "` is no public key (64 hex digits)");
        parsed.push_back(*key);
    }
    if (keys.threshold < 1)
        return base::failure(Code::Invalid, "at least one signature must be asked for");
    return parsed;
}

Result<void> verifySignatures(const std::filesystem::path &folder, const TrustedKeys &keys, std::string_view manifest)
{
    BOOST_OUTCOME_TRY(const auto trusted, parseKeys(keys));
    const auto stored = trust::readStoredFile(folder / SignaturesName, LongestSignatures);
    if (!stored && stored.error().code == Code::Device)
        return stored.error();
    if (!stored)
        return base::failure(Code::Denied, folder.string() + ": not signed; run: wegweiser-pack sign");
    BOOST_OUTCOME_TRY(const auto signatures, parseSignatures(stored.value()));
    const int found = trust::countSigners(trusted, signatures, ManifestDomain, manifest);
    if (found < keys.threshold)
        return base::failure(Code::Denied, folder.string() + ": signed by " + std::to_string(found) + " of " +
                                               std::to_string(keys.threshold) +
                                               " keys that are needed; get the pack from its publisher again");
    return boost::outcome_v2::success();
}

} // namespace

Result<std::string> readManifest(const std::filesystem::path &folder)
{
    auto bytes = trust::readStoredFile(folder / ManifestName, LongestManifest);
    if (!bytes && bytes.error().code == Code::NotFound)
        return base::failure(Code::NotFound, folder.string() + ": no pack here (no manifest.json)");
    return bytes;
}

Result<void> verifyFiles(const std::filesystem::path &folder, const Manifest &manifest, const VerifyProgress &progress)
{
    // The files are opened without following links; the folder they are in must not be one either.
    if (std::filesystem::is_symlink(folder / "files"))
        return base::failure(Code::Denied, (folder / "files").string() + ": is a link, not a folder");
    const auto all = manifest.length();
    std::uint64_t done = 0;
    for (const auto &file : manifest.files) {
        const auto path = folder / file.name;
        const auto found = trust::digestFile(path, file.digest.length);
        if (!found && found.error().code == Code::Device)
            return found.error();
        if (!found || found.value() != file.digest)
            return base::failure(Code::Corrupt,
                                 path.string() + ": " +
                                     (found ? "differs from the manifest" : "missing, or not what the manifest says") +
                                     "; get the pack from its publisher again");
        done += file.digest.length;
        if (progress)
            progress(done, all);
    }
    return boost::outcome_v2::success();
}

Result<Manifest> verifyPack(const std::filesystem::path &folder, const TrustedKeys &keys,
                            const VerifyProgress &progress)
{
    BOOST_OUTCOME_TRY(const auto bytes, readManifest(folder));
    BOOST_OUTCOME_TRY(verifySignatures(folder, keys, bytes));
    BOOST_OUTCOME_TRY(auto manifest, parseManifest(bytes));
    BOOST_OUTCOME_TRY(verifyFiles(folder, manifest, progress));
    return manifest;
}

} // namespace kiosk::content
