// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/pack_fetcher.h"

namespace kiosk::update {

using base::Code;
using base::Result;
using content::SignedBytes;

namespace {

constexpr int MostNewRoots = 64; ///< in one look; a source with more than these goes on next time

/** Where the signatures of @p document lie, as a path of a source. */
std::string besides(const std::string &document)
{
    return content::signaturesOf(document).generic_string();
}

Result<SignedBytes> readSigned(PackSource &source, const std::string &path, std::uint64_t limit)
{
    SignedBytes document;
    BOOST_OUTCOME_TRY(document.bytes, source.read(path, limit));
    BOOST_OUTCOME_TRY(document.signatures, source.read(besides(path), content::LongestSignatures));
    return document;
}

} // namespace

PackFetcher::PackFetcher(PackStore &store, content::TrustMemory &memory, std::vector<SignedBytes> trusted)
    : m_store(store)
    , m_memory(memory)
    , m_roots(std::move(trusted))
{
    // Roots that came since then; a chain that does not hold is not followed, and fetched anew.
    const auto first = content::firstRoot(m_roots.front());
    if (!first)
        return;
    auto version = first.assume_value().version + static_cast<std::int64_t>(m_roots.size());
    for (;; ++version) {
        const auto stored =
            content::readSigned(m_store.rootsFolder() / content::rootName(version), content::LongestRoot);
        if (!stored)
            return;
        m_roots.push_back(stored.assume_value());
        if (!chain()) {
            m_roots.pop_back();
            return;
        }
    }
}

Result<content::RootChain> PackFetcher::chain() const
{
    return content::followRoots(m_roots.front(), {m_roots.begin() + 1, m_roots.end()});
}

Result<content::RootChain> PackFetcher::nextRoots(PackSource &source)
{
    BOOST_OUTCOME_TRY(auto known, chain());
    for (int more = 0; more < MostNewRoots; ++more) {
        const auto name = content::rootName(known.root.version + 1);
        auto next = readSigned(source, std::string(content::RootsFolder) + "/" + name, content::LongestRoot);
        if (!next && next.assume_error().code == Code::NotFound)
            break;
        BOOST_OUTCOME_TRY(auto document, std::move(next));
        m_roots.push_back(document);
        auto longer = chain();
        if (!longer) {
            m_roots.pop_back();
            return longer;
        }
        const auto folder = m_store.rootsFolder();
        BOOST_OUTCOME_TRY(m_store.disk().makeFolder(folder));
        BOOST_OUTCOME_TRY(replaceFile(m_store.disk(), content::signaturesOf(folder / name), document.signatures));
        BOOST_OUTCOME_TRY(replaceFile(m_store.disk(), folder / name, document.bytes));
        known = std::move(longer).assume_value();
    }
    return known;
}

Result<Fetched> PackFetcher::fetch(PackSource &source, const content::KnownTime &time)
{
    BOOST_OUTCOME_TRY(const auto roots, nextRoots(source));
    BOOST_OUTCOME_TRY(auto floor, m_memory.load());
    BOOST_OUTCOME_TRY(floor, content::withRoots(content::raisedByFolders(floor, m_store.folder()), roots));
    BOOST_OUTCOME_TRY(const auto stamp,
                      readSigned(source, std::string(content::TimestampName), content::LongestTimestamp));
    BOOST_OUTCOME_TRY(const auto named, content::judgeTimestamp(roots.root, stamp, floor, time));
    BOOST_OUTCOME_TRY(m_memory.store(named.floor));
    Fetched out;
    out.newest = named.timestamp.version;
    out.alarms = named.alarms;
    const auto &state = m_store.state();
    if ((state.current && state.current->manifestSha256 == named.timestamp.manifestSha256) ||
        out.newest <= state.refused || !named.takesPacks)
        return out;
    const auto path = content::publishedManifest(out.newest).generic_string();
    BOOST_OUTCOME_TRY(const auto manifest, readSigned(source, path, named.timestamp.manifestLength));
    BOOST_OUTCOME_TRY(const auto judged, content::judgePack(roots.root, named, manifest, time));
    out.alarms = judged.alarms;
    const StoredPack pack{judged.manifest.identity.version, judged.manifestSha256, roots.root.version};
    BOOST_OUTCOME_TRY(out.folder, m_store.stage(pack));
    Staging staging(m_store.disk(), out.folder);
    BOOST_OUTCOME_TRY(stageFiles(source, judged.manifest, staging, out));
    BOOST_OUTCOME_TRY(staging.complete(manifest.bytes, manifest.signatures));
    BOOST_OUTCOME_TRY(content::verifyFiles(out.folder, judged.manifest));
    BOOST_OUTCOME_TRY(m_memory.store(judged.floor));
    out.pack = pack;
    return out;
}

Result<void> PackFetcher::judge(const std::filesystem::path &folder, const content::KnownTime &time) const
{
    BOOST_OUTCOME_TRY(const auto roots, chain());
    BOOST_OUTCOME_TRY(const auto manifest,
                      content::readSigned(folder / content::ManifestName, content::LongestManifest));
    // A damaged floor stops updates, not the pack that is here: signature and files still count.
    const auto floor = m_memory.load();
    BOOST_OUTCOME_TRY(const auto judged, content::judgePresent(roots.root, manifest, std::nullopt,
                                                               floor ? floor.value() : content::TrustFloor{}, time));
    return content::verifyFiles(folder, judged.manifest);
}

Result<void> PackFetcher::stageFiles(PackSource &source, const content::Manifest &manifest, Staging &staging,
                                     Fetched &out)
{
    std::vector<const content::ManifestFile *> missing;
    std::uint64_t bytes = 0;
    for (const auto &file : manifest.files) {
        if (staging.has(file))
            continue;
        bool taken = false;
        for (const auto &folder : m_store.neighbours()) {
            BOOST_OUTCOME_TRY(taken, staging.takeFrom(folder, file, true));
            if (taken)
                break;
        }
        if (taken) {
            out.kept += file.digest.length;
            continue;
        }
        missing.push_back(&file);
        bytes += file.digest.length - std::min(staging.begun(file), file.digest.length);
    }
    BOOST_OUTCOME_TRY(m_store.hasRoomFor(bytes));
    for (const auto *file : missing) {
        if (!m_factory.empty()) { // never by a link: that folder is not ours
            BOOST_OUTCOME_TRY(const bool taken, staging.takeFrom(m_factory, *file, false));
            out.kept += taken ? file->digest.length : 0;
            if (taken)
                continue;
        }
        BOOST_OUTCOME_TRY(fetchFile(source, *file, staging, out));
    }
    return boost::outcome_v2::success();
}

Result<void> PackFetcher::fetchFile(PackSource &source, const content::ManifestFile &file, Staging &staging,
                                    Fetched &out)
{
    auto begun = staging.begun(file);
    if (begun > file.digest.length) {
        BOOST_OUTCOME_TRY(staging.drop(file));
        begun = 0;
    }
    if (begun < file.digest.length) {
        const auto done = source.fetch(file.name, begun, file.digest.length, [&](std::string_view bytes) {
            out.fetched += bytes.size();
            return staging.append(file, bytes);
        });
        if (!done && done.assume_error().code == Code::Invalid) {
            BOOST_OUTCOME_TRY(staging.drop(file)); // what is here does not fit what is there
        }
        BOOST_OUTCOME_TRY(done);
        if (staging.begun(file) < file.digest.length)
            return base::failure(Code::Offline, file.name + ": the end of it did not come");
    }
    return staging.finish(file);
}

} // namespace kiosk::update
