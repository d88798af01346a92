// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kiosk::search {

/** "de" of "de-simple". */
[[nodiscard]] std::string_view baseLanguage(std::string_view language);

/** Takes the endings off the words of one language, so that "Termine" and "Termin" meet. One thread at a time. */
class Stemmer
{
public:
    explicit Stemmer(std::string_view language);
    Stemmer(Stemmer &&) noexcept;
    ~Stemmer();

    /** The stem of @p folded (see fold()); the word itself in a language whose endings nobody taught us. */
    [[nodiscard]] std::string stem(const std::string &folded) const;

private:
    struct Snowball;
    std::unique_ptr<Snowball> m_snowball; ///< null: endings come from suffixes.h
    std::string m_language;
};

} // namespace kiosk::search
