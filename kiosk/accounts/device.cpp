// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/device.h"

#include <charconv>

#include "kiosk/trust/encoding.h"

namespace kiosk::accounts {

namespace {
std::string deviceMac(const SecretBox &box, std::string_view account, std::string_view body)
{
    return box.mark("device", std::string(account) + "\n" + std::string(body));
}
} // namespace

std::string markDevice(const SecretBox &box, std::string_view account, base::WallTime now, base::Random &random)
{
    const auto body = random.id() + "." + std::to_string(now.time_since_epoch().count());
    return body + "." + deviceMac(box, account, body);
}

std::optional<KnownDevice> knownDevice(const SecretBox &box, std::string_view account, std::string_view mark,
                                       base::WallTime now)
{
    const auto dot = mark.find('.');
    const auto last = mark.rfind('.');
    if (mark.size() > 200 || dot != 32 || last <= dot + 1)
        return {};
    const auto body = mark.substr(0, last);
    if (!trust::equalInConstantTime(deviceMac(box, account, body), mark.substr(last + 1)))
        return {};
    std::int64_t millis = 0;
    std::from_chars(mark.data() + dot + 1, mark.data() + last, millis);
    const base::WallTime marked{std::chrono::milliseconds{millis}};
    if (marked > now + std::chrono::minutes{5} || now - marked > DeviceLifetime)
        return {};
    return KnownDevice{std::string(mark.substr(0, dot)), marked};
}

} // namespace kiosk::accounts
