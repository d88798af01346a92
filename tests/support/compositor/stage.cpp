// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/compositor/stage.h"

#include <algorithm>

#include <QWaylandOutputMode>
#include <QWaylandSeat>
#include <QWaylandSurface>

namespace {

constexpr int RefreshMilliHertz = 60000;
constexpr int RefreshMilliseconds = 16;

} // namespace

Stage::Stage(const QString &socket, QSize size)
    : m_size(size)
    , m_shell(&m_compositor)
    , m_output(&m_compositor, nullptr)
{
    m_compositor.setSocketName(socket.toUtf8());
    m_compositor.setUseHardwareIntegrationExtension(false);
    m_compositor.create();
    const QWaylandOutputMode mode(size, RefreshMilliHertz);
    m_output.addMode(mode, true);
    m_output.setCurrentMode(mode);
    m_compositor.setDefaultOutput(&m_output);
    connect(&m_shell, &QWaylandXdgShell::toplevelCreated, this, &Stage::show);
    connect(&m_refresh, &QTimer::timeout, this, &Stage::tick);
    m_refresh.start(RefreshMilliseconds);
}

bool Stage::isShowing() const
{
    return picture().size() == m_size;
}

QImage Stage::picture() const
{
    const Window *window = top();
    return window != nullptr ? window->view->currentBuffer().image().copy() : QImage();
}

bool Stage::fingerDown(int id, QPointF at)
{
    const Window *window = top();
    if (window == nullptr)
        return false;
    QWaylandSeat *seat = m_compositor.defaultSeat();
    seat->setKeyboardFocus(window->surface);
    seat->sendTouchPointPressed(window->surface, id, at);
    seat->sendTouchFrameEvent(window->surface->client());
    return true;
}

bool Stage::fingerMove(int id, QPointF at)
{
    const Window *window = top();
    if (window == nullptr)
        return false;
    m_compositor.defaultSeat()->sendTouchPointMoved(window->surface, id, at);
    m_compositor.defaultSeat()->sendTouchFrameEvent(window->surface->client());
    return true;
}

bool Stage::fingerUp(int id, QPointF at)
{
    const Window *window = top();
    if (window == nullptr)
        return false;
    m_compositor.defaultSeat()->sendTouchPointReleased(window->surface, id, at);
    m_compositor.defaultSeat()->sendTouchFrameEvent(window->surface->client());
    return true;
}

void Stage::show(QWaylandXdgToplevel *toplevel, const QWaylandXdgSurface *window)
{
    QWaylandSurface *surface = window->surface();
    auto view = std::make_unique<QWaylandView>();
    view->setOutput(&m_output);
    view->setSurface(surface);
    connect(surface, &QWaylandSurface::redraw, this, [this, shown = view.get()] {
        shown->advance();
        ++m_frames;
        emit frameCommitted();
    });
    connect(surface, &QWaylandSurface::surfaceDestroyed, this, [this, surface] { forget(surface); });
    m_windows.push_back({surface, std::move(view)});
    toplevel->sendFullscreen(m_size);
}

void Stage::forget(const QWaylandSurface *surface)
{
    std::erase_if(m_windows, [surface](const Window &window) { return window.surface == surface; });
}

void Stage::tick()
{
    m_output.frameStarted();
    m_output.sendFrameCallbacks();
}

const Stage::Window *Stage::top() const
{
    const auto shown = std::find_if(m_windows.rbegin(), m_windows.rend(),
                                    [](const Window &window) { return window.surface->hasContent(); });
    return shown == m_windows.rend() ? nullptr : &*shown;
}
