// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json/object.hpp>

#include "kiosk/accounts/jwt.h"
#include "kiosk/accounts/secret_box.h"
#include "kiosk/base/clock.h"

// What is decided when somebody logs in with the city's account (OpenID Connect Core 1.0, authorization code with PKCE,
// RFC 7636). No network here: oidc_client.h has it.
namespace kiosk::accounts {

/** The identity provider, as the operator describes it in a TOML file; server/README.md shows one. */
struct SignOnSettings
{
    std::string issuer; ///< "https://login.example"; http only for this machine itself
    std::string clientId;
    std::string clientSecret; ///< of the file it names; empty: a client without one, PKCE alone protects it
    std::string redirectUri;  ///< "https://wzl.example/v1/sign-on/return"
    std::map<std::string, std::string> names;               ///< on the button, by language: "Stadt Leipzig"
    std::vector<std::string> scopes;                        ///< beside openid
    std::string accountClaim;                               ///< what becomes the account's name: "preferred_username"
    std::string roleClaim;                                  ///< a text or a list of texts: "groups"
    std::vector<std::pair<std::string, std::string>> roles; ///< value of that claim, role; the first match counts
    std::string secondFactorClaim; ///< "amr" (a list) or "acr"; empty: the provider is believed to have asked
    std::vector<std::string> secondFactorValues; ///< any of these says that a second factor was used
    std::filesystem::path authorities;           ///< PEM; empty: the system's

    /** The staff page, where the browser comes back to when all is ended. */
    [[nodiscard]] std::string homeUri() const;
};

/** Invalid with file and line. Reads the client's secret as well, whose file must be private. */
[[nodiscard]] base::Result<SignOnSettings> readSignOnFile(const std::filesystem::path &file);

/** What the provider says of itself (OpenID Connect Discovery). */
struct ProviderPaths
{
    std::string authorization;
    std::string token;
    std::string keys;
    std::string endSession; ///< empty: it has none
};
/** Denied when it is another issuer's, or leads away from TLS. */
[[nodiscard]] base::Result<ProviderPaths> readDiscovery(std::string_view json, const SignOnSettings &settings);

/** One sign-on on its way. Travels in the browser's cookie, sealed: nothing is kept here, and any server may go on. */
struct SignOnStep
{
    std::string state;
    std::string nonce;
    std::string verifier;
    base::WallTime started{};
};
constexpr std::chrono::minutes SignOnTime{10};

[[nodiscard]] SignOnStep beginSignOn(base::Random &random, base::WallTime now);
[[nodiscard]] std::string sealStep(const SignOnStep &step, const SecretBox &box, base::Random &random);
/** Denied when it is forged, of another @p state or older than SignOnTime. */
[[nodiscard]] base::Result<SignOnStep> openStep(std::string_view sealed, std::string_view state, const SecretBox &box,
                                                base::WallTime now);

/** Where the browser is sent. */
[[nodiscard]] std::string authorizationUrl(const SignOnSettings &settings, const ProviderPaths &paths,
                                           const SignOnStep &step);
/** The form that exchanges @p code for tokens. The client's secret goes into a header, by the caller. */
[[nodiscard]] std::string tokenForm(const SignOnSettings &settings, std::string_view code, const SignOnStep &step);
/** Where the browser is sent to end the provider's session as well; empty when it has no such place. */
[[nodiscard]] std::string endSessionUrl(const SignOnSettings &settings, const ProviderPaths &paths,
                                        std::string_view back);

/** Who signed on. */
struct SignedOn
{
    std::string subject; ///< issuer and sub: who it is, for ever
    std::string account; ///< the name to be shown
    std::string role;
    bool hasSecondFactor = false;
};
/**
 * Judges an id_token's claims, whose signature is good: iss, aud, azp, exp, iat, nbf, nonce, sub; clocks may differ by
 * two minutes. Denied, saying what is wrong, also when no role follows from the claims.
 */
[[nodiscard]] base::Result<SignedOn> judgeClaims(const boost::json::object &claims, const SignOnSettings &settings,
                                                 std::string_view nonce, base::WallTime now);

} // namespace kiosk::accounts
