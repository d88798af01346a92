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
    const auto found = std::find_if(topics.begin(), topics.end(), [&](const auto &one) { return one.id == wanted; });
    return found == topics.end() ? nullptr : &*found;
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
