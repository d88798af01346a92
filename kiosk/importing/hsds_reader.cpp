// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include <boost/json.hpp>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/pack_source.h"
#include "kiosk/base/files.h"
#include "kiosk/importing/json_fields.h"
#include "kiosk/importing/links.h"
#include "kiosk/importing/other_sources.h"
#include "kiosk/importing/text.h"
#include "kiosk/importing/topic_tree.h"

namespace kiosk::importing {

using base::Code;
using base::Result;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

using Items = std::map<std::string, json::value>; ///< by id

Result<Items> itemsOf(const HsdsAnswers &answers, const std::string &part)
{
    Items items;
    const auto found = answers.parts.find(part);
    for (std::size_t i = 0; found != answers.parts.end() && i < found->second.size(); ++i) {
        BOOST_OUTCOME_TRY(const auto answer, readJson(found->second[i], part));
        const auto *list = arrayOf(answer);
        if (!list)
            return base::failure(Code::Invalid, part + ": no list");
        for (const auto &one : *list)
            if (auto id = textOf(one, "id"); !id.empty())
                items.emplace(std::move(id), one);
    }
    return items;
}

/** "BYDAY" and the times of a schedule that comes again every week. */
bool ruleOf(const json::value &schedule, domain::OpeningRule &out)
{
    static constexpr std::string_view DayCodes = "SUMOTUWETHFRSA";
    const auto days = textOf(schedule, "byday");
    for (std::size_t at = 0; at + 2 <= days.size(); at += 3) {
        const auto found = DayCodes.find(days.substr(at, 2));
        if (found == std::string_view::npos || found % 2 != 0)
            return false;
        out.days.emplace_back(static_cast<unsigned>(found / 2));
    }
    const auto minute = [](const std::string &text, domain::MinuteOfDay &time) {
        int hour = 0;
        int minutes = 0;
        if (std::sscanf(text.c_str(), "%2d:%2d", &hour, &minutes) != 2 || hour < 0 || hour > 24 || minutes < 0 ||
            minutes > 59)
            return false;
        time = domain::MinuteOfDay(hour * 60 + minutes);
        return true;
    };
    return !out.days.empty() && textOf(schedule, "freq") == "WEEKLY" &&
           minute(textOf(schedule, "opens_at"), out.from) && minute(textOf(schedule, "closes_at"), out.to) &&
           out.from < out.to;
}

void readSchedules(const json::value &item, domain::Contact &contact, const std::string &name, Report &report)
{
    const auto *schedules = member(item, "schedules").if_array();
    if (!schedules || !contact.hours.rules.empty())
        return;
    for (const auto &schedule : *schedules) {
        domain::OpeningRule rule;
        if (ruleOf(schedule, rule))
            contact.hours.rules.push_back(std::move(rule));
        else
            report.add(Note::Dropped, name,
                       "hours `" + textOf(schedule, "description") + json::serialize(schedule).substr(0, 80) + "`",
                       "not a time of every week; write it into the page");
    }
}

void readPhone(const json::value &item, domain::Contact &contact)
{
    if (const auto *phones = member(item, "phones").if_array(); phones && !phones->empty() && contact.phone.empty())
        contact.phone = trimmed(textOf(phones->front(), "number"));
    if (contact.email.empty())
        contact.email = trimmed(textOf(item, "email"));
    for (const char *name : {"url", "website"})
        if (contact.web.empty() && isUrl(textOf(item, name)))
            contact.web = cleanUrl(textOf(item, name));
    if (const auto *languages = member(item, "languages").if_array())
        for (const auto &language : *languages) {
            const domain::LanguageTag tag(textOf(language, "code"));
            if (authoring::findLanguage(tag.value) &&
                std::find(contact.languages.begin(), contact.languages.end(), tag) == contact.languages.end())
                contact.languages.push_back(tag);
        }
}

void readLocation(const json::value &location, domain::Contact &contact, const std::string &name, Report &report)
{
    if (const auto *addresses = member(location, "addresses").if_array(); addresses && !addresses->empty()) {
        const auto &first = addresses->front();
        contact.street = trimmed(cleanText(textOf(first, "address_1") + " " + textOf(first, "address_2")));
        contact.postcode = trimmed(textOf(first, "postal_code"));
        contact.city = trimmed(cleanText(textOf(first, "city")));
    }
    readPhone(location, contact);
    readSchedules(location, contact, name, report);
}

/** The text of a service as HTML of our own, so that one reader makes all blocks. */
std::string htmlOf(const json::value &service)
{
    const auto safe = [](std::string text) {
        text = replaced(replaced(std::move(text), "&", "&amp;"), "<", "&lt;");
        return "<p>" + replaced(replaced(std::move(text), "\r", ""), "\n\n", "</p><p>") + "</p>";
    };
    std::string html = safe(textOf(service, "description"));
    static constexpr std::pair<const char *, const char *> Parts[] = {{"alert", "Hinweis"},
                                                                      {"eligibility_description", "Für wen"},
                                                                      {"application_process", "So geht es"},
                                                                      {"fees_description", "Kosten"},
                                                                      {"interpretation_services", "Dolmetschen"}};
    for (const auto &[name, title] : Parts)
        if (const auto text = textOf(service, name); !trimmed(text).empty())
            html += std::string("<h3>") + title + "</h3>" + safe(text);
    if (const auto *documents = member(service, "required_documents").if_array(); documents && !documents->empty()) {
        html += "<h3>Unterlagen</h3><ul>";
        for (const auto &document : *documents)
            html += "<li>" + safe(textOf(document, "document")) + "</li>";
        html += "</ul>";
    }
    return html;
}

} // namespace

Result<Model> readHsds(const HsdsAnswers &answers, Report &report)
{
    Model model;
    model.system = "hsds";
    model.region = slugOf(answers.name);
    model.attribution = {"HSDS", answers.name, answers.name, ""};
    model.languages = {authoring::german()};
    BOOST_OUTCOME_TRY(const auto organizations, itemsOf(answers, "organizations"));
    BOOST_OUTCOME_TRY(const auto services, itemsOf(answers, "services"));
    BOOST_OUTCOME_TRY(const auto locations, itemsOf(answers, "locations"));
    std::vector<RawPage> pages;
    std::vector<std::pair<std::string, ModelPlace>> places;
    for (const auto &[id, service] : services) {
        const auto name = trimmed(cleanText(textOf(service, "name")));
        if (const auto status = textOf(service, "status");
            name.empty() || status == "inactive" || status == "defunct") {
            report.add(Note::Dropped, id, "`" + name + "`",
                       name.empty() ? "a service without a name" : "it is " + status);
            continue;
        }
        RawPage page;
        page.language = authoring::german();
        page.path = "/service/" + id;
        page.title = name;
        page.updated = textOf(service, "assured_date");
        if (page.updated.empty())
            page.updated = textOf(service, "last_modified");
        page.html = htmlOf(service);
        page.url = isUrl(textOf(service, "url")) ? textOf(service, "url") : std::string();
        auto organization = textOf(service, "organization_id");
        if (organization.empty())
            organization = textOf(member(service, "organization"), "id");
        const auto known = organizations.find(organization);
        const json::value &owner = known == organizations.end() ? member(service, "organization") : known->second;
        page.organisation = textOf(owner, "name");
        ModelPlace place;
        place.paths.insert("service/" + id);
        place.updated = page.updated;
        auto &contact = place.card.contact;
        contact.name = page.organisation.empty() ? name : trimmed(cleanText(page.organisation));
        place.card.about.emplace(authoring::german(), name);
        readPhone(service, contact);
        readSchedules(service, contact, name, report);
        const auto *at = member(service, "service_at_locations").if_array();
        for (std::size_t i = 0; at && i < at->size(); ++i) {
            auto locationId = textOf((*at)[i], "location_id");
            if (locationId.empty())
                locationId = textOf(member((*at)[i], "location"), "id");
            const auto found = locations.find(locationId);
            if (i > 0)
                report.add(Note::Dropped, id, "location " + locationId,
                           "a service has one place here; add a contact for it");
            else
                readLocation(found == locations.end() ? member((*at)[i], "location") : found->second, contact, name,
                             report);
        }
        readPhone(owner, contact);
        places.emplace_back(page.path, std::move(place));
        pages.push_back(std::move(page));
    }
    if (pages.empty())
        return base::failure(Code::Invalid, answers.name + ": holds no service that is offered");
    std::sort(pages.begin(), pages.end(), [](const auto &left, const auto &right) {
        return std::tie(left.title, left.path) < std::tie(right.title, right.path);
    });
    for (std::size_t i = 0; i < pages.size(); ++i)
        pages[i].order = static_cast<double>(i);
    buildTopics(std::move(pages), {}, "", model, report);
    for (auto &topic : model.topics)
        topic.slug = slugOf(topic.pages.at(authoring::german()).title);
    for (auto &[path, place] : places)
        for (std::size_t i = 0; i < model.topics.size(); ++i)
            if (model.topics[i].paths.contains(normalPath(path))) {
                place.topics.push_back(i);
                ModelBlock block;
                block.block.kind = domain::BlockKind::Contact;
                block.card = place.card;
                model.topics[i].pages.at(authoring::german()).blocks.push_back(std::move(block));
                model.places.push_back(place);
            }
    return model;
}

Result<HsdsAnswers> savedHsds(const fs::path &folder)
{
    HsdsAnswers answers;
    answers.name = fs::absolute(folder).lexically_normal().filename().string();
    for (const char *part : {"organizations", "services", "locations"})
        if (fs::exists(folder / (std::string(part) + ".json"))) {
            BOOST_OUTCOME_TRY(auto bytes, base::readFile(folder / (std::string(part) + ".json")));
            answers.parts[part].push_back(std::move(bytes));
        }
    if (!answers.parts.contains("services"))
        return base::failure(Code::NotFound, folder.string() + ": holds no services.json");
    return answers;
}

Result<HsdsAnswers> fetchHsds(Fetcher &fetcher, const std::string &url)
{
    HsdsAnswers answers;
    answers.name = shownUrl(url);
    auto base = url;
    while (base.ends_with('/'))
        base.pop_back();
    BOOST_OUTCOME_TRY(answers.parts["services"], fetcher.getPages(base + "/services?per_page=100"));
    for (const char *part : {"organizations", "locations"}) {
        auto pages = fetcher.getPages(base + "/" + part + "?per_page=100");
        if (!pages && pages.error().code == Code::NotFound)
            continue; // services may hold all
        if (!pages)
            return pages.error();
        answers.parts[part] = std::move(pages.value());
    }
    return answers;
}

} // namespace kiosk::importing
