// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/random.h"

#include <array>

#include <sys/random.h>

#include "kiosk/base/must.h"
#include "kiosk/base/result.h"

namespace kiosk::base {

const char *name(Code code)
{
    switch (code) {
    case Code::NotFound:
        return "not-found";
    case Code::Invalid:
        return "invalid";
    case Code::Conflict:
        return "conflict";
    case Code::Offline:
        return "offline";
    case Code::Busy:
        return "busy";
    case Code::Corrupt:
        return "corrupt";
    case Code::Denied:
        return "denied";
    case Code::Device:
        return "device";
    }
    MUST(false);
}

std::string Random::id()
{
    std::array<std::uint8_t, 16> bytes{};
    fill(bytes.data(), bytes.size());
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(32);
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

void SystemRandom::fill(std::uint8_t *out, std::size_t size)
{
    while (size > 0) {
        const auto got = getrandom(out, size, 0);
        MUST(got > 0);
        out += got;
        size -= static_cast<std::size_t>(got);
    }
}

} // namespace kiosk::base
