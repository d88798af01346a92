// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::search {

/** One word of a text. */
struct Word
{
    std::string folded;
    std::size_t begin = 0, end = 0; ///< bytes in the text
};

/** Cuts texts of one language into words; also where a language writes no spaces. One thread at a time. */
class WordReader
{
public:
    /** @p language as a pack names it: "de-simple", "ckb". */
    explicit WordReader(std::string_view language);
    WordReader(WordReader &&) noexcept;
    ~WordReader();

    /** Words and numbers of @p text in order; signs, spaces and emoji are left out. */
    [[nodiscard]] std::vector<Word> read(std::string_view text);

private:
    struct Breaks;
    std::unique_ptr<Breaks> m_breaks;
    bool m_apostropheBinds; ///< "об'єкт" is one word, "l'argent" is not
};

} // namespace kiosk::search
