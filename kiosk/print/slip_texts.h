// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <QString>

#include "kiosk/domain/names.h"

namespace kiosk::print {

/** The slip's words in one language. Cheap to make; safe from any thread. Digits are Latin in every language. */
class SlipTexts
{
public:
    /** Easy variants use their plain language; a language without words of its own gets English. */
    explicit SlipTexts(const domain::LanguageTag &language);

    /** The language the words are in, for example "ar". */
    [[nodiscard]] const std::string &language() const { return m_language; }
    /** A message without arguments; an unknown key ends the program. */
    [[nodiscard]] QString text(const char *key) const;
    /** A message with numbers put in under their names, in the plural form of the language. */
    [[nodiscard]] QString text(const char *key, const std::map<std::string, int> &numbers) const;
    /** A message with one word put in under @p name. */
    [[nodiscard]] QString text(const char *key, const char *name, const std::string &word) const;
    /** ISO local time ("2026-11-23T14:05") as people write it; the text itself when it is no such time. */
    [[nodiscard]] QString moment(const std::string &isoLocal) const;

    /** Every language that has words of its own. */
    [[nodiscard]] static std::vector<std::string> languages();
    /** Every key of @p language, for checks. */
    [[nodiscard]] static std::vector<std::string> keys(const std::string &language);

private:
    std::string m_language;
};

} // namespace kiosk::print
