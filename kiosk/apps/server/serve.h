// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/server/setup.h"

/** What `wegweiser-server` without a subcommand was told. */
struct ServeOptions
{
    kiosk::server::StorePlace place;
    std::string listen = "127.0.0.1:8443";
    std::filesystem::path certificate;
    std::filesystem::path key;
    std::filesystem::path pack;
    std::filesystem::path packKey;
    std::filesystem::path web;
    std::filesystem::path secretsKey; ///< empty: secrets.key in the data folder
    std::filesystem::path signOn;     ///< empty: local accounts only
    std::string secondFactorFor = "manager,operator";
    int sessionIdle = 30; ///< minutes
    int requestsPerSecond = 50;
    int auditDays = 90;
    bool isBehindProxy = false;
    std::filesystem::path webhookAuthority; ///< the only one that counts; empty: the system's
    bool privateWebhooks = false;           ///< they may lead into the house's own network
    bool noWebhooks = false;                ///< another server of this store sends them
};

/** Serves until SIGTERM or SIGINT. */
[[nodiscard]] kiosk::base::Result<void> serve(const ServeOptions &options);
