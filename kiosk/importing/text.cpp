// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/base/must.h"

namespace kiosk::importing {

namespace {

std::string utf8(const icu::UnicodeString &text)
{
    std::string out;
    text.toUTF8String(out);
    return out;
}

/** Nobody sees them, and they break search and reading aloud. Joiners stay: Persian needs them. */
bool isInvisible(UChar32 c)
{
    return c == 0x00AD || c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0xFFFE || c == 0xFFFF ||
           (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E);
}

bool isSpace(UChar32 c)
{
    return u_isUWhiteSpace(c) != 0;
}

const icu::Transliterator *latinizer()
{
    static const auto made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> one(
            icu::Transliterator::createInstance("de-ASCII; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) {
            status = U_ZERO_ERROR;
            one.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        }
        MUST(U_SUCCESS(status));
        return one;
    }();
    return made.get();
}

} // namespace

std::string cleanText(std::string_view text)
{
    // fromUTF8 puts U+FFFD in place of broken bytes.
    const auto all = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(std::min<std::size_t>(text.size(), 64U << 20U))));
    icu::UnicodeString out;
    for (int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        const auto c = all.char32At(i);
        if (isInvisible(c))
            continue;
        out.append(isSpace(c) ? UChar32(' ') : c);
    }
    return utf8(out);
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::string lowered(std::string_view text)
{
    auto all = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    return utf8(all.toLower());
}

std::string slugOf(std::string_view text)
{
    const auto part = shortened(std::string(text), 400);
    text = part;
    auto all = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    latinizer()->transliterate(all);
    std::string out;
    for (const char c : utf8(all)) {
        const bool keeps = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (keeps)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    if (out.size() > 48)
        out.resize(48);
    while (out.ends_with('-'))
        out.pop_back();
    return out;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *normal = icu::Normalizer2::getNFKCCasefoldInstance(status);
    MUST(U_SUCCESS(status));
    const auto all = normal->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
    std::vector<std::string> words;
    icu::UnicodeString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.push_back(utf8(word));
        word.remove();
    };
    for (int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        const auto c = all.char32At(i);
        if (u_isalnum(c) != 0 || (u_getIntPropertyValue(c, UCHAR_GENERAL_CATEGORY) == U_NON_SPACING_MARK))
            word.append(c);
        else if (!isInvisible(c))
            end();
    }
    end();
    return words;
}

std::string bareText(std::string_view text)
{
    std::string out;
    for (const auto &word : wordsOf(text))
        out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string digitsOf(std::string_view text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

std::string shortened(std::string text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    text.resize(bytes);
    return text + "…";
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const auto hex = std::string(text.substr(i, 3));
        if (text[i] == '%' && hex.size() == 3 && std::isxdigit(static_cast<unsigned char>(hex[1])) != 0 &&
            std::isxdigit(static_cast<unsigned char>(hex[2])) != 0 && std::sscanf(hex.c_str(), "%%%2x", &value) == 1) {
            out += static_cast<char>(value);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::optional<long long> secondsOf(std::string_view iso)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    double second = 0;
    const std::string text(iso.substr(0, 40));
    const int read =
        std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d:%2d:%6lf", &year, &month, &day, &hour, &minute, &second);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (read < 3 || !date.ok())
        return std::nullopt;
    int zone = 0;
    int zoneHour = 0;
    int zoneMinute = 0;
    const auto sign = text.find_last_of("+-");
    if (sign != std::string::npos && sign > 10 &&
        std::sscanf(text.c_str() + sign + 1, "%2d:%2d", &zoneHour, &zoneMinute) >= 1)
        zone = (zoneHour * 60 + zoneMinute) * (text[sign] == '-' ? -60 : 60);
    return std::chrono::sys_days(date).time_since_epoch().count() * 86400LL + hour * 3600 + minute * 60 +
           static_cast<long long>(second) - zone;
}

std::string isolated(std::string_view text)
{
    const auto belongs = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("+@._-/:?=&%#~").find(c) != std::string_view::npos;
    };
    const auto needs = [](std::string_view run) {
        const auto digits = digitsOf(run).size();
        return run.find('@') != std::string_view::npos || run.find("://") != std::string_view::npos ||
               run.starts_with("www.") || (digits >= 5 || (digits > 0 && run.find_first_of("+-/") < run.size()));
    };
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        // A phone number goes on over single spaces.
        while (end < text.size() &&
               (belongs(text[end]) || (text[end] == ' ' && end > i && end + 1 < text.size() && text[end + 1] >= '0' &&
                                       text[end + 1] <= '9' && text[end - 1] >= '0' && text[end - 1] <= '9')))
            ++end;
        while (end > i && std::string_view(".:-?,").find(text[end - 1]) != std::string_view::npos)
            --end;
        if (end == i) {
            out += text[i++];
            continue;
        }
        const auto run = text.substr(i, end - i);
        out += needs(run) ? "\u2066" + std::string(run) + "\u2069" : std::string(run);
        i = end;
    }
    return out;
}

bool isBlank(const domain::Line &line)
{
    return trimmed(authoring::plainText(line)).empty();
}

} // namespace kiosk::importing
