// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking_house.h"
#include "kiosk/server/setup.h"

using namespace kiosk;
using namespace kiosk::tests;

BOOST_FIXTURE_TEST_CASE(a_visitor_books_at_the_terminal_and_checks_in_by_code, BookingHouse)
{
    const auto free = send(request("GET", site + "/slots?service=general&from=2026-11-23&to=2026-11-23")); // nobody's
    BOOST_TEST(free.status == 200);
    BOOST_TEST(wire::parseJson(free.body).value().at("slots").as_array().size() == 4U);
    const auto booked = book(1, monday(14));
    BOOST_TEST(booked.status == 201);
    BOOST_TEST(member(booked, "state") == "booked");
    BOOST_TEST(member(booked, "start_ms") == std::to_string(wire::toMillis(monday(14))));
    // The slot is gone for everybody, and the staff page shows who comes, without the code.
    BOOST_TEST(book(2, monday(14)).status == 409);
    const auto list = get(site + "/appointments?date=2026-11-23");
    BOOST_TEST(list.status == 200);
    BOOST_TEST(list.body.find(R"("language":"ti")") != std::string::npos);
    BOOST_TEST(list.body.find("code") == std::string::npos);

    auto answer = checkIn(code(1)); // noon
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(member(answer, "arrival") == "too-early");
    BOOST_TEST(member(answer, "come_back_ms") == std::to_string(wire::toMillis(monday(13, 30))));
    BOOST_TEST(member(answer, "ticket") == "null");
    BOOST_TEST(tickets() == 0U);

    clock.pass(std::chrono::minutes{100}); // 13:40
    auto typed = code(1);                  // as people type it
    for (auto &c : typed)
        c = static_cast<char>(std::tolower(c));
    answer = checkIn(typed.substr(0, 5) + " - " + typed.substr(5));
    BOOST_TEST(member(answer, "arrival") == "early");
    const auto id = member(answer, "ticket.ticket.id");
    logInAgain();
    const auto record = *state(wire::View::Staff).ticket(domain::TicketId{id});
    BOOST_TEST((record.ticket.appointment == monday(14)));
    BOOST_TEST(record.ticket.language.value == "ti");
    BOOST_TEST(record.ticket.people == 2);
    BOOST_TEST(record.ticket.subject.value == "kita");

    answer = checkIn(code(1));
    BOOST_TEST(member(answer, "arrival") == "used");
    BOOST_TEST(member(answer, "ticket.ticket.id") == id); // the slip was lost: this is the number
    BOOST_TEST(member(checkIn(code(99)), "arrival") == "unknown");
    BOOST_TEST(tickets() == 1U);
}

BOOST_FIXTURE_TEST_CASE(the_same_request_again_is_the_same_answer, BookingHouse)
{
    const auto body = bookBody(1, monday(14));
    const auto first = postSigned(terminal, site + "/appointments", body, "k1");
    BOOST_TEST(first.status == 201);
    BOOST_TEST(postSigned(terminal, site + "/appointments", body, "k1").body == first.body);
    BOOST_TEST(postSigned(terminal, site + "/appointments", body, "k2").status == 201); // the same appointment
    BOOST_TEST(postSigned(terminal, site + "/appointments", bookBody(1, monday(13)), "k1").status == 422);
    BOOST_TEST(postSigned(terminal, site + "/appointments", body).status == 400); // no key
    clock.pass(std::chrono::minutes{120});
    const auto in = postSigned(terminal, site + "/appointments/check-in", codeBody(code(1)), "k3");
    BOOST_TEST(member(in, "arrival") == "on-time");
    BOOST_TEST(postSigned(terminal, site + "/appointments/check-in", codeBody(code(1)), "k3").body == in.body);
    logInAgain();
    BOOST_TEST(tickets() == 1U);
}

BOOST_FIXTURE_TEST_CASE(codes_stand_nowhere_but_on_the_slip, BookingHouse)
{
    BOOST_TEST(book(1, monday(14)).status == 201);
    const auto events = stored(store::StreamKind::Appointments);
    BOOST_TEST(events.find(server::bookingCodeHash(code(1))) != std::string::npos);
    BOOST_TEST(events.find(code(1)) == std::string::npos);
    const auto answers = store.answers({{"terminal:" + terminal.id, "book-1"}}).value();
    BOOST_TEST(answers.size() == 1U);
    for (const auto &[name, answer] : answers)
        BOOST_TEST(answer.body.find(code(1)) == std::string::npos);
    // The server makes codes, too: each another one.
    const auto fresh = member(get(site + "/appointments/fresh-code"), "code");
    BOOST_TEST(booking::readCode(fresh).has_value());
    BOOST_TEST(member(get(site + "/appointments/fresh-code"), "code") != fresh);
}

BOOST_FIXTURE_TEST_CASE(whoever_has_the_code_moves_and_cancels_from_a_phone, BookingHouse)
{
    BOOST_TEST(book(1, monday(14)).status == 201);
    const auto own = phone("GET", "/appointments/own", code(1));
    BOOST_TEST(own.status == 200);
    BOOST_TEST(member(own, "service") == "general");
    for (const auto *secret : {"kita", "hearing", "\"ti\""})
        BOOST_TEST(own.body.find(secret) == std::string::npos);
    const auto moved = phone("POST", "/appointments/move", code(1), "{" + times(monday(14, 30)) + "}");
    BOOST_TEST(moved.status == 200);
    BOOST_TEST(member(moved, "start_ms") == std::to_string(wire::toMillis(monday(14, 30))));
    BOOST_TEST(phone("POST", "/appointments/move", code(1), "{" + times(monday(12, 30)) + "}").status == 403);
    BOOST_TEST(phone("POST", "/appointments/move", code(2), "{" + times(monday(13)) + "}").status == 404);
    BOOST_TEST(phone("POST", "/appointments/move", code(1), "{}").status == 400);
    BOOST_TEST(phone("POST", "/appointments/cancel", code(1), "{}").status == 200);
    BOOST_TEST(phone("POST", "/appointments/cancel", code(1), "{}").status == 200);
    BOOST_TEST(member(phone("GET", "/appointments/own", code(1)), "state") == "cancelled");
    BOOST_TEST(member(checkIn(code(1)), "arrival") == "cancelled");
    BOOST_TEST(book(2, monday(14, 30)).status == 201); // the place is free again
}

BOOST_FIXTURE_TEST_CASE(staff_book_move_check_in_and_cancel_without_a_code, BookingHouse)
{
    clock.pass(std::chrono::minutes{45}); // 12:45: too late for visitors
    logInAgain();
    BOOST_TEST(book(1, monday(13)).status == 403);
    BOOST_TEST(post(site + "/appointments", bookBody(1, monday(13))).status == 201);
    BOOST_TEST(post(site + "/appointments/a1/move", "{" + times(monday(13, 30)) + "}").status == 200);
    BOOST_TEST(post(site + "/appointments/a9/move", "{" + times(monday(13, 30)) + "}").status == 404);
    BOOST_TEST(member(post(site + "/appointments/a1/check-in", "{}"), "arrival") == "too-early");
    clock.pass(std::chrono::minutes{30});
    logInAgain();
    BOOST_TEST(member(post(site + "/appointments/a1/check-in", "{}"), "arrival") == "early");
    BOOST_TEST(post(site + "/appointments/a1/cancel", "{}").status == 409); // she is here
    BOOST_TEST(
        post(site + "/appointments/hold", R"({"id":"h","service":"general",)" + times(monday(14)) + "}").status == 200);
    BOOST_TEST(post(site + "/appointments/h/cancel", "{}").status == 204);
}

BOOST_FIXTURE_TEST_CASE(who_may_what_with_appointments, BookingHouse)
{
    const auto nobody = [&](const char *method, const std::string &target, const std::string &body = {}) {
        return send(request(method, site + target, body)).status;
    };
    BOOST_TEST(nobody("GET", "/appointments?date=2026-11-23") == 401);
    BOOST_TEST(nobody("GET", "/slots/rules") == 401);
    BOOST_TEST(nobody("GET", "/appointments/fresh-code") == 401);
    BOOST_TEST(nobody("POST", "/appointments", bookBody(1, monday(14))) == 401);
    BOOST_TEST(nobody("POST", "/appointments/hold", "{}") == 401);
    BOOST_TEST(nobody("POST", "/appointments/check-in", codeBody(code(1))) == 401);
    BOOST_TEST(nobody("POST", "/appointments/a1/cancel", "{}") == 401);
    becomes(server::Role::Adviser, "eva");
    BOOST_TEST(get(site + "/slots/rules").status == 200);
    BOOST_TEST(setRules(2) == 403);
    BOOST_TEST(get(site + "/appointments?date=2026-11-23").status == 200);
    logInAgain(); // as the manager
    BOOST_TEST(setRules(2) == 200);
    BOOST_TEST(setRules(0) == 400);
    BOOST_TEST(setRules(101) == 400);
    for (const auto *wrong : {"", "?date=yesterday", "?date=2026-13-01"})
        BOOST_TEST(get(site + "/appointments" + wrong).status == 400);
    for (const auto *wrong : {"?service=general", "?service=general&from=2026-11-23&to=2027-11-23",
                              "?service=general&from=2026-11-23&to=2026-11-22"})
        BOOST_TEST(get(site + "/slots" + wrong).status == 400);
    BOOST_TEST(get(site + "/slots?service=nothing&from=2026-11-23&to=2026-11-23").status == 404);
}

BOOST_FIXTURE_TEST_CASE(guessing_a_code_ends_after_twenty_tries, BookingHouse)
{
    BOOST_TEST(book(1, monday(14)).status == 201);
    for (int i = 0; i < 30; ++i) // the right code and mistyped ones cost nothing
        BOOST_TEST(phone("GET", "/appointments/own", i % 2 == 0 ? code(1) : "00000 00001").status ==
                   (i % 2 == 0 ? 200 : 400));
    for (int i = 0; i < 20; ++i)
        BOOST_TEST(phone("GET", "/appointments/own", code(100 + i)).status == 404);
    const auto limited = phone("GET", "/appointments/own", code(1));
    BOOST_TEST(limited.status == 429); // the right one as well: nothing is learned
    BOOST_TEST(!headerOf(limited, "Retry-After").empty());
    BOOST_TEST(phone("POST", "/appointments/cancel", code(1), "{}").status == 429);
    BOOST_TEST(member(checkIn(code(1)), "arrival") == "too-early"); // the terminal has tries of its own
    for (int i = 0; i < 20; ++i)
        BOOST_TEST(member(checkIn(code(200 + i)), "arrival") == "unknown");
    BOOST_TEST(checkIn(code(1)).status == 429);
    clock.pass(std::chrono::minutes{6});
    BOOST_TEST(phone("GET", "/appointments/own", code(1)).status == 200);
}

BOOST_FIXTURE_TEST_CASE(a_check_in_that_fails_leaves_neither_book_nor_queue_behind, BookingHouse)
{
    BOOST_TEST(book(1, monday(14)).status == 201);
    clock.pass(std::chrono::minutes{120});
    logInAgain();
    const auto before = stored(store::StreamKind::Appointments) + stored(store::StreamKind::Queue);
    store.failNextCommit(base::Code::Device);
    BOOST_TEST(postSigned(terminal, site + "/appointments/check-in", codeBody(code(1)), "k").status == 503);
    BOOST_TEST(stored(store::StreamKind::Appointments) + stored(store::StreamKind::Queue) == before);
    BOOST_TEST(tickets() == 0U);
    BOOST_TEST(member(postSigned(terminal, site + "/appointments/check-in", codeBody(code(1)), "k"), "arrival") ==
               "on-time"); // the terminal tries again
    BOOST_TEST(tickets() == 1U);
    // A house that gives no numbers lets nobody in, and the code stays good.
    BOOST_TEST(book(2, monday(14, 30) + std::chrono::days{7}).status == 201);
    BOOST_TEST(post(site + "/board", R"({"state":"closed","message":""})").status == 200);
    clock.pass(std::chrono::days{7} + std::chrono::minutes{30});
    executor.advance(std::chrono::seconds{6}); // a new day begins
    logInAgain();
    BOOST_TEST(post(site + "/board", R"({"state":"closed","message":""})").status == 200);
    BOOST_TEST(checkIn(code(2)).status == 403);
    BOOST_TEST(post(site + "/board", R"({"state":"open","message":""})").status == 200);
    BOOST_TEST(member(checkIn(code(2)), "arrival") == "on-time");
}

BOOST_FIXTURE_TEST_CASE(a_ticket_that_the_crash_took_is_made_good, BookingHouse)
{
    BOOST_TEST(book(1, monday(14)).status == 201);
    clock.pass(std::chrono::minutes{115});
    // As a store would look that has the two streams apart: the book was written, then the power went.
    const auto stream =
        store.streamsBefore(domain::SiteId{"leipzig"}, store::StreamKind::Appointments, EndOfTime).value().back();
    const auto seq = store.read(stream, 1).value().size();
    const booking::BookEvent event{seq + 1, clock.wall(),
                                   booking::AppointmentCheckedIn{booking::AppointmentId{"a1"}, domain::TicketId{"lost"},
                                                                 booking::Arrival::OnTime}};
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store.append(stream, seq, {{event.seq, event.at, wire::toText(wire::toJson(event))}}));
    BOOST_REQUIRE(store.commit());
    logInAgain();
    BOOST_TEST(tickets() == 0U);
    executor.advance(std::chrono::minutes{2});
    BOOST_TEST(tickets() == 1U);
    const auto made = *state(wire::View::Staff).ticket(domain::TicketId{"lost"});
    BOOST_TEST((made.ticket.appointment == monday(14)));
    executor.advance(std::chrono::minutes{5}); // looked at again and again: one ticket
    BOOST_TEST(tickets() == 1U);
    BOOST_TEST(member(checkIn(code(1)), "ticket.ticket.id") == "lost");
}

BOOST_FIXTURE_TEST_CASE(an_appointment_of_another_house_is_told_by_its_name, BookingHouse)
{
    auto other = testSite();
    other.id = domain::SiteId{"zwickau"};
    auto appointment = booking::Appointment{};
    appointment.id = booking::AppointmentId{"there"};
    appointment.codeHash = server::bookingCodeHash(code(7));
    appointment.service = domain::ServiceId{"general"};
    appointment.start = monday(14);
    appointment.end = monday(14, 30);
    const booking::BookEvent event{1, clock.wall(), booking::AppointmentBooked{appointment, 1}};
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store.keepSite(other, "init"));
    BOOST_REQUIRE(
        store.append({other.id, domain::LocalDate{std::chrono::year{1970}, std::chrono::January, std::chrono::day{1}},
                      store::StreamKind::Appointments},
                     0, {{1, event.at, wire::toText(wire::toJson(event))}}));
    BOOST_REQUIRE(store.commit());
    restart();
    const auto answer = checkIn(code(7));
    BOOST_TEST(member(answer, "arrival") == "wrong-site");
    BOOST_TEST(member(answer, "site") == "zwickau");
    BOOST_TEST(phone("GET", "/appointments/own", code(7)).status == 404);
}

BOOST_FIXTURE_TEST_CASE(days_that_are_over_are_wiped_and_the_rest_goes_on, BookingHouse)
{
    BOOST_TEST(book(1, monday(14)).status == 201);
    BOOST_TEST(book(2, monday(14) + std::chrono::days{14}).status == 201);
    const auto hash = server::bookingCodeHash(code(1));
    for (int i = 0; i < 4; ++i) { // Friday
        clock.pass(std::chrono::days{1});
        executor.advance(std::chrono::minutes{2});
    }
    BOOST_TEST(stored(store::StreamKind::Appointments).find(hash) == std::string::npos);
    logInAgain();
    BOOST_TEST(member(checkIn(code(1)), "arrival") == "unknown");
    BOOST_TEST(member(checkIn(code(2)), "arrival") == "wrong-day");
    // Another server that begins now knows the same.
    restart();
    BOOST_TEST(member(checkIn(code(2)), "arrival") == "wrong-day");
    BOOST_TEST(member(phone("GET", "/appointments/own", code(2)), "state") == "booked");
    BOOST_TEST(
        send(request("GET", site + "/slots?service=general&from=2026-11-30&to=2026-11-30")).body.find("start_ms") !=
        std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(two_servers_give_the_last_place_once, BookingHouse)
{
    server::Settings settings;
    settings.passwordCost = trust::PasswordCost::least();
    server::Server second(store, clock, random, server::Threads{executor, executor, executor}, settings);
    second.start([](const base::Result<void> &) {});
    executor.run();
    std::vector<int> answers;
    const auto bookAt = [&](server::Server &at, int number) {
        auto toSend = request("POST", site + "/appointments", bookBody(number, monday(14)));
        toSend.headers.emplace_back("idempotency-key", "two-" + std::to_string(number));
        at.handle(terminal.signedRequest(std::move(toSend), clock.wall()),
                  [&](const server::Answer &answer) { answers.push_back(answer.status); });
    };
    bookAt(*service, 1);
    bookAt(second, 2);
    bookAt(second, 3);
    executor.advance(std::chrono::seconds{3});
    std::sort(answers.begin(), answers.end());
    BOOST_TEST(answers == (std::vector{201, 409, 409}), boost::test_tools::per_element());
    BOOST_TEST(wire::parseJson(get(site + "/appointments?date=2026-11-23").body)
                   .value()
                   .at("appointments")
                   .as_array()
                   .size() == 1U);
    second.stop();
}
