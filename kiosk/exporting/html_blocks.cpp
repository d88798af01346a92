// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/html_blocks.h"

#include "kiosk/exporting/html_contact.h"

namespace kiosk::exporting {

using domain::Block;
using domain::BlockKind;
using domain::Span;

std::string BlockWriter::term(const Span &span)
{
    const auto found = m_place.plan->pack->term(span.target, m_place.edition->language.tag);
    if (!found)
        return escaped(span.text);
    if (m_seen.insert(span.target).second)
        m_terms.push_back(span.target);
    const auto shown = span.text == found->term ? m_place.german(span.text) : escaped(span.text);
    return "<a class=\"term\" href=\"" + m_place.fileAddress("glossary.html") + "#" + escaped(span.target) +
           "\" title=\"" + escaped(found->term + ": " + found->text) + "\">" + shown + "</a>";
}

std::string BlockWriter::span(const Span &span)
{
    const auto text = escaped(span.text);
    switch (span.kind) {
    case Span::Kind::Text:
        return text;
    case Span::Kind::Strong:
        return "<strong>" + text + "</strong>";
    case Span::Kind::Fact:
        return "<bdi class=\"fact\">" + text + "</bdi>" +
               (span.unconfirmed ? " <span class=\"ask\">(" + m_place.say("kiosk-ask-first") + ")</span>" : "");
    case Span::Kind::Term:
        return term(span);
    case Span::Kind::TopicLink:
        if (!m_place.edition->place.contains(domain::TopicId(span.target)))
            return text;
        return "<a href=\"" + m_place.topicAddress(domain::TopicId(span.target)) + "\">" + text + "</a>";
    case Span::Kind::WebLink:
        return isWebAddress(span.target) ? "<a href=\"" + escaped(span.target) + "\">" + text + "</a>" : text;
    }
    return text;
}

std::string BlockWriter::line(const domain::Line &line)
{
    std::string out;
    for (const auto &one : line)
        out += span(one);
    return out;
}

std::string BlockWriter::joined(const std::vector<domain::Line> &lines, std::size_t from)
{
    std::string out;
    for (auto at = from; at < lines.size(); ++at)
        out += (at > from ? "<br>\n" : "") + line(lines[at]);
    return out;
}

std::string BlockWriter::items(const std::vector<domain::Line> &lines)
{
    std::string out;
    for (const auto &one : lines)
        out += "<li>" + line(one) + "</li>\n";
    return out;
}

std::string BlockWriter::card(std::string_view look, std::string_view sign, std::string_view title,
                              const std::string &body)
{
    const std::string head = m_underHeading ? "h3" : "h2";
    return "<div class=\"card " + std::string(look) + "\">\n<" + head + " class=\"title\">" + icon(sign) +
           m_place.say(title) + "</" + head + ">\n" + body + "</div>\n";
}

std::string BlockWriter::note(const Block &block)
{
    const auto text = "<p>" + joined(block.lines) + "</p>\n";
    const bool emergency = block.variant == "emergency", warning = block.variant == "warning";
    return "<div class=\"note " +
           std::string(emergency ? "emergency"
                       : warning ? "warning"
                                 : "info") +
           "\" role=\"note\">\n<p class=\"label\">" +
           icon(emergency ? "emergency"
                : warning ? "warning"
                          : "information") +
           m_place.say(emergency ? "kiosk-home-emergency"
                       : warning ? "kiosk-card-warning"
                                 : "kiosk-card-note") +
           "</p>\n" + text + "</div>\n";
}

std::string BlockWriter::table(const Block &block)
{
    std::string out =
        "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"" + escaped(m_title) + "\">\n<table>\n";
    bool head = true;
    for (const auto &row : block.rows) {
        out += head ? "<thead><tr>" : "<tr>";
        for (const auto &cell : row)
            out += head ? "<th scope=\"col\">" + line(cell) + "</th>" : "<td>" + line(cell) + "</td>";
        out += head ? "</tr></thead>\n<tbody>\n" : "</tr>\n";
        head = false;
    }
    return out + "</tbody></table>\n</div>\n";
}

std::string BlockWriter::link(const Block &block)
{
    // The line holds the link itself as well: one link is enough.
    const auto text = escaped(block.lines.empty() ? block.target : plainText(block.lines.front()));
    if (!isWebAddress(block.target))
        return "<p>" + text + "</p>\n";
    return card("link", "web", "kiosk-card-link",
                "<p><a href=\"" + escaped(block.target) + "\">" + text +
                    "</a><br>\n<bdi class=\"address\" dir=\"ltr\">" + escaped(block.target) + "</bdi></p>\n");
}

std::string BlockWriter::contact(const Block &block, bool onlyHours)
{
    const auto found = m_place.plan->pack->contact(domain::ContactId(block.target), m_place.edition->language.tag);
    if (!found)
        return {};
    const auto name = "<p class=\"name\"><a href=\"" + m_place.fileAddress("directory.html") + "#" +
                      escaped(found->id.value) + "\">" + m_place.german(found->name) + "</a></p>\n";
    const auto hours = hoursTables(m_place, *found);
    if (onlyHours)
        return hours.empty() ? std::string() : card("hours", "clock", "kiosk-card-hours", name + hours);
    return card("contact", "map-pin", "kiosk-card-where", name + contactLines(m_place, *found));
}

std::string BlockWriter::question(const Block &block)
{
    std::string answer;
    std::vector<domain::Line> part;
    const auto finish = [&] {
        if (!part.empty())
            answer += "<p>" + joined(part) + "</p>\n";
        part.clear();
    };
    for (std::size_t at = 1; at < block.lines.size(); ++at) {
        if (plainText(block.lines[at]).empty())
            finish();
        else
            part.push_back(block.lines[at]);
    }
    finish();
    return "<details class=\"question\">\n<summary>" +
           (block.lines.empty() ? std::string() : line(block.lines.front())) + "</summary>\n" + answer + "</details>\n";
}

std::string BlockWriter::media(const Block &block)
{
    const auto *stored = m_media.find(block.media);
    if (stored == nullptr)
        return {};
    const auto address = m_place.root + escaped(stored->address);
    const auto text = block.lines.empty() ? std::string() : plainText(block.lines.front());
    if (block.kind == BlockKind::Image)
        return "<figure class=\"picture\"><img src=\"" + address + "\" alt=\"" + escaped(text) + "\"" +
               (stored->width > 0 ? " width=\"" + std::to_string(stored->width) + "\" height=\"" +
                                        std::to_string(stored->height) + "\""
                                  : "") +
               " loading=\"lazy\"></figure>\n";
    const bool film = block.kind == BlockKind::Video;
    const std::string element = film ? "video" : "audio";
    return card("media", film ? "play" : "listen", film ? "export-video" : "kiosk-bar-listen",
                "<" + element + " controls preload=\"none\" src=\"" + address + "\"></" + element +
                    ">\n<p class=\"label\">" + m_place.say("export-text-of") + "</p>\n<p>" + joined(block.lines) +
                    "</p>\n");
}

std::string BlockWriter::html(const Block &block)
{
    const bool lead = m_first && block.kind == BlockKind::Paragraph;
    m_first = false;
    switch (block.kind) {
    case BlockKind::Paragraph:
        return (lead ? "<p class=\"lead\">" : "<p>") + joined(block.lines) + "</p>\n";
    case BlockKind::Heading:
        m_underHeading = true;
        return "<h2>" + joined(block.lines) + "</h2>\n";
    case BlockKind::List:
        return "<ul>\n" + items(block.lines) + "</ul>\n";
    case BlockKind::Table:
        return table(block);
    case BlockKind::Link:
        return link(block);
    case BlockKind::Steps:
        return card("steps", "steps", "kiosk-card-steps", "<ol>\n" + items(block.lines) + "</ol>\n");
    case BlockKind::Documents:
        return card("documents", "documents", "kiosk-card-documents", "<ul>\n" + items(block.lines) + "</ul>\n");
    case BlockKind::Cost:
        return card("cost", "cost", "kiosk-card-cost", "<p>" + joined(block.lines) + "</p>\n");
    case BlockKind::Deadline:
        return card("deadline", "calendar", "kiosk-card-deadline", "<p>" + joined(block.lines) + "</p>\n");
    case BlockKind::Legal:
        return card("legal", "legal", "kiosk-card-legal", "<ul>\n" + items(block.lines) + "</ul>\n");
    case BlockKind::Note:
        return note(block);
    case BlockKind::Contact:
        return contact(block, false);
    case BlockKind::Hours:
        return contact(block, true);
    case BlockKind::Say:
        return card("say", "say", "kiosk-card-say",
                    "<p class=\"sentence\" lang=\"de\" dir=\"ltr\">" + escaped(block.german) + "</p>\n" +
                        (block.lines.empty() ? "" : "<p>" + joined(block.lines) + "</p>\n"));
    case BlockKind::Question:
        return question(block);
    case BlockKind::Image:
    case BlockKind::Audio:
    case BlockKind::Video:
        return media(block);
    }
    return {};
}

std::string BlockWriter::explainedWords()
{
    std::string rows;
    for (const auto &id : m_terms) {
        const auto &pack = *m_place.plan->pack;
        const auto found = pack.term(id, m_place.edition->language.tag);
        const auto original = pack.term(id, domain::LanguageTag("de"));
        rows += "<div><dt>" + m_place.german(found->term) + "</dt><dd>" +
                orGerman(m_place, found->text, original ? original->text : std::string()) + "</dd></div>\n";
    }
    m_underHeading = false;
    return rows.empty() ? rows
                        : card("words", "leaflet", "kiosk-card-words", "<dl class=\"glossary\">\n" + rows + "</dl>\n");
}

} // namespace kiosk::exporting
