// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QQmlContext>
#include <QQmlEngine>

#include "kiosk/apps/gallery/fakes.h"
#include "kiosk/apps/kiosk/fonts.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/viewmodel/icon_provider.h"
#include "kiosk/viewmodel/visit_view_model.h"

namespace kiosk::test {

/** Gives the QML tests one visit over made-up ports, new for each engine. */
class VisitUnderTest : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int wishes READ wishes)
public:
    /** Before the application is made. */
    VisitUnderTest() { apps::useOwnFonts(); }
    [[nodiscard]] int wishes() const { return static_cast<int>(m_office.wishes.size()); }

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->addImageProvider(QStringLiteral("icon"), new viewmodel::IconProvider);
        engine->addImageProvider(QStringLiteral("qr"), new viewmodel::QrProvider);
        m_visit = std::make_unique<viewmodel::VisitViewModel>(
            viewmodel::VisitViewModel::Parts{&m_content, m_office, m_clock});
        m_visit->language()->attach(*engine);
        engine->rootContext()->setContextProperty(QStringLiteral("visitUnderTest"), m_visit.get());
        engine->rootContext()->setContextProperty(QStringLiteral("fakes"), this);
    }

private:
    apps::FakeContent m_content;
    apps::FakeOffice m_office;
    base::SystemClock m_clock;
    std::unique_ptr<viewmodel::VisitViewModel> m_visit;
};

} // namespace kiosk::test
