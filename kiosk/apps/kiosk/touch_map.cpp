// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "touch_map.h"

#include <chrono>

#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSaveFile>

namespace {

constexpr std::chrono::milliseconds SettleTime{60};

void collect(const QQuickItem &item, const QRectF &screen, QJsonArray &found)
{
    if (!item.isVisible() || item.opacity() == 0 || !item.isEnabled())
        return;
    const auto place = item.mapRectToScene(item.boundingRect());
    if (!item.objectName().isEmpty() && place.intersects(screen))
        found.append(QJsonObject{{"name", item.objectName()},
                                 {"x", place.x()},
                                 {"y", place.y()},
                                 {"width", place.width()},
                                 {"height", place.height()}});
    const auto children = item.childItems();
    for (const auto *child : children)
        collect(*child, screen, found);
}

} // namespace

TouchMap::TouchMap(QQuickWindow &window, QString file)
    : QObject(&window)
    , m_window(window)
    , m_file(std::move(file))
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(SettleTime);
    connect(&m_settled, &QTimer::timeout, this, &TouchMap::write);
    // Not restarted by later frames: a greeting that fades must not put the map off for ever.
    connect(&window, &QQuickWindow::frameSwapped, this, [this] {
        if (!m_settled.isActive())
            m_settled.start();
    });
}

QJsonArray TouchMap::targets(const QQuickItem &root, const QSizeF &screen)
{
    QJsonArray found;
    collect(root, QRectF(QPointF(0, 0), screen), found);
    return found;
}

void TouchMap::write()
{
    const auto size = m_window.size();
    const QJsonObject map{
        {"width", size.width()}, {"height", size.height()}, {"targets", targets(*m_window.contentItem(), size)}};
    const auto bytes = QJsonDocument(map).toJson(QJsonDocument::Compact);
    if (bytes == m_last)
        return;
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        m_last = bytes;
}
