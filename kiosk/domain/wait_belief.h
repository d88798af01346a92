// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/domain/queue.h"

// What is believed of conversations before and during a day. Not for use outside this folder.
namespace kiosk::domain {

/** How long a conversation of one service takes; logarithms of minutes. */
struct ServiceBelief
{
    bool isKnown = false;
    double level = 0;
    double variance = 0; ///< how unsure the level is
    std::array<double, 24> hours{};
    LogShape ratio; ///< of conversations to e^level; its mean is 0 but for the width of a bin
    double ratioVariance = 0;
    double noShow = 0; ///< share of calls
    double sentOn = 0; ///< share of conversations
    double cameOver = 0;
};

struct HouseBelief
{
    std::vector<ServiceBelief> services; ///< as in the site; one more for services it does not know
    double dayVariance = 0;
    double deskVariance = 0;
};

/** The place in HouseBelief::services. */
[[nodiscard]] std::size_t placeOf(const Site &site, const ServiceId &service);
[[nodiscard]] std::size_t hourOf(const Site &site, WallTime moment);

/**
 * What @p model says, service leaning on house and house on the start values: the fewer conversations were seen, the
 * more. A service is known with a start value of its own or when the house has had enough conversations.
 */
[[nodiscard]] HouseBelief believe(const WaitModel &model, const Site &site);
/** Adds what today's conversations say about the day. */
void followToday(HouseBelief &belief, const QueueState &state, const Site &site, WallTime now);

/** Conversations that say something; fewer say nothing yet. */
constexpr double LearnAtLeast = 5;

} // namespace kiosk::domain
