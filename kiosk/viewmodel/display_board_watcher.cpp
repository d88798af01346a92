// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/viewmodel/display_board_watcher.h"

#include "kiosk/base/log.h"

namespace kiosk::viewmodel {
namespace {

constexpr std::chrono::seconds ClockEvery{5};

/** Whether somebody who reads the file later would see a difference; the clock alone is none. */
bool saysTheSame(const DisplayBoard &left, const DisplayBoard &right)
{
    return left.date == right.date && left.calls == right.calls && left.next == right.next &&
           left.waiting == right.waiting && left.notice == right.notice && left.lastContact == right.lastContact &&
           left.openUntil == right.openUntil;
}

} // namespace

BoardWatcher::BoardWatcher(Ports ports, std::filesystem::path file, std::function<void(const DisplayBoard &)> show)
    : m_ports(std::move(ports))
    , m_file(std::move(file))
    , m_show(std::move(show))
{
}

BoardWatcher::~BoardWatcher()
{
    m_ports.executor.cancel(m_timer);
    m_ports.mirror.onChange(nullptr);
}

void BoardWatcher::start()
{
    auto kept = loadBoard(m_file);
    if (kept)
        m_kept = std::move(kept.value());
    else if (kept.error().code != base::Code::NotFound)
        base::log(base::Level::Warning, "board-not-loaded", {{"why", kept.error().text}});
    m_ports.mirror.onChange([this] { update(); });
    tick();
}

void BoardWatcher::update()
{
    const domain::WallTime now = m_ports.clock.wall();
    const auto site = m_ports.site();
    if (m_ports.mirror.link() == usecase::LinkState::Fresh)
        m_kept.reset();
    if (m_kept) {
        m_show(withoutContact(m_kept->board, m_kept->zone, now));
        return;
    }
    const DisplayBoard board =
        displayBoard({m_ports.mirror.state(), site, m_ports.mirror.link(), m_ports.mirror.lastContact(), now});
    m_show(board);
    if (!board.stale && site)
        keep(board, site->zone);
}

void BoardWatcher::keep(const DisplayBoard &board, const domain::TimeZone &zone)
{
    if (m_saved && saysTheSame(*m_saved, board))
        return;
    const auto saved = saveBoard(m_file, {board, zone});
    m_saved = board;
    if (!saved && !m_saveFailed)
        base::log(base::Level::Warning, "board-not-saved", {{"why", saved.error().text}});
    m_saveFailed = !saved;
}

void BoardWatcher::tick()
{
    update();
    m_timer = m_ports.executor.postAfter(ClockEvery, [this] { tick(); });
}

} // namespace kiosk::viewmodel
