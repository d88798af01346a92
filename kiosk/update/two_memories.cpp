// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/two_memories.h"

#include "kiosk/base/log.h"
#include "kiosk/content/pack_trust.h"

namespace kiosk::update {

using base::Result;
using trust::TrustFloor;

namespace {

void complain(const base::Error &error)
{
    base::log(base::Level::Warning, "floor-not-in-journal", {{"reason", error.text}});
}

/** The one that a later root has reset is the base; the other only raises it. */
TrustFloor higher(const TrustFloor &one, const TrustFloor &other)
{
    return one.resetBy >= other.resetBy ? content::raisedBy(one, other) : content::raisedBy(other, one);
}

} // namespace

Result<TrustFloor> TwoMemories::load()
{
    BOOST_OUTCOME_TRY(auto floor, m_first->load());
    if (!m_second)
        return floor;
    const auto second = m_second->load();
    if (second)
        return higher(floor, second.value());
    complain(second.error());
    return floor;
}

Result<void> TwoMemories::store(const TrustFloor &floor)
{
    if (m_second) {
        const auto stored = m_second->store(floor);
        if (!stored && stored.error().code == base::Code::Conflict)
            return stored; // it knows more than what this floor was made from
        if (!stored)
            complain(stored.error());
    }
    return m_first->store(floor);
}

} // namespace kiosk::update
