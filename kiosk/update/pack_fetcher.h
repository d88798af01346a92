// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "kiosk/content/published.h"
#include "kiosk/update/pack_source.h"
#include "kiosk/update/pack_store.h"
#include "kiosk/update/staging.h"

namespace kiosk::update {

/** What one look at a source came to. */
struct Fetched
{
    std::optional<StoredPack> pack; ///< staged, whole, verified: to be tried. Nothing: there is nothing new
    std::filesystem::path folder;   ///< of @c pack
    std::int64_t newest = 0;        ///< what the source says is the newest version
    content::TrustAlarms alarms;
    std::uint64_t fetched = 0; ///< bytes that came from the source
    std::uint64_t kept = 0;    ///< bytes taken over from packs that are here
};

/**
 * Looks whether a source has a newer pack that may be trusted and brings it into the store's staging folder. The order
 * of trust: roots, timestamp, manifest, files; each is judged before the next is asked for. What was fetched before a
 * failure is kept. One thread; calls wait for network and disk.
 */
class PackFetcher
{
public:
    /** @p memory keeps the floor; @p trusted are the roots the terminal was delivered with, the lowest first. */
    PackFetcher(PackStore &store, content::TrustMemory &memory, std::vector<content::SignedBytes> trusted);

    /** A pack outside the store whose files may be copied: the one that came with the program. */
    void mayCopyFrom(std::filesystem::path folder) { m_factory = std::move(folder); }
    /**
     * Busy: stopped. Offline: again later. Denied, Invalid, Corrupt: the source is wrong; it may be mended. Device: our
     * disk.
     */
    [[nodiscard]] base::Result<Fetched> fetch(PackSource &source, const content::KnownTime &time);
    /** Whether the pack in @p folder may be shown when nothing else is known of it: PackStore::Verify. */
    [[nodiscard]] base::Result<void> judge(const std::filesystem::path &folder, const content::KnownTime &time) const;

private:
    [[nodiscard]] base::Result<content::RootChain> chain() const;
    [[nodiscard]] base::Result<content::RootChain> nextRoots(PackSource &source);
    [[nodiscard]] base::Result<void> stageFiles(PackSource &source, const content::Manifest &manifest, Staging &staging,
                                                Fetched &out);
    [[nodiscard]] base::Result<void> fetchFile(PackSource &source, const content::ManifestFile &file, Staging &staging,
                                               Fetched &out);

    PackStore &m_store;
    content::TrustMemory &m_memory;
    std::vector<content::SignedBytes> m_roots; ///< a chain; those that came from sources are kept beside the packs
    std::filesystem::path m_factory;
};

} // namespace kiosk::update
