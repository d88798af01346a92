// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/direction.h"

#include <algorithm>
#include <memory>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "kiosk/base/must.h"
#include "kiosk/checking/characters.h"

namespace kiosk::checking {

namespace {

constexpr char16_t Lri = 0x2066;
constexpr char16_t Rli = 0x2067;
constexpr char16_t Fsi = 0x2068;
constexpr char16_t Pdi = 0x2069;

struct Range
{
    int32_t begin = 0, end = 0;
};

bool isRightToLeft(UChar32 c)
{
    const auto direction = u_charDirection(c);
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool isSpace(UChar32 c)
{
    return u_isUWhiteSpace(c) != 0;
}

/** Signs that end a thought when a space follows them. */
bool isStop(UChar32 c)
{
    constexpr std::u16string_view Stops = u".,;:!?،؛؟";
    return c < 0x10000 && Stops.find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}

/** Signs that belong to the number they touch. */
bool isNumberSign(UChar32 c)
{
    constexpr std::u16string_view Signs = u"§€$%+‰°#";
    return c < 0x10000 && Signs.find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}

bool isWordSign(UChar32 c)
{
    return u_isalnum(c) || isNumberSign(c);
}

/** Runs without right-to-left letters that hold a digit, outside of isolates. */
std::vector<Range> runsOf(const icu::UnicodeString &text)
{
    std::vector<Range> runs;
    Range run;
    int depth = 0;
    const auto close = [&](int32_t end) {
        while (run.begin < end && !isWordSign(text[run.begin]))
            ++run.begin;
        while (end > run.begin && !isWordSign(text[end - 1]))
            --end;
        bool digit = false;
        for (int32_t i = run.begin; i < end; ++i)
            digit = digit || u_isdigit(text[i]);
        if (digit && end - run.begin > 1)
            runs.push_back({run.begin, end});
    };
    for (int32_t i = 0; i < text.length(); ++i) {
        const auto c = text[i];
        if (c == Lri || c == Rli || c == Fsi) {
            if (depth++ == 0)
                close(i);
        } else if (c == Pdi) {
            depth = std::max(0, depth - 1);
            run.begin = i + 1;
        } else if (depth == 0 && isRightToLeft(c)) {
            close(i);
            run.begin = i + 1;
        } else if (depth == 0 && isStop(c) && i + 1 < text.length() && isSpace(text[i + 1])) {
            close(i);
            run.begin = i + 1;
        }
    }
    if (depth == 0)
        close(text.length());
    return runs;
}

struct CloseBidi
{
    void operator()(UBiDi *bidi) const { ubidi_close(bidi); }
};

/** The characters of @p run in the order in which @p text is shown from left to right. */
class VisualOrder
{
public:
    VisualOrder()
        : m_bidi(ubidi_open())
    {
        MUST(m_bidi != nullptr);
    }
    void set(const icu::UnicodeString &text, UBiDiLevel level)
    {
        UErrorCode status = U_ZERO_ERROR;
        ubidi_setPara(m_bidi.get(), text.getBuffer(), text.length(), level, nullptr, &status);
        m_map.resize(static_cast<std::size_t>(text.length()));
        ubidi_getVisualMap(m_bidi.get(), m_map.data(), &status);
        MUST(U_SUCCESS(status));
    }
    [[nodiscard]] icu::UnicodeString of(const icu::UnicodeString &text, Range run) const
    {
        icu::UnicodeString shown;
        for (const auto i : m_map)
            if (i >= run.begin && i < run.end)
                shown.append(text[i]);
        return shown;
    }

private:
    std::unique_ptr<UBiDi, CloseBidi> m_bidi;
    std::vector<int32_t> m_map;
};

bool mayHoldRuns(std::string_view text)
{
    const auto ascii = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    // Arabic-Indic digits: D9 A0 … D9 A9, DB B0 … DB B9.
    return ascii || text.find('\xD9') != std::string_view::npos || text.find('\xDB') != std::string_view::npos;
}

} // namespace

std::vector<Misplaced> misplacedIn(std::string_view utf8Text)
{
    std::vector<Misplaced> found;
    if (!mayHoldRuns(utf8Text))
        return found;
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8Text.data(), static_cast<int>(utf8Text.size())));
    const auto runs = runsOf(text);
    if (runs.empty())
        return found;
    VisualOrder inContext;
    inContext.set(text, 1);
    for (const auto &run : runs) {
        const auto alone = text.tempSubStringBetween(run.begin, run.end);
        VisualOrder order;
        order.set(alone, 0); // as between U+2068 and U+2069
        const auto shown = inContext.of(text, run);
        if (shown != order.of(alone, {0, alone.length()}))
            found.push_back({toUtf8(alone), toUtf8(shown)});
    }
    return found;
}

std::optional<std::string> markFaultIn(std::string_view text, bool rightToLeft)
{
    // All of them begin with E2 80 or E2 81; the Arabic letter mark is D8 9C.
    int open = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto rest = text.substr(i);
        if (rest.starts_with("\u2066") || rest.starts_with("\u2067") || rest.starts_with("\u2068"))
            ++open;
        else if (rest.starts_with("\u2069") && --open < 0)
            return "U+2069 closes an isolate that was never opened; take it out, or put U+2068 before the words";
        else if (rest.starts_with("\xE2\x80") && rest.size() > 2 && rest[2] >= '\xAA' && rest[2] <= '\xAE')
            return "an invisible mark (U+202A to U+202E) turns the text around; take it out and use U+2068 … U+2069";
        else if (!rightToLeft &&
                 (rest.starts_with("\u200E") || rest.starts_with("\u200F") || rest.starts_with("\u061C")))
            return "an invisible direction mark (U+200E, U+200F or U+061C) has no use in this language; take it out";
    }
    if (open > 0)
        return "U+2068 opens an isolate that is never closed; put U+2069 behind the words";
    return std::nullopt;
}

} // namespace kiosk::checking
