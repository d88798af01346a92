// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/exporting/calendar.h"
#include "kiosk/exporting/html_contact.h"
#include "kiosk/exporting/html_pages.h"
#include "kiosk/exporting/leaflet_column.h"
#include "kiosk/exporting/leaflet_inks.h"
#include "kiosk/exporting/media_shelf.h"

namespace kiosk::exporting {

using domain::Block;
using Pieces = std::vector<Piece>;

/** A label at the start of the line and what it names beside it. */
Piece LeafletColumn::pair(const std::string &label, const Runs &value, const TextStyle &valueStyle)
{
    const double labels = std::min(m_width * 0.36, m_size * 11), rest = m_width - labels - m_size * 0.6;
    auto left = m_paper.set({{label, false, Quiet, {}}}, wordStyle(0.9), labels);
    auto right = m_paper.set(value, valueStyle, rest);
    const double leftX = startAt(0, labels), rightX = startAt(labels + m_size * 0.6, rest);
    const double base = std::max(left.baseline, right.baseline);
    const double height = std::max(base - left.baseline + left.height, base - right.baseline + right.height);
    return {m_size * 0.3, height, false,
            [this, left = std::move(left), right = std::move(right), leftX, rightX, base](double y) {
                m_paper.draw(left, leftX, y + base - left.baseline, "P");
                m_paper.draw(right, rightX, y + base - right.baseline, "P");
            }};
}

Pieces LeafletColumn::hours(const domain::Contact &contact)
{
    const auto &language = m_edition.words.language();
    Pieces out;
    for (const auto &week : weeksOf(contact.hours, m_plan.created, language)) {
        if (week.from || week.to)
            out.push_back(text({{week.from && week.to ? say("export-valid", {dateText(*week.from, language),
                                                                             dateText(*week.to, language)})
                                 : week.from          ? say("export-valid-from", {dateText(*week.from, language)})
                                                      : say("export-valid-to", {dateText(*week.to, language)}),
                                 false,
                                 Quiet,
                                 {}}},
                               wordStyle(0.9), m_size * 0.4));
        for (const auto &row : week.rows)
            out.push_back(pair(
                row.days,
                {{row.times.empty() ? say("kiosk-day-closed") : isolated(row.times), !row.times.empty(), Ordinary, {}}},
                wordStyle(1.0)));
    }
    const auto different = exceptionsFrom(contact.hours, m_plan.created);
    if (!different.empty())
        out.push_back(text({{say("export-exceptions"), true, Ordinary, {}}}, wordStyle(0.95), m_size * 0.5));
    for (const auto &one : different) {
        auto what = one.closed ? say("kiosk-day-closed") : isolated(periodsText({{one.from, one.to}}));
        if (!one.reason.empty())
            what += " (" + isolated(one.reason.begin()->second) + ")";
        out.push_back(pair(dateText(one.date, language), {{what, false, Ordinary, {}}}, wordStyle(1.0)));
    }
    return out;
}

Pieces LeafletColumn::contact(const Block &block)
{
    const auto found = m_plan.pack->contact(domain::ContactId(block.target), m_edition.language.tag);
    const bool onlyHours = block.kind == domain::BlockKind::Hours;
    if (!found || (onlyHours && weeksOf(found->hours, m_plan.created, m_edition.words.language()).empty()))
        return {};
    const auto telephone = telephoneLink(found->phone);
    const auto code = onlyHours ? std::string() : isWebAddress(found->web) ? found->web : telephone;
    const auto fill = [&] {
        Pieces out{
            text({{say(onlyHours ? "kiosk-card-hours" : "kiosk-card-where"), true, Action, {}}}, wordStyle(1.0), 0),
            text({{isolated(found->name), true, Ordinary, {}}}, style(1.15), m_size * 0.1)};
        if (onlyHours) {
            for (auto &one : hours(*found))
                out.push_back(std::move(one));
            return out;
        }
        if (!found->about.empty())
            out.push_back(text({{found->about, false, Ordinary, {}}}, style(1.0), m_size * 0.1));
        const auto row = [&](const char *label, const std::string &value, const std::string &address) {
            if (!value.empty())
                out.push_back(pair(say(label), {{isolated(value), false, address.empty() ? Ordinary : Action, address}},
                                   style(1.0)));
        };
        const auto town = found->postcode + (found->postcode.empty() ? "" : " ") + found->city;
        row("export-address",
            found->street.empty() ? (found->postcode.empty() ? "" : town) : found->street + ", " + town, {});
        row("export-stop", found->stop, {});
        row("export-phone", found->phone, telephone);
        row("export-email", found->email, mailLink(found->email));
        row("export-web", found->web, isWebAddress(found->web) ? found->web : "");
        std::string spoken;
        for (const auto &tag : found->languages) {
            const auto name = m_plan.names.find(tag);
            spoken += (spoken.empty() ? "" : " · ") + isolated(name == m_plan.names.end() ? tag.value : name->second);
        }
        row("export-spoken", spoken, {});
        std::string facts;
        for (const auto *words : {appointmentWords(found->appointment), stepFreeWords(found->stepFree)})
            if (words != nullptr)
                facts += (facts.empty() ? "" : " · ") + say(words);
        if (!facts.empty())
            out.push_back(text({{facts, true, Open, {}}}, wordStyle(0.95), m_size * 0.3));
        if (found->unconfirmed)
            out.push_back(text({{say("kiosk-contact-unconfirmed"), false, Caution, {}}}, wordStyle(0.9), m_size * 0.3));
        return out;
    };
    return inBox(fill, White, Hairline, code);
}

Pieces LeafletColumn::table(const Block &block)
{
    Pieces out;
    for (const auto &cells : block.rows) {
        const bool head = out.empty();
        const auto count = static_cast<double>(cells.size());
        const double gap = m_size * 0.8, width = (m_width - gap * (count - 1)) / count;
        std::vector<std::pair<double, SetText>> set;
        double height = 0, offset = 0;
        for (const auto &cell : cells) {
            auto shown = runs(cell);
            for (auto &run : shown)
                run.bold = run.bold || head;
            set.emplace_back(startAt(offset, width), m_paper.set(shown, style(0.95), width));
            height = std::max(height, set.back().second.height);
            offset += width + gap;
        }
        const double foot = m_size * 0.3;
        out.push_back({head ? m_size * 0.7 : m_size * 0.3, height + foot, head,
                       [this, set = std::move(set), height, foot, head, x = m_x, all = m_width](double y) {
                           for (const auto &[at, cell] : set)
                               m_paper.draw(cell, at, y, "P");
                           m_paper.fill(x, y + height + foot * 0.6, all, head ? 1.2 : 0.6, 0, head ? Action : Hairline);
                       }});
    }
    return out;
}

Pieces LeafletColumn::picture(const Block &block)
{
    MediaShelf shelf(*m_plan.pack);
    const auto *stored = shelf.find(block.media);
    if (stored == nullptr || stored->width == 0 || stored->file.extension() != ".png")
        return block.lines.empty() ? Pieces()
                                   : Pieces{text({{say("export-picture") + ": ", true, Quiet, {}},
                                                  {plainText(block.lines.front()), false, Quiet, {}}},
                                                 style(0.95), m_size * 0.6)};
    const double tallest = m_paper.height() * 0.3;
    const double scale = std::min({m_width / stored->width, tallest / stored->height, 0.75}); // 96 dots an inch at most
    const double width = stored->width * scale, height = stored->height * scale;
    return {{m_size * 0.8, height, false, [this, file = stored->file, x = startAt(0, width), width, height](double y) {
                 m_paper.picture(file, x, y, width, height);
             }}};
}

Pieces LeafletColumn::words()
{
    Pieces out;
    for (const auto &id : m_terms) {
        const auto term = m_plan.pack->term(id, m_edition.language.tag);
        if (!term)
            continue;
        if (out.empty())
            out.push_back(heading(say("kiosk-card-words"), m_size * 1.3, Action, false));
        out.push_back(text({{isolated(term->term), true, Ordinary, {}},
                            {": ", false, Ordinary, {}},
                            {term->text, false, Ordinary, {}}},
                           style(0.95), m_size * 0.25));
    }
    return out;
}

Pieces LeafletColumn::warning(const domain::Page &page)
{
    if (page.state == domain::TextState::Current)
        return {};
    return inBox(
        [&]() -> Pieces {
            return {text({{say(page.state == domain::TextState::German ? "kiosk-state-german" : "kiosk-state-outdated"),
                           true,
                           Caution,
                           {}}},
                         wordStyle(1.0), 0)};
        },
        CautionGround, CautionGround);
}

Pieces LeafletColumn::calm(const domain::Page &page)
{
    std::string line;
    if (!page.checkedOn.empty())
        line = say("kiosk-checked-on", {dateText(page.checkedOn, m_edition.words.language())}) + " · ";
    line += say(methodWords(page));
    Pieces out{text({{line, false, Quiet, {}}}, wordStyle(0.85), m_size * 1.4)};
    if (!page.sources.empty())
        out.push_back(
            text({{say("export-source", {isolated(page.sources)}), false, Quiet, {}}}, wordStyle(0.85), m_size * 0.1));
    return out;
}

Pieces LeafletColumn::webPage(const std::string &address)
{
    if (address.empty())
        return {};
    return inBox(
        [&]() -> Pieces {
            return {text({{say("export-web-page"), true, Action, {}}}, wordStyle(1.0), 0),
                    text({{say("kiosk-scan"), false, Ordinary, {}}}, wordStyle(1.0), m_size * 0.2),
                    text({{isolated(address), false, Quiet, address}}, style(0.85), m_size * 0.1)};
        },
        White, Hairline, address);
}

} // namespace kiosk::exporting
