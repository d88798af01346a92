// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/stemmer.h"

#include <array>

#include <libstemmer.h>

#include "kiosk/search/suffixes.h"

namespace kiosk::search {

struct Stemmer::Snowball
{
    sb_stemmer *handle;
    explicit Snowball(const char *name)
        : handle(sb_stemmer_new(name, "UTF_8"))
    {
    }
    ~Snowball() { sb_stemmer_delete(handle); }
    Snowball(const Snowball &) = delete;
    Snowball &operator=(const Snowball &) = delete;
};

namespace {

/** Only languages whose Snowball rules also work on folded words; the others have rules of ours. */
constexpr std::array<std::pair<std::string_view, const char *>, 7> SnowballNames{{
    {"de", "german"},
    {"en", "english"},
    {"es", "spanish"},
    {"fr", "french"},
    {"it", "italian"},
    {"pt", "portuguese"},
    {"ro", "romanian"},
}};

} // namespace

std::string_view baseLanguage(std::string_view language)
{
    return language.substr(0, language.find('-'));
}

Stemmer::Stemmer(std::string_view language)
    : m_language(baseLanguage(language))
{
    for (const auto &[tag, name] : SnowballNames)
        if (tag == m_language)
            m_snowball = std::make_unique<Snowball>(name);
}

Stemmer::Stemmer(Stemmer &&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string Stemmer::stem(const std::string &folded) const
{
    if (!m_snowball)
        return withoutSuffixes(m_language, folded);
    const auto *symbols = reinterpret_cast<const sb_symbol *>(folded.data());
    const auto *stemmed = sb_stemmer_stem(m_snowball->handle, symbols, static_cast<int>(folded.size()));
    if (!stemmed) // out of memory
        return folded;
    return {reinterpret_cast<const char *>(stemmed), static_cast<std::size_t>(sb_stemmer_length(m_snowball->handle))};
}

} // namespace kiosk::search
