// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/domain/page.h"
#include "kiosk/exporting/site_plan.h"

namespace kiosk::exporting {

/** @p text for an element or an attribute in double quotes; control characters that HTML forbids are left out. */
[[nodiscard]] std::string escaped(std::string_view text);
/** http or https, with a host, without spaces, quotes or control characters. */
[[nodiscard]] bool isWebAddress(std::string_view address);
/** "tel:+493411234" of "0341 1234": digits and a leading plus only; empty when there are none. */
[[nodiscard]] std::string telephoneLink(std::string_view number);
/** Of "info@example.org"; empty when it is no such address. */
[[nodiscard]] std::string mailLink(std::string_view address);
/** ` lang="ar" dir="rtl"`. */
[[nodiscard]] std::string languageOf(const domain::PackLanguage &language);
/** The icon @p name of qml/Theme, in the colours of the page; empty when there is no such icon. */
[[nodiscard]] std::string icon(std::string_view name);
/** A whole line without marks: what search engines and readers hear. */
[[nodiscard]] std::string plainText(const domain::Line &line);

/** Where a text stands: which language is around it, and how to get to the top of the site. */
struct Place
{
    const SitePlan *plan = nullptr;
    const Edition *edition = nullptr;
    domain::PackLanguage around; ///< language of the text around: German on pages without translation
    std::string root;            ///< "../../"

    /** The escaped words of @p id; in an element of their own when they are not in the language around. */
    [[nodiscard]] std::string say(std::string_view id, const std::vector<std::string> &values = {}) const;
    /** @p text in an element that says it is @p language, when that is not the one around. */
    [[nodiscard]] std::string foreign(const std::string &html, const domain::PackLanguage &language) const;
    /** The German @p text, isolated from a writing direction around. */
    [[nodiscard]] std::string german(std::string_view text) const;
    [[nodiscard]] std::string topicAddress(const domain::TopicId &topic) const;
    /** Of directory.html and the like in the language of the edition. */
    [[nodiscard]] std::string fileAddress(std::string_view file) const;
};

} // namespace kiosk::exporting
