// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/self_test.h"

#include <QCoreApplication>
#include <QQuickWindow>

namespace kiosk::apps {

namespace {

QStringList &complaints()
{
    static QStringList list;
    return list;
}

void listen(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !text.startsWith(u"QStandardPaths"))
        complaints() << text;
}

/** Paints what is on the screen, into memory. */
void paint(QQuickWindow &window, const std::string &what)
{
    QCoreApplication::processEvents();
    // No event loop runs here, so nobody else lets go of the pages before: all of them would stay until the end.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (window.grabWindow().isNull())
        complaints() << QString::fromStdString(what + ": cannot be painted");
}

void visitAll(QQuickWindow &window, viewmodel::VisitViewModel &visit, const viewmodel::ContentSource &content,
              const domain::TopicId &parent, const domain::LanguageTag &language, int &pages)
{
    for (const auto &topic : content.topics(parent, language)) {
        visit.openPage(QString::fromStdString(topic.id.value));
        paint(window, language.value + ": " + topic.id.value);
        if (visit.page()->title().isEmpty())
            complaints() << QString::fromStdString(language.value + ": no page of " + topic.id.value);
        ++pages;
        if (topic.hasChildren)
            visitAll(window, visit, content, topic.id, language, pages);
    }
}

} // namespace

QStringList selfTest(Screen &screen, viewmodel::VisitViewModel &visit, const viewmodel::ContentSource &content,
                     int &pages)
{
    const auto handler = qInstallMessageHandler(listen);
    for (const auto &language : content.languages()) {
        visit.start();
        visit.chooseLanguage(QString::fromStdString(language.tag.value));
        paint(*screen.window(), language.tag.value + ": home");
        const int before = pages;
        visitAll(*screen.window(), visit, content, {}, language.tag, pages);
        if (pages == before)
            complaints() << QString::fromStdString(language.tag.value + ": no page at all");
    }
    qInstallMessageHandler(handler);
    complaints().removeDuplicates();
    return complaints();
}

} // namespace kiosk::apps
