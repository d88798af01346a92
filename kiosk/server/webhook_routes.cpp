// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/server/rooms.h"
#include "kiosk/server/webhook_desk.h"
#include "kiosk/webhook/signing.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;
namespace bj = boost::json;

constexpr std::size_t MostEndpoints = 20; ///< of a site

/** Without the secrets: they are shown once. */
bj::object describe(const KnownWebhook &known)
{
    const auto &[endpoint, progress] = known;
    bj::array types(endpoint.types.begin(), endpoint.types.end());
    return {
        {"id", endpoint.id},
        {"url", endpoint.url},
        {"types", std::move(types)},
        {"note", endpoint.note},
        {"created_ms", wire::toMillis(endpoint.created)},
        {"enabled", progress.disabled.empty()},
        {"disabled", progress.disabled},
        {"told", wire::eventId(progress.told)},
        {"failing_since_ms", progress.failingSince ? bj::value(wire::toMillis(*progress.failingSince)) : bj::value()}};
}

bj::object describe(const webhook::Try &one)
{
    return {{"id", one.message},           {"type", one.type},     {"at_ms", wire::toMillis(one.at)},
            {"took_ms", one.took.count()}, {"status", one.status}, {"problem", one.problem}};
}

std::string scopeOf(const Call &call)
{
    return "staff:" + call.session->account;
}

base::Result<webhook::Endpoint> readEndpoint(const Call &call)
{
    BOOST_OUTCOME_TRY(const auto body, bodyOf(call));
    wire::Fields in(body, "webhook");
    webhook::Endpoint endpoint;
    endpoint.url = in.text("url");
    endpoint.note = in.textOr("note", {}, 200);
    const auto &known = webhook::messageTypes();
    if (in.find("types"))
        endpoint.types = in.words<std::string>("types", [&](std::string word) {
            const bool isKnown = std::find(known.begin(), known.end(), word) != known.end();
            return isKnown ? std::optional(std::move(word)) : std::nullopt;
        });
    BOOST_OUTCOME_TRY(endpoint, in.result(std::move(endpoint)));
    BOOST_OUTCOME_TRY(webhook::checkUrl(endpoint.url));
    return endpoint;
}

void add(Rooms &rooms, const CallPointer &call, const Done &done)
{
    auto read = readEndpoint(*call);
    if (!read)
        return done(problem(read.assume_error()));
    auto endpoint = std::move(read).assume_value();
    endpoint.id = rooms.random.id();
    endpoint.site = domain::SiteId{call->part("site")};
    const auto secret = webhook::newSecret(rooms.random);
    submitKeyed(
        rooms, scopeOf(*call), call,
        [&rooms, endpoint, secret](Batch &batch) mutable {
            const auto day = batch.day(endpoint.site);
            if (!day)
                return problem(day.assume_error());
            if (batch.kept(webhooksOf(batch.store(), endpoint.site)).size() >= MostEndpoints)
                return problem(failure(Code::Conflict, "the site has 20 webhooks already; remove one first"));
            endpoint.created = batch.now();
            endpoint.secrets.clear();
            endpoint.rotate(secret, batch.now());
            const auto &today = day.assume_value()->today();
            const webhook::Progress progress{endpoint.id, {today.date, today.seq}, {}, {}};
            batch.kept(keepWebhook(batch.store(), endpoint));
            batch.kept(keepProgress(batch.store(), endpoint.site, progress));
            batch.afterCommit([&rooms] { rooms.webhooks.reload(); });
            return json(bj::object{{"webhook", describe(KnownWebhook{endpoint, progress})}, {"secret", secret}}, 201);
        },
        done);
}

void list(Rooms &rooms, const CallPointer &call, const Done &done)
{
    rooms.writer.submit(
        [site = domain::SiteId{call->part("site")}](Batch &batch) {
            bj::array out;
            for (const auto &known : batch.kept(webhooksOf(batch.store(), site)))
                out.emplace_back(describe(known));
            return json(bj::object{{"webhooks", std::move(out)}});
        },
        done);
}

/** Changes a webhook under the request's key: @p change gives the answer. */
template<class Change>
void onWebhook(Rooms &rooms, const CallPointer &call, const Done &done, Change change)
{
    if (const auto body = bodyOf(*call); !body)
        return done(problem(body.assume_error()));
    submitKeyed(
        rooms, scopeOf(*call), call,
        [site = domain::SiteId{call->part("site")}, id = call->part("id"), change](Batch &batch) {
            auto known = webhookOf(batch.store(), site, id);
            if (!known)
                return problem(known.assume_error());
            return change(batch, std::move(known).assume_value());
        },
        done);
}

void rotate(Rooms &rooms, const CallPointer &call, const Done &done)
{
    onWebhook(rooms, call, done, [&rooms, secret = webhook::newSecret(rooms.random)](Batch &batch, KnownWebhook known) {
        known.endpoint.rotate(secret, batch.now());
        batch.kept(keepWebhook(batch.store(), known.endpoint));
        batch.afterCommit([&rooms] { rooms.webhooks.reload(); });
        return json(bj::object{{"webhook", describe(known)}, {"secret", secret}});
    });
}

void remove(Rooms &rooms, const CallPointer &call, const Done &done)
{
    onWebhook(rooms, call, done, [&rooms](Batch &batch, const KnownWebhook &known) {
        batch.kept(forgetWebhook(batch.store(), known.endpoint.site, known.endpoint.id));
        batch.afterCommit([&rooms] { rooms.webhooks.reload(); });
        return empty(204);
    });
}

void setEnabled(Rooms &rooms, const CallPointer &call, const Done &done, bool isEnabled)
{
    onWebhook(rooms, call, done, [&rooms, isEnabled](Batch &batch, KnownWebhook known) {
        known.progress.disabled = isEnabled ? "" : "switched off by a manager";
        known.progress.failingSince.reset();
        batch.kept(keepProgress(batch.store(), known.endpoint.site, known.progress));
        batch.afterCommit([&rooms, isEnabled, id = known.endpoint.id] {
            if (isEnabled)
                rooms.webhooks.enable(id);
            else
                rooms.webhooks.disable(id);
        });
        return json(bj::object{{"webhook", describe(known)}});
    });
}

/** Whether there is such a webhook; what @p then does is the answer. */
void withKnown(Rooms &rooms, const CallPointer &call, const Done &done, std::function<void()> then)
{
    rooms.writer.submit(
        [site = domain::SiteId{call->part("site")}, id = call->part("id")](Batch &batch) {
            const auto known = webhookOf(batch.store(), site, id);
            return known ? Answer{} : problem(known.assume_error());
        },
        [&rooms, done, then = std::move(then)](Answer answer) {
            if (answer.status != 200)
                return done(std::move(answer));
            if (!rooms.webhooks.sends())
                return done(problem(failure(Code::Busy, "this server sends no webhooks")));
            then();
        });
}

void test(Rooms &rooms, const CallPointer &call, const Done &done)
{
    if (const auto body = bodyOf(*call); !body)
        return done(problem(body.assume_error()));
    withKnown(rooms, call, done, [&rooms, call, done] {
        rooms.webhooks.test(call->part("id"), [done](const webhook::Try &one) { done(json(describe(one))); });
    });
}

void deliveries(Rooms &rooms, const CallPointer &call, const Done &done)
{
    withKnown(rooms, call, done, [&rooms, call, done] {
        rooms.webhooks.tries(call->part("id"), [done](const std::vector<webhook::Try> &tries) {
            bj::array out;
            for (const auto &one : tries)
                out.emplace_back(describe(one));
            done(json(bj::object{{"deliveries", std::move(out)}}));
        });
    });
}

} // namespace

void addWebhookRoutes(Routes &routes, Rooms &rooms)
{
    const auto route = [&](const char *method, const std::string &pattern, auto handle) {
        routes.push_back({method, "/v1/sites/{site}/webhooks" + pattern, accounts::Capability::ManageHooks,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    route("GET", "", list);
    route("POST", "", add);
    route("GET", "/{id}/deliveries", deliveries);
    route("POST", "/{id}/rotate", rotate);
    route("POST", "/{id}/remove", remove);
    route("POST", "/{id}/test", test);
    route("POST", "/{id}/enable",
          [](Rooms &r, const CallPointer &call, const Done &done) { setEnabled(r, call, done, true); });
    route("POST", "/{id}/disable",
          [](Rooms &r, const CallPointer &call, const Done &done) { setEnabled(r, call, done, false); });
}

} // namespace kiosk::server
