// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/server/wait_keeper.h"
#include "kiosk/wire/wait_model_json.h"
#include "tests/unit/server/server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

struct Waiting : ServerFixture
{
    Waiting()
    {
        becomes(server::Role::Adviser, "ada");
        BOOST_REQUIRE_EQUAL(post("/v1/sites/leipzig/desks/1/open", "{}").status, 200);
    }
    /** Six people, ten minutes each; the next one always waits already. */
    void serveSome()
    {
        issue();
        for (int i = 0; i < 6; ++i) {
            issue();
            const auto called = post("/v1/sites/leipzig/desks/1/call-next", "{}");
            BOOST_REQUIRE_EQUAL(called.status, 200);
            const auto id = member(called, "ticket.ticket.id");
            executor.advance(minutes{10});
            const auto ticket = "/v1/sites/leipzig/tickets/" + id;
            BOOST_REQUIRE_EQUAL(post(ticket + "/finish", "{}").status, 200);
        }
    }
    std::optional<domain::WaitModel> kept()
    {
        auto text = store.document(domain::SiteId{"leipzig"}, server::WaitModelDocument).value();
        if (!text)
            return {};
        return wire::fromJson<domain::WaitModel>(wire::parseJson(*text).value()).value();
    }
    void passMidnight()
    {
        executor.advance(hours{11});
        executor.advance(minutes{2});
        executor.advance(minutes{1});
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_day_that_is_over_is_learned_kept_and_handed_out, Waiting)
{
    serveSome();
    BOOST_TEST(!state(wire::View::Display).learned.model);
    passMidnight();
    const auto model = kept();
    BOOST_REQUIRE(model.has_value());
    BOOST_TEST((model->through == Monday));
    BOOST_TEST(model->conversations() == 6);
    BOOST_TEST((state(wire::View::Display).learned.value() == *model));
    const auto quality = store.document(domain::SiteId{"leipzig"}, "estimate-quality/2026-11-23").value();
    BOOST_REQUIRE(quality.has_value());
    BOOST_TEST(quality->find("\"told\":") != std::string::npos);
    executor.advance(hours{1});
    BOOST_TEST(kept()->conversations() == 6); // once
}

BOOST_FIXTURE_TEST_CASE(what_was_kept_is_there_after_a_restart, Waiting)
{
    serveSome();
    passMidnight();
    const auto model = kept();
    BOOST_REQUIRE(model.has_value());
    service->stop();
    service = std::make_unique<server::Server>(store, clock, random, server::Threads{executor, executor, executor},
                                               server::Settings{});
    service->start([](const base::Result<void> &started) { BOOST_TEST(started.has_value()); });
    executor.run();
    BOOST_TEST((state(wire::View::Display).learned.value() == *model));
}

BOOST_FIXTURE_TEST_CASE(a_document_that_cannot_be_read_is_begun_anew, Waiting)
{
    BOOST_REQUIRE(store.begin().has_value());
    BOOST_REQUIRE(store.keepDocument(domain::SiteId{"leipzig"}, {server::WaitModelDocument, "{}"}).has_value());
    BOOST_REQUIRE(store.commit().has_value());
    serveSome();
    passMidnight();
    BOOST_TEST(kept()->conversations() == 6);
}
