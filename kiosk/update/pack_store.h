// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/update/store_state.h"

namespace kiosk::update {

/**
 * The packs on the disk of a terminal: the one shown, the one before, and the one being fetched. Whatever moment the
 * power goes or the disk fills up, the next begin() finds the old pack or the new one, whole. README.md has the layout
 * and the order of writing. One thread at a time; one process at a time (open() takes a lock).
 */
class PackStore
{
public:
    /** Signatures and every byte of a pack: content::verify…, or a fake. */
    using Verify = std::function<base::Result<void>(const std::filesystem::path &folder)>;

    /** Makes the folder when it is not there. Busy: another program has it open. */
    [[nodiscard]] static base::Result<PackStore> open(std::filesystem::path folder, Disk &disk);
    PackStore(PackStore &&other) noexcept;
    PackStore &operator=(PackStore &&) = delete;
    ~PackStore();

    /**
     * Which pack this start of the program shows; nothing: the factory pack. Called once, before anything is opened:
     * a pack on probation has the start counted first, and is left behind when it has failed twice. A pack that does
     * not verify, or is older than @p atLeast (the factory pack), is left behind as well. Fails only when the disk
     * cannot be written: then nothing in the store may be shown.
     */
    [[nodiscard]] base::Result<std::optional<StoredPack>> begin(const Verify &verify, std::int64_t atLeast);
    /** The pack shown has stood the first seconds: its starts are not counted any more. */
    [[nodiscard]] base::Result<void> proven();

    /** Where the files of @p pack are put together; everything else half fetched goes. */
    [[nodiscard]] base::Result<std::filesystem::path> stage(const StoredPack &pack);
    /**
     * The one moment of change: the staged @p pack, complete and verified, becomes the one shown; the one shown so far
     * becomes the one before; packs older than that go. On failure the old one still stands.
     */
    [[nodiscard]] base::Result<void> adopt(const StoredPack &pack);
    /** @p pack is never tried again, nor any of its version or below; what was staged of it goes. */
    [[nodiscard]] base::Result<void> refuse(const StoredPack &pack, const std::string &reason);
    /** The pack shown cannot be: back to the one before (or the factory's), and never to this one again. */
    [[nodiscard]] base::Result<void> fallBack(const std::string &reason);

    [[nodiscard]] const StoreState &state() const { return m_state; }
    [[nodiscard]] std::filesystem::path folderOf(const StoredPack &pack) const { return m_folder / pack.folder(); }
    /** Folders of packs whose files may be taken over instead of being fetched again. */
    [[nodiscard]] std::vector<std::filesystem::path> neighbours() const;
    /** Whether @p bytes more leave enough of the disk for everybody else. Device says how much is missing. */
    [[nodiscard]] base::Result<void> hasRoomFor(std::uint64_t bytes) const;
    /** What begin() had to do that somebody should know of; empty: nothing. */
    [[nodiscard]] const std::vector<std::string> &alarms() const { return m_alarms; }
    [[nodiscard]] Disk &disk() const { return m_disk; }
    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }
    /** Where roots that came from sources are kept. */
    [[nodiscard]] std::filesystem::path rootsFolder() const { return m_folder / "root"; }

private:
    PackStore(std::filesystem::path folder, Disk &disk, int lock);
    void readState();
    [[nodiscard]] base::Result<void> save(StoreState next);
    [[nodiscard]] base::Result<void> recover(const Verify &verify);
    [[nodiscard]] base::Result<void> leave(const std::string &reason, bool damaged);
    [[nodiscard]] base::Result<void> setAside(const StoredPack &pack);
    [[nodiscard]] base::Result<void> clearStaging(const std::string &except);
    void tidy();
    [[nodiscard]] std::filesystem::path staging() const { return m_folder / "staging"; }

    std::filesystem::path m_folder;
    Disk &m_disk;
    int m_lock;
    StoreState m_state;
    bool m_stateLost = false;
    std::vector<std::string> m_alarms;
};

} // namespace kiosk::update
