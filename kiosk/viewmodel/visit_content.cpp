// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the visit shows of the pack: the second half of VisitViewModel.
#include <set>

#include "visit_view_model.h"
#include "words.h"

namespace kiosk::viewmodel {

namespace {

TopicListModel::Entry entryOf(const domain::Topic &topic)
{
    return {words(topic.id.value), words(topic.title), words(topic.summary), words(topic.icon), false};
}

/** All pages below @p parent in one list: deeper levels become headings. */
void flatten(const ContentSource &content, const domain::TopicId &parent, const domain::LanguageTag &tag,
             std::vector<TopicListModel::Entry> &list)
{
    for (const auto &topic : content.topics(parent, tag)) {
        if (topic.hasChildren) {
            auto heading = entryOf(topic);
            heading.heading = true;
            list.push_back(heading);
        }
        list.push_back(entryOf(topic));
        if (topic.hasChildren)
            flatten(content, topic.id, tag, list);
    }
}

} // namespace

domain::LanguageTag VisitViewModel::tag() const
{
    return domain::LanguageTag(m_language.tag().toStdString());
}

std::optional<domain::Topic> VisitViewModel::topicOf(const QString &key) const
{
    return m_parts.content ? m_parts.content->topic(domain::TopicId(key.toStdString()), tag()) : std::nullopt;
}

void VisitViewModel::load()
{
    m_house.setLanguage(m_language.tag());
    if (!m_parts.content)
        return;
    m_house.setName(words(m_parts.content->name(tag())));
    if (m_topic) {
        m_topic = m_parts.content->topic(m_topic->id, tag());
        emit topicChanged();
    }
    if (m_ticket.hasSubject())
        if (const auto subject = m_parts.content->topic(m_ticket.subjectId(), tag()))
            m_ticket.rename(words(subject->title));
    switch (m_step) {
    case Idle:
    case Languages:
    case Home:
        return loadHome();
    case Topics:
        return loadTopics();
    case Page:
        return loadPage();
    default:
        return;
    }
}

void VisitViewModel::loadHome()
{
    if (m_step != Home)
        return;
    // The large doors of the home screen have their own tiles.
    static const std::set<std::string> doors{"first-steps", "letter", "centre", "emergency"};
    std::vector<TopicListModel::Entry> list;
    for (const auto &topic : m_parts.content->topics({}, tag()))
        if (!doors.contains(topic.id.value))
            list.push_back(entryOf(topic));
    m_homeTopics.show(std::move(list));
}

void VisitViewModel::loadTopics()
{
    if (!m_topic)
        return;
    std::vector<TopicListModel::Entry> list;
    flatten(*m_parts.content, m_topic->id, tag(), list);
    m_topics.show(std::move(list));
}

void VisitViewModel::loadPage()
{
    if (!m_topic)
        return;
    const auto page = m_parts.content->page(m_topic->id, tag());
    if (!page)
        return;
    m_page.show(*m_parts.content, *m_topic, *page, {m_house.zone(), m_house.now(), m_language.tag()});
    std::vector<TopicListModel::Entry> list;
    for (const auto &topic : m_parts.content->related(m_topic->id, tag()))
        list.push_back(entryOf(topic));
    m_related.show(std::move(list));
}

} // namespace kiosk::viewmodel
