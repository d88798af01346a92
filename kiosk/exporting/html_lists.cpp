// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/calendar.h"
#include "kiosk/exporting/html_contact.h"
#include "kiosk/exporting/html_frame.h"
#include "kiosk/exporting/html_pages.h"
#include "kiosk/exporting/structured_data.h"

namespace kiosk::exporting {

namespace {

Place placeOf(const SitePlan &plan, const Edition &edition)
{
    return {&plan, &edition, edition.language, "../"};
}

PageHead headOf(const SitePlan &plan, const std::string &title, const std::string &file)
{
    PageHead head;
    head.title = title;
    head.file = file;
    for (const auto &edition : plan.editions)
        head.alternates.push_back(edition.language.tag);
    return head;
}

std::string tile(const std::string &address, const std::string &sign, const std::string &title,
                 const std::string &summary)
{
    return "<li><a class=\"tile\" href=\"" + address + "\">" + icon(sign) + "<span class=\"name\">" + title +
           "</span></a>" + (summary.empty() ? "" : "\n<p>" + summary + "</p>") + "</li>\n";
}

std::string row(const std::string &label, const std::string &value)
{
    return "<div><dt>" + label + "</dt><dd>" + value + "</dd></div>\n";
}

/** How far each language has come, from the pages themselves. */
std::string coverage(const Place &place)
{
    const auto &plan = *place.plan;
    std::string out;
    for (const auto &edition : plan.editions) {
        int own = 0, machine = 0, outdated = 0;
        for (const auto &node : edition.nodes) {
            if (node.topic.language != edition.language.tag)
                continue;
            ++own;
            const auto page = plan.pack->page(node.topic.id, edition.language.tag);
            machine += page && page->method == domain::TextMethod::Machine ? 1 : 0;
            outdated += page && page->state == domain::TextState::Outdated ? 1 : 0;
        }
        out += "<li><strong><bdi" + languageOf(edition.language) + ">" + escaped(edition.language.name) +
               "</bdi></strong><br>\n" +
               place.say("export-count", {std::to_string(own), std::to_string(edition.nodes.size())});
        if (machine > 0 && edition.language.tag.value != "de")
            out += "<br>\n" + place.say("export-count-machine", {std::to_string(machine)});
        if (outdated > 0)
            out += "<br>\n" + place.say("export-count-outdated", {std::to_string(outdated)});
        out += "</li>\n";
    }
    return "<ul class=\"coverage\">\n" + out + "</ul>\n";
}

} // namespace

std::string homePage(const SitePlan &plan, const Edition &edition)
{
    const auto place = placeOf(plan, edition);
    auto head = headOf(plan, edition.centre, "index.html");
    head.structured = siteData(plan, edition);
    std::string tiles;
    for (const auto at : edition.top()) {
        const auto &topic = edition.nodes[at].topic;
        const bool own = topic.language == edition.language.tag;
        tiles += tile(place.topicAddress(topic.id), topic.icon, own ? escaped(topic.title) : place.german(topic.title),
                      own ? escaped(topic.summary) : place.german(topic.summary));
    }
    if (!plan.contacts.empty())
        tiles += tile(place.fileAddress("directory.html"), "map-pin", place.say("export-contacts"),
                      place.say("export-contacts-summary"));
    if (!plan.terms.empty())
        tiles += tile(place.fileAddress("glossary.html"), "say", place.say("export-glossary"),
                      place.say("export-glossary-summary"));
    return framed(place, head, "<h1>" + escaped(edition.centre) + "</h1>\n<ul class=\"tiles\">\n" + tiles + "</ul>\n");
}

std::string directoryPage(const SitePlan &plan, const Edition &edition)
{
    const auto place = placeOf(plan, edition);
    auto head = headOf(plan, edition.words.text("export-contacts"), "directory.html");
    head.description = edition.words.text("export-contacts-summary");
    head.structured = directoryData(plan, edition);
    std::string main = "<h1>" + place.say("export-contacts") + "</h1>\n<p class=\"lead\">" +
                       place.say("export-contacts-summary") + "</p>\n";
    for (const auto &id : plan.contacts) {
        const auto contact = plan.pack->contact(id, edition.language.tag);
        if (!contact)
            continue;
        const auto hours = hoursTables(place, *contact);
        main += "<section class=\"card contact\" id=\"" + escaped(id.value) + "\">\n<h2>" +
                place.german(contact->name) + "</h2>\n" + contactLines(place, *contact);
        if (!hours.empty())
            main += "<h3 class=\"title\">" + icon("clock") + place.say("kiosk-card-hours") + "</h3>\n" + hours;
        std::string known;
        if (!contact->verifiedOn.empty())
            known = place.say("kiosk-checked-on", {dateText(contact->verifiedOn, edition.words.language())});
        main += (known.empty() ? "" : "<p class=\"calm\">" + known + "</p>\n") + "</section>\n";
    }
    return framed(place, head, main);
}

std::string glossaryPage(const SitePlan &plan, const Edition &edition)
{
    const auto place = placeOf(plan, edition);
    auto head = headOf(plan, edition.words.text("export-glossary"), "glossary.html");
    head.description = edition.words.text("export-glossary-summary");
    head.structured = glossaryData(plan, edition);
    std::string rows;
    for (const auto &id : plan.terms) {
        const auto term = plan.pack->term(id, edition.language.tag);
        const auto original = plan.pack->term(id, domain::LanguageTag("de"));
        if (term && original)
            rows += "<div id=\"" + escaped(id) + "\"><dt>" + place.german(term->term) + "</dt><dd>" +
                    orGerman(place, term->text, original->text) + "</dd></div>\n";
    }
    return framed(place, head,
                  "<h1>" + place.say("export-glossary") + "</h1>\n<p class=\"lead\">" +
                      place.say("export-glossary-summary") + "</p>\n" +
                      (rows.empty() ? "" : "<dl class=\"glossary\">\n" + rows + "</dl>\n"));
}

std::string aboutPage(const SitePlan &plan, const Edition &edition)
{
    const auto place = placeOf(plan, edition);
    const auto &identity = plan.pack->identity();
    const auto head = headOf(plan, edition.words.text("export-about"), "about.html");
    return framed(
        place, head,
        "<h1>" + place.say("export-about") + "</h1>\n<p class=\"lead\">" + place.say("export-about-same") +
            "</p>\n<p>" + place.say("export-about-honest") + "</p>\n<dl class=\"ways\">\n" +
            row(place.say("export-pack"), escaped(identity.id)) +
            row(place.say("export-version"), std::to_string(identity.version)) +
            row(place.say("export-created"),
                place.foreign(escaped(dateText(identity.created, edition.words.language())),
                              {domain::LanguageTag(edition.words.language()), {}, edition.words.rightToLeft()})) +
            "</dl>\n<h2>" + place.say("export-translations") + "</h2>\n" + coverage(place));
}

std::string startPage(const SitePlan &plan)
{
    const auto &first = plan.editions.front();
    std::string links, list;
    for (const auto &edition : plan.editions) {
        const auto &tag = edition.language.tag;
        const auto absolute = absoluteAddress(plan, tag, "index.html");
        const auto address = tag.value + "/index.html";
        links += "<link rel=\"alternate\" hreflang=\"" + escaped(tag.value) + "\" href=\"" +
                 escaped(absolute.empty() ? address : absolute) + "\">\n";
        list += "<li><a class=\"tile\" href=\"" + escaped(address) + "\"" + languageOf(edition.language) +
                " hreflang=\"" + escaped(tag.value) + "\"><span class=\"name\">" + escaped(edition.language.name) +
                "</span><span>" + escaped(edition.centre) + "</span></a></li>\n";
    }
    if (!plan.baseUrl.empty())
        links = "<link rel=\"canonical\" href=\"" + escaped(plan.baseUrl) + "\">\n" + links +
                "<link rel=\"alternate\" hreflang=\"x-default\" href=\"" + escaped(plan.baseUrl) + "\">\n";
    return documentHead(first.language, first.centre, {}, "", links) + "<body class=\"start\">\n<main>\n<h1>" +
           escaped(first.centre) + "</h1>\n<ul class=\"tiles\">\n" + list + "</ul>\n</main>\n</body>\n</html>\n";
}

std::string siteMap(const SitePlan &plan)
{
    if (plan.baseUrl.empty())
        return {};
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    const auto add = [&](const std::string &address, const std::string &date) {
        out += "<url><loc>" + escaped(address) + "</loc>" +
               (date.empty() ? "" : "<lastmod>" + escaped(date) + "</lastmod>") + "</url>\n";
    };
    add(plan.baseUrl, {});
    for (const auto &edition : plan.editions) {
        const auto &tag = edition.language.tag;
        for (const auto *file : {"index.html", "directory.html", "glossary.html", "about.html"})
            add(absoluteAddress(plan, tag, file), {});
        for (const auto &node : edition.nodes)
            if (node.topic.language == tag) { // pages shown in German are at their German address already
                const auto page = plan.pack->page(node.topic.id, tag);
                add(absoluteAddress(plan, tag, node.topic.id.value + "/index.html"), page ? page->checkedOn : "");
            }
    }
    return out + "</urlset>\n";
}

} // namespace kiosk::exporting
