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
#include "kiosk/wire/json.h"

// What is remembered of those who log in. Values; the store keeps them as JSON.
namespace kiosk::accounts {

/** An authenticator app, and what stands in for it. */
struct SecondFactor
{
    std::string secret{};                ///< sealed (secret_box.h); empty: none
    bool isConfirmed = false;            ///< its owner has typed a code: from then on it counts
    std::uint64_t lastStep = 0;          ///< of the newest code that was taken
    std::vector<std::string> recovery{}; ///< hashes of the codes that are left
    bool operator==(const SecondFactor &) const = default;
};

struct Account
{
    std::string name{};
    Role role = Role::Adviser;
    std::string passwordHash{}; ///< Argon2id, with its parameters; empty: logs in with the city's account only
    base::WallTime passwordSet{};
    bool mustChangePassword = false; ///< somebody else chose it
    bool isDisabled = false;
    std::string subject{}; ///< issuer and sub of the city's account; empty: a local one
    SecondFactor secondFactor{};
    base::WallTime created{};
    bool operator==(const Account &) const = default;

    [[nodiscard]] bool hasSecondFactor() const { return secondFactor.isConfirmed && !secondFactor.secret.empty(); }
};

/** How far a log-in has come. Before Full nothing but the log-in itself is possible. */
enum class Stage {
    Full,
    SecondFactor, ///< the password was right; a code is asked for
    NewPassword,  ///< its owner has to choose a password of her own
    SetUp,        ///< this role needs a second factor and has none yet
};
[[nodiscard]] const char *name(Stage stage);

/** A log-in. The token itself is known to the browser only. */
struct Session
{
    std::string tokenHash{};
    std::string account{}; ///< of a partner: "partner:" and the name the manager wrote
    Role role = Role::Adviser;
    base::WallTime created{};
    base::WallTime used{};
    Stage stage = Stage::Full;
    std::string id{};      ///< names it to its owner; opens nothing
    std::string address{}; ///< shortened, for its owner's list
    std::string browser{}; ///< in short: "Firefox, Linux"
    bool isSignOn = false; ///< came through the city's account
    std::string desk{};    ///< a partner's only one
    base::WallTime ends{}; ///< a partner's day; 1970: by the rules for everybody
    bool operator==(const Session &) const = default;
};

/** A partner's code, which opens one session. */
struct DayAccess
{
    std::string hash{};
    std::string name{};
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

[[nodiscard]] boost::json::value toJson(const Account &account);
[[nodiscard]] boost::json::value toJson(const Session &session);
[[nodiscard]] boost::json::value toJson(const DayAccess &access);

} // namespace kiosk::accounts

namespace kiosk::wire {
template<>
base::Result<accounts::Account> fromJson(const boost::json::value &value);
template<>
base::Result<accounts::Session> fromJson(const boost::json::value &value);
template<>
base::Result<accounts::DayAccess> fromJson(const boost::json::value &value);
} // namespace kiosk::wire
