// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/account.h"

#include <algorithm>

namespace kiosk::accounts {

Stage firstStage(const Account &account, const LoginRules &rules, bool isSignOn, bool isProven)
{
    const bool isNeeded = rules.secondFactorFor.contains(account.role);
    if (isSignOn && (isProven || !isNeeded))
        return Stage::Full;
    if (account.hasSecondFactor())
        return Stage::SecondFactor;
    if (!isSignOn && account.mustChangePassword)
        return Stage::NewPassword;
    return isNeeded ? Stage::SetUp : Stage::Full;
}

Stage stageAfterCode(const Account &account)
{
    return account.mustChangePassword ? Stage::NewPassword : Stage::Full;
}

std::string browserOf(std::string_view userAgent)
{
    const auto first = [&](std::initializer_list<std::pair<std::string_view, const char *>> marks) -> std::string {
        for (const auto &[mark, shown] : marks)
            if (userAgent.find(mark) != std::string_view::npos)
                return shown;
        return {};
    };
    // The order matters: every browser claims to be all that were there before it.
    const auto browser = first(
        {{"Edg/", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}});
    const auto system = first({{"Android", "Android"},
                               {"iPhone", "iPhone"},
                               {"iPad", "iPad"},
                               {"Windows", "Windows"},
                               {"Mac OS", "macOS"},
                               {"Linux", "Linux"}});
    return browser.empty() || system.empty() ? browser + system : browser + ", " + system;
}

base::Result<void> checkAccountName(std::string_view name)
{
    const bool isPlain = std::none_of(name.begin(), name.end(), [](unsigned char c) {
        return c <= ' ' || c == 0x7f || c == '"' || c == '\\' || c == ':' || c == '/' || c == '?' || c == '#';
    });
    if (name.empty() || name.size() > 64 || !isPlain)
        return base::failure(base::Code::Invalid,
                             "an account's name has 1 to 64 characters, none of them a space, quote, : / ? # or \\");
    return boost::outcome_v2::success();
}

} // namespace kiosk::accounts
