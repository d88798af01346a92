// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kiosk/content/trust_time.h"

namespace kiosk::content {

/** The floor as text, for people and scripts: same floor, same bytes. */
[[nodiscard]] std::string toText(const TrustFloor &floor);
/** Only what toText() writes is taken; Corrupt for anything else. */
[[nodiscard]] base::Result<TrustFloor> parseFloor(std::string_view bytes);

/** A floor in a small file of its own: for who mirrors packs without a terminal's journal. One process at a time. */
class FloorFile final : public TrustMemory
{
public:
    explicit FloorFile(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }
    base::Result<TrustFloor> load() override;
    base::Result<void> store(const TrustFloor &floor) override;

private:
    std::filesystem::path m_file;
};

} // namespace kiosk::content
