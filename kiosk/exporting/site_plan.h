// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "kiosk/content/pack.h"
#include "kiosk/exporting/words.h"

namespace kiosk::exporting {

/** A topic within the tree of one language. */
struct Node
{
    domain::Topic topic;
    int parent = -1; ///< place in Edition::nodes; -1: at the top
    std::vector<std::size_t> children;
};

/** One language of the site. */
struct Edition
{
    domain::PackLanguage language;
    Words words;
    std::string centre;      ///< its name
    std::vector<Node> nodes; ///< parents before children, in the order of the pack
    std::map<domain::TopicId, std::size_t> place;

    /** Topics without a parent. */
    [[nodiscard]] std::vector<std::size_t> top() const;
    /** From the top down to @p node itself. */
    [[nodiscard]] std::vector<std::size_t> pathTo(std::size_t node) const;
};

/** Everything an export knows before it writes the first page. */
struct SitePlan
{
    const content::Pack *pack = nullptr;
    std::string baseUrl; ///< ends with "/", or empty
    std::vector<Edition> editions;
    std::map<domain::TopicId, domain::Texts> titles;  ///< in the languages that have a text of their own
    std::map<domain::LanguageTag, std::string> names; ///< own names of all languages, also of those only talked
    std::map<domain::LanguageTag, bool> rightToLeft;
    std::vector<domain::ContactId> contacts;
    std::vector<std::string> terms;
    domain::LocalDate created{};

    [[nodiscard]] bool translated(const domain::TopicId &topic, const domain::LanguageTag &language) const;
};

/** NotFound when @p languages (empty: all) names one the pack has not. @p pack must outlive the plan. */
[[nodiscard]] base::Result<SitePlan> planSite(const content::Pack &pack, const std::vector<std::string> &languages,
                                              const std::string &baseUrl);

} // namespace kiosk::exporting
