// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking_house.h"

using namespace kiosk;
using namespace kiosk::tests;

namespace {

struct SeatHouse : BookingHouse
{
    FakeSender second = enrolled();
    const std::string cafe = site + "/events/cafe@2026-11-26/seats";

    server::Answer plan(int seats)
    {
        const auto starts = wire::toMillis(clock.wall() + std::chrono::days{3});
        return post(cafe + "/plan", R"({"seats":)" + std::to_string(seats) + R"(,"starts_ms":)" +
                                        std::to_string(starts) + R"(,"ends_ms":)" + std::to_string(starts + 7200000) +
                                        "}");
    }
    server::Answer lease(FakeSender &sender, int people)
    {
        return postSigned(sender, cafe + "/lease",
                          R"({"journal_id":"j)" + std::to_string(sender.number) + R"(","people":)" +
                              std::to_string(people) + "}",
                          "lease-" + std::to_string(++m_key));
    }
    server::Answer gave(FakeSender &sender, int number, const std::string &seats)
    {
        return postSigned(sender, cafe + "/taken",
                          R"({"id":"s)" + std::to_string(number) + R"(","code":")" + code(number) + R"(","seats":)" +
                              seats + R"(,"taken_ms":)" + std::to_string(wire::toMillis(clock.wall())) + "}",
                          "gave-" + std::to_string(++m_key));
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(the_last_seat_goes_to_one_of_two_terminals, SeatHouse)
{
    BOOST_TEST(plan(1).status == 200);
    BOOST_TEST(lease(terminal, 0).status == 503); // none in advance
    const auto first = lease(terminal, 1);
    BOOST_TEST(first.status == 200);
    BOOST_TEST(member(first, "ranges") == R"([{"first":1,"last":1}])");
    BOOST_TEST(lease(second, 1).status == 503);
    BOOST_TEST(post(cafe + "/take", R"({"id":"x","code":")" + code(1) + R"("})").status == 503);
    const auto given = gave(terminal, 2, "[1]");
    BOOST_TEST(given.status == 200);
    BOOST_TEST(member(given, "flags") == "[]");
    BOOST_TEST(member(gave(terminal, 2, "[1]"), "flags") == "[]");               // sent again
    BOOST_TEST(member(gave(second, 3, "[1]"), "flags") == R"(["taken-twice"])"); // never refused, always told
    const auto open = send(request("GET", site + "/events"));
    BOOST_TEST(open.status == 200);
    BOOST_TEST(open.body.find(R"("free":0)") != std::string::npos);
    BOOST_TEST(open.body.find("slips") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(seats_come_back_from_terminals_visitors_and_staff, SeatHouse)
{
    BOOST_TEST(plan(12).status == 200);
    BOOST_TEST(member(lease(terminal, 4), "ranges") == R"([{"first":1,"last":4}])");
    BOOST_TEST(gave(terminal, 1, "[1,2]").status == 200);
    const auto back =
        postSigned(terminal, cafe + "/return", R"({"journal_id":"j1","range":{"first":3,"last":4}})", "r");
    BOOST_TEST(member(back, "free") == "10");
    // Who cannot come gives the seats back, by the code on the slip.
    const auto given = phone("POST", "/seats/give-back", code(1), "{}");
    BOOST_TEST(given.status == 200);
    BOOST_TEST(member(given, "seats") == "[1,2]");
    BOOST_TEST(phone("POST", "/seats/give-back", code(5), "{}").status == 404);
    BOOST_TEST(member(post(cafe + "/take", R"({"id":"s6","people":3,"code":")" + code(6) + R"("})"), "seats") ==
               "[1,2,3]");
    BOOST_TEST(post(cafe + "/s6/give-back", "{}").status == 200);
    BOOST_TEST(post(cafe + "/s7/give-back", "{}").status == 404);
    // A terminal is gone for good: a manager answers for its seats.
    BOOST_TEST(lease(second, 5).status == 200);
    BOOST_TEST(member(post(cafe + "/release", R"({"terminal":)" + std::to_string(second.number) +
                                                  R"(,"journal_id":"j2","range":{"first":1,"last":12}})"),
                      "free") == "12");
    const auto staff = get(cafe);
    BOOST_TEST(staff.status == 200);
    BOOST_TEST(staff.body.find("given_back") != std::string::npos);
    BOOST_TEST(staff.body.find("code") == std::string::npos);
    BOOST_TEST(stored(store::StreamKind::Seats).find(code(6)) == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(an_event_that_is_cancelled_gives_no_more_seats, SeatHouse)
{
    BOOST_TEST(plan(12).status == 200);
    BOOST_TEST(lease(terminal, 1).status == 200);
    BOOST_TEST(member(post(cafe + "/cancel-event", "{}"), "cancelled") == "true");
    BOOST_TEST(lease(terminal, 2).status == 403);
    BOOST_TEST(member(gave(terminal, 1, "[1]"), "flags") == R"(["cancelled"])");
    BOOST_TEST(post(site + "/events/other/seats/cancel-event", "{}").status == 404);
    BOOST_TEST(get(site + "/events/other/seats").status == 404);
    BOOST_TEST(plan(0).status == 400);
    for (const auto *seats : {"[]", "[0]", "[2001]", "[1,1]", "[1.5]", "\"1\"", "[1,2,3,4,5,6,7,8,9,10,11]"})
        BOOST_TEST(gave(terminal, 9, seats).status == 400, seats);
}

BOOST_FIXTURE_TEST_CASE(who_may_what_with_seats, SeatHouse)
{
    BOOST_TEST(plan(12).status == 200);
    BOOST_TEST(send(request("GET", cafe)).status == 401);
    BOOST_TEST(post(cafe + "/lease", "{}").status == 401); // not a terminal
    BOOST_TEST(send(request("POST", cafe + "/take", "{}")).status == 401);
    becomes(server::Role::Adviser, "eva");
    BOOST_TEST(plan(13).status == 403);
    BOOST_TEST(post(cafe + "/cancel-event", "{}").status == 403);
    BOOST_TEST(post(cafe + "/take", R"({"id":"s1","code":")" + code(1) + R"("})").status == 201);
}
