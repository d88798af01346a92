// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/update/pack_source.h"

namespace kiosk::update {

/** How a pack did that nobody has seen yet. */
struct TrialOutcome
{
    enum class Verdict {
        Good,
        Bad,     ///< it found something wrong, crashed, or took more than it may
        Stopped, ///< we are going down; nothing is known
    };
    Verdict verdict = Verdict::Stopped;
    std::string reason; ///< one line for logs
    std::chrono::milliseconds took{};
};

/** Tries a pack before visitors see it. */
class PackTrial
{
public:
    virtual ~PackTrial() = default;
    [[nodiscard]] virtual TrialOutcome run(const std::filesystem::path &folder, const Stop &stop) = 0;
};

/**
 * Runs a program on the pack in a process of its own, with the lowest priority and bounds on time and memory, so that
 * the worst of packs ends there and not on the screen. Exit code 0 is good.
 */
class ChildTrial final : public PackTrial
{
public:
    struct Limits
    {
        std::chrono::seconds time{600};
        std::uint64_t memory = 1ULL << 30U; ///< bytes of its own data
    };
    /** The program with its arguments; "{}" stands for the folder. */
    ChildTrial(std::vector<std::string> command, Limits limits);
    [[nodiscard]] TrialOutcome run(const std::filesystem::path &folder, const Stop &stop) override;

private:
    std::vector<std::string> m_command;
    Limits m_limits;
};

} // namespace kiosk::update
