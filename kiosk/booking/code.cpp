// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/booking/code.h"

#include <algorithm>
#include <optional>

namespace kiosk::booking {

namespace {

constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t RandomSymbols = 9;
constexpr std::size_t CodeLength = RandomSymbols + 1;
constexpr std::size_t LongestTyped = 200; ///< bytes; nobody types more

/** Twice @p value in the field of 32 elements over x^5 + x^2 + 1, where 2 makes all others. */
unsigned doubled(unsigned value)
{
    value <<= 1U;
    return (value & 32U) != 0 ? value ^ 0b100101U : value;
}

/** Each place has a weight of its own, so that a wrong symbol or two exchanged ones show. */
char checkSymbol(std::string_view symbols)
{
    unsigned sum = 0;
    for (const char symbol : symbols)
        sum = doubled(sum) ^ static_cast<unsigned>(Alphabet.find(symbol));
    return Alphabet[doubled(sum)];
}

/** The first symbol of each run of ten digits, and the letters that look like ours, in other scripts. */
constexpr std::array<char32_t, 16> Zeros{U'\u0660', U'\u06F0', U'\u07C0', U'\u0966', U'\u09E6', U'\u0A66',
                                         U'\u0AE6', U'\u0BE6', U'\u0C66', U'\u0D66', U'\u0E50', U'\u0ED0',
                                         U'\u0F20', U'\u1040', U'\u17E0', U'\uFF10'};
struct LookAlike
{
    char32_t letter;
    char ours;
};
constexpr std::array LookAlikes{
    LookAlike{U'А', 'A'}, LookAlike{U'В', 'B'}, LookAlike{U'Е', 'E'}, LookAlike{U'З', '3'}, LookAlike{U'К', 'K'},
    LookAlike{U'М', 'M'}, LookAlike{U'Н', 'H'}, LookAlike{U'О', 'O'}, LookAlike{U'Р', 'P'}, LookAlike{U'С', 'C'},
    LookAlike{U'Т', 'T'}, LookAlike{U'У', 'Y'}, LookAlike{U'Х', 'X'}, LookAlike{U'І', 'I'}, LookAlike{U'Ѕ', 'S'},
    LookAlike{U'Ј', 'J'}, LookAlike{U'Α', 'A'}, LookAlike{U'Β', 'B'}, LookAlike{U'Ε', 'E'}, LookAlike{U'Ζ', 'Z'},
    LookAlike{U'Η', 'H'}, LookAlike{U'Ι', 'I'}, LookAlike{U'Κ', 'K'}, LookAlike{U'Μ', 'M'}, LookAlike{U'Ν', 'N'},
    LookAlike{U'Ο', 'O'}, LookAlike{U'Ρ', 'P'}, LookAlike{U'Τ', 'T'}, LookAlike{U'Υ', 'Y'}, LookAlike{U'Χ', 'X'}};

/** Capital letters, and full-width forms as plain ones. */
char32_t folded(char32_t symbol)
{
    if (symbol >= U'\uFF21' && symbol <= U'\uFF5A')
        symbol = symbol - U'\uFF21' + U'A';
    if (symbol >= U'a' && symbol <= U'z')
        return symbol - 32;
    if ((symbol >= U'а' && symbol <= U'я') || (symbol >= U'α' && symbol <= U'ω'))
        return symbol - 32;
    if (symbol >= U'\u0450' && symbol <= U'\u045F')
        return symbol - 80;
    return symbol;
}

/** What stands between symbols and says nothing: gaps, dashes, dots, marks of direction. */
bool isGap(char32_t symbol)
{
    return symbol == U' ' || symbol == U'-' || symbol == U'.' || symbol == U'\u00A0' || symbol == U'\u061C' ||
           symbol == U'\uFEFF' || (symbol >= U'\u2000' && symbol <= U'\u2015') ||
           (symbol >= U'\u2028' && symbol <= U'\u202F') || (symbol >= U'\u2060' && symbol <= U'\u2069');
}

std::optional<char> symbolOf(char32_t typed)
{
    typed = folded(typed);
    for (const auto zero : Zeros)
        if (typed >= zero && typed < zero + 10)
            return static_cast<char>('0' + static_cast<int>(typed - zero));
    const auto *alike =
        std::find_if(LookAlikes.begin(), LookAlikes.end(), [&](const auto &one) { return one.letter == typed; });
    if (alike != LookAlikes.end())
        typed = static_cast<unsigned char>(alike->ours);
    if (typed == U'O')
        return '0';
    if (typed == U'I' || typed == U'L')
        return '1';
    if (typed >= 128 || typed == 0 || Alphabet.find(static_cast<char>(typed)) == std::string_view::npos)
        return std::nullopt;
    return static_cast<char>(typed);
}

/** The next character of @p rest, which becomes shorter; nothing when it is no UTF-8. */
std::optional<char32_t> nextCharacter(std::string_view &rest)
{
    const auto first = static_cast<unsigned char>(rest.front());
    const std::size_t length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : (first & 0xF0U) == 0xE0 ? 3 : 0;
    if (length == 0 || rest.size() < length)
        return std::nullopt;
    char32_t value = length == 1 ? first : length == 2 ? first & 0x1FU : first & 0x0FU;
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(rest[i]);
        if ((next & 0xC0U) != 0x80)
            return std::nullopt;
        value = value << 6U | (next & 0x3FU);
    }
    rest.remove_prefix(length);
    return value;
}

} // namespace

std::string makeCode(const CodeBytes &random)
{
    std::uint64_t bits = 0;
    for (const auto byte : random)
        bits = bits << 8U | byte;
    std::string code;
    for (std::size_t i = 0; i < RandomSymbols; ++i) {
        code += Alphabet[bits & 31U];
        bits >>= 5U;
    }
    return code + checkSymbol(code);
}

std::string shownCode(const std::string &code)
{
    return code.size() == CodeLength ? code.substr(0, 5) + " " + code.substr(5) : code;
}

base::Result<std::string> readCode(std::string_view typed)
{
    const auto refused = [](const char *why) {
        return base::failure(base::Code::Invalid, std::string("code: ") + why);
    };
    std::string code;
    if (typed.size() > LongestTyped)
        return refused("too long");
    while (!typed.empty()) {
        const auto next = nextCharacter(typed);
        if (!next)
            return refused("holds a symbol that no code has");
        if (isGap(*next))
            continue;
        const auto symbol = symbolOf(*next);
        if (!symbol)
            return refused("holds a symbol that no code has");
        code += *symbol;
    }
    if (code.size() != CodeLength)
        return refused("a code has ten symbols");
    if (checkSymbol(std::string_view(code).substr(0, RandomSymbols)) != code.back())
        return refused("one of the symbols is wrong; read it again");
    return code;
}

} // namespace kiosk::booking
