// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/structured_data.h"

#include "kiosk/exporting/html_frame.h"
#include "kiosk/exporting/json_text.h"
#include "kiosk/exporting/structured_contact.h"

namespace kiosk::exporting {

using domain::Block;
using domain::BlockKind;

namespace {

std::string textOf(const std::vector<domain::Line> &lines, std::size_t from = 0)
{
    std::string out;
    for (auto at = from; at < lines.size(); ++at)
        out += (out.empty() ? "" : " ") + plainText(lines[at]);
    return out;
}

/** Absolute where the site's own address is known, else as seen from the page at @p root. */
std::string addressOf(const SitePlan &plan, const domain::LanguageTag &language, const std::string &file,
                      const std::string &root)
{
    const auto absolute = absoluteAddress(plan, language, file);
    return absolute.empty() ? root + language.value + "/" + file : absolute;
}

std::string graph(const std::vector<std::string> &members)
{
    return "{\"@context\":\"https://schema.org\",\"@graph\":" + jsonArray(members) + "}";
}

std::string centre(const Edition &edition)
{
    return JsonObject("GovernmentOrganization").text("name", edition.centre).done();
}

std::string wayHere(const SitePlan &plan, const Edition &edition, std::size_t node)
{
    std::vector<std::string> steps;
    const auto add = [&](const std::string &name, const std::string &address) {
        steps.push_back(JsonObject("ListItem")
                            .raw("position", std::to_string(steps.size() + 1))
                            .text("name", name)
                            .text("item", address)
                            .done());
    };
    add(edition.words.text("kiosk-bar-start"), addressOf(plan, edition.language.tag, "index.html", "../../"));
    for (const auto step : edition.pathTo(node)) {
        const auto &topic = edition.nodes[step].topic;
        add(topic.title, addressOf(plan, edition.language.tag, topic.id.value + "/index.html", "../../"));
    }
    return JsonObject("BreadcrumbList").array("itemListElement", steps).done();
}

std::vector<std::string> listItems(const std::vector<domain::Line> &lines, const char *type)
{
    std::vector<std::string> all;
    for (const auto &line : lines)
        all.push_back(JsonObject(type).text("name", plainText(line)).done());
    return all;
}

std::string howTo(const domain::Page &page)
{
    std::vector<std::string> steps, supplies;
    std::string cost;
    for (const auto &block : page.blocks) {
        if (block.kind == BlockKind::Steps)
            for (const auto &line : block.lines)
                steps.push_back(JsonObject("HowToStep")
                                    .raw("position", std::to_string(steps.size() + 1))
                                    .text("text", plainText(line))
                                    .done());
        if (block.kind == BlockKind::Documents)
            for (auto &one : listItems(block.lines, "HowToSupply"))
                supplies.push_back(std::move(one));
        if (block.kind == BlockKind::Cost && cost.empty())
            cost = textOf(block.lines);
    }
    if (steps.empty())
        return {};
    return JsonObject("HowTo")
        .text("name", page.title)
        .text("inLanguage", page.language.value)
        .array("step", steps)
        .array("supply", supplies)
        .text("estimatedCost", cost)
        .done();
}

std::string questions(const domain::Page &page)
{
    std::vector<std::string> all;
    for (const auto &block : page.blocks)
        if (block.kind == BlockKind::Question && block.lines.size() > 1)
            all.push_back(JsonObject("Question")
                              .text("name", plainText(block.lines.front()))
                              .raw("acceptedAnswer", JsonObject("Answer").text("text", textOf(block.lines, 1)).done())
                              .done());
    if (all.empty())
        return {};
    return JsonObject("FAQPage").text("inLanguage", page.language.value).array("mainEntity", all).done();
}

/** A page that says where to go and what to bring, pay or observe is about a service; a law behind it: of the state. */
std::string service(const SitePlan &plan, const Edition &edition, const domain::Page &page)
{
    bool useful = false, legal = false;
    std::vector<std::string> places;
    for (const auto &block : page.blocks) {
        useful = useful || block.kind == BlockKind::Steps || block.kind == BlockKind::Documents ||
                 block.kind == BlockKind::Cost || block.kind == BlockKind::Deadline;
        legal = legal || block.kind == BlockKind::Legal;
        if (block.kind == BlockKind::Contact)
            if (const auto contact = plan.pack->contact(domain::ContactId(block.target), edition.language.tag))
                places.push_back(contactData(plan, *contact,
                                             addressOf(plan, edition.language.tag, "directory.html", "../../") + "#" +
                                                 contact->id.value));
    }
    if (!useful || places.empty())
        return {};
    return JsonObject(legal ? "GovernmentService" : "Service")
        .text("name", page.title)
        .text("description", page.blocks.empty() ? std::string() : textOf(page.blocks.front().lines))
        .array("provider", places)
        .done();
}

} // namespace

std::string topicData(const SitePlan &plan, const Edition &edition, std::size_t node, const domain::Page &page)
{
    const auto &topic = edition.nodes[node].topic;
    const auto file = topic.id.value + "/index.html";
    JsonObject about("WebPage");
    about.text("url", addressOf(plan, edition.language.tag, file, "../../"))
        .text("name", page.title)
        .text("description", topic.summary)
        .text("inLanguage", page.language.value)
        .text("dateModified", plan.pack->identity().created)
        .text("lastReviewed", page.checkedOn)
        .raw("publisher", centre(edition))
        .raw("breadcrumb", wayHere(plan, edition, node));
    if (!page.sources.empty())
        about.raw("isBasedOn", JsonObject("CreativeWork").text("name", page.sources).done());
    const domain::LanguageTag german("de");
    if (const auto titles = plan.titles.find(topic.id);
        page.language != german && titles != plan.titles.end() && titles->second.contains(german))
        about.raw("translationOfWork", JsonObject("CreativeWork")
                                           .text("url", addressOf(plan, german, file, "../../"))
                                           .text("name", titles->second.at(german))
                                           .text("inLanguage", "de")
                                           .done());
    std::vector<std::string> members{about.done()};
    for (auto &one : {howTo(page), questions(page), service(plan, edition, page)})
        if (!one.empty())
            members.push_back(one);
    return graph(members);
}

std::string siteData(const SitePlan &plan, const Edition &edition)
{
    return graph({JsonObject("WebSite")
                      .text("url", addressOf(plan, edition.language.tag, "index.html", "../"))
                      .text("name", edition.centre)
                      .text("inLanguage", edition.language.tag.value)
                      .text("dateModified", plan.pack->identity().created)
                      .raw("publisher", centre(edition))
                      .done()});
}

std::string directoryData(const SitePlan &plan, const Edition &edition)
{
    std::vector<std::string> all;
    for (const auto &id : plan.contacts)
        if (const auto contact = plan.pack->contact(id, edition.language.tag))
            all.push_back(contactData(plan, *contact,
                                      addressOf(plan, edition.language.tag, "directory.html", "../") + "#" + id.value));
    return all.empty() ? std::string() : graph(all);
}

std::string glossaryData(const SitePlan &plan, const Edition &edition)
{
    std::vector<std::string> all;
    for (const auto &id : plan.terms)
        if (const auto term = plan.pack->term(id, edition.language.tag))
            all.push_back(JsonObject("DefinedTerm")
                              .text("termCode", id)
                              .text("name", term->term)
                              .text("description", term->text)
                              .done());
    return all.empty() ? std::string()
                       : graph({JsonObject("DefinedTermSet")
                                    .text("name", edition.words.text("export-glossary"))
                                    .text("inLanguage", edition.language.tag.value)
                                    .array("hasDefinedTerm", all)
                                    .done()});
}

} // namespace kiosk::exporting
