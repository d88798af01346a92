// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/pack_store.h"

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "kiosk/base/files.h"
#include "kiosk/base/must.h"
#include "kiosk/content/pack_trust.h"
#include "kiosk/content/verify.h"
#include "kiosk/trust/digest.h"

namespace kiosk::update {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr auto StateName = "state.json";
constexpr auto Quarantine = "quarantine";
constexpr std::size_t LongestState = 64U << 10U;
constexpr int MostFailedStarts = 2;
/** What others on the machine need: a tenth of the disk, on large ones this much. */
constexpr std::uint64_t EnoughFree = 1ULL << 30U;

/** Names of the pack folders in @p folder, whatever is in them. */
std::vector<std::string> packFolders(const fs::path &folder)
{
    std::vector<std::string> names;
    std::error_code failed;
    for (auto entry = fs::directory_iterator(folder, failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed))
        if (auto name = entry->path().filename().string(); content::floorOfName(name))
            names.push_back(std::move(name));
    std::sort(names.begin(), names.end()); // the same order on every disk
    return names;
}

/** The packs in @p folder, the highest version first. */
std::vector<StoredPack> packsIn(const fs::path &folder)
{
    std::vector<StoredPack> found;
    for (const auto &name : packFolders(folder))
        if (const auto pack = packIn(folder / name))
            found.push_back(*pack);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &left, const auto &right) { return left.version > right.version; });
    return found;
}

/** Every byte against the digest that the store remembers. Signatures were judged when the pack was taken. */
Result<void> isWhole(const fs::path &folder, const StoredPack &pack)
{
    BOOST_OUTCOME_TRY(const auto bytes, content::readManifest(folder));
    if (trust::sha256Hex(bytes) != pack.manifestSha256)
        return base::failure(Code::Corrupt, folder.string() + ": the manifest is not the one that was taken over");
    BOOST_OUTCOME_TRY(const auto manifest, content::parseManifest(bytes));
    return content::verifyFiles(folder, manifest);
}

} // namespace

Result<PackStore> PackStore::open(fs::path folder, Disk &disk)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    const auto file = folder / "lock";
    const int lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0)
        return base::failure(Code::Device, file.string() + ": cannot be made; see who owns the folder");
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return base::failure(Code::Busy, folder.string() + ": another program uses these packs");
    }
    PackStore store(std::move(folder), disk, lock);
    store.readState();
    return store;
}

PackStore::PackStore(fs::path folder, Disk &disk, int lock)
    : m_folder(std::move(folder))
    , m_disk(disk)
    , m_lock(lock)
{
}

PackStore::PackStore(PackStore &&other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_disk(other.m_disk)
    , m_lock(std::exchange(other.m_lock, -1))
    , m_state(std::move(other.m_state))
    , m_stateLost(other.m_stateLost)
    , m_alarms(std::move(other.m_alarms))
{
}

PackStore::~PackStore()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

void PackStore::readState()
{
    const auto text = base::readFile(m_folder / StateName, LongestState);
    if (!text) {
        m_stateLost = true;
        if (text.assume_error().code != Code::NotFound)
            m_alarms.push_back(text.assume_error().text);
        return;
    }
    auto state = parseState(text.assume_value());
    m_stateLost = !state;
    if (state)
        m_state = std::move(state).assume_value();
    else
        m_alarms.push_back(state.assume_error().text);
}

Result<void> PackStore::save(StoreState next)
{
    BOOST_OUTCOME_TRY(replaceFile(m_disk, m_folder / StateName, toText(next)));
    m_state = std::move(next);
    m_stateLost = false;
    return boost::outcome_v2::success();
}

Result<void> PackStore::recover(const Verify &verify)
{
    StoreState found;
    for (const auto &pack : packsIn(m_folder)) {
        if (!verify(folderOf(pack)))
            continue;
        if (!found.current) {
            found.current = pack;
            found.starts = 1;
        } else {
            found.previous = pack;
            break;
        }
    }
    if (!found.current) {
        m_stateLost = false; // a fresh store: written when there is something to say
        return boost::outcome_v2::success();
    }
    m_alarms.push_back("the state of the pack store was lost; found again: " + found.current->folder());
    return save(std::move(found));
}

Result<void> PackStore::setAside(const StoredPack &pack)
{
    const auto quarantine = m_folder / Quarantine;
    BOOST_OUTCOME_TRY(removeFolder(m_disk, quarantine)); // the last one only: a disk is not for ever
    BOOST_OUTCOME_TRY(m_disk.makeFolder(quarantine));
    BOOST_OUTCOME_TRY(m_disk.rename(folderOf(pack), quarantine / pack.folder()));
    return m_disk.sync(m_folder);
}

Result<void> PackStore::leave(const std::string &reason, bool refuse)
{
    MUST(m_state.current.has_value());
    const auto left = *m_state.current;
    auto next = m_state;
    next.current = m_state.previous;
    next.previous.reset();
    next.starts = 0;
    if (refuse) {
        next.refused = std::max(next.refused, left.version);
        next.refusedBecause = reason;
    }
    BOOST_OUTCOME_TRY(save(std::move(next)));
    m_alarms.push_back("pack version " + std::to_string(left.version) + " is left behind: " + reason);
    if (const auto moved = setAside(left); !moved && moved.assume_error().code != Code::NotFound)
        m_alarms.push_back(moved.assume_error().text); // it is not shown: that is what counts
    return boost::outcome_v2::success();
}

Result<std::optional<StoredPack>> PackStore::begin(const Verify &verify, std::int64_t atLeast)
{
    if (m_stateLost) {
        BOOST_OUTCOME_TRY(recover(verify));
    }
    while (m_state.current) {
        if (m_state.current->version < atLeast) { // the program came with a newer one
            auto next = m_state;
            next.current.reset();
            next.previous.reset();
            next.starts = 0;
            BOOST_OUTCOME_TRY(save(std::move(next)));
            break;
        }
        if (m_state.starts >= MostFailedStarts) {
            BOOST_OUTCOME_TRY(
                leave("it did not stay on the screen " + std::to_string(m_state.starts) + " times", true));
            continue;
        }
        if (const auto whole = isWhole(folderOf(*m_state.current), *m_state.current); !whole) {
            BOOST_OUTCOME_TRY(leave(whole.assume_error().text, false));
            continue;
        }
        if (m_state.starts == 0)
            break;
        auto next = m_state;
        ++next.starts;
        const auto counted = save(std::move(next));
        if (counted)
            break;
        // A start that cannot be counted must not be made: the pack before has stood before.
        m_alarms.push_back(counted.assume_error().text);
        if (m_state.previous && isWhole(folderOf(*m_state.previous), *m_state.previous))
            return m_state.previous;
        return counted.assume_error();
    }
    tidy();
    return m_state.current;
}

Result<void> PackStore::proven()
{
    if (m_state.starts == 0)
        return boost::outcome_v2::success();
    auto next = m_state;
    next.starts = 0;
    return save(std::move(next));
}

Result<fs::path> PackStore::stage(const StoredPack &pack)
{
    BOOST_OUTCOME_TRY(m_disk.makeFolder(staging()));
    BOOST_OUTCOME_TRY(clearStaging(pack.folder()));
    const auto folder = staging() / pack.folder();
    BOOST_OUTCOME_TRY(m_disk.makeFolder(folder));
    BOOST_OUTCOME_TRY(m_disk.makeFolder(folder / "files"));
    return folder;
}

Result<void> PackStore::clearStaging(const std::string &except)
{
    std::vector<fs::path> others;
    std::error_code failed;
    for (auto entry = fs::directory_iterator(staging(), failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed))
        if (entry->path().filename() != except)
            others.push_back(entry->path());
    for (const auto &path : others) {
        BOOST_OUTCOME_TRY(removeFolder(m_disk, path));
    }
    return boost::outcome_v2::success();
}

Result<void> PackStore::adopt(const StoredPack &pack)
{
    if (m_state.current == pack)
        return boost::outcome_v2::success();
    const auto folder = folderOf(pack);
    BOOST_OUTCOME_TRY(isWhole(staging() / pack.folder(), pack)); // the trial ran a program on it
    if (m_state.previous == pack) {                              // never pull the net away: forget it first
        auto next = m_state;
        next.previous.reset();
        BOOST_OUTCOME_TRY(save(std::move(next)));
    }
    BOOST_OUTCOME_TRY(removeFolder(m_disk, folder));
    BOOST_OUTCOME_TRY(m_disk.rename(staging() / pack.folder(), folder));
    BOOST_OUTCOME_TRY(m_disk.sync(m_folder));
    auto next = m_state;
    next.previous = m_state.current;
    next.current = pack;
    next.starts = 1;
    BOOST_OUTCOME_TRY(save(std::move(next)));
    tidy();
    return boost::outcome_v2::success();
}

Result<void> PackStore::refuse(const StoredPack &pack, const std::string &reason)
{
    auto next = m_state;
    next.refused = std::max(next.refused, pack.version);
    next.refusedBecause = reason;
    BOOST_OUTCOME_TRY(save(std::move(next)));
    return clearStaging({});
}

Result<void> PackStore::fallBack(const std::string &reason)
{
    return leave(reason, true);
}

std::vector<fs::path> PackStore::neighbours() const
{
    std::vector<fs::path> folders;
    for (const auto &pack : {m_state.current, m_state.previous})
        if (pack)
            folders.push_back(folderOf(*pack));
    return folders;
}

Result<void> PackStore::hasRoomFor(std::uint64_t bytes) const
{
    BOOST_OUTCOME_TRY(const auto space, m_disk.space(m_folder));
    const auto needed = bytes + std::min(space.all / 10, EnoughFree);
    if (space.free >= needed)
        return boost::outcome_v2::success();
    return base::failure(Code::Device, m_folder.string() + ": the disk is too full for an update; " +
                                           std::to_string((needed - space.free) / 1024 + 1) + " KiB more are needed");
}

/** Takes away what no state names. What cannot be taken away now is met again at the next start. */
void PackStore::tidy()
{
    const auto bear = [this](const Result<void> &done) {
        if (!done)
            m_alarms.push_back(done.assume_error().text);
    };
    for (const auto &name : packFolders(m_folder)) {
        if ((m_state.current && name == m_state.current->folder()) ||
            (m_state.previous && name == m_state.previous->folder()))
            continue;
        const auto pack = packIn(m_folder / name);
        const bool isNext = pack && pack->version > m_state.refused &&
                            (!m_state.current || pack->version > m_state.current->version) &&
                            !fs::exists(staging() / name);
        if (isNext && m_disk.makeFolder(staging())) // complete, only its moment did not come: nothing to fetch again
            bear(m_disk.rename(m_folder / name, staging() / name));
        else
            bear(removeFolder(m_disk, m_folder / name));
    }
}

} // namespace kiosk::update
