// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/booking/code.h"
#include "kiosk/server/books.h"
#include "kiosk/wire/booking_json.h"
#include "kiosk/wire/values.h"
#include "server_fixture.h"

namespace kiosk::tests {

/** After all streams. */
inline const domain::LocalDate EndOfTime{std::chrono::year{9999}, std::chrono::January, std::chrono::day{1}};

/** A house with appointments on Mondays from 13 to 15 o'clock, one at a time, a terminal, and a manager at the desk. */
struct BookingHouse : ServerFixture
{
    FakeSender terminal = enrolled();
    const std::string site = "/v1/sites/leipzig";

    BookingHouse()
    {
        becomes(server::Role::Manager, "max");
        BOOST_REQUIRE(setRules(1) == 200);
    }
    int setRules(int parallel)
    {
        return post(site + "/slots/rules",
                    R"({"service":"general","plans":[{"hours":{"rules":[{"days":["mon"],"from":"13:00","to":"15:00"}],)"
                    R"("exceptions":[]},"length_minutes":30,"parallel":)" +
                        std::to_string(parallel) +
                        R"(}],"least_notice_minutes":60,"most_notice_minutes":40320,"early_minutes":30,)"
                        R"("late_minutes":15,"after_late":"walk-in"})")
            .status;
    }
    /** The code number @p number of this test. */
    static std::string code(int number)
    {
        return booking::makeCode(
            {7, 9, static_cast<std::uint8_t>(number >> 8), static_cast<std::uint8_t>(number), 3, 1});
    }
    static std::string times(domain::WallTime start)
    {
        return R"("start_ms":)" + std::to_string(wire::toMillis(start)) + R"(,"end_ms":)" +
               std::to_string(wire::toMillis(start + std::chrono::minutes{30}));
    }
    static std::string bookBody(int number, domain::WallTime start)
    {
        return R"({"id":"a)" + std::to_string(number) + R"(","code":")" + code(number) +
               R"(","service":"general","language":"ti","needs":["hearing"],"people":2,"subject":"kita",)" +
               times(start) + "}";
    }
    server::Answer book(int number, domain::WallTime start)
    {
        return postSigned(terminal, site + "/appointments", bookBody(number, start), "book-" + std::to_string(++m_key));
    }
    static std::string codeBody(const std::string &code) { return R"({"code":")" + code + R"("})"; }
    server::Answer checkIn(const std::string &code)
    {
        return postSigned(terminal, site + "/appointments/check-in", codeBody(code), "in-" + std::to_string(++m_key));
    }
    /** From a phone: nothing but the code, as bearer. */
    server::Answer phone(const std::string &method, const std::string &target, const std::string &code,
                         const std::string &body = {})
    {
        auto toSend = request(method, site + target, body);
        toSend.peer = "192.0.2.7";
        toSend.headers.emplace_back("authorization", "Bearer " + code);
        toSend.headers.emplace_back("idempotency-key", "phone-" + std::to_string(++m_key));
        return send(std::move(toSend));
    }
    /** Everything that is in the stream of @p kind, as text. */
    std::string stored(store::StreamKind kind)
    {
        std::string text;
        const auto streams = store.streamsBefore(domain::SiteId{"leipzig"}, kind, EndOfTime).value();
        for (const auto &stream : streams) {
            const auto events = store.read(stream, 1).value();
            for (const auto &event : events)
                text += event.json + "\n";
        }
        return text;
    }
    /** Another server begins on the same store. */
    void restart()
    {
        service->stop();
        server::Settings settings;
        settings.passwordCost = trust::PasswordCost::least();
        service = std::make_unique<server::Server>(store, clock, random, server::Threads{executor, executor, executor},
                                                   settings);
        service->start([](const base::Result<void> &started) { BOOST_TEST(started.has_value()); });
        executor.run();
    }
    /** The session has ended by itself while time went on. */
    void logInAgain()
    {
        const auto set = headerOf(logIn("max", "correct horse"), "Set-Cookie");
        cookie = set.substr(0, set.find(';'));
    }
    std::size_t tickets() { return state(wire::View::Staff).tickets.size(); }
    int m_key = 0;
};

inline domain::WallTime monday(int hour, int minute = 0)
{
    return atLocal(hour, minute);
}

} // namespace kiosk::tests
