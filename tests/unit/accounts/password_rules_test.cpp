// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/accounts/password_rules.h"

using namespace kiosk::accounts;

BOOST_AUTO_TEST_CASE(what_guessers_try_first_is_refused)
{
    for (const auto *password :
         {"passwort1234",    "Passwort2026!",     "P@ssw0rt1234",        "qwertzuiopasdf",   "qwertz123456",
          "123456789012",    "000000000000",      "aaaaaaaaaaaaaaa",     "abcdefghijkl",     "willkommen2026",
          "Willkommen2026!", "WillkommenLeipzig", "LeipzigBeratung2026", "iloveyou12345",    "hallohallohallo",
          "1qaz2wsx3edc",    "q1w2e3r4t5z6",      "asdfghjklasdf",       "passwortpasswort", "sommer2026!!",
          "Sonnenschein1",   "ada.ada.ada.ada",   "adaberatung2026",     "geheimgeheim12",   "abc123abc123",
          "letmeinletmein",  "administrator1",    "wegweiser-2026",      "zyxwvutsrqpo",     "Herbst2026Herbst"})
        BOOST_TEST(!checkPassword(password, "ada", {"Leipzig"}).has_value(), password);
}

BOOST_AUTO_TEST_CASE(length_is_what_counts_and_kinds_of_characters_do_not)
{
    for (const auto *password :
         {"correct horse", "vier rote Hosen", "regenjackenhaken", "kjhqweiuzxcb", "Пароль из песни", "الطريق إلى البيت",
          "leipzig am fluss im regen", "8472 9031 5566 01", "Tulpe, Zwiebel, Tisch"})
        BOOST_TEST(checkPassword(password, "ada", {"Leipzig"}).has_value(), password);
    BOOST_TEST(!checkPassword("short words", "ada").has_value()); // eleven
    BOOST_TEST(!checkPassword("кириллица1", "ada").has_value());  // ten characters, more bytes
    BOOST_TEST(!checkPassword(std::string(513, 'x') + "y", "ada").has_value());
    std::string longOne;
    for (int i = 0; i < 100; ++i)
        longOne += static_cast<char>('a' + i * i % 23);
    BOOST_TEST(checkPassword(longOne, "ada").has_value()); // 64 and more are allowed
    BOOST_TEST(checkPassword("passwort1234", "ada").error().text.find("guessers") != std::string::npos);
    BOOST_TEST(checkPassword("x", "ada").error().text.find("12") != std::string::npos);
}
