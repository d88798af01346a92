// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/html_frame.h"

#include <algorithm>

namespace kiosk::exporting {

namespace {

/** More languages than these fold away on a page; each still has its own name. */
constexpr std::size_t ShownLanguages = 6;

std::string absoluteOrRelative(const Place &place, const domain::LanguageTag &language, const std::string &file)
{
    const auto absolute = absoluteAddress(*place.plan, language, file);
    return escaped(absolute.empty() ? place.root + language.value + "/" + file : absolute);
}

std::string headLinks(const Place &place, const PageHead &head)
{
    std::string out;
    const auto canonical = absoluteAddress(*place.plan, head.original.value_or(place.edition->language.tag), head.file);
    if (!canonical.empty())
        out += "<link rel=\"canonical\" href=\"" + escaped(canonical) + "\">\n";
    if (head.alternates.size() > 1)
        for (const auto &tag : head.alternates)
            out += "<link rel=\"alternate\" hreflang=\"" + escaped(tag.value) + "\" href=\"" +
                   absoluteOrRelative(place, tag, head.file) + "\">\n";
    if (!head.structured.empty())
        out += "<script type=\"application/ld+json\">" + head.structured + "</script>\n";
    return out;
}

std::string languageChooser(const Place &place, const PageHead &head)
{
    const auto &editions = place.plan->editions;
    if (editions.size() < 2)
        return {};
    std::string list = "<ul>\n";
    for (const auto &edition : editions) {
        const bool here = &edition == place.edition;
        list += "<li><a href=\"" + place.root + escaped(edition.language.tag.value) + "/" + escaped(head.file) + "\"" +
                languageOf(edition.language) + " hreflang=\"" + escaped(edition.language.tag.value) + "\"" +
                (here ? " aria-current=\"true\"" : "") + ">" + escaped(edition.language.name) + "</a></li>\n";
    }
    list += "</ul>\n";
    if (editions.size() > ShownLanguages)
        list = "<details><summary>" + place.say("export-language") + ": " + escaped(place.edition->language.name) +
               "</summary>\n" + list + "</details>\n";
    return "<nav class=\"languages\" aria-label=\"" + escaped(place.edition->words.text("export-language")) + "\">\n" +
           icon("globe") + list + "</nav>\n";
}

std::string topicName(const Place &place, const domain::Topic &topic)
{
    return topic.language == place.edition->language.tag ? escaped(topic.title) : place.german(topic.title);
}

std::string wayHere(const Place &place, const PageHead &head)
{
    if (head.file == "index.html")
        return {};
    std::string out = "<nav class=\"path\" aria-label=\"" + escaped(place.edition->words.text("export-path")) +
                      "\">\n<ol>\n<li><a href=\"" + place.fileAddress("index.html") + "\">" +
                      place.say("kiosk-bar-start") + "</a></li>\n";
    if (head.node)
        for (const auto step : place.edition->pathTo(*head.node))
            if (step != *head.node) {
                const auto &topic = place.edition->nodes[step].topic;
                out +=
                    "<li><a href=\"" + place.topicAddress(topic.id) + "\">" + topicName(place, topic) + "</a></li>\n";
            }
    return out + "</ol>\n</nav>\n";
}

/** The top of the tree, opened along @p way. */
std::string branch(const Place &place, const std::vector<std::size_t> &nodes, const std::vector<std::size_t> &way,
                   std::size_t depth)
{
    std::string out = "<ul>\n";
    for (const auto at : nodes) {
        const auto &node = place.edition->nodes[at];
        const bool onWay = depth < way.size() && way[depth] == at;
        const bool here = onWay && depth + 1 == way.size();
        out += "<li><a href=\"" + place.topicAddress(node.topic.id) + "\"" + (here ? " aria-current=\"page\"" : "") +
               ">" + topicName(place, node.topic) + "</a>";
        if (onWay && !node.children.empty())
            out += "\n" + branch(place, node.children, way, depth + 1);
        out += "</li>\n";
    }
    return out + "</ul>\n";
}

std::string tree(const Place &place, const PageHead &head)
{
    const auto way = head.node ? place.edition->pathTo(*head.node) : std::vector<std::size_t>();
    return "<nav class=\"tree\" aria-label=\"" + escaped(place.edition->words.text("export-contents")) +
           "\">\n<p class=\"label\">" + place.say("export-contents") + "</p>\n" +
           branch(place, place.edition->top(), way, 0) + "</nav>\n";
}

std::string foot(const Place &place)
{
    std::string out = "<footer>\n<ul>\n";
    for (const auto &[file, words] :
         {std::pair("directory.html", "export-contacts"), std::pair("glossary.html", "export-glossary"),
          std::pair("about.html", "export-about")})
        out += "<li><a href=\"" + place.fileAddress(file) + "\">" + place.say(words) + "</a></li>\n";
    return out + "</ul>\n<p>" + escaped(place.edition->centre) + "</p>\n</footer>\n";
}

} // namespace

std::string absoluteAddress(const SitePlan &plan, const domain::LanguageTag &language, const std::string &file)
{
    if (plan.baseUrl.empty())
        return {};
    auto path = plan.baseUrl + language.value + "/" + file;
    if (path.ends_with("/index.html"))
        path.resize(path.size() - std::string_view("index.html").size());
    return path;
}

std::string documentHead(const domain::PackLanguage &language, const std::string &title, const std::string &description,
                         const std::string &root, const std::string &links)
{
    std::string out = "<!DOCTYPE html>\n<html" + languageOf(language) +
                      ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
                      "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
                      escaped(title) + "</title>\n";
    if (!description.empty())
        out += "<meta name=\"description\" content=\"" + escaped(description) + "\">\n";
    return out + "<link rel=\"stylesheet\" href=\"" + root + "style.css\">\n" + links + "</head>\n";
}

std::string framed(const Place &place, const PageHead &head, const std::string &main)
{
    const auto &edition = *place.edition;
    const auto title = head.title == edition.centre ? head.title : head.title + " · " + edition.centre;
    return documentHead(edition.language, title, head.description, place.root, headLinks(place, head)) +
           "<body>\n<a class=\"skip\" href=\"#text\">" + place.say("export-skip") +
           "</a>\n<header>\n<div class=\"bar\">\n<a class=\"house\" href=\"" + place.fileAddress("index.html") + "\">" +
           escaped(edition.centre) + "</a>\n" + languageChooser(place, head) +
           "</div>\n</header>\n<div class=\"frame\">\n" + wayHere(place, head) +
           "<main id=\"text\" tabindex=\"-1\">\n" + main + "</main>\n" + tree(place, head) + "</div>\n" + foot(place) +
           "</body>\n</html>\n";
}

} // namespace kiosk::exporting
