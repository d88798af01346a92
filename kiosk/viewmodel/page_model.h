// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include "kiosk/domain/page.h"
#include "kiosk/viewmodel/contact_view_model.h"
#include "kiosk/viewmodel/content_source.h"

namespace kiosk::viewmodel {

/** One page as cards, in the order of its text; explained German words come last. Qt thread. */
class PageModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed FINAL)
    Q_PROPERTY(QString checkedOn READ checkedOn NOTIFY changed FINAL)
    Q_PROPERTY(bool machine READ machine NOTIFY changed FINAL)
    Q_PROPERTY(QString sources READ sources NOTIFY changed FINAL)
    Q_PROPERTY(bool marked READ marked NOTIFY changed FINAL)
    Q_PROPERTY(bool original READ original NOTIFY changed FINAL)
    Q_PROPERTY(bool doubtful READ doubtful NOTIFY changed FINAL)
    Q_PROPERTY(bool outdated READ outdated NOTIFY changed FINAL)
    Q_PROPERTY(bool german READ german NOTIFY changed FINAL)
    Q_PROPERTY(bool sensitive READ sensitive NOTIFY changed FINAL)
public:
    enum Kind {
        Paragraph,
        Heading,
        List,
        Table,
        Image,
        Link,
        Steps,
        Documents,
        Cost,
        Deadline,
        Legal,
        Note,
        Contact,
        Hours,
        Say,
        Question,
        Audio,
        Video,
        Words
    };
    Q_ENUM(Kind)
    enum Role { KindRole = Qt::UserRole, Body, Items, Answers, German, Variant, Target, Picture, Columns, ContactRole };

    /** What stands still while a page is shown. */
    struct Setting
    {
        domain::TimeZone zone;
        domain::WallTime now{};
        QString language; ///< of the screen
    };

    using QAbstractListModel::QAbstractListModel;
    void show(const ContentSource &content, const domain::Topic &topic, const domain::Page &page,
              const Setting &setting);
    void clear();

    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString icon() const { return m_icon; }
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] QString spoken() const { return m_spoken; }
    [[nodiscard]] QString checkedOn() const { return m_checkedOn; }
    [[nodiscard]] bool machine() const { return m_machine; }
    /** Where its facts come from, one a line. */
    [[nodiscard]] QString sources() const { return m_sources; }
    /** Machine text that the house wants named above it. */
    [[nodiscard]] bool marked() const { return m_marked; }
    /** The German text, whether it was asked for or stands in for another. */
    [[nodiscard]] bool original() const { return m_original; }
    /** A fact on it is not confirmed yet. */
    [[nodiscard]] bool doubtful() const { return m_doubtful; }
    [[nodiscard]] bool outdated() const { return m_outdated; }
    [[nodiscard]] bool german() const { return m_german; }
    [[nodiscard]] bool sensitive() const { return m_sensitive; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    struct Card
    {
        Kind kind = Paragraph;
        QString body;
        QStringList items;
        QStringList answers; ///< of the words at the end: their meanings, beside items
        QString german;
        QString variant;
        QString target;
        QUrl picture;
        int columns = 0;
        ContactViewModel *contact = nullptr;
    };
    [[nodiscard]] Card cardOf(const domain::Block &block, const ContentSource &content, const Setting &setting);
    void addWords(const ContentSource &content, const domain::Page &page, const Setting &setting);

    std::vector<Card> m_cards;
    std::vector<std::unique_ptr<ContactViewModel>> m_contacts;
    QString m_key;
    QString m_title;
    QString m_icon;
    QString m_summary;
    QString m_spoken;
    QString m_checkedOn;
    bool m_machine = false;
    QString m_sources;
    bool m_marked = false;
    bool m_original = false;
    bool m_doubtful = false;
    bool m_outdated = false;
    bool m_german = false;
    bool m_sensitive = false;
};

} // namespace kiosk::viewmodel
