// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/numbers.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "kiosk/checking/characters.h"

namespace kiosk::checking {

namespace {

/** Signs that may stand between two digits of one number. */
bool parts(UChar32 c)
{
    return c == '.' || c == ',' || c == '\'' || c == 0x66B || c == 0x66C || c == 0x2019;
}

/** Spaces that group thousands: "1 000". */
bool groups(UChar32 c)
{
    return c == 0xA0 || c == 0x202F || c == 0x2009;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t skipDigits(std::string_view text, std::size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

std::size_t skipSpaces(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        if (text[at] == ' ')
            ++at;
        else if (text.substr(at).starts_with("\u00A0") || text.substr(at).starts_with("\u202F"))
            at += text.substr(at).starts_with("\u00A0") ? 2 : 3;
        else
            break;
    }
    return at;
}

constexpr std::array<std::string_view, 8> Currencies{"€", "Euro", "EUR", "euro", "євро", "евро", "يورو", "یورو"};
constexpr std::array<std::string_view, 12> Months{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                                  "Juli",   "August",  "September", "Oktober", "November", "Dezember"};

template<class Words>
std::size_t wordAt(std::string_view text, std::size_t at, const Words &words)
{
    for (const auto word : words)
        if (text.substr(std::min(at, text.size())).starts_with(word))
            return word.size();
    return 0;
}

/** End of an amount whose digits begin at @p at; 0 when there is none. */
std::size_t amountAt(std::string_view text, std::size_t at)
{
    auto end = skipDigits(text, at);
    while (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && isDigit(text[end + 1]))
        end = skipDigits(text, end + 1);
    const auto unit = skipSpaces(text, end);
    const auto length = wordAt(text, unit, Currencies);
    return length == 0 ? 0 : unit + length;
}

/** End of "22.11.2026", "22. November", "2026-11-22"; 0 when there is none. */
std::size_t dateAt(std::string_view text, std::size_t at)
{
    const auto first = skipDigits(text, at);
    if (first - at == 4 && text.substr(first).starts_with("-")) {
        const auto month = skipDigits(text, first + 1);
        const auto day = month < text.size() && text[month] == '-' ? skipDigits(text, month + 1) : 0;
        return month - first == 3 && day > month + 2 ? day : 0;
    }
    if (first - at > 2 || first >= text.size() || text[first] != '.')
        return 0;
    const auto second = skipDigits(text, first + 1);
    if (second > first + 1 && second - first <= 3 && second < text.size() && text[second] == '.')
        return std::max(second + 1, skipDigits(text, second + 1));
    const auto word = skipSpaces(text, first + 1);
    const auto length = wordAt(text, word, Months);
    return length == 0 ? 0 : word + length;
}

/** End of a number that one could dial: with + or area code, seven digits at least. */
std::size_t phoneAt(std::string_view text, std::size_t at)
{
    if (text[at] != '+' && text[at] != '0')
        return 0;
    std::size_t digits = 0;
    std::size_t end = at;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            ++digits;
            end = i + 1;
        } else if (!(text[i] == '+' && i == at) && std::string_view(" /-()").find(text[i]) == std::string_view::npos) {
            break;
        }
    }
    return digits >= 7 ? end : 0;
}

} // namespace

std::vector<std::string> numbersIn(std::string_view text, Grouping grouping)
{
    std::vector<std::string> numbers;
    std::string number;
    bool parted = false; // a sign came after the last digit
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t i = 0; i < length;) {
        const auto c = nextCharacter(text, i);
        const auto digit = c < 0 ? -1 : u_charDigitValue(c);
        if (digit >= 0) {
            number += static_cast<char>('0' + digit);
            parted = false;
            continue;
        }
        if (grouping == Grouping::Joined && !number.empty() && !parted && (parts(c) || groups(c))) {
            parted = true;
            continue;
        }
        parted = false;
        if (!number.empty())
            numbers.push_back(std::move(number));
        number.clear();
    }
    if (!number.empty())
        numbers.push_back(std::move(number));
    return numbers;
}

std::vector<LiteralFact> literalFactsIn(std::string_view text)
{
    std::vector<LiteralFact> found;
    for (std::size_t i = 0; i < text.size();) {
        const bool begins = isDigit(text[i]) || (text[i] == '+' && i + 1 < text.size() && isDigit(text[i + 1]));
        if (!begins) {
            if (text.substr(i).starts_with("€") && isDigit(text[std::min(skipSpaces(text, i + 3), text.size() - 1)])) {
                const auto end = skipDigits(text, skipSpaces(text, i + 3));
                found.push_back({std::string(text.substr(i, end - i)), "amount"});
                i = end;
            } else {
                ++i;
            }
            continue;
        }
        const char *kind = "amount";
        auto end = amountAt(text, i);
        if (end == 0) {
            kind = "date";
            end = dateAt(text, i);
        }
        if (end == 0) {
            kind = "phone number";
            end = phoneAt(text, i);
        }
        if (end == 0)
            i = skipDigits(text, i + 1);
        else {
            found.push_back({std::string(text.substr(i, end - i)), kind});
            i = end;
        }
    }
    return found;
}

} // namespace kiosk::checking
