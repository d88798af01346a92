// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <unordered_map>

#include "kiosk/accounts/token_buckets.h"

namespace kiosk::accounts {

/** Who tries to log in, and from where. */
struct LoginTry
{
    std::string account; ///< as it was typed; whether it exists makes no difference here
    std::string address; ///< addressKey() of the other end
    std::string device;  ///< id of a device that logged in to this account before (device.h); empty: none
};

/** What counts as one address: an IPv4 address, the /64 network of an IPv6 one (who has one has all of it). */
[[nodiscard]] std::string addressKey(const std::string &peer);

/**
 * Slows guessing down without locking anybody out.
 *
 * Unknown devices: three tries for an account from an address, then a delay that doubles up to 15 minutes; a budget of
 * the account for all unknown devices together (a brake on guessing from many addresses); a budget of the address for
 * all accounts. A device that logged in before has a budget of its own and none of the others: strangers can use up
 * what strangers have, never what she has. What is left to a stranger: while he guesses, the owner cannot get in from a
 * device she never used. Memory is bounded. I/O thread only.
 */
class LoginGuard
{
public:
    LoginGuard();
    /** Zero: may try now. Otherwise how long to wait. */
    [[nodiscard]] std::chrono::seconds wait(const LoginTry &attempt, base::WallTime now) const;
    /** Counts a try, before it is decided: tries at the same time count as well. */
    void started(const LoginTry &attempt, base::WallTime now);
    /** The try was right: what it took is given back. */
    void succeeded(const LoginTry &attempt);

    /** Tries against one account from unknown devices: so many at once, then one every so often. */
    static constexpr int BrakeBurst = 20;
    static constexpr std::chrono::minutes BrakeEvery{5};

private:
    struct Delay
    {
        int failures = 0;
        base::WallTime next{}; ///< no try before this
    };
    [[nodiscard]] static std::string pairOf(const LoginTry &attempt);
    void forgetSome(base::WallTime now);

    std::unordered_map<std::string, Delay> m_delays; ///< by account and address
    TokenBuckets m_brake;                            ///< by account
    TokenBuckets m_addresses;
    TokenBuckets m_devices;
};

} // namespace kiosk::accounts
