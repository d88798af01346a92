// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTranslator>
#include <QtQml/qqmlregistration.h>

class QQmlEngine;

namespace kiosk::viewmodel {

/**
 * The language everything on screen is in. choose() is the one place where it changes: texts, locale, engine, font
 * script and direction together. English lies below every language. Qt thread.
 */
class UiLanguage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString tag READ tag NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString script READ script NOTIFY changed FINAL)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY changed FINAL)
public:
    explicit UiLanguage(QObject *parent = nullptr);
    ~UiLanguage() override;

    /** The engine whose texts follow; before this, choose() changes the rest. */
    void attach(QQmlEngine &engine);
    /** Languages without texts of their own keep the language of before and return false. */
    bool choose(const QString &tag);
    /** Whether there are texts of the screens in @p tag. */
    [[nodiscard]] static bool has(const QString &tag);
    /** One text in one language, whatever the language of the screen; for the few screens that show all at once. */
    [[nodiscard]] static QString textIn(const QString &tag, const char *id);

    [[nodiscard]] QString tag() const { return m_tag; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString script() const;
    [[nodiscard]] bool rightToLeft() const;

signals:
    void changed();

private:
    QPointer<QQmlEngine> m_engine;
    QTranslator m_english;
    QTranslator m_texts;
    QString m_tag;
};

} // namespace kiosk::viewmodel
