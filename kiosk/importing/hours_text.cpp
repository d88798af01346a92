// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/hours_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "kiosk/importing/text.h"

namespace kiosk::importing {

namespace {

using Days = std::vector<unsigned>; ///< 1 = Monday … 7 = Sunday

struct Token
{
    enum class Kind { Day, Time, To, And, Comma, Word };
    Kind kind = Kind::Word;
    unsigned day = 0;
    int minutes = 0;
};

struct DayName
{
    std::string_view longName, shortName;
};
constexpr std::array<DayName, 7> GermanDays{{{"montag", "mo"},
                                             {"dienstag", "di"},
                                             {"mittwoch", "mi"},
                                             {"donnerstag", "do"},
                                             {"freitag", "fr"},
                                             {"samstag", "sa"},
                                             {"sonntag", "so"}}};

unsigned dayOf(std::string_view word)
{
    for (unsigned i = 0; i < GermanDays.size(); ++i)
        if (word == GermanDays[i].shortName || word == GermanDays[i].longName ||
            word == std::string(GermanDays[i].longName) + "s")
            return i + 1;
    return 0;
}

/** Words that change nothing about the hours. */
bool isFiller(std::string_view word)
{
    static constexpr std::array<std::string_view, 9> Fillers{
        "uhr", "von", "öffnungszeiten", "zusätzlich", "geöffnet", "jeweils", "jeden", "auch", "h"};
    return std::find(Fillers.begin(), Fillers.end(), word) != Fillers.end();
}

bool timeOf(std::string_view word, int &minutes)
{
    int parts[2] = {0, 0};
    int part = 0;
    int digits = 0;
    for (const char c : word) {
        if (c >= '0' && c <= '9') {
            if (++digits > 2)
                return false;
            parts[part] = parts[part] * 10 + (c - '0');
        } else if ((c == '.' || c == ':') && part == 0 && digits > 0) {
            part = 1;
            digits = 0;
        } else {
            return false;
        }
    }
    minutes = parts[0] * 60 + parts[1];
    return digits > 0 && (part == 0 || digits == 2) && parts[0] <= 24 && parts[1] < 60 && minutes <= 24 * 60;
}

/** False when there is a word that nobody here knows. */
bool tokenize(std::string_view text, std::vector<Token> &out)
{
    std::string flat = lowered(cleanText(text));
    flat = replaced(replaced(std::move(flat), "–", " bis "), "—", " bis ");
    flat = replaced(replaced(std::move(flat), "-", " bis "), ",", " , ");
    flat = replaced(replaced(replaced(std::move(flat), ";", " , "), "&", " und "), "/", " und ");
    for (std::size_t at = 0; at < flat.size();) {
        const auto begin = flat.find_first_not_of(' ', at);
        if (begin == std::string::npos)
            break;
        const auto end = std::min(flat.find(' ', begin), flat.size());
        auto word = flat.substr(begin, end - begin);
        at = end;
        while (word.size() > 1 && (word.ends_with('.') || word.ends_with(':')))
            word.pop_back();
        Token token;
        if (word == "bis")
            token.kind = Token::Kind::To;
        else if (word == "und" || word == "sowie" || word == "+")
            token.kind = Token::Kind::And;
        else if (word == ",")
            token.kind = Token::Kind::Comma;
        else if (isFiller(word))
            continue;
        else if (const auto day = dayOf(word); day != 0)
            token = {Token::Kind::Day, day, 0};
        else if (int minutes = 0; timeOf(word, minutes))
            token = {Token::Kind::Time, 0, minutes};
        else
            return false;
        out.push_back(token);
    }
    return true;
}

class HoursParser
{
public:
    explicit HoursParser(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }
    std::optional<domain::OpeningHours> parse()
    {
        domain::OpeningHours hours;
        while (m_at < m_tokens.size()) {
            skipCommas();
            if (m_at == m_tokens.size())
                break;
            Days days;
            if (!readDays(days) || !readTimes(days, hours))
                return std::nullopt;
        }
        if (hours.rules.empty() || overlaps(hours))
            return std::nullopt;
        return hours;
    }

private:
    [[nodiscard]] bool is(Token::Kind kind, std::size_t ahead = 0) const
    {
        return m_at + ahead < m_tokens.size() && m_tokens[m_at + ahead].kind == kind;
    }
    void skipCommas()
    {
        while (is(Token::Kind::Comma) || is(Token::Kind::And))
            ++m_at;
    }
    bool readDays(Days &days)
    {
        while (is(Token::Kind::Day)) {
            const auto first = m_tokens[m_at++].day;
            auto last = first;
            if (is(Token::Kind::To) && is(Token::Kind::Day, 1)) {
                last = m_tokens[m_at + 1].day;
                m_at += 2;
            }
            if (last < first)
                return false;
            for (auto day = first; day <= last; ++day)
                days.push_back(day);
            if ((is(Token::Kind::Comma) || is(Token::Kind::And)) && is(Token::Kind::Day, 1))
                ++m_at;
        }
        return !days.empty();
    }
    bool readTimes(const Days &days, domain::OpeningHours &hours)
    {
        int read = 0;
        while (is(Token::Kind::Time) && is(Token::Kind::To, 1) && is(Token::Kind::Time, 2)) {
            domain::OpeningRule rule;
            for (const auto day : days)
                rule.days.emplace_back(day % 7);
            rule.from = domain::MinuteOfDay(m_tokens[m_at].minutes);
            rule.to = domain::MinuteOfDay(m_tokens[m_at + 2].minutes);
            if (rule.to <= rule.from)
                return false;
            hours.rules.push_back(std::move(rule));
            m_at += 3;
            ++read;
            if ((is(Token::Kind::Comma) || is(Token::Kind::And)) && is(Token::Kind::Time, 1))
                ++m_at;
        }
        return read > 0;
    }
    static bool overlaps(const domain::OpeningHours &hours)
    {
        for (std::size_t i = 0; i < hours.rules.size(); ++i)
            for (std::size_t j = i + 1; j < hours.rules.size(); ++j) {
                const auto &left = hours.rules[i];
                const auto &right = hours.rules[j];
                const bool sameDay = std::any_of(left.days.begin(), left.days.end(), [&](auto day) {
                    return std::find(right.days.begin(), right.days.end(), day) != right.days.end();
                });
                if (sameDay && left.from < right.to && right.from < left.to)
                    return true;
            }
        return std::any_of(hours.rules.begin(), hours.rules.end(), [](const auto &rule) {
            auto days = rule.days;
            std::sort(days.begin(), days.end(), [](auto a, auto b) { return a.c_encoding() < b.c_encoding(); });
            return std::adjacent_find(days.begin(), days.end()) != days.end();
        });
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
};

} // namespace

std::optional<domain::OpeningHours> parseHours(std::string_view text)
{
    std::vector<Token> tokens;
    if (text.size() > 400 || !tokenize(text, tokens) || tokens.empty())
        return std::nullopt;
    return HoursParser(std::move(tokens)).parse();
}

} // namespace kiosk::importing
