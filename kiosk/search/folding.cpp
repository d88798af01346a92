// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/folding.h"

#include <algorithm>
#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "kiosk/base/must.h"

namespace kiosk::search {

namespace {

struct LetterForm
{
    char16_t from, to; ///< to 0: left out
};

/** Letters that normalization keeps apart and writers do not; in order of from. */
constexpr std::array LetterForms{
    LetterForm{u'ø', u'o'}, LetterForm{u'đ', u'd'}, LetterForm{u'ħ', u'h'},
    LetterForm{u'ı', u'i'}, LetterForm{u'ł', u'l'}, LetterForm{u'ə', u'e'},
    LetterForm{u'ґ', u'г'}, LetterForm{u'ة', u'ه'}, // Arabic teh marbuta, at the end often written as heh
    LetterForm{u'ـ', 0},                            // kashida only stretches
    LetterForm{u'ى', u'ي'},                         // alef maksura
    LetterForm{u'ٱ', u'ا'},                         // alef wasla
    LetterForm{u'ڕ', u'ر'},                         // Sorani letters that many keyboards lack
    LetterForm{u'ک', u'ك'},                         // Persian kaf
    LetterForm{u'ڵ', u'ل'}, LetterForm{u'ھ', u'ه'}, // heh of Urdu and Sorani
    LetterForm{u'ہ', u'ه'}, LetterForm{u'ۆ', u'و'}, LetterForm{u'ی', u'ي'}, // Persian yeh
    LetterForm{u'ێ', u'ي'}, LetterForm{u'ە', u'ه'},
};

static_assert(std::is_sorted(LetterForms.begin(), LetterForms.end(),
                             [](const LetterForm &left, const LetterForm &right) { return left.from < right.from; }));

/** Ethiopic syllables of a letter with the same sound as another; the rows of seven vowels run in parallel. */
UChar32 ethiopic(UChar32 letter)
{
    if (letter >= 0x1220 && letter <= 0x1227) // ሠ -> ሰ
        return letter + 0x10;
    if (letter >= 0x1340 && letter <= 0x1347) // ፀ -> ጸ
        return letter - 8;
    return letter;
}

UChar32 oneForm(UChar32 letter)
{
    if (letter < 0x80)
        return letter;
    if (letter >= 0x1220 && letter < 0x1380)
        return ethiopic(letter);
    if (letter > 0xFFFF)
        return letter;
    const auto found = std::lower_bound(LetterForms.begin(), LetterForms.end(), letter,
                                        [](const LetterForm &form, UChar32 wanted) { return form.from < wanted; });
    if (found != LetterForms.end() && found->from == letter)
        return found->to;
    if (const auto digit = u_charDigitValue(letter); digit >= 0 && u_charType(letter) == U_DECIMAL_DIGIT_NUMBER)
        return '0' + digit;
    return letter;
}

bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char one) { return static_cast<unsigned char>(one) < 0x80; });
}

std::string lowerCase(std::string_view text)
{
    std::string folded(text);
    for (auto &one : folded)
        if (one >= 'A' && one <= 'Z')
            one = static_cast<char>(one - 'A' + 'a');
    return folded;
}

} // namespace

std::string fold(std::string_view text)
{
    if (isPlain(text))
        return lowerCase(text); // most words of most languages; four times faster
    UErrorCode status = U_ZERO_ERROR;
    static const auto *const casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    static const auto *const decompose = icu::Normalizer2::getNFDInstance(status);
    MUST(U_SUCCESS(status));
    const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    const auto parts = decompose->normalize(casefold->normalize(source, status), status);
    MUST(U_SUCCESS(status));
    icu::UnicodeString kept;
    for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
        const auto letter = parts.char32At(at);
        if (u_charType(letter) == U_NON_SPACING_MARK)
            continue;
        if (const auto form = oneForm(letter); form != 0)
            kept.append(form);
    }
    std::string folded;
    kept.toUTF8String(folded);
    return folded;
}

} // namespace kiosk::search
