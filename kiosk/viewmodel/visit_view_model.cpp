// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit_view_model.h"

#include "talk_languages.h"
#include "words.h"

namespace kiosk::viewmodel {

namespace {

constexpr std::chrono::seconds Second{1};

std::vector<LanguageListModel::Language> talkable()
{
    std::vector<LanguageListModel::Language> list;
    for (const auto &language : talkLanguages()) {
        const auto tag = QString::fromLatin1(language.tag);
        list.push_back({tag, QString::fromUtf8(language.name), scriptOf(tag)});
    }
    return list;
}

} // namespace

VisitViewModel::VisitViewModel(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_house(parts.office, parts.clock)
    , m_ticket(parts.office, parts.clock)
    , m_firstLanguage(QStringLiteral("de"))
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &VisitViewModel::rest);
    m_warningTick.setInterval(Second);
    connect(&m_warningTick, &QTimer::timeout, this, &VisitViewModel::tickWarning);
    connect(&m_ticket, &TicketViewModel::numbered, this, [this] { goTo(Number); });
    m_talkLanguages.show(talkable());
    if (!parts.content)
        m_step = OutOfService;
    showLanguages();
    m_language.choose(m_firstLanguage);
    load();
}

void VisitViewModel::chooseLanguage(const QString &tag)
{
    if (m_step == OutOfService || !m_language.choose(tag))
        return;
    m_ticket.setReadLanguage(tag);
    load();
    if (m_step == Idle || m_step == Languages) {
        m_trail.clear();
        enter({Home, {}});
    }
    closeSheet();
}

void VisitViewModel::chooseTalkLanguage(const QString &tag)
{
    m_ticket.chooseTalk(tag);
    if (m_step == Languages || m_step == Idle)
        chooseLanguage(UiLanguage::has(tag) ? tag : QStringLiteral("en"));
    closeSheet();
}

void VisitViewModel::showAllLanguages()
{
    goTo(Languages);
}

void VisitViewModel::openTopic(const QString &key)
{
    if (const auto topic = topicOf(key))
        goTo(topic->hasChildren ? Topics : Page, topic->id);
}

void VisitViewModel::openPage(const QString &key)
{
    if (const auto topic = topicOf(key))
        goTo(Page, topic->id);
}

void VisitViewModel::talk()
{
    m_ticket.begin({}, {}, {}, {});
    goTo(m_house.givesNumbers() ? Ticket : Door);
}

void VisitViewModel::talkAboutThis()
{
    if (!m_topic)
        return talk();
    // What a sensitive page is about is not handed on unless somebody says so again to a person.
    if (m_topic->sensitive)
        m_ticket.begin({}, m_topic->service, {}, {});
    else
        m_ticket.begin(m_topic->id, m_topic->service, topicTitle(), topicIcon());
    goTo(m_house.givesNumbers() ? Ticket : Door, m_topic->id);
}

void VisitViewModel::back()
{
    if (m_sheet != NoSheet)
        return closeSheet();
    if (m_trail.empty())
        return;
    const auto place = m_trail.back();
    m_trail.pop_back();
    enter(place);
}

void VisitViewModel::goHome()
{
    closeSheet();
    if (m_step == Idle || m_step == OutOfService || m_step == Farewell)
        return;
    m_trail.clear();
    enter({Home, {}});
}

void VisitViewModel::finish()
{
    if (m_step == OutOfService || m_step == Idle)
        return;
    m_trail.clear();
    closeSheet();
    m_idle.stop();
    enter({Farewell, {}});
}

void VisitViewModel::openSheet(Sheet sheet)
{
    m_sheet = m_sheet == sheet ? NoSheet : sheet;
    emit sheetChanged();
}

void VisitViewModel::closeSheet()
{
    if (m_sheet == NoSheet)
        return;
    m_sheet = NoSheet;
    emit sheetChanged();
}

void VisitViewModel::goTo(Step step, const domain::TopicId &topic)
{
    m_trail.push_back({m_step, m_topic ? m_topic->id : domain::TopicId()});
    if (step == Number)
        m_trail.clear();
    enter({step, topic});
}

void VisitViewModel::enter(const Place &place)
{
    const bool before = visitRunning();
    m_step = place.step;
    const bool replaced = m_step == Idle && m_next;
    if (replaced)
        adopt(std::move(m_next));
    m_topic = place.topic.empty() || !m_parts.content ? std::nullopt : m_parts.content->topic(place.topic, tag());
    if (m_step == Idle)
        reset();
    load();
    emit topicChanged();
    emit stepChanged();
    if (before != visitRunning())
        emit visitRunningChanged();
    if (replaced)
        emit contentReplaced();
    stay();
}

/** Everything of the last visitor goes: choices, language, size, trail. */
void VisitViewModel::reset()
{
    m_trail.clear();
    m_topic.reset();
    m_page.clear();
    m_topics.show({});
    m_related.show({});
    m_ticket.forget();
    m_parts.office.forget();
    m_appearance.reset();
    m_language.choose(m_firstLanguage);
    m_ticket.setReadLanguage(m_firstLanguage);
}

QString VisitViewModel::topicTitle() const
{
    return m_topic ? words(m_topic->title) : QString();
}

QString VisitViewModel::topicSummary() const
{
    return m_topic ? words(m_topic->summary) : QString();
}

QString VisitViewModel::topicIcon() const
{
    return m_topic ? words(m_topic->icon) : QString();
}

QString VisitViewModel::topicKey() const
{
    return m_topic ? words(m_topic->id.value) : QString();
}

QStringList VisitViewModel::outOfServiceTexts() const
{
    QStringList texts;
    for (const auto &language : talkLanguages()) {
        //% "This terminal is taking a break. Please ask at the desk."
        const auto *id = QT_TRID_NOOP("kiosk-out-of-service");
        if (const auto text = UiLanguage::textIn(QString::fromLatin1(language.tag), id); !text.isEmpty())
            texts << text;
    }
    return texts;
}

} // namespace kiosk::viewmodel
