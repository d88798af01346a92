// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/wire/snapshot.h"
#include "kiosk/wire/wait_model_json.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::domain;

namespace {

/** With a number of its own in every place. */
WaitModel fullModel()
{
    WaitModel model;
    double next = 0;
    const auto number = [&next] { return next += 1.001; };
    const auto fill = [&](auto &numbers) {
        for (auto &one : numbers)
            one = number();
    };
    const auto sum = [&](Weighted &one) { one = {number(), -number()}; };
    model.through = tests::Monday;
    model.days = number();
    for (const char *id : {"general", "courses"}) {
        auto &service = model.services[ServiceId{id}];
        sum(service.level);
        fill(service.ratio.weight);
        for (auto &hour : service.hours)
            sum(hour);
        fill(service.arrivals);
        for (auto *one : {&service.calls, &service.noShows, &service.sentOn, &service.cameOver})
            *one = number();
    }
    for (auto *shape : {&model.hold, &model.gap, &model.reaction})
        fill(shape->weight);
    for (auto &hour : model.pauses)
        sum(hour);
    for (auto *one : {&model.dayVariance, &model.dayTrend, &model.dayDistance, &model.deskVariance, &model.mostDesks})
        sum(*one);
    for (auto &slot : model.supply)
        slot = {number(), number(), number(), number()};
    fill(model.ranks);
    model.round();
    return model;
}

base::Result<WaitModel> readAgain(const boost::json::value &json)
{
    auto parsed = wire::parseJson(wire::toText(json));
    BOOST_REQUIRE(parsed.has_value());
    return wire::fromJson<WaitModel>(parsed.value());
}

} // namespace

BOOST_AUTO_TEST_CASE(a_model_is_the_same_after_it_was_stored)
{
    const auto model = fullModel();
    const auto again = readAgain(wire::toJson(model));
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST((again.value() == model));
    const auto nothing = readAgain(wire::toJson(WaitModel{}));
    BOOST_REQUIRE(nothing.has_value());
    BOOST_TEST((nothing.value() == WaitModel{}));
    BOOST_TEST(wire::toText(wire::toJson(model)).size() < 8000);
}

BOOST_AUTO_TEST_CASE(a_model_with_anything_wrong_is_refused)
{
    const auto json = wire::toJson(fullModel()).as_object();
    for (const auto &member : json) {
        if (member.key() == "through")
            continue; // a model may have seen no day
        auto broken = json;
        broken.erase(member.key());
        BOOST_TEST(!readAgain(broken).has_value(), member.key());
        broken = json;
        broken[member.key()] = "much";
        BOOST_TEST(!readAgain(broken).has_value(), member.key());
        broken = json;
        if (broken[member.key()].is_array() && member.key() != "services") {
            broken[member.key()].as_array().emplace_back(1);
            BOOST_TEST(!readAgain(broken).has_value(), member.key());
            broken = json;
            broken[member.key()].as_array()[0] = 1LL << 60;
            BOOST_TEST(!readAgain(broken).has_value(), member.key());
            broken = json;
            broken[member.key()].as_array()[0] = -1;
            BOOST_TEST(!readAgain(broken).has_value(), member.key());
        }
    }
    auto many = json;
    for (int i = 0; i < 200; ++i)
        many["services"].as_array().push_back(json.at("services").as_array()[0]);
    BOOST_TEST(!readAgain(many).has_value());
}

BOOST_AUTO_TEST_CASE(a_snapshot_carries_what_was_learned)
{
    wire::Snapshot snapshot;
    snapshot.state = tests::emptyDay();
    snapshot.state.learned.model = std::make_shared<const WaitModel>(fullModel());
    for (const auto view : {wire::View::Staff, wire::View::Terminal, wire::View::Display}) {
        auto sent = snapshot;
        sent.view = view;
        sent.state = wire::redacted(sent.state, view);
        auto parsed = wire::parseJson(wire::toText(wire::toJson(sent)));
        BOOST_REQUIRE(parsed.has_value());
        const auto again = wire::fromJson<wire::Snapshot>(parsed.value());
        BOOST_REQUIRE(again.has_value());
        BOOST_TEST((again.value().state.learned == snapshot.state.learned));
    }
}

BOOST_AUTO_TEST_CASE(the_quality_of_estimates_is_the_same_after_it_was_stored)
{
    EstimateQuality quality{tests::Monday, {{ServiceId{"general"}, {12, 10, 1, 33.25, 120}}}};
    auto parsed = wire::parseJson(wire::toText(wire::toJson(quality)));
    BOOST_REQUIRE(parsed.has_value());
    const auto again = wire::fromJson<EstimateQuality>(parsed.value());
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST((again.value() == quality));
}
