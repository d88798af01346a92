// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/exchange/page_alignment.h"

namespace kiosk::exchange {

/** What becomes of a page: one entry a German block. */
struct PageEdit
{
    struct Part
    {
        domain::Block block; ///< as it shall read
        bool keep = false;   ///< the bytes of its partner stay
        std::string hash;    ///< German text that it was made from
    };
    std::vector<Part> parts;
    std::string title;
    std::string method;     ///< machine | reviewed | human
    std::string reviewedOn; ///< empty: none
};

/** The word for @p method in front matter. */
[[nodiscard]] std::string methodWord(domain::TextMethod method);
/** A page with @p block, written as import writes it, reads as it should. */
[[nodiscard]] bool readsBack(const domain::Block &block, const domain::LanguageTag &language);

/**
 * The file of a page after @p edit; @p before is the file of now, empty when there is none. Blocks that are kept and
 * front matter that did not change keep their bytes. The answer was read again and says what it should; Invalid when
 * that cannot be reached.
 */
[[nodiscard]] base::Result<std::string> editedPage(const AlignedPage &page, const std::string &file,
                                                   const domain::LanguageTag &language, const std::string &before,
                                                   const PageEdit &edit);

} // namespace kiosk::exchange
