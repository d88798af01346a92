// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another pack while the terminal runs: the fourth part of VisitViewModel.
#include <algorithm>

#include "talk_languages.h"
#include "visit_view_model.h"
#include "words.h"

namespace kiosk::viewmodel {

namespace {

std::vector<LanguageListModel::Language> readable(const ContentSource &content)
{
    std::vector<LanguageListModel::Language> list;
    for (const auto &language : content.languages()) {
        const auto tag = words(language.tag.value);
        if (UiLanguage::has(tag))
            list.push_back({tag, words(language.name), scriptOf(tag)});
    }
    return list;
}

} // namespace

void VisitViewModel::showLanguages()
{
    m_languages.show(m_parts.content ? readable(*m_parts.content) : std::vector<LanguageListModel::Language>());
}

void VisitViewModel::replaceWhenIdle(std::shared_ptr<ContentSource> content)
{
    if (!content)
        return;
    m_next = std::move(content);
    if (m_step == OutOfService)
        return enter({Idle, {}});
    if (!visitRunning()) {
        adopt(std::move(m_next));
        emit contentReplaced();
    }
}

void VisitViewModel::replaceNow(std::shared_ptr<ContentSource> content)
{
    if (!content || !visitRunning())
        return replaceWhenIdle(std::move(content));
    m_next.reset();
    const auto here = placeIn(*content, {m_step, m_topic ? m_topic->id : domain::TopicId()});
    std::vector<Place> trail;
    for (const auto &place : m_trail)
        if (place.topic.empty() || content->topic(place.topic, tag()))
            trail.push_back(placeIn(*content, place));
    while (!trail.empty() && trail.back().step == here.step && trail.back().topic == here.topic)
        trail.pop_back(); // Back always leads somewhere else
    m_trail = std::move(trail);
    m_step = here.step;
    m_topic.reset();
    adopt(std::move(content));
    if (m_ticket.hasSubject() && !m_parts.content->topic(m_ticket.subjectId(), tag()))
        m_ticket.dropSubject();
    const auto known = m_parts.content->languages();
    if (std::none_of(known.begin(), known.end(), [this](const auto &one) { return one.tag == tag(); }))
        m_language.choose(m_firstLanguage);
    if (!here.topic.empty())
        m_topic = m_parts.content->topic(here.topic, tag());
    load();
    emit topicChanged();
    emit stepChanged();
    emit contentReplaced();
}

/** @p place as it can be shown from @p next: itself, the nearest topic above it, or home. */
VisitViewModel::Place VisitViewModel::placeIn(const ContentSource &next, const Place &place) const
{
    if (place.topic.empty())
        return place;
    auto step = place.step;
    for (auto id = place.topic; !id.empty();) {
        if (const auto topic = next.topic(id, tag()))
            return {step == Topics && !topic->hasChildren ? Page : step, id};
        const auto before = m_parts.content->topic(id, tag());
        id = before ? before->parent : domain::TopicId();
        if (step == Page)
            step = Topics; // a page that is gone is looked for in the list it stood in
    }
    return step == Topics ? Place{Home, {}} : Place{step, {}};
}

/** Lets the pack of before go. What shows it now is loaded anew by the caller; what would show it later is emptied. */
void VisitViewModel::adopt(std::shared_ptr<ContentSource> content)
{
    const auto before = std::exchange(m_own, std::move(content)); // ends with this function
    m_parts.content = m_own.get();
    if (m_step != Page) {
        m_page.clear();
        m_related.show({});
    }
    if (m_step != Topics)
        m_topics.show({});
    if (m_step != Home)
        m_homeTopics.show({});
    showLanguages();
    m_house.setName(words(m_parts.content->name(tag())));
}

} // namespace kiosk::viewmodel
