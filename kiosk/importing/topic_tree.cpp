// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/topic_tree.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/importing/html_blocks.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

namespace {

/** Which paths belong together. */
class PathSets
{
public:
    std::size_t of(const std::string &path)
    {
        const auto [found, added] = m_index.try_emplace(normalPath(path), m_up.size());
        if (added)
            m_up.push_back(found->second);
        return root(found->second);
    }
    [[nodiscard]] bool knows(const std::string &path) const { return m_index.contains(normalPath(path)); }
    void join(const std::string &left, const std::string &right) { m_up[of(right)] = of(left); }

private:
    std::size_t root(std::size_t at)
    {
        while (m_up[at] != at)
            at = m_up[at] = m_up[m_up[at]];
        return at;
    }
    std::map<std::string, std::size_t> m_index;
    std::vector<std::size_t> m_up;
};

struct Group
{
    std::map<domain::LanguageTag, const RawPage *> pages;
    std::set<std::string> paths;
    std::size_t parent = 0; ///< of its own: none
    [[nodiscard]] const RawPage &original() const { return *pages.at(authoring::german()); }
};

class TreeBuilder
{
public:
    TreeBuilder(const std::vector<RawPage> &pages, Report &report)
        : m_report(report)
    {
        for (const auto &page : pages)
            for (const auto &other : page.others)
                m_sets.join(page.path, other);
        for (const auto &page : pages)
            add(page);
        dropWithoutGerman();
        for (auto &[set, group] : m_groups)
            findParent(set, group);
        for (auto &[set, group] : m_groups)
            cutCircle(set);
    }
    /** Sets in the order of topics. */
    std::vector<std::size_t> order() const
    {
        std::map<std::size_t, std::vector<std::size_t>> children;
        std::vector<std::size_t> roots;
        for (const auto &[set, group] : m_groups)
            (group.parent == set ? roots : children[group.parent]).push_back(set);
        const auto byOrder = [&](std::size_t left, std::size_t right) {
            const auto &a = m_groups.at(left).original();
            const auto &b = m_groups.at(right).original();
            return std::tie(a.order, a.path) < std::tie(b.order, b.path);
        };
        std::vector<std::size_t> sorted;
        std::vector<std::size_t> waiting;
        const auto push = [&](std::vector<std::size_t> sets) {
            std::sort(sets.begin(), sets.end(), byOrder);
            waiting.insert(waiting.end(), sets.rbegin(), sets.rend());
        };
        push(roots);
        while (!waiting.empty()) {
            sorted.push_back(waiting.back());
            waiting.pop_back();
            if (const auto found = children.find(sorted.back()); found != children.end())
                push(found->second);
        }
        return sorted;
    }
    [[nodiscard]] const Group &group(std::size_t set) const { return m_groups.at(set); }

private:
    void add(const RawPage &page)
    {
        auto &group = m_groups[m_sets.of(page.path)];
        if (!group.pages.emplace(page.language, &page).second) {
            m_report.add(Note::Dropped, page.path, "`" + page.title + "`",
                         "a second page of the same address and language; the first is used");
            return;
        }
        group.paths.insert(normalPath(page.path));
        for (const auto &other : page.others)
            group.paths.insert(normalPath(other));
    }
    void dropWithoutGerman()
    {
        for (auto one = m_groups.begin(); one != m_groups.end();) {
            if (one->second.pages.contains(authoring::german())) {
                one->second.parent = one->first;
                ++one;
                continue;
            }
            for (const auto &[language, page] : one->second.pages)
                m_report.add(Note::Dropped, page->path, "`" + page->title + "` (" + language.value + ")",
                             "there is no German page for it, and every topic needs one; write de.md first");
            one = m_groups.erase(one);
        }
    }
    void findParent(std::size_t set, Group &group)
    {
        const auto &page = group.original();
        if (page.parentPath.empty())
            return;
        if (m_sets.knows(page.parentPath) && m_groups.contains(m_sets.of(page.parentPath))) {
            group.parent = m_sets.of(page.parentPath);
            if (group.parent != set)
                m_report.count("parents resolved");
        }
        if (group.parent == set)
            m_report.add(Note::Changed, page.path, "its place below " + page.parentPath,
                         "there is no such page; it stands at the top");
    }
    void cutCircle(std::size_t set)
    {
        std::set<std::size_t> seen;
        for (auto at = set; m_groups.at(at).parent != at; at = m_groups.at(at).parent) {
            if (seen.insert(at).second)
                continue;
            m_groups.at(set).parent = set;
            m_report.add(Note::Changed, m_groups.at(set).original().path, "its place in the tree",
                         "the pages above it stand in a circle; it stands at the top");
            return;
        }
    }

    Report &m_report;
    PathSets m_sets;
    std::map<std::size_t, Group> m_groups;
};

std::string lastPart(const std::string &path)
{
    const auto bare = normalPath(path);
    return bare.substr(bare.rfind('/') + 1);
}

} // namespace

void buildTopics(std::vector<RawPage> pages, std::vector<std::string> hosts, const std::string &linkRegion,
                 Model &model, Report &report)
{
    const TreeBuilder tree(pages, report);
    const auto order = tree.order();
    std::map<std::size_t, std::size_t> index;
    for (const auto set : order)
        index.emplace(set, index.size());
    LinkBook links(std::move(hosts), linkRegion);
    for (const auto set : order)
        for (const auto &path : tree.group(set).paths)
            links.add(path, index.at(set));
    for (const auto set : order) {
        const auto &group = tree.group(set);
        ModelTopic topic;
        topic.paths = group.paths;
        topic.order = group.original().order;
        topic.slug = slugOf(lastPart(group.original().path));
        if (group.parent != set)
            topic.parent = index.at(group.parent);
        report.count("topics");
        if (group.parent == set)
            report.count("roots");
        for (const auto &[language, raw] : group.pages) {
            ModelPage page{raw->path, raw->url, trimmed(cleanText(raw->title)), raw->updated, raw->organisation,
                           {},        {}};
            // The source language is written by people; of a translation nobody tells how it was made.
            page.method = language == authoring::german() ? domain::TextMethod::Human : domain::TextMethod::Machine;
            page.blocks = blocksOf(raw->html, page.title, {page.path, links, report});
            report.count("pages " + language.value);
            if (trimmed(visibleText(raw->html)).empty() && language == authoring::german())
                report.count("empty pages");
            topic.pages.emplace(language, std::move(page));
        }
        model.topics.push_back(std::move(topic));
    }
}

} // namespace kiosk::importing
