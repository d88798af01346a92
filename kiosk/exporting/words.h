// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/names.h"

namespace kiosk::exporting {

/** The words around a pack's texts in one language, from translations/. Cheap to copy; safe from any thread. */
class Words
{
public:
    /** Easy variants use their plain language; a language without words of its own gets English. */
    explicit Words(const domain::LanguageTag &language);

    /** The language the words are in: differs from the one asked for when there are none in that. */
    [[nodiscard]] const std::string &language() const { return m_language; }
    [[nodiscard]] bool rightToLeft() const;
    /** The text of @p id, "%1", "%2" replaced by @p values; an unknown id ends the program. */
    [[nodiscard]] std::string text(std::string_view id, const std::vector<std::string> &values = {}) const;

    /** Every language that has words of its own. */
    [[nodiscard]] static std::vector<std::string> languages();
    /** Whether @p language has a text of its own for @p id, for checks. */
    [[nodiscard]] static bool has(const std::string &language, const std::string &id);

private:
    std::string m_language;
};

} // namespace kiosk::exporting
