// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <utility>

#include "kiosk/base/result.h"

namespace kiosk::importing {

/** While it lives, no other import works in the folder. It ends with the process too and leaves no file. */
class ImportLock
{
public:
    /** Makes @p folder and its .import/ when they are not there. Busy when another import is at work. */
    [[nodiscard]] static base::Result<ImportLock> take(const std::filesystem::path &folder);
    ~ImportLock();
    ImportLock(ImportLock &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    ImportLock &operator=(ImportLock &&) = delete;
    ImportLock(const ImportLock &) = delete;
    ImportLock &operator=(const ImportLock &) = delete;

private:
    explicit ImportLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor;
};

} // namespace kiosk::importing
