// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QImage>
#include <QPointF>
#include <QTimer>
#include <QWaylandCompositor>
#include <QWaylandOutput>
#include <QWaylandView>
#include <QWaylandXdgShell>

/**
 * A panel without glass: every window of every client fills it, the newest lies on top, frames are acknowledged sixty
 * times a second, and fingers are real wl_touch events. Qt thread only.
 */
class Stage : public QObject
{
    Q_OBJECT
public:
    /** Listens on @p socket in XDG_RUNTIME_DIR; @p size in pixels. */
    Stage(const QString &socket, QSize size);

    /** Whether a client shows a picture of the panel's size. */
    [[nodiscard]] bool isShowing() const;
    /** What the client committed last; null when nobody shows anything. */
    [[nodiscard]] QImage picture() const;
    /** Commits so far, of all clients. */
    [[nodiscard]] int frames() const { return m_frames; }

    // One finger each id. False when nobody is there to be touched.
    bool fingerDown(int id, QPointF at);
    bool fingerMove(int id, QPointF at);
    bool fingerUp(int id, QPointF at);

signals:
    /** A client committed a picture. */
    void frameCommitted();

private:
    struct Window
    {
        QWaylandSurface *surface;
        std::unique_ptr<QWaylandView> view;
    };
    void show(QWaylandXdgToplevel *toplevel, const QWaylandXdgSurface *window);
    void forget(const QWaylandSurface *surface);
    void tick();
    [[nodiscard]] const Window *top() const;

    QSize m_size;
    QWaylandCompositor m_compositor;
    QWaylandXdgShell m_shell;
    QWaylandOutput m_output;
    std::vector<Window> m_windows; ///< newest last
    QTimer m_refresh;
    int m_frames = 0;
};
