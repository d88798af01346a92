// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlApplicationEngine>
#include <QSize>

#include "kiosk/viewmodel/visit_view_model.h"

class QQuickWindow;

namespace kiosk::apps {

/** The window of the terminal over one VisitViewModel, which must outlive it. Qt thread. */
class Screen : public QObject
{
public:
    explicit Screen(viewmodel::VisitViewModel &visit);
    ~Screen() override;

    /** Takes the QML files from @p folder instead of the program: to see a change without building. Before show(). */
    void readFrom(const QString &folder);
    /** False when the screens cannot be made; Qt has said why on stderr. @p windowed empty: full screen. */
    [[nodiscard]] bool show(QSize windowed);
    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    [[nodiscard]] QQmlEngine &engine() { return m_engine; }

protected:
    /** Any touch or key tells the visit that somebody is there. */
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    viewmodel::VisitViewModel &m_visit;
    QQmlApplicationEngine m_engine;
    QUrl m_main;
    QQuickWindow *m_window = nullptr;
};

} // namespace kiosk::apps
