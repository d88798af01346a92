// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/oidc_rules.h"

#include <algorithm>
#include <array>

#include <boost/json/value.hpp>

#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::accounts {

using base::Code;
using base::failure;
using base::Result;
namespace bj = boost::json;

namespace {

constexpr std::chrono::minutes ClockSkew{2};
constexpr std::string_view StepOwner = "sign-on";

std::string randomText(base::Random &random)
{
    std::array<std::uint8_t, 32> bytes{};
    random.fill(bytes.data(), bytes.size());
    return trust::toBase64Url(bytes);
}

std::string formEscaped(std::string_view text)
{
    constexpr std::string_view Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr char Hex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (Plain.find(c) != std::string_view::npos)
            out += c;
        else
            out += {'%', Hex[byte >> 4U], Hex[byte & 15U]};
    }
    return out;
}

std::string form(std::initializer_list<std::pair<std::string_view, std::string_view>> members)
{
    std::string out;
    for (const auto &[name, value] : members)
        out += (out.empty() ? "" : "&") + std::string(name) + "=" + formEscaped(value);
    return out;
}

std::string withQuery(const std::string &url, const std::string &query)
{
    return url + (url.find('?') == std::string::npos ? "?" : "&") + query;
}

/** A claim that is a text or a list of texts, as a list. */
std::vector<std::string> textsOf(const bj::object &claims, const std::string &name)
{
    std::vector<std::string> out;
    const auto *value = claims.if_contains(name);
    if (value && value->is_string())
        out.emplace_back(value->get_string());
    if (value && value->is_array())
        for (const auto &item : value->get_array())
            if (item.is_string())
                out.emplace_back(item.get_string());
    return out;
}

std::string oneText(const bj::object &claims, const std::string &name)
{
    const auto *value = claims.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

/** Seconds since 1970, also when written with a fraction. */
std::optional<base::WallTime> timeClaim(const bj::object &claims, const char *name)
{
    const auto *value = claims.if_contains(name);
    if (!value || !value->is_number())
        return {};
    const double seconds = value->is_double()  ? value->get_double()
                           : value->is_int64() ? static_cast<double>(value->get_int64())
                                               : static_cast<double>(value->get_uint64());
    if (!(seconds >= 0 && seconds < 1e11))
        return {};
    return base::WallTime{std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1000)}};
}

const char *wrongParty(const bj::object &claims, const SignOnSettings &settings, std::string_view nonce)
{
    if (oneText(claims, "iss") != settings.issuer)
        return "it is another issuer's";
    const auto audience = textsOf(claims, "aud");
    if (std::find(audience.begin(), audience.end(), settings.clientId) == audience.end())
        return "it is meant for somebody else";
    if (claims.contains("azp") ? oneText(claims, "azp") != settings.clientId : audience.size() > 1)
        return "it was given to somebody else";
    if (nonce.empty() || !trust::equalInConstantTime(oneText(claims, "nonce"), nonce))
        return "it belongs to another log-in";
    const auto subject = oneText(claims, "sub");
    return subject.empty() || subject.size() > 255 ? "it does not say who it is" : nullptr;
}

const char *wrongTime(const bj::object &claims, base::WallTime now)
{
    const auto ends = timeClaim(claims, "exp");
    const auto made = timeClaim(claims, "iat");
    if (!ends || !made)
        return "it does not say when it was made and ends";
    if (*ends + ClockSkew <= now)
        return "it is over";
    if (*made > now + ClockSkew)
        return "it comes from the future: compare the clocks";
    if (const auto begins = timeClaim(claims, "nbf"); begins && *begins > now + ClockSkew)
        return "it does not count yet: compare the clocks";
    return nullptr;
}

} // namespace

std::string SignOnSettings::homeUri() const
{
    const auto host = redirectUri.find("://");
    const auto path = redirectUri.find('/', host == std::string::npos ? 0 : host + 3);
    return redirectUri.substr(0, path) + "/staff/";
}

SignOnStep beginSignOn(base::Random &random, base::WallTime now)
{
    return {randomText(random), randomText(random), randomText(random), now};
}

std::string sealStep(const SignOnStep &step, const SecretBox &box, base::Random &random)
{
    const bj::object json{{"state", step.state},
                          {"nonce", step.nonce},
                          {"verifier", step.verifier},
                          {"started_ms", wire::toMillis(step.started)}};
    auto sealed = box.seal(wire::toText(json), StepOwner, random);
    // As a cookie's value: base64url.
    std::replace(sealed.begin(), sealed.end(), '+', '-');
    std::replace(sealed.begin(), sealed.end(), '/', '_');
    std::erase(sealed, '=');
    return sealed;
}

Result<SignOnStep> openStep(std::string_view sealed, std::string_view state, const SecretBox &box, base::WallTime now)
{
    const auto refused = failure(Code::Denied, "this log-in was not begun here, or too long ago; begin it again");
    const auto bytes = fromBase64Url(sealed.substr(0, std::min<std::size_t>(sealed.size(), 4096)));
    if (!bytes)
        return refused;
    const auto text = box.unseal(trust::toBase64(bytes.assume_value()), StepOwner);
    if (!text)
        return refused;
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(text.assume_value()));
    wire::Fields in(value, "step");
    SignOnStep step{in.text("state"), in.text("nonce"), in.text("verifier"), in.time("started_ms")};
    if (in.failed() || !trust::equalInConstantTime(step.state, state) || now - step.started > SignOnTime ||
        step.started > now + ClockSkew)
        return refused;
    return step;
}

std::string authorizationUrl(const SignOnSettings &settings, const ProviderPaths &paths, const SignOnStep &step)
{
    std::string scopes = "openid";
    for (const auto &scope : settings.scopes)
        if (scope != "openid")
            scopes += " " + scope;
    const auto challenge = trust::toBase64Url(trust::sha256(step.verifier));
    return withQuery(paths.authorization, form({{"response_type", "code"},
                                                {"client_id", settings.clientId},
                                                {"redirect_uri", settings.redirectUri},
                                                {"scope", scopes},
                                                {"state", step.state},
                                                {"nonce", step.nonce},
                                                {"code_challenge", challenge},
                                                {"code_challenge_method", "S256"}}));
}

std::string tokenForm(const SignOnSettings &settings, std::string_view code, const SignOnStep &step)
{
    auto out = form({{"grant_type", "authorization_code"},
                     {"code", code},
                     {"redirect_uri", settings.redirectUri},
                     {"code_verifier", step.verifier}});
    if (settings.clientSecret.empty())
        out += "&" + form({{"client_id", settings.clientId}});
    return out;
}

std::string endSessionUrl(const SignOnSettings &settings, const ProviderPaths &paths, std::string_view back)
{
    if (paths.endSession.empty())
        return {};
    return withQuery(paths.endSession, form({{"client_id", settings.clientId}, {"post_logout_redirect_uri", back}}));
}

Result<SignedOn> judgeClaims(const bj::object &claims, const SignOnSettings &settings, std::string_view nonce,
                             base::WallTime now)
{
    const auto *wrong = wrongParty(claims, settings, nonce);
    if (!wrong)
        wrong = wrongTime(claims, now);
    if (wrong)
        return failure(Code::Denied, std::string("the provider's token is not taken: ") + wrong);
    SignedOn out;
    out.subject = settings.issuer + " " + oneText(claims, "sub");
    out.account = oneText(claims, settings.accountClaim);
    if (out.account.empty() || out.account.size() > 64 ||
        std::any_of(out.account.begin(), out.account.end(),
                    [](unsigned char c) { return c <= ' ' || c == '"' || c == '\\' || c == 0x7f; }))
        return failure(Code::Denied, "the claim " + settings.accountClaim + " holds no name that can be an account's");
    const auto groups = textsOf(claims, settings.roleClaim);
    for (const auto &[value, role] : settings.roles)
        if (out.role.empty() && std::find(groups.begin(), groups.end(), value) != groups.end())
            out.role = role;
    if (out.role.empty())
        return failure(Code::Denied, "this account of the city has no role here");
    const auto used = textsOf(claims, settings.secondFactorClaim);
    out.hasSecondFactor =
        settings.secondFactorClaim.empty() || std::any_of(used.begin(), used.end(), [&](const auto &one) {
            return std::find(settings.secondFactorValues.begin(), settings.secondFactorValues.end(), one) !=
                   settings.secondFactorValues.end();
        });
    return out;
}

} // namespace kiosk::accounts
