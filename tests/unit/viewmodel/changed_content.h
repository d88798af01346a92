// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "kiosk/apps/gallery/fakes.h"

namespace kiosk::test {

/** The made-up pages as a newer pack might have them: every title and name ends in "2", some topics are gone. */
class ChangedContent final : public viewmodel::ContentSource
{
public:
    std::set<std::string> gone;
    bool germanOnly = false;

    [[nodiscard]] std::vector<domain::PackLanguage> languages() const override
    {
        auto all = m_before.languages();
        if (germanOnly)
            std::erase_if(all, [](const auto &one) { return one.tag.value != "de"; });
        return all;
    }
    [[nodiscard]] std::string name(const domain::LanguageTag &language) const override
    {
        return m_before.name(language) + "2";
    }
    [[nodiscard]] std::vector<domain::Topic> topics(const domain::TopicId &parent,
                                                    const domain::LanguageTag &language) const override
    {
        return changed(m_before.topics(parent, language));
    }
    [[nodiscard]] std::optional<domain::Topic> topic(const domain::TopicId &id,
                                                     const domain::LanguageTag &language) const override
    {
        const auto found = m_before.topic(id, language);
        const auto left = found ? changed({*found}) : std::vector<domain::Topic>();
        return left.empty() ? std::nullopt : std::optional(left.front());
    }
    [[nodiscard]] std::vector<domain::Topic> related(const domain::TopicId &id,
                                                     const domain::LanguageTag &language) const override
    {
        return changed(m_before.related(id, language));
    }
    [[nodiscard]] std::optional<domain::Page> page(const domain::TopicId &id,
                                                   const domain::LanguageTag &language) const override
    {
        auto found = m_before.page(id, language);
        if (found)
            found->title += "2";
        return gone.contains(id.value) ? std::nullopt : found;
    }
    [[nodiscard]] std::optional<domain::Contact> contact(const domain::ContactId &id,
                                                         const domain::LanguageTag &language) const override
    {
        return m_before.contact(id, language);
    }
    [[nodiscard]] std::optional<domain::GlossaryTerm> term(const std::string &id,
                                                           const domain::LanguageTag &language) const override
    {
        return m_before.term(id, language);
    }
    [[nodiscard]] std::optional<std::filesystem::path> media(const std::string &name) const override
    {
        return m_before.media(name);
    }

private:
    [[nodiscard]] std::vector<domain::Topic> changed(std::vector<domain::Topic> topics) const
    {
        std::erase_if(topics, [this](const auto &one) { return gone.contains(one.id.value); });
        for (auto &topic : topics) {
            topic.title += "2";
            topic.hasChildren = !m_before.topics(topic.id, topic.language).empty() && !childrenGone(topic.id);
        }
        return topics;
    }
    [[nodiscard]] bool childrenGone(const domain::TopicId &id) const
    {
        for (const auto &child : m_before.topics(id, domain::LanguageTag("de")))
            if (!gone.contains(child.id.value))
                return false;
        return true;
    }

    apps::FakeContent m_before;
};

} // namespace kiosk::test
