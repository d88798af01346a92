// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QObject>
#include <QString>
#include <QTimer>

class QQuickItem;
class QQuickWindow;

/**
 * Writes where everything that has a name stands on the screen, as JSON, whenever the picture has settled: for tests
 * that touch the real program (--inspect FILE). Nothing a visitor typed or chose is in it. Lives on the Qt thread.
 */
class TouchMap : public QObject
{
    Q_OBJECT
public:
    /** Watches @p window until one of both ends; @p file is replaced whole each time. */
    TouchMap(QQuickWindow &window, QString file);

    /** The visible, enabled, named items below @p root that lie at least partly inside the window. */
    [[nodiscard]] static QJsonArray targets(const QQuickItem &root, const QSizeF &screen);

private:
    void write();

    QQuickWindow &m_window;
    QString m_file;
    QTimer m_settled;
    QByteArray m_last;
};
