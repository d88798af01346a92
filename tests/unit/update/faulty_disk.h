// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "kiosk/update/disk.h"

/** A disk that fails at its N-th change; N counts from 1, 0 never. */
class FaultyDisk final : public kiosk::update::Disk
{
public:
    enum class Fault {
        Killed,   ///< nothing of it nor after it happens
        Full,     ///< it fails, what comes after works
        Torn,     ///< half of it happens, nothing after it
        PowerCut, ///< as Killed; then cutPower() takes away what was not synced
    };
    FaultyDisk(Fault fault, int at)
        : m_fault(fault)
        , m_at(at)
    {
    }
    [[nodiscard]] int changes() const { return m_changes; }
    [[nodiscard]] bool struck() const { return m_struck; }
    /** Undoes what no sync() has made durable, the last first. */
    void cutPower();

    kiosk::base::Result<void> makeFolder(const std::filesystem::path &folder) override;
    kiosk::base::Result<void> write(const std::filesystem::path &file, std::string_view bytes) override;
    kiosk::base::Result<void> append(const std::filesystem::path &file, std::string_view bytes) override;
    kiosk::base::Result<void> sync(const std::filesystem::path &fileOrFolder) override;
    kiosk::base::Result<void> rename(const std::filesystem::path &from, const std::filesystem::path &to) override;
    kiosk::base::Result<void> link(const std::filesystem::path &from, const std::filesystem::path &to) override;
    kiosk::base::Result<void> remove(const std::filesystem::path &fileOrFolder) override;
    kiosk::base::Result<kiosk::update::DiskSpace> space(const std::filesystem::path &folder) override;

private:
    struct Change
    {
        std::filesystem::path durableBy; ///< sync() of this makes it stay
        std::function<void()> undo;
    };
    [[nodiscard]] bool strikes();
    kiosk::base::Result<void> put(const std::filesystem::path &file, std::string_view bytes, bool append);

    kiosk::update::SystemDisk m_disk;
    Fault m_fault;
    int m_at;
    int m_changes = 0;
    bool m_struck = false;
    std::vector<Change> m_undurable;
};
