// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/site_plan.h"

#include <algorithm>

#include "kiosk/exporting/html_text.h"

namespace kiosk::exporting {

using base::Code;
using base::Result;

namespace {

void addBelow(Edition &edition, const content::Pack &pack, int parent, const domain::TopicId &id)
{
    for (auto &topic : pack.topics(id, edition.language.tag)) {
        const auto place = edition.nodes.size();
        if (parent >= 0)
            edition.nodes[static_cast<std::size_t>(parent)].children.push_back(place);
        edition.place.emplace(topic.id, place);
        const auto child = topic.id;
        const bool deeper = topic.hasChildren;
        edition.nodes.push_back({std::move(topic), parent, {}});
        if (deeper)
            addBelow(edition, pack, static_cast<int>(place), child);
    }
}

Result<std::vector<domain::PackLanguage>> chosen(const content::Pack &pack, const std::vector<std::string> &wanted)
{
    auto all = pack.languages();
    if (wanted.empty())
        return all;
    std::vector<domain::PackLanguage> kept;
    for (const auto &tag : wanted) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.tag.value == tag; });
        if (found == all.end()) {
            std::string have;
            for (const auto &one : all)
                have += " " + one.tag.value;
            return base::failure(Code::NotFound, "the pack has no language " + tag + "; it has:" + have);
        }
        kept.push_back(*found);
    }
    return kept;
}

bool isPlainName(const std::string &name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

std::vector<std::size_t> Edition::top() const
{
    std::vector<std::size_t> all;
    for (std::size_t at = 0; at < nodes.size(); ++at)
        if (nodes[at].parent < 0)
            all.push_back(at);
    return all;
}

std::vector<std::size_t> Edition::pathTo(std::size_t node) const
{
    std::vector<std::size_t> path{node};
    while (nodes[path.front()].parent >= 0)
        path.insert(path.begin(), static_cast<std::size_t>(nodes[path.front()].parent));
    return path;
}

bool SitePlan::translated(const domain::TopicId &topic, const domain::LanguageTag &language) const
{
    const auto found = titles.find(topic);
    return found != titles.end() && found->second.contains(language);
}

Result<SitePlan> planSite(const content::Pack &pack, const std::vector<std::string> &languages,
                          const std::string &baseUrl)
{
    SitePlan plan;
    plan.pack = &pack;
    plan.baseUrl = baseUrl;
    if (!plan.baseUrl.empty() && !isWebAddress(plan.baseUrl))
        return base::failure(Code::Invalid, baseUrl + ": not a web address; it must begin with https:// or http://");
    if (!plan.baseUrl.empty() && !plan.baseUrl.ends_with('/'))
        plan.baseUrl += '/';
    BOOST_OUTCOME_TRY(const auto kept, chosen(pack, languages));
    for (const auto &language : kept) {
        Edition edition{language, Words(language.tag), pack.name(language.tag), {}, {}};
        addBelow(edition, pack, -1, {});
        plan.editions.push_back(std::move(edition));
    }
    // Ids become addresses: none may lead out of the folder.
    for (const auto &edition : plan.editions) {
        if (!isPlainName(edition.language.tag.value))
            return base::failure(Code::Corrupt, "the pack has a language with an impossible name; build it again");
        for (const auto &node : edition.nodes)
            if (!isPlainName(node.topic.id.value))
                return base::failure(Code::Corrupt, "the pack has a topic with an impossible id; build it again");
    }
    plan.titles = pack.subjects();
    for (const auto &language : pack.talkLanguages()) {
        plan.names[language.tag] = language.name;
        plan.rightToLeft[language.tag] = language.rightToLeft;
    }
    plan.contacts = pack.contactIds();
    plan.terms = pack.termIds();
    if (const auto created = domain::parseDate(pack.identity().created.substr(0, 10)))
        plan.created = *created;
    return plan;
}

} // namespace kiosk::exporting
