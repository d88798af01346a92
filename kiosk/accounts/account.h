// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <boost/json/fwd.hpp>

#include "kiosk/accounts/roles.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/store/records.h"
#include "kiosk/wire/json.h"

// The rules of a log-in; what is remembered of it are records of the store.
namespace kiosk::accounts {

using store::Account;
using store::SecondFactor;
using store::Session;
using store::Stage;

/** A partner's code, which opens one session. */
struct DayAccess
{
    std::string name{};
    std::string site{};
    std::string desk{};
    base::WallTime ends{};
    bool operator==(const DayAccess &) const = default;
};

/** The rules an operator may set. */
struct LoginRules
{
    std::set<Role> secondFactorFor{Role::Manager, Role::Operator};
    std::chrono::minutes idleEnd{30};      ///< nobody used the session for so long
    std::chrono::minutes absoluteEnd{720}; ///< in any case
};
/** The stage a log-in is in once the password (or the city's account, @p isProven) is right. */
[[nodiscard]] Stage firstStage(const Account &account, const LoginRules &rules, bool isSignOn, bool isProven);
/** The stage after the second factor was right. */
[[nodiscard]] Stage stageAfterCode(const Account &account);

/** "Firefox, Linux": enough to recognise one's own session, not enough to follow anybody. */
[[nodiscard]] std::string browserOf(std::string_view userAgent);

/** Invalid: 1 to 64 characters without spaces, quotes and control characters; no ":", which marks partners. */
[[nodiscard]] base::Result<void> checkAccountName(std::string_view name);

[[nodiscard]] boost::json::value toJson(const DayAccess &access);

} // namespace kiosk::accounts

namespace kiosk::wire {
template<>
base::Result<accounts::DayAccess> fromJson(const boost::json::value &value);
} // namespace kiosk::wire
