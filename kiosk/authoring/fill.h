// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/authoring/pack_source.h"

namespace kiosk::authoring {

/** Puts facts and glossary words into the blocks of one language. */
class Filler
{
public:
    Filler(const PackSource &pack, domain::LanguageTag language);

    [[nodiscard]] const domain::LanguageTag &language() const { return m_language; }
    [[nodiscard]] domain::Line fill(const domain::Line &line) const;
    [[nodiscard]] domain::Block fill(const domain::Block &block) const;
    /** @p text set apart from right-to-left text around it (U+2068 … U+2069); as it is in other languages. */
    [[nodiscard]] std::string isolated(const std::string &text) const;

private:
    const PackSource &m_pack;
    domain::LanguageTag m_language;
    bool m_rightToLeft;
};

/** Where the facts of @p page come from, each source once, in the order of the page. */
[[nodiscard]] std::string sourcesOf(const PackSource &pack, const PageSource &page);

} // namespace kiosk::authoring
