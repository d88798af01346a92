// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/calendar.h"
#include "kiosk/exporting/html_blocks.h"
#include "kiosk/exporting/html_frame.h"
#include "kiosk/exporting/html_pages.h"
#include "kiosk/exporting/structured_data.h"

namespace kiosk::exporting {

namespace {

const domain::PackLanguage German{domain::LanguageTag("de"), "Deutsch", false};

/** Only what a reader must know before reading stands above the text; all else is one calm line below. */
std::string warning(const Place &outside, const domain::Page &page)
{
    if (page.state == domain::TextState::Current)
        return {};
    return "<p class=\"state\">" + icon("information") +
           outside.say(page.state == domain::TextState::German ? "kiosk-state-german" : "kiosk-state-outdated") +
           "</p>\n";
}

std::string calmLine(const Place &place, const domain::Page &page)
{
    std::string out = "<p class=\"calm\">";
    if (!page.checkedOn.empty())
        out += place.say("kiosk-checked-on", {dateText(page.checkedOn, place.edition->words.language())}) + " · ";
    out += place.say(methodWords(page));
    if (!page.sources.empty()) {
        const auto source = place.edition->words.text("export-source", {"\x01"});
        const auto at = source.find('\x01');
        out += "<br>\n" +
               place.foreign(
                   escaped(source.substr(0, at)),
                   {domain::LanguageTag(place.edition->words.language()), {}, place.edition->words.rightToLeft()}) +
               place.german(page.sources) + escaped(source.substr(at + 1));
    }
    return out + "</p>\n";
}

std::string topicList(const Place &place, const std::vector<domain::Topic> &topics, std::string_view title)
{
    if (topics.empty())
        return {};
    std::string out = "<h2>" + place.say(title) + "</h2>\n<ul class=\"topics\">\n";
    for (const auto &topic : topics) {
        const bool own = topic.language == place.edition->language.tag;
        out += "<li><a href=\"" + place.topicAddress(topic.id) + "\">" + icon(topic.icon) + "<span>" +
               (own ? escaped(topic.title) : place.german(topic.title)) + "</span></a></li>\n";
    }
    return out + "</ul>\n";
}

} // namespace

const char *methodWords(const domain::Page &page)
{
    const bool original = page.language.value == "de";
    switch (page.method) {
    case domain::TextMethod::Human:
        return original ? "export-written" : "export-translated";
    case domain::TextMethod::Reviewed:
        return original ? "export-written-reviewed" : "export-reviewed";
    case domain::TextMethod::Machine:
        break;
    }
    return original ? "export-written-machine" : "kiosk-machine";
}

std::string topicPage(const SitePlan &plan, const Edition &edition, std::size_t node, MediaShelf &media)
{
    const auto &topic = edition.nodes[node].topic;
    const auto page = plan.pack->page(topic.id, edition.language.tag);
    if (!page)
        return {};
    const Place outside{&plan, &edition, edition.language, "../../"};
    Place inside = outside;
    const bool foreign = page->language != edition.language.tag;
    if (foreign)
        inside.around = German;
    PageHead head;
    head.title = page->title;
    head.description = topic.summary;
    head.file = topic.id.value + "/index.html";
    head.node = node;
    if (foreign)
        head.original = page->language;
    for (const auto &other : plan.editions)
        if (plan.translated(topic.id, other.language.tag))
            head.alternates.push_back(other.language.tag);
    head.structured = topicData(plan, edition, node, *page);

    BlockWriter blocks(inside, media, page->title);
    std::string text = "<h1>" + escaped(page->title) + "</h1>\n";
    for (const auto &block : page->blocks)
        text += blocks.html(block);
    text += blocks.explainedWords();
    std::vector<domain::Topic> children;
    for (const auto child : edition.nodes[node].children)
        children.push_back(edition.nodes[child].topic);
    auto main = warning(outside, *page) + "<article" + (foreign ? languageOf(inside.around) : "") + ">\n" + text +
                "</article>\n" + topicList(outside, children, "export-in-topic") +
                topicList(outside, plan.pack->related(topic.id, edition.language.tag), "kiosk-also-useful") +
                calmLine(outside, *page);
    return framed(outside, head, main);
}

} // namespace kiosk::exporting
