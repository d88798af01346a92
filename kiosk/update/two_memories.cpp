// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/two_memories.h"

#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/content/pack_trust.h"

namespace kiosk::update {

using base::Code;
using base::Result;
using trust::TrustFloor;

namespace {

/** The one that a later root has reset is the base; the other only raises it. */
TrustFloor higher(const TrustFloor &one, const TrustFloor &other)
{
    return one.resetBy >= other.resetBy ? content::raisedBy(one, other) : content::raisedBy(other, one);
}

} // namespace

/** Once for each trouble: the floor is read at every look for updates. */
void TwoMemories::alarm(Trouble trouble, const std::string &reason)
{
    if (trouble != m_told && trouble != Trouble::None)
        base::log(base::Level::Error, "floor-damaged",
                  {{"memory", trouble == Trouble::File ? "file" : "journal"},
                   {"reason", reason},
                   {"now", "the other one stands in; it is written anew with the next update"}});
    m_told = trouble;
}

Result<TrustFloor> TwoMemories::load()
{
    auto first = m_first.load();
    if (!m_second)
        return first;
    auto second = m_second->load();
    if (first && second) {
        alarm(Trouble::None, {});
        return higher(first.value(), second.value());
    }
    if (first) {
        alarm(Trouble::Journal, second.error().text);
        return first;
    }
    // A journal that has never seen a floor cannot say what the damaged file knew.
    if (!second || second.value() == TrustFloor{})
        return first;
    alarm(Trouble::File, first.error().text);
    return second;
}

Result<void> TwoMemories::store(const TrustFloor &floor)
{
    if (!m_second)
        return m_first.store(floor);
    BOOST_OUTCOME_TRY(const auto known, load());
    if (!trust::mayFollow(known, floor))
        return base::failure(Code::Conflict, "the floor of pack version " + std::to_string(known.packVersion) +
                                                 " cannot be lowered to " + std::to_string(floor.packVersion));
    const auto inSecond = m_second->store(floor);
    if (!inSecond && inSecond.error().code == Code::Conflict)
        return inSecond; // it knows more than what this floor was made from
    // Straight over a damaged file: taken away first, a power cut would leave a terminal that looks new.
    const auto inFirst =
        m_first.load() ? m_first.store(floor) : base::writeFileAtomically(m_file, content::toText(floor));
    if (!inFirst && (!inSecond || inFirst.error().code == Code::Conflict))
        return inFirst;
    if (!inSecond)
        alarm(Trouble::Journal, inSecond.error().text);
    else
        alarm(inFirst ? Trouble::None : Trouble::File, inFirst ? std::string() : inFirst.error().text);
    return boost::outcome_v2::success();
}

} // namespace kiosk::update
