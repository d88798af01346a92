// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/domain/page.h"

namespace kiosk::authoring {

/**
 * Stands for | within {term:…|…} while Markdown is parsed, where a plain | would end the cell of a table.
 * One byte, so that positions stay.
 */
inline constexpr char ShownMark = '\x1f';

/** Puts ShownMark in place of | between { and } of one line. */
void protectPlaceholders(std::string &text);

/** Collects the spans of one line and puts {fact:…} and {term:…} in as spans of their own. */
class InlineText
{
public:
    void append(domain::Span::Kind kind, std::string_view text, std::string_view target = {});
    /** What was collected, without space at its ends; empties this. @p problem says what is wrong with a placeholder.
     */
    [[nodiscard]] domain::Line take(std::string &problem);

private:
    domain::Line m_spans;
};

/** The words of @p line without their looks. */
[[nodiscard]] std::string plainText(const domain::Line &line);

} // namespace kiosk::authoring
