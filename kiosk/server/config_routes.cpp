// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/domain/site_rules.h"
#include "kiosk/server/rooms.h"
#include "kiosk/wire/values.h"

// What a house is: read by everybody, changed by managers, each change an event with its author.
namespace kiosk::server {

namespace {

using base::Code;
using base::failure;
using base::Result;
namespace bj = boost::json;

constexpr std::array Changeable{"names",     "services",   "desks", "hours",  "last_ticket_minutes",
                                "languages", "public_url", "skip",  "calling"};
constexpr std::size_t LongestUrl = 200;
constexpr std::size_t ChangesAPage = 100;

std::string tagOf(const domain::Site &site)
{
    return "\"" + std::to_string(site.version) + "\"";
}

Answer configOf(const domain::Site &site)
{
    auto answer = json(wire::toJson(site));
    answer.headers = {{"ETag", tagOf(site)}, {"Cache-Control", "no-cache"}};
    return answer;
}

Answer config(const Call &call)
{
    const auto &site = *call.house->site;
    if (call.request.header("if-none-match") != tagOf(site))
        return configOf(site);
    auto answer = empty(304);
    answer.headers = {{"ETag", tagOf(site)}, {"Cache-Control", "no-cache"}};
    return answer;
}

/** RFC 7396: members replace members, null takes them away, lists are replaced whole. */
void merge(bj::value &target, const bj::value &patch)
{
    if (!patch.is_object()) {
        target = patch;
        return;
    }
    if (!target.is_object())
        target = bj::object{};
    auto &object = target.get_object();
    for (const auto &[name, value] : patch.get_object()) {
        if (value.is_null())
            object.erase(name);
        else
            merge(object[name], value);
    }
}

Result<void> checkPatch(const bj::value &patch)
{
    if (!patch.is_object() || patch.get_object().empty())
        return failure(Code::Invalid, "send what shall change, as members of the configuration");
    for (const auto &[name, value] : patch.get_object()) {
        const std::string_view key(name.data(), name.size());
        if (std::find(Changeable.begin(), Changeable.end(), key) == Changeable.end())
            return failure(Code::Invalid,
                           "\"" + std::string(key.substr(0, 40)) + "\" is nothing that can be changed here");
    }
    return boost::outcome_v2::success();
}

Result<domain::Site> changed(const domain::Site &before, const domain::QueueState &today, const bj::value &patch)
{
    auto text = wire::toJson(before);
    merge(text, patch);
    BOOST_OUTCOME_TRY(auto after, wire::fromJson<domain::Site>(text));
    after.version = before.version + 1;
    if (!after.publicUrl.empty() && (!after.publicUrl.starts_with("https://") || after.publicUrl.size() > LongestUrl))
        return failure(Code::Invalid, "public_url must begin with https:// or be empty");
    BOOST_OUTCOME_TRY(domain::checkSite(after));
    BOOST_OUTCOME_TRY(domain::mayFollow(today, before, after));
    return after;
}

store::StreamName changesOf(const domain::SiteId &site)
{
    return {site, {}, store::StreamKind::Configuration};
}

/** One version more, and the event that says who wanted what. */
Answer change(Batch &batch, SiteDay &day, const bj::value &patch, const std::string &wanted, const std::string &author)
{
    if (wanted != tagOf(day.site()))
        return problem(failure(Code::Conflict, "the configuration has changed since; read it again"), 412);
    auto after = changed(day.site(), day.today(), patch);
    if (!after)
        return problem(after.assume_error());
    const auto id = day.site().id;
    const auto seq = batch.kept(batch.store().read(changesOf(id))).size();
    const bj::object event{{"author", author}, {"version", after.assume_value().version}, {"patch", patch}};
    batch.kept(batch.store().append(changesOf(id), seq, {{seq + 1, batch.now(), wire::toText(event)}}));
    auto answer = configOf(after.assume_value());
    batch.kept(day.changeSite(std::move(after).assume_value(), author));
    return answer;
}

void changeConfig(Rooms &rooms, const CallPointer &call, const Done &done)
{
    auto patch = bodyOf(*call);
    if (!patch)
        return done(problem(patch.assume_error()));
    if (const auto checked = checkPatch(patch.assume_value()); !checked)
        return done(problem(checked.assume_error()));
    std::string wanted(call->request.header("if-match"));
    if (wanted.empty())
        return done(problem(failure(Code::Invalid, "say with If-Match which version you change"), 428));
    submitKeyed(
        rooms, "staff:" + call->session->account, call,
        [patch = std::move(patch).assume_value(), wanted = std::move(wanted), author = call->session->account,
         site = call->house->site->id](Batch &batch) {
            auto day = batch.day(site);
            return day ? change(batch, *day.assume_value(), patch, wanted, author) : problem(day.assume_error());
        },
        done);
}

/** Newest first, a page at a time. */
Answer page(const std::vector<store::StoredEvent> &events, std::uint64_t before)
{
    bj::array list;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->seq >= before)
            continue;
        if (list.size() == ChangesAPage)
            break;
        auto body = wire::parseJson(event->json);
        auto &out = list.emplace_back(body ? std::move(body).assume_value() : bj::value(bj::object{})).get_object();
        out["seq"] = event->seq;
        out["at_ms"] = wire::toMillis(event->at);
    }
    const bool isMore = !list.empty() && list.back().at("seq").to_number<std::uint64_t>() > 1;
    bj::value next = isMore ? list.back().at("seq") : bj::value(nullptr);
    return json(bj::object{{"changes", std::move(list)}, {"next_before", std::move(next)}});
}

void changes(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto text = queryValue(call->request.query, "before");
    std::uint64_t before = std::numeric_limits<std::int64_t>::max();
    const auto read = std::from_chars(text.data(), text.data() + text.size(), before);
    if (!text.empty() && (read.ec != std::errc{} || read.ptr != text.data() + text.size()))
        return done(problem(failure(Code::Invalid, "before must be a number")));
    rooms.writer.submit([before, site = call->house->site->id](
                            Batch &batch) { return page(batch.kept(batch.store().read(changesOf(site))), before); },
                        done);
}

} // namespace

void addConfigRoutes(Routes &routes, Rooms &rooms)
{
    routes.push_back({"GET", "/v1/sites/{site}/config", Access::Everybody,
                      [](const CallPointer &call, const Done &done) { done(config(*call)); }});
    routes.push_back({"POST", "/v1/sites/{site}/config", accounts::Capability::ChangeSite,
                      [&rooms](const CallPointer &call, const Done &done) { changeConfig(rooms, call, done); }});
    routes.push_back({"GET", "/v1/sites/{site}/config/changes", accounts::Capability::ChangeSite,
                      [&rooms](const CallPointer &call, const Done &done) { changes(rooms, call, done); }});
}

} // namespace kiosk::server
