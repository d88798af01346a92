// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/accounts/account.h"
#include "kiosk/accounts/oidc_client.h"
#include "kiosk/accounts/secret_box.h"
#include "kiosk/content/pack.h"
#include "kiosk/server/retention.h"
#include "kiosk/trust/password.h"

namespace kiosk::server {

/** What an operator chose. */
struct Settings
{
    std::filesystem::path packFolder;        ///< served under /packs/; a pack or a published folder; empty: none
    std::filesystem::path packKey;           ///< who signs what is published there; empty: its names are not read again
    std::filesystem::path webFolder;         ///< served under /staff/; empty: none
    std::string subjects;                    ///< what …/subjects answers, made from the pack; empty: from the site
    std::vector<content::HouseEvent> events; ///< of the pack's calendar, for the house's
    trust::PasswordCost passwordCost;
    accounts::LoginRules logins;
    std::optional<accounts::SecretBox> secrets;   ///< nothing: a key that is gone at the end (tests)
    std::shared_ptr<accounts::OidcClient> signOn; ///< the city's accounts; null: local accounts only
    int requestsPerSecond = 50;                   ///< of one account, terminal or stranger's address; 0: no limit
    bool isBehindProxy = false;                   ///< X-Forwarded-For of a proxy on this machine counts
    int auditDays = 90;                           ///< so long the audit log is kept
    Retention::BeforeForget beforeForget{};       ///< sees each day before its tickets are gone
};

} // namespace kiosk::server
