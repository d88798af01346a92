// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QQmlEngine>

#include "talk_languages.h"

namespace kiosk::viewmodel {

namespace {

QString textsOf(const QString &tag)
{
    return QStringLiteral(":/i18n/kiosk_%1.qm").arg(tag);
}

} // namespace

UiLanguage::UiLanguage(QObject *parent)
    : QObject(parent)
{
    if (m_english.load(textsOf(QStringLiteral("en"))))
        QCoreApplication::installTranslator(&m_english);
}

UiLanguage::~UiLanguage() = default;

void UiLanguage::attach(QQmlEngine &engine)
{
    m_engine = &engine;
    engine.setUiLanguage(m_tag);
}

bool UiLanguage::has(const QString &tag)
{
    return QFile::exists(textsOf(tag));
}

QString UiLanguage::textIn(const QString &tag, const char *id)
{
    QTranslator texts;
    return texts.load(textsOf(tag)) ? texts.translate("", id) : QString();
}

bool UiLanguage::choose(const QString &tag)
{
    if (tag == m_tag)
        return true;
    if (!has(tag))
        return false;
    QCoreApplication::removeTranslator(&m_texts);
    if (!m_texts.load(textsOf(tag)))
        return false;
    m_tag = tag;
    QCoreApplication::installTranslator(&m_texts);
    QLocale::setDefault(QLocale(tag));
    if (m_engine)
        m_engine->setUiLanguage(tag);
    emit changed();
    if (m_engine)
        m_engine->retranslate();
    return true;
}

QString UiLanguage::name() const
{
    return talkName(m_tag);
}

QString UiLanguage::script() const
{
    return scriptOf(m_tag);
}

bool UiLanguage::rightToLeft() const
{
    return script() == u"arabic";
}

} // namespace kiosk::viewmodel
