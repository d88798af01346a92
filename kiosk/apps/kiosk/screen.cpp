// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/screen.h"

#include <QQuickWindow>
#include <QtPlugin>

#include "kiosk/viewmodel/icon_provider.h"

namespace kiosk::apps {

Screen::Screen(viewmodel::VisitViewModel &visit)
    : m_visit(visit)
    , m_main(QStringLiteral("qrc:/qt/qml/Wegweiser/Visit/Main.qml"))
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.addImageProvider(QStringLiteral("icon"), new viewmodel::IconProvider);
    m_engine.addImageProvider(QStringLiteral("qr"), new viewmodel::QrProvider);
    QJSEngine::setObjectOwnership(&visit, QJSEngine::CppOwnership);
    visit.language()->attach(m_engine);
}

Screen::~Screen() = default;

void Screen::readFrom(const QString &folder)
{
    m_engine.addImportPath(folder);
    m_main = QUrl::fromLocalFile(folder + QStringLiteral("/Wegweiser/Visit/Main.qml"));
}

bool Screen::show(QSize windowed)
{
    QVariantMap given{{QStringLiteral("visit"), QVariant::fromValue(&m_visit)}};
    if (!windowed.isEmpty()) {
        given.insert(QStringLiteral("width"), windowed.width());
        given.insert(QStringLiteral("height"), windowed.height());
    } else {
        given.insert(QStringLiteral("visibility"), static_cast<int>(QWindow::FullScreen));
    }
    m_engine.setInitialProperties(given);
    m_engine.load(m_main);
    m_window =
        m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    if (!m_window)
        return false;
    m_window->installEventFilter(this);
    return true;
}

bool Screen::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        // The warning itself decides what a touch means: only its "Yes" and the dimmed ground end it.
        if (!m_visit.warning())
            m_visit.stay();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk::apps
