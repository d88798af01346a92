// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/accounts/session_book.h"

using namespace kiosk;
using namespace kiosk::accounts;
using namespace std::chrono_literals;

namespace {
const base::WallTime Noon{std::chrono::milliseconds{1795430000000}};

Session session(const std::string &token, const std::string &account = "ada", base::WallTime created = Noon)
{
    Session out;
    out.tokenHash = tokenHash(token);
    out.account = account;
    out.created = created;
    out.used = created;
    out.id = token;
    return out;
}
} // namespace

BOOST_AUTO_TEST_CASE(a_session_ends_by_idleness_in_any_case_and_when_its_day_is_over)
{
    SessionBook book;
    book.add(session("a"));
    BOOST_TEST(book.use("a", Noon + 30min).has_value());
    BOOST_TEST(book.use("a", Noon + 60min).has_value()); // idle time began anew
    BOOST_TEST(!book.use("a", Noon + 91min).has_value());
    auto partner = session("p");
    partner.ends = Noon + 20min;
    book.add(partner);
    BOOST_TEST(book.use("p", Noon + 19min).has_value());
    BOOST_TEST(!book.use("p", Noon + 20min).has_value());
    auto step = session("s");
    step.stage = Stage::SecondFactor;
    book.add(step);
    BOOST_TEST(book.use("s", Noon + 10min).has_value());
    BOOST_TEST(!book.use("s", Noon + 11min).has_value());
    SessionBook day;
    day.add(session("d"));
    for (auto passed = 0min; passed <= 720min; passed += 20min)
        BOOST_TEST(day.use("d", Noon + passed).has_value());
    BOOST_TEST(!day.use("d", Noon + 721min).has_value());
    BOOST_TEST(!day.use("", Noon).has_value());
}

BOOST_AUTO_TEST_CASE(sessions_that_another_program_ended_end_here)
{
    SessionBook book;
    book.add(session("a"));
    book.add(session("b"));
    const auto fresh = session("c", "ada", Noon + 5s); // begun while the store was read
    book.add(fresh);
    book.load({session("b"), session("elsewhere")}, Noon + 1s);
    BOOST_TEST(!book.lives(tokenHash("a"), Noon + 1s));
    BOOST_TEST(book.lives(tokenHash("b"), Noon + 1s));
    BOOST_TEST(book.lives(tokenHash("c"), Noon + 5s));
    BOOST_TEST(book.lives(tokenHash("elsewhere"), Noon + 1s));
    BOOST_TEST(book.of("ada", Noon + 6s).front().id == "c");
    BOOST_TEST(book.of("bob", Noon).empty());
}

BOOST_AUTO_TEST_CASE(what_changed_is_told_once)
{
    SessionBook book;
    book.add(session("a"));
    book.add(session("b"));
    BOOST_TEST(book.takeChanges(Noon).used.empty());
    BOOST_TEST(book.use("a", Noon + 20min).has_value());
    const auto changes = book.takeChanges(Noon + 40min);
    BOOST_TEST(changes.used.size() == 1U);
    BOOST_TEST(changes.ended.size() == 1U);
    BOOST_TEST(changes.ended.front() == tokenHash("b"));
    BOOST_TEST(book.takeChanges(Noon + 40min).used.empty());
    BOOST_TEST(book.size() == 1U);
}
