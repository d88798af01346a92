// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <toml++/toml.h>

#include "kiosk/accounts/oidc_rules.h"
#include "kiosk/accounts/roles.h"
#include "kiosk/base/files.h"
#include "kiosk/trust/secret_text.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/json.h"

namespace kiosk::accounts {

using base::Code;
using base::failure;
using base::Result;

namespace {

/** Reads members of one TOML file; the first thing that is wrong is kept, with its line. */
class SignOnReader
{
public:
    explicit SignOnReader(std::string file)
        : m_file(std::move(file))
    {
    }
    void fail(const toml::node &at, const std::string &what)
    {
        if (m_error.empty())
            m_error = m_file + ":" + std::to_string(at.source().begin.line) + ": " + what;
    }
    std::string text(const toml::table &table, std::string_view key, bool isRequired)
    {
        const auto *node = table.get(key);
        if (!node) {
            if (isRequired)
                fail(table, std::string(key) + " is missing");
            return {};
        }
        const auto value = node->value<std::string>();
        if (!node->is_string() || !value || value->empty() || value->size() > 1000)
            fail(*node, std::string(key) + " must be a text in quotes");
        return value.value_or("");
    }
    std::vector<std::string> texts(const toml::table &table, std::string_view key)
    {
        std::vector<std::string> out;
        const auto *node = table.get(key);
        const auto *list = node ? node->as_array() : nullptr;
        if (node && !list)
            fail(*node, std::string(key) + " must be a list of texts");
        for (std::size_t i = 0; list && i < list->size(); ++i) {
            if (const auto value = list->get(i)->value<std::string>(); value && list->get(i)->is_string())
                out.push_back(*value);
            else
                fail(*list->get(i), std::string(key) + " must be a list of texts");
        }
        return out;
    }
    [[nodiscard]] const std::string &error() const { return m_error; }

private:
    std::string m_file;
    std::string m_error;
};

constexpr std::string_view SignOnKeys[] = {"issuer", "client_id",   "client_secret_file",  "redirect_uri",
                                           "names",  "scopes",      "account_claim",       "role_claim",
                                           "role",   "authorities", "second_factor_claim", "second_factor_values"};

/** Secrets travel there: TLS, or this machine itself. */
bool isSafeAddress(std::string_view url)
{
    if (url.starts_with("https://"))
        return true;
    for (const std::string_view local : {"http://127.0.0.1:", "http://localhost:", "http://[::1]:"})
        if (url.starts_with(local))
            return true;
    return false;
}

void readRoles(SignOnReader &in, const toml::table &table, SignOnSettings &settings)
{
    const auto *list = table["role"].as_array();
    if (!list || list->empty())
        return in.fail(table, "there is no [[role]]: nobody could log in");
    for (const auto &item : *list) {
        const auto *entry = item.as_table();
        if (!entry)
            return in.fail(item, "role must be a list of tables: [[role]]");
        settings.roles.emplace_back(in.text(*entry, "value", true), in.text(*entry, "role", true));
        if (!parseStaffRole(settings.roles.back().second))
            in.fail(item, settings.roles.back().second + " is no role that somebody can have here");
    }
}

} // namespace

Result<SignOnSettings> readSignOnFile(const std::filesystem::path &file)
{
    BOOST_OUTCOME_TRY(const auto text, base::readFile(file, 1U << 16U));
    toml::table table;
    try {
        table = toml::parse(text, file.string());
    } catch (const toml::parse_error &error) {
        return failure(Code::Invalid, file.string() + ":" + std::to_string(error.source().begin.line) + ": " +
                                          std::string(error.description()));
    }
    SignOnReader in(file.string());
    for (const auto &[key, node] : table)
        if (std::find(std::begin(SignOnKeys), std::end(SignOnKeys), key.str()) == std::end(SignOnKeys))
            in.fail(node, std::string(key.str()) + " is not known here");
    SignOnSettings settings;
    settings.issuer = in.text(table, "issuer", true);
    settings.clientId = in.text(table, "client_id", true);
    settings.redirectUri = in.text(table, "redirect_uri", true);
    settings.accountClaim = in.text(table, "account_claim", true);
    settings.roleClaim = in.text(table, "role_claim", true);
    settings.scopes = in.texts(table, "scopes");
    settings.secondFactorClaim = in.text(table, "second_factor_claim", false);
    settings.secondFactorValues = in.texts(table, "second_factor_values");
    settings.authorities = in.text(table, "authorities", false);
    if (const auto *names = table["names"].as_table())
        for (const auto &[language, name] : *names)
            settings.names[std::string(language.str())] = name.value<std::string>().value_or("");
    readRoles(in, table, settings);
    for (const auto *key : {"issuer", "redirect_uri"})
        if (const auto *node = table.get(key); node && !isSafeAddress(node->value<std::string>().value_or("")))
            in.fail(*node, std::string(key) + " must begin with https:// (http:// only on this machine)");
    const auto secretFile = in.text(table, "client_secret_file", false);
    if (!in.error().empty())
        return failure(Code::Invalid, in.error());
    if (!secretFile.empty()) {
        // A relative name is meant from the file that names it.
        BOOST_OUTCOME_TRY(const auto secret, trust::readSecretLine(file.parent_path() / secretFile));
        settings.clientSecret = secret.view();
    }
    return settings;
}

Result<ProviderPaths> readDiscovery(std::string_view json, const SignOnSettings &settings)
{
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(json));
    wire::Fields in(value, "the provider's description");
    const auto issuer = in.text("issuer", 1000);
    ProviderPaths paths;
    paths.authorization = in.text("authorization_endpoint", 1000);
    paths.token = in.text("token_endpoint", 1000);
    paths.keys = in.text("jwks_uri", 1000);
    paths.endSession = in.textOr("end_session_endpoint", {}, 1000);
    BOOST_OUTCOME_TRY(in.result(true));
    if (issuer != settings.issuer)
        return failure(Code::Denied, "the provider calls itself " + issuer + ", not " + settings.issuer);
    for (const auto &url : {paths.authorization, paths.token, paths.keys})
        if (!isSafeAddress(url))
            return failure(Code::Denied, "the provider names an address without TLS: " + url);
    if (!isSafeAddress(paths.endSession))
        paths.endSession.clear();
    return paths;
}

} // namespace kiosk::accounts
