// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "kiosk/accounts/oidc_rules.h"
#include "kiosk/http/http_client.h"

namespace kiosk::accounts {

/**
 * Talks to the identity provider. Its description is read again after an hour, its keys when a token has one that is
 * not known (at most once a minute, so that forged tokens make no traffic). Lives on the executor that the HTTP client
 * calls back on; nothing waits. Failures: Offline, Denied.
 */
class OidcClient
{
public:
    OidcClient(SignOnSettings settings, http::HttpClient &http, const base::Clock &clock);
    ~OidcClient();

    [[nodiscard]] const SignOnSettings &settings() const { return m_settings; }
    using Done = std::function<void(base::Result<std::string>)>;
    /** The address to send the browser to. */
    void authorize(const SignOnStep &step, const Done &done);
    using SignedOnDone = std::function<void(base::Result<SignedOn>)>;
    /** Exchanges @p code and judges what comes. */
    void finish(const std::string &code, const SignOnStep &step, const SignedOnDone &done);
    /** Where to end the provider's own session; empty before the first log-in or when there is no such place. */
    [[nodiscard]] std::string endSession(std::string_view back) const;

private:
    using Ready = std::function<void(const base::Error *)>;
    void withPaths(const Ready &ready);
    void loadKeys(const Ready &ready);
    void judge(const std::string &token, const SignOnStep &step, bool mayLoadKeys, const SignedOnDone &done);

    SignOnSettings m_settings;
    http::HttpClient &m_http;
    const base::Clock &m_clock;
    ProviderPaths m_paths;
    std::chrono::milliseconds m_pathsRead{-1}; ///< since boot
    KeySet m_keys;
    std::chrono::milliseconds m_keysRead{-1};
    std::shared_ptr<bool> m_lives = std::make_shared<bool>(true); ///< callbacks look at it
};

} // namespace kiosk::accounts
