// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/password_rules.h"

#include <algorithm>
#include <array>
#include <set>

namespace kiosk::accounts {

using base::Code;
using base::failure;

namespace {

constexpr std::size_t LeastSurprise = 5;

/** Words that guessers put together first, German and English; lower case. Written for this house. */
constexpr auto CommonWords = std::to_array<std::string_view>({
    "admin",     "administrator", "access",      "amt",        "angel",    "arbeit",     "baby",      "backup",
    "baseball",  "basketball",    "batman",      "beratung",   "berater",  "berlin",     "bayern",    "bitte",
    "borussia",  "buero",         "büro",        "changeme",   "charlie",  "chef",       "computer",  "daniel",
    "default",   "demo",          "deutschland", "dortmund",   "dragon",   "dresden",    "einfach",   "football",
    "frankfurt", "freedom",       "freund",      "fussball",   "fußball",  "garten",     "geheim",    "gast",
    "germany",   "guest",         "guten",       "hallo",      "hamburg",  "hannover",   "hello",     "herbst",
    "hund",      "ich",           "iloveyou",    "internet",   "jordan",   "katze",      "kennwort",  "kiosk",
    "killer",    "koeln",         "köln",        "leipzig",    "letmein",  "login",      "love",      "liebe",
    "dich",      "manager",       "master",      "michael",    "mausi",    "monkey",     "morgen",    "muenchen",
    "münchen",   "mustang",       "my",          "mein",       "meine",    "nutzer",     "office",    "online",
    "pass",      "passwd",        "password",    "passwort",   "princess", "prinzessin", "qwerty",    "qwertz",
    "root",      "sachsen",       "samsung",     "schalke",    "schatz",   "schatzi",    "schule",    "secret",
    "secure",    "security",      "server",      "shadow",     "sicher",   "sicherheit", "soccer",    "sommer",
    "sonne",     "sonnenschein",  "spring",      "stadt",      "starwars", "start",      "stern",     "stuttgart",
    "summer",    "sunshine",      "superman",    "system",     "tag",      "temp",       "test",      "this",
    "is",        "the",           "thomas",      "trustno",    "und",      "user",       "welcome",   "wegweiser",
    "werder",    "willkommen",    "winter",      "fruehling",  "frühling", "word",       "wort",      "zentrum",
    "anfang",    "neu",           "new",         "passphrase", "you",      "januar",     "februar",   "maerz",
    "märz",      "april",         "mai",         "juni",       "juli",     "august",     "september", "oktober",
    "november",  "dezember",      "montag",      "dienstag",   "mittwoch", "donnerstag", "freitag",   "samstag",
    "sonntag",   "blume",         "blumen",      "1qaz2wsx",   "q1w2e3r4", "abc",
});

/** Rows and columns of keyboards: any three neighbours in a row are one stroke. */
constexpr auto Rows = std::to_array<std::string_view>({
    "1234567890ß",
    "qwertzuiopü",
    "asdfghjklöä",
    "yxcvbnm",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6zhn7ujm",
    "1q2w3e4r5t6z7u8i9o0p",
    "q1w2e3r4t5z6",
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "azertyuiop",
    "1qay2wsx3edc4rfv5tgb",
    "1q2w3e4r5t6y7u8i9o0p",
});

char lookAlike(char c)
{
    constexpr std::string_view Marks = "0134578@$!";
    constexpr std::string_view Letters = "oieastbasi";
    const auto at = Marks.find(c);
    return at == std::string_view::npos ? c : Letters[at];
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (auto &c : out)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
}

std::string looksLike(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lookAlike);
    return out;
}

bool isAlongARow(std::string_view part)
{
    const std::string backwards(part.rbegin(), part.rend());
    return std::any_of(Rows.begin(), Rows.end(), [&](std::string_view row) {
        return row.find(part) != std::string_view::npos || row.find(backwards) != std::string_view::npos;
    });
}

/** Whether @p part is one thing to a guesser. */
bool isCommon(std::string_view part, std::string_view alike, const std::set<std::string, std::less<>> &words)
{
    if (words.contains(part) || words.contains(alike))
        return true;
    if (part.size() < 3)
        return false;
    if (std::all_of(part.begin(), part.end(), [&](char c) { return c == part.front(); }))
        return true;
    const bool isYear = part.size() == 4 && (part.starts_with("19") || part.starts_with("20")) &&
                        part.find_first_not_of("0123456789") == std::string_view::npos;
    return isYear || isAlongARow(part);
}

/** A text that is a shorter one several times over, as that one; otherwise itself. */
std::string_view unrepeated(std::string_view text)
{
    for (std::size_t length = 1; length <= text.size() / 2; ++length) {
        bool isRepeated = true;
        for (std::size_t i = length; i < text.size() && isRepeated; ++i)
            isRepeated = text[i] == text[i - length];
        if (isRepeated)
            return text.substr(0, length);
    }
    return text;
}

std::size_t charactersOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; }));
}

} // namespace

std::size_t surpriseOf(std::string_view password, const std::vector<std::string> &ownWords)
{
    std::set<std::string, std::less<>> words(CommonWords.begin(), CommonWords.end());
    for (const auto &word : ownWords)
        if (word.size() >= 3)
            words.insert(lowered(word));
    const auto whole = lowered(password);
    const std::string plain(unrepeated(whole));
    const auto alike = looksLike(plain);
    // The cheapest way to say it in common things (one each) and single characters (one each).
    std::vector<std::size_t> cost(plain.size() + 1, 0);
    constexpr std::size_t LongestPart = 30;
    for (std::size_t end = 1; end <= plain.size(); ++end) {
        cost[end] = cost[end - 1] + ((static_cast<unsigned char>(plain[end - 1]) & 0xc0U) == 0x80 ? 0U : 1U);
        for (std::size_t begin = end > LongestPart ? end - LongestPart : 0; begin + 2 <= end; ++begin) {
            const auto part = std::string_view(plain).substr(begin, end - begin);
            if (cost[begin] + 1 < cost[end] &&
                isCommon(part, std::string_view(alike).substr(begin, end - begin), words))
                cost[end] = cost[begin] + 1;
        }
    }
    return cost.back();
}

base::Result<void> checkPassword(std::string_view password, std::string_view account,
                                 const std::vector<std::string> &houseWords)
{
    if (charactersOf(password) < ShortestPassword)
        return failure(Code::Invalid,
                       "the password needs at least " + std::to_string(ShortestPassword) + " characters");
    if (password.size() > LongestPassword)
        return failure(Code::Invalid, "the password is longer than " + std::to_string(LongestPassword) + " bytes");
    auto own = houseWords;
    own.emplace_back(account);
    if (surpriseOf(password, own) < LeastSurprise)
        return failure(Code::Invalid, "the password is made of what guessers try first; add a few words of your own");
    return boost::outcome_v2::success();
}

} // namespace kiosk::accounts
