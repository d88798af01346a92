// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/importing/html_lines.h"
#include "kiosk/importing/model.h"

namespace kiosk::importing {

/** Lines with icons that stand together: most often one office. */
class ContactGroup
{
public:
    [[nodiscard]] bool empty() const { return m_lines.empty() && m_before.empty(); }
    void before(std::vector<domain::Line> lines)
    {
        if (!lines.empty())
            m_before = std::move(lines);
    }
    void add(Icon icon, domain::Line line) { m_lines.push_back({std::move(line), icon}); }
    /** @p line goes on with the last one. */
    void extend(domain::Line line);
    /** Whether a line with @p icon begins another office. @p sameParagraph: as the last line. */
    [[nodiscard]] bool clashes(Icon icon, bool sameParagraph) const;
    /** Whether the last line, an address, has no postcode yet. */
    [[nodiscard]] bool pinGoesOn() const;
    [[nodiscard]] const std::vector<HtmlLine> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<domain::Line> &namesBefore() const { return m_before; }

private:
    std::vector<domain::Line> m_before;
    std::vector<HtmlLine> m_lines;
};

struct MadeContact
{
    std::vector<domain::Line> before; ///< paragraphs
    std::optional<Card> card;         ///< nothing when the lines are too little for an office
    std::vector<domain::Line> after;  ///< every line that the card does not show word for word
};

/** @p heading names the office when no line does. */
[[nodiscard]] MadeContact makeContact(ContactGroup group, const std::string &heading);
/** "Prinzregentenplatz 4, 86150 Augsburg" into street, postcode and city. False: no postcode, all is street. */
bool splitAddress(const std::string &text, domain::Contact &out);

} // namespace kiosk::importing
