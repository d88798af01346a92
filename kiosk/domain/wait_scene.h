// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/wait_belief.h"

// The queue as it stands, in numbers instead of ids, ready to be played through. Not for use outside this folder.
namespace kiosk::domain {

/** Somebody who waits now, or who asks how long she would. Times are minutes from now. */
struct ScenePerson
{
    TicketId ticket;         ///< empty: asks only
    WallTime since{};        ///< order among those who come back
    std::size_t service = 0; ///< as in HouseBelief
    std::uint64_t seed = 0;
};

enum class DeskWork { Talking, Tidying, Reacting, Idle, Away };

struct SceneDesk
{
    std::vector<bool> serves;       ///< by service
    std::vector<std::size_t> order; ///< which of Scene::orders, by the moments of Scene::moments
    DeskWork work = DeskWork::Idle;
    double elapsed = 0; ///< minutes it has done so
    std::size_t service = 0;
    bool isServing = false; ///< the visitor is known to have come
    std::uint64_t seed = 0;
};

/** By the half hours from now on: minutes to the end of each, and how many events a desk has had by then. */
struct Hazard
{
    static constexpr std::size_t Steps = 9;
    std::array<double, Steps> until{};
    std::array<double, Steps> events{};
    /** When the first event comes, for the share @p u of all that come earlier; nothing within the steps: Never. */
    [[nodiscard]] double first(double from, double u) const;
};

constexpr double Never = 1e9;
/** Nobody is told of more minutes than this. */
constexpr double Horizon = 240;

struct Scene
{
    HouseBelief belief;
    std::vector<QuantileTable> ratios; ///< by service
    std::vector<ScenePerson> people;   ///< those who wait; then those who ask
    std::size_t waiting = 0;
    std::vector<SceneDesk> desks; ///< the open ones; then those that may come back
    /** From when on call-next chooses differently, because an appointment or a pause is over; the first is 0. */
    std::vector<double> moments;
    /** People as call-next would take them at a desk at one moment; those who ask stand where they would. */
    std::vector<std::vector<std::size_t>> orders;
    QuantileTable hold{};
    QuantileTable tidying{}; ///< gaps that are no pauses
    QuantileTable pause{};
    QuantileTable gap{}; ///< both, at this hour
    QuantileTable reaction{};
    std::array<double, 24> pauseShare{};
    Hazard closing;
    Hazard opening;
    std::size_t hour = 0;       ///< local, now
    double minutesIntoHour = 0; ///< past it
};

/** @p services ask how long a new ticket would wait. */
[[nodiscard]] Scene sceneOf(const QueueState &state, const Site &site, WallTime now,
                            const std::vector<ServiceId> &services);

/** A number from 0 to Scenarios - 1, each once over all runs, in an order of its own for every @p seed. */
[[nodiscard]] inline std::size_t shuffled(std::uint64_t seed, std::size_t run)
{
    constexpr std::uint64_t Mask = Scenarios - 1;
    std::uint64_t place = (run ^ seed) & Mask;
    place = (place * ((seed >> 7U) | 1U)) & Mask;
    place ^= place >> 3U;
    place = (place * ((seed >> 14U) | 1U)) & Mask;
    place ^= place >> 4U;
    place = (place * ((seed >> 21U) | 1U)) & Mask;
    return static_cast<std::size_t>((place ^ (seed >> 28U)) & Mask);
}
static_assert((Scenarios & (Scenarios - 1)) == 0);

/** Another seed for the @p purpose of the same person or desk. */
[[nodiscard]] constexpr std::uint64_t seedFor(std::uint64_t seed, std::uint64_t purpose)
{
    std::uint64_t mixed = seed + purpose * 0x9e3779b97f4a7c15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

} // namespace kiosk::domain
