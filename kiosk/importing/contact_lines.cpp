// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/contact_lines.h"

#include <algorithm>
#include <utility>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/importing/hours_text.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using authoring::plainText;
using domain::Line;
using domain::Span;

namespace {

constexpr std::size_t LongestName = 90;

/** Where a German postcode begins; npos when there is none. */
std::size_t postcodeAt(const std::string &text)
{
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] >= '0' && text[i] <= '9') {
            ++digits;
        } else {
            if (digits == 5)
                return i - 5;
            digits = 0;
        }
    }
    return std::string::npos;
}

std::string bareEnds(std::string text)
{
    text = trimmed(text);
    while (!text.empty() && (text.back() == ',' || text.back() == ':' || text.back() == ';'))
        text = trimmed(text.substr(0, text.size() - 1));
    return text;
}

bool isPhone(const std::string &text)
{
    return digitsOf(text).size() >= 3 && text.find_first_not_of("0123456789 +-/()") == std::string::npos;
}

bool isEmail(const std::string &text)
{
    const auto at = text.find('@');
    return at != std::string::npos && at > 0 && text.find(' ') == std::string::npos &&
           text.find('.', at) != std::string::npos && text.find('@', at + 1) == std::string::npos;
}

const Span *webLink(const Line &line)
{
    const auto found =
        std::find_if(line.begin(), line.end(), [](const auto &span) { return span.kind == Span::Kind::WebLink; });
    return found == line.end() ? nullptr : &*found;
}

/** Whether a link would be lost when only the words of @p line were kept. */
bool hasLink(const Line &line)
{
    return std::any_of(line.begin(), line.end(), [](const auto &span) {
        return span.kind == Span::Kind::WebLink || span.kind == Span::Kind::TopicLink;
    });
}

/** Puts @p line into the card; true when the card shows every word of it. */
bool take(const HtmlLine &line, Card &card, int &fields)
{
    auto &contact = card.contact;
    const auto text = trimmed(plainText(line.spans));
    switch (line.icon) {
    case Icon::Call:
        if (!isPhone(text) || !contact.phone.empty())
            return false;
        contact.phone = text;
        ++fields;
        return true;
    case Icon::Email:
        if (!isEmail(text) || !contact.email.empty())
            return false;
        contact.email = text;
        ++fields;
        return true;
    case Icon::Web: {
        const auto *link = webLink(line.spans);
        if (!link || !contact.web.empty())
            return false;
        contact.web = link->target;
        ++fields;
        return bareText(shownUrl(link->target)) == bareText(shownUrl(text));
    }
    case Icon::Pin: {
        domain::Contact found;
        if (hasLink(line.spans) || !contact.street.empty() || !splitAddress(text, found))
            return false;
        contact.street = found.street;
        contact.postcode = found.postcode;
        contact.city = found.city;
        ++fields;
        return true;
    }
    case Icon::Clock:
        if (const auto hours = parseHours(text); hours && contact.hours.rules.empty())
            contact.hours = *hours;
        return false; // the text is kept in any case
    default:
        return false;
    }
}

/** The name out of the lines before, which are then paragraphs no more. */
void takeName(std::vector<Line> &before, Card &card)
{
    const auto fits = [](const Line &line) {
        const auto text = trimmed(plainText(line));
        return text.size() <= LongestName && !text.ends_with('.') && !text.ends_with('!') && !text.ends_with('?') &&
               !bareText(text).empty();
    };
    const auto isStrong = [](const Line &line) { return line.front().kind == Span::Kind::Strong; };
    if (before.empty())
        return;
    auto name = isStrong(before.front()) && fits(before.front()) ? before.begin() : before.end() - 1;
    if (!fits(*name))
        return;
    card.contact.name = bareEnds(plainText(*name));
    if (!hasLink(*name)) {
        card.nameIsLine = true;
        before.erase(name);
    }
}

} // namespace

bool splitAddress(const std::string &text, domain::Contact &out)
{
    const auto at = postcodeAt(text);
    if (at == std::string::npos)
        return false;
    out.street = bareEnds(text.substr(0, at));
    if (out.street.ends_with(" D-"))
        out.street = bareEnds(out.street.substr(0, out.street.size() - 3));
    out.postcode = text.substr(at, 5);
    out.city = bareEnds(text.substr(at + 5));
    return out.city.size() <= LongestName;
}

void ContactGroup::extend(Line line)
{
    auto &last = m_lines.back().spans;
    last = joined({last, line});
}

bool ContactGroup::pinGoesOn() const
{
    return !m_lines.empty() && m_lines.back().icon == Icon::Pin &&
           postcodeAt(plainText(m_lines.back().spans)) == std::string::npos;
}

bool ContactGroup::clashes(Icon icon, bool sameParagraph) const
{
    const bool known = std::any_of(m_lines.begin(), m_lines.end(), [&](const auto &line) { return line.icon == icon; });
    return known && (!sameParagraph || icon == Icon::Pin || icon == Icon::Person);
}

MadeContact makeContact(ContactGroup group, const std::string &heading)
{
    MadeContact made;
    made.before = group.namesBefore();
    Card card;
    int fields = 0;
    std::vector<Line> left;
    std::vector<Line> all;
    for (const auto &line : group.lines()) {
        all.push_back(line.spans);
        if (!take(line, card, fields))
            left.push_back(line.spans);
    }
    // One line alone, or one number within a sentence, is no office.
    if (fields >= 2 || (fields == 1 && !made.before.empty() && card.contact.web.empty())) {
        takeName(made.before, card);
        if (card.contact.name.empty())
            card.contact.name = bareEnds(heading);
        if (made.before.size() > 1)
            made.before = {joined(made.before)};
        made.card = std::move(card);
        made.after = std::move(left);
        return made;
    }
    if (!made.before.empty()) {
        std::vector<Line> lines = std::move(made.before);
        std::move(all.begin(), all.end(), std::back_inserter(lines));
        made.before = {joined(lines)};
        return made;
    }
    made.before = std::move(all);
    return made;
}

} // namespace kiosk::importing
