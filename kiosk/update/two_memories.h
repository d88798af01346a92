// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kiosk/trust/trust_memory.h"

namespace kiosk::update {

/**
 * The floor kept twice: beside the packs and, once addSecond() was called, in the terminal's journal. The higher of
 * both counts, so that neither a wiped folder nor a restored backup of it lets an old pack in. The second is worth more
 * but may be out of order (a broken journal): that is logged and holds nothing up. One thread at a time.
 */
class TwoMemories final : public trust::TrustMemory
{
public:
    explicit TwoMemories(std::unique_ptr<trust::TrustMemory> first)
        : m_first(std::move(first))
    {
    }
    void addSecond(std::unique_ptr<trust::TrustMemory> second) { m_second = std::move(second); }

    base::Result<trust::TrustFloor> load() override;
    base::Result<void> store(const trust::TrustFloor &floor) override;

private:
    std::unique_ptr<trust::TrustMemory> m_first;
    std::unique_ptr<trust::TrustMemory> m_second;
};

} // namespace kiosk::update
