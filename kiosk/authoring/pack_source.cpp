// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/pack_source.h"

#include <algorithm>

namespace kiosk::authoring {

const domain::LanguageTag &german()
{
    static const domain::LanguageTag tag("de");
    return tag;
}

bool isHidden(const TopicSource &topic, const PageSource &page)
{
    return topic.machineText == MachineText::Hidden && page.method == domain::TextMethod::Machine &&
           page.language != german();
}

int SourceLines::of(std::string_view name, int otherwise) const
{
    const auto found = byName.find(name);
    return found == byName.end() ? otherwise : found->second;
}

const std::string &Fact::in(const domain::LanguageTag &language) const
{
    static const std::string none;
    for (const auto &tag : {language, domain::LanguageTag(), german()})
        if (const auto found = values.find(tag); found != values.end())
            return found->second;
    return none;
}

const TopicSource *PackSource::topic(const domain::TopicId &wanted) const
{
    if (m_indexed > topics.size()) { // some were taken out
        m_places.clear();
        m_indexed = 0;
    }
    for (; m_indexed < topics.size(); ++m_indexed)
        m_places.try_emplace(topics[m_indexed].id, m_indexed);
    const auto found = m_places.find(wanted);
    return found == m_places.end() ? nullptr : &topics[found->second];
}

bool PackSource::hasService(const domain::ServiceId &wanted) const
{
    return std::any_of(services.begin(), services.end(), [&](const auto &one) { return one.first == wanted; });
}

bool PackSource::hasLanguage(const domain::LanguageTag &tag) const
{
    return std::find(languages.begin(), languages.end(), tag) != languages.end();
}

} // namespace kiosk::authoring
