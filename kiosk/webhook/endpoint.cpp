// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/webhook/endpoint.h"

#include <algorithm>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::webhook {

namespace {

namespace bj = boost::json;

bj::value timeOrNothing(const std::optional<domain::WallTime> &time)
{
    return time ? bj::value(wire::toMillis(*time)) : bj::value();
}

base::Error wrongUrl(const char *why)
{
    return base::failure(base::Code::Invalid, std::string("url: ") + why);
}

} // namespace

bool Endpoint::wants(const std::string &type) const
{
    return types.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

std::vector<std::string> Endpoint::signingSecrets(domain::WallTime now) const
{
    std::vector<std::string> out;
    for (const auto &secret : secrets)
        if (!secret.until || now < *secret.until)
            out.push_back(secret.text);
    return out;
}

void Endpoint::rotate(std::string secret, domain::WallTime now, std::chrono::hours overlap)
{
    if (!secrets.empty()) {
        secrets.resize(1);
        secrets.front().until = now + overlap;
    }
    secrets.insert(secrets.begin(), Secret{std::move(secret), {}});
}

base::Result<void> checkUrl(const std::string &url)
{
    constexpr std::string_view Scheme = "https://";
    if (url.size() > 2000)
        return wrongUrl("is longer than 2000 bytes");
    if (!url.starts_with(Scheme))
        return wrongUrl("must begin with https://");
    for (const char c : url)
        if (c <= ' ' || c > '~' || c == '\\' || c == '"')
            return wrongUrl("has a character that must be written with a percent sign");
    const auto rest = std::string_view(url).substr(Scheme.size());
    const auto authority = rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
    if (authority.find('@') != std::string_view::npos)
        return wrongUrl("must not hold a user or password; the signature says who sends");
    if (authority.empty() || authority.front() == ':')
        return wrongUrl("has no host");
    if (rest.find('#') != std::string_view::npos)
        return wrongUrl("must not hold a fragment");
    return boost::outcome_v2::success();
}

std::string toText(const Endpoint &endpoint)
{
    bj::array secrets;
    for (const auto &secret : endpoint.secrets)
        secrets.emplace_back(bj::object{{"text", secret.text}, {"until_ms", timeOrNothing(secret.until)}});
    return wire::toText(bj::object{{"id", endpoint.id},
                                   {"site", endpoint.site.value},
                                   {"url", endpoint.url},
                                   {"types", bj::array(endpoint.types.begin(), endpoint.types.end())},
                                   {"note", endpoint.note},
                                   {"secrets", std::move(secrets)},
                                   {"created_ms", wire::toMillis(endpoint.created)}});
}

std::string toText(const Progress &progress)
{
    return wire::toText(bj::object{{"endpoint", progress.endpoint},
                                   {"told", wire::eventId(progress.told)},
                                   {"failing_since_ms", timeOrNothing(progress.failingSince)},
                                   {"disabled", progress.disabled}});
}

base::Result<Endpoint> endpointFrom(std::string_view text)
{
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(text));
    wire::Fields in(value, "webhook");
    Endpoint endpoint;
    endpoint.id = in.text("id");
    endpoint.site = in.id<domain::SiteId>("site");
    endpoint.url = in.text("url");
    endpoint.types = in.words<std::string>("types", [](std::string word) { return std::optional(std::move(word)); });
    endpoint.note = in.text("note");
    in.each("secrets", 2, true, [&](const bj::value &item) {
        wire::Fields one(item, "secret");
        Secret secret{one.text("text"), one.timeOrNull("until_ms")};
        if (one.failed())
            in.fail("secrets", "are not secrets");
        endpoint.secrets.push_back(std::move(secret));
    });
    endpoint.created = in.time("created_ms");
    return in.result(std::move(endpoint));
}

base::Result<Progress> progressFrom(std::string_view text)
{
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(text));
    wire::Fields in(value, "webhook progress");
    Progress progress;
    progress.endpoint = in.text("endpoint");
    const auto told = wire::parseEventId(in.text("told"));
    if (!told)
        in.fail("told", "is no place in a stream");
    progress.told = told.value_or(wire::StreamPosition{});
    progress.failingSince = in.timeOrNull("failing_since_ms");
    progress.disabled = in.text("disabled");
    return in.result(std::move(progress));
}

} // namespace kiosk::webhook
