// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <set>

#include <boost/test/unit_test.hpp>

#include "kiosk/booking/code.h"

using namespace kiosk::booking;

namespace {

std::string drawn(unsigned seed)
{
    std::mt19937 dice(seed);
    CodeBytes bytes{};
    for (auto &byte : bytes)
        byte = static_cast<std::uint8_t>(dice());
    return makeCode(bytes);
}

std::string read(const std::string &typed)
{
    const auto code = readCode(typed);
    return code ? code.assume_value() : "refused";
}

constexpr std::string_view Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

BOOST_AUTO_TEST_CASE(a_code_is_ten_symbols_that_do_not_look_alike_and_takes_all_its_random_bits)
{
    std::set<std::string> codes;
    std::set<char> seen;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const auto code = drawn(seed);
        BOOST_TEST(code.size() == 10U);
        for (const char symbol : code)
            BOOST_TEST((Symbols.find(symbol) != std::string_view::npos));
        seen.insert(code.begin(), code.end());
        codes.insert(code);
        BOOST_TEST(read(code) == code);
    }
    BOOST_TEST(codes.size() == 2000U);
    BOOST_TEST(seen.size() == 32U);
    // Each of the 45 bits that are used gives another code.
    const auto zero = makeCode({});
    std::set<std::string> single{zero};
    for (std::size_t bit = 0; bit < 48; ++bit) {
        CodeBytes bytes{};
        bytes.at(bit / 8) = static_cast<std::uint8_t>(1U << (bit % 8));
        single.insert(makeCode(bytes));
    }
    BOOST_TEST(single.size() == 46U);
}

BOOST_AUTO_TEST_CASE(one_wrong_symbol_or_two_exchanged_ones_are_noticed)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const auto code = drawn(seed);
        for (std::size_t at = 0; at < code.size(); ++at) {
            for (const char symbol : Symbols) {
                auto wrong = code;
                wrong[at] = symbol;
                BOOST_TEST((read(wrong) == (wrong == code ? code : "refused")), code << " " << wrong);
            }
            for (std::size_t other = 0; other < at; ++other) {
                auto wrong = code;
                std::swap(wrong[at], wrong[other]);
                BOOST_TEST((read(wrong) == (wrong == code ? code : "refused")), code << " " << wrong);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(people_type_it_as_they_read_it)
{
    const auto code = makeCode({0x12, 0x34, 0x00, 0x21, 0x84, 0x10});
    BOOST_TEST(code == "G01320G6JH");
    BOOST_TEST(shownCode(code) == "G0132 0G6JH");
    for (const auto *typed : {"G0132 0G6JH", "g0132-0g6jh", " G O I 3 2 O G 6 J H ", "gol32\u00A0oG6jh",
                              "\u202DG0132\u202C\u200F 0G6JH", "G0132\u20130G6JH",
                              "\uFF27\uFF10\uFF11\uFF13\uFF12\uFF10\uFF47\uFF16\uFF2A\uFF28", // full width
                              "G٠١٣٢ ٠G٦JH",                                                  // Arabic digits
                              "g۰۱۳۲۰g۶jh",                                                   // Persian
                              "G०१३२०G६JH",                                                   // Devanagari
                              "GОІЗ2 ОG6JН", "gоіз2 оg6jн"})                                  // Cyrillic
        BOOST_TEST(read(typed) == code, typed);
    // Letters of a Ukrainian and a Greek keyboard that look like ours on the paper.
    const auto letters = makeCode({0x1F, 0x77, 0x6A, 0x53, 0xD6, 0x8B});
    std::string cyrillic;
    std::string greek;
    for (const char symbol : letters) {
        cyrillic += symbol == 'A' ? "а" : symbol == 'B' ? "В" : symbol == 'K' ? "к" : std::string(1, symbol);
        greek += symbol == 'A' ? "Α" : symbol == 'B' ? "β" : symbol == 'K' ? "κ" : std::string(1, symbol);
    }
    BOOST_TEST(read(cyrillic) == letters);
    BOOST_TEST(read(greek) == letters);
}

BOOST_AUTO_TEST_CASE(what_is_no_code_is_refused)
{
    for (const auto *typed : {"", " ", "G01320G6J", "G01320G6JHH", "G0132UG6JH", "G01320G6J!", "٠", "\xff\xfe", "\xc3",
                              "\xe0\x80", "G01320G6J\xf0\x9f\x98\x80", "'; DROP TABLE", "G01320G6J9"})
        BOOST_TEST(read(typed) == "refused", typed);
    BOOST_TEST(read(std::string(100000, ' ')) == "refused");
    BOOST_TEST(read(std::string("G01320G6J\0", 10)) == "refused");
}
