// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/domain/names.h"

namespace kiosk::content {

/** A language somebody may want to talk or read, with the names and locales programs need. */
struct Language
{
    domain::LanguageTag tag;
    std::string name; ///< as its speakers write it
    std::string english;
    std::string german; ///< for staff
    bool rightToLeft = false;
    bool interface = false; ///< false: a language to talk only; the terminal's own words are not in it
    std::string script;     ///< ISO 15924: "Arab"
    std::string qtLocale;   ///< "ar_SY"
    std::string icuLocale;
    std::string voice; ///< of espeak-ng; empty: none that can be understood
    bool operator==(const Language &) const = default;
};

} // namespace kiosk::content
