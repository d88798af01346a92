// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace kiosk::base {

/** Where randomness comes from. Injected, so that a simulation's seed reproduces a run. */
class Random
{
public:
    virtual ~Random() = default;
    /** Fills @p size bytes at @p out. */
    virtual void fill(std::uint8_t *out, std::size_t size) = 0;
    /** 128 random bits as 32 lower-case hex digits: ids and tokens. */
    [[nodiscard]] std::string id();
};

/** The kernel's generator (getrandom). Safe from any thread. */
class SystemRandom final : public Random
{
public:
    void fill(std::uint8_t *out, std::size_t size) override;
};

} // namespace kiosk::base
