// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/search_folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "kiosk/base/must.h"

namespace kiosk::content {

std::string foldForSearch(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto *decompose = icu::Normalizer2::getNFDInstance(status);
    const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    const auto parts = decompose->normalize(casefold->normalize(source, status), status);
    MUST(U_SUCCESS(status));
    icu::UnicodeString kept;
    for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1))
        if (const auto letter = parts.char32At(at); u_charType(letter) != U_NON_SPACING_MARK)
            kept.append(letter);
    std::string folded;
    kept.toUTF8String(folded);
    return folded;
}

} // namespace kiosk::content
