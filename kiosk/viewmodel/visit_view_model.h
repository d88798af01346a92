// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "kiosk/viewmodel/appearance_view_model.h"
#include "kiosk/viewmodel/house_view_model.h"
#include "kiosk/viewmodel/language_list_model.h"
#include "kiosk/viewmodel/page_model.h"
#include "kiosk/viewmodel/ticket_view_model.h"
#include "kiosk/viewmodel/topic_list_model.h"
#include "kiosk/viewmodel/ui_language.h"

namespace kiosk::viewmodel {

/** How long the terminal waits for a visitor who does nothing. */
struct Patience
{
    std::chrono::milliseconds reading{90'000};
    std::chrono::milliseconds number{60'000};
    std::chrono::milliseconds warning{20'000}; ///< at least 20 s on a real terminal
    std::chrono::milliseconds farewell{2'000};
};

/**
 * One visitor's way from the first touch to the last, as QML sees it: which screen, which language, what was chosen.
 * Everything a visitor chose is forgotten at its end. Lives on the Qt thread; owns its models; @p content may be null:
 * then the terminal is out of service and says so, until replaceNow() or replaceWhenIdle() brings a pack. A @p content
 * given here must live as long as this; those given later are let go once another one is shown.
 */
class VisitViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(Sheet sheet READ sheet NOTIFY sheetChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool warning READ warning NOTIFY warningChanged FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY warningChanged FINAL)
    Q_PROPERTY(kiosk::viewmodel::UiLanguage *language READ language CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::AppearanceViewModel *appearance READ appearance CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::HouseViewModel *house READ house CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::TicketViewModel *ticket READ ticket CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::LanguageListModel *languages READ languages CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::LanguageListModel *talkLanguages READ talkLanguageList CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::TopicListModel *homeTopics READ homeTopics CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::TopicListModel *topics READ topics CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::TopicListModel *related READ related CONSTANT FINAL)
    Q_PROPERTY(kiosk::viewmodel::PageModel *page READ page CONSTANT FINAL)
    Q_PROPERTY(QString topicTitle READ topicTitle NOTIFY topicChanged FINAL)
    Q_PROPERTY(QString topicSummary READ topicSummary NOTIFY topicChanged FINAL)
    Q_PROPERTY(QString topicIcon READ topicIcon NOTIFY topicChanged FINAL)
    Q_PROPERTY(QString topicKey READ topicKey NOTIFY topicChanged FINAL)
    Q_PROPERTY(QStringList outOfServiceTexts READ outOfServiceTexts CONSTANT FINAL)
public:
    enum Step { Idle, Languages, Home, Topics, Page, Ticket, Number, Door, Farewell, OutOfService };
    Q_ENUM(Step)
    enum Sheet { NoSheet, LanguageSheet, SizeSheet, HelpSheet, TalkSheet };
    Q_ENUM(Sheet)

    struct Parts
    {
        ContentSource *content = nullptr;
        TicketOffice &office;
        base::Clock &clock;
    };
    explicit VisitViewModel(Parts parts, QObject *parent = nullptr);

    void setPatience(const Patience &patience) { m_patience = patience; }

    /**
     * Shows @p content from the end of this visit on; at once when there is none. The visitor notices nothing: until
     * then everything comes from the pack of before. A later call takes the place of one that still waits. Without a
     * pack so far, the terminal is in service from here on. contentReplaced() says when it is shown.
     */
    void replaceWhenIdle(std::shared_ptr<ContentSource> content);
    /**
     * Shows @p content at once and keeps step, page, way back, language and choices as far as their topics still
     * exist. A topic that is gone leads to the nearest above it, or home.
     */
    void replaceNow(std::shared_ptr<ContentSource> content);
    /** Somebody is on the way: anything but the language choice or an out-of-service screen. */
    [[nodiscard]] bool visitRunning() const { return m_step != Idle && m_step != OutOfService; }

    /** From the idle screen: begins the visit. Anywhere else: the same screen in another language. */
    Q_INVOKABLE void chooseLanguage(const QString &tag);
    /** A language to talk; without texts of the screens in it the visitor reads German or English. */
    Q_INVOKABLE void chooseTalkLanguage(const QString &tag);
    Q_INVOKABLE void showAllLanguages();
    Q_INVOKABLE void openTopic(const QString &key);
    /** The page of a topic itself, also of one that has a list below it. */
    Q_INVOKABLE void openPage(const QString &key);
    Q_INVOKABLE void talk();
    /** With what is on screen as the subject. */
    Q_INVOKABLE void talkAboutThis();
    Q_INVOKABLE void back();
    Q_INVOKABLE void goHome();
    Q_INVOKABLE void finish();
    Q_INVOKABLE void openSheet(kiosk::viewmodel::VisitViewModel::Sheet sheet);
    Q_INVOKABLE void closeSheet();
    /** Back to the language choice at once; everything chosen is forgotten. */
    void start();
    /** Asks whether somebody is there; the visit ends when nobody answers. */
    void warn();
    /** Somebody is there: any touch, or "Yes" on the warning. */
    Q_INVOKABLE void stay();

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] Sheet sheet() const { return m_sheet; }
    [[nodiscard]] bool canGoBack() const { return !m_trail.empty(); }
    [[nodiscard]] bool warning() const { return m_warning; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    [[nodiscard]] UiLanguage *language() { return &m_language; }
    [[nodiscard]] AppearanceViewModel *appearance() { return &m_appearance; }
    [[nodiscard]] HouseViewModel *house() { return &m_house; }
    [[nodiscard]] TicketViewModel *ticket() { return &m_ticket; }
    [[nodiscard]] LanguageListModel *languages() { return &m_languages; }
    [[nodiscard]] LanguageListModel *talkLanguageList() { return &m_talkLanguages; }
    [[nodiscard]] TopicListModel *homeTopics() { return &m_homeTopics; }
    [[nodiscard]] TopicListModel *topics() { return &m_topics; }
    [[nodiscard]] TopicListModel *related() { return &m_related; }
    [[nodiscard]] PageModel *page() { return &m_page; }
    [[nodiscard]] QString topicTitle() const;
    [[nodiscard]] QString topicSummary() const;
    [[nodiscard]] QString topicIcon() const;
    [[nodiscard]] QString topicKey() const;
    /** The same sentence in every language of the screens. */
    [[nodiscard]] QStringList outOfServiceTexts() const;

signals:
    void stepChanged();
    void sheetChanged();
    void warningChanged();
    void topicChanged();
    void visitRunningChanged();
    /** The pack of before is let go: nothing of it is on screen or open any more. */
    void contentReplaced();

private:
    struct Place
    {
        Step step = Idle;
        domain::TopicId topic;
    };
    void goTo(Step step, const domain::TopicId &topic = {});
    void enter(const Place &place);
    void load();
    void loadHome();
    void loadTopics();
    void loadPage();
    void reset();
    void showLanguages();
    void adopt(std::shared_ptr<ContentSource> content);
    [[nodiscard]] Place placeIn(const ContentSource &next, const Place &place) const;
    void rest();
    void tickWarning();
    [[nodiscard]] domain::LanguageTag tag() const;
    [[nodiscard]] std::optional<domain::Topic> topicOf(const QString &key) const;

    Parts m_parts;
    std::shared_ptr<ContentSource> m_own;  ///< what a replacement brought; m_parts.content points to it
    std::shared_ptr<ContentSource> m_next; ///< waits for the end of the visit
    Patience m_patience;
    UiLanguage m_language;
    AppearanceViewModel m_appearance;
    HouseViewModel m_house;
    TicketViewModel m_ticket;
    LanguageListModel m_languages;
    LanguageListModel m_talkLanguages;
    TopicListModel m_homeTopics;
    TopicListModel m_topics;
    TopicListModel m_related;
    PageModel m_page;
    QString m_firstLanguage;
    Step m_step = Idle;
    Sheet m_sheet = NoSheet;
    std::vector<Place> m_trail; ///< where Back leads, the nearest last
    std::optional<domain::Topic> m_topic;
    QTimer m_idle;
    QTimer m_warningTick;
    bool m_warning = false;
    int m_secondsLeft = 0;
};

} // namespace kiosk::viewmodel
