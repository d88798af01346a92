// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "kiosk/base/clock.h"
#include "kiosk/base/executor.h"
#include "kiosk/viewmodel/display_board_file.h"

namespace kiosk::viewmodel {

/**
 * Makes a board of what the mirror knows, after every change and every few seconds for the clock, and keeps the last
 * fresh one in a file, so that a display that starts without a server still shows it, marked stale. Lives on the
 * use-case executor; all functions and the destructor are called there.
 */
class BoardWatcher
{
public:
    struct Ports
    {
        usecase::QueueMirror &mirror;
        /** The site as last heard; nothing before the first contact. Called on the executor. */
        std::function<std::optional<domain::Site>()> site;
        base::Clock &clock;
        base::Executor &executor;
    };
    /** @p file: where the last board is kept. @p show is called on the executor. */
    BoardWatcher(Ports ports, std::filesystem::path file, std::function<void(const DisplayBoard &)> show);
    ~BoardWatcher();
    BoardWatcher(const BoardWatcher &) = delete;
    BoardWatcher &operator=(const BoardWatcher &) = delete;
    /** Shows the kept board at once, then follows the mirror. */
    void start();
    /** The site is another one now: makes the board anew. The mirror's changes are seen without this. */
    void update();

private:
    void keep(const DisplayBoard &board, const domain::TimeZone &zone);
    void tick();

    Ports m_ports;
    std::filesystem::path m_file;
    std::function<void(const DisplayBoard &)> m_show;
    std::optional<KeptBoard> m_kept; ///< from the file, until there is contact
    std::optional<DisplayBoard> m_saved;
    bool m_saveFailed = false;
    base::TimerId m_timer = 0;
};

} // namespace kiosk::viewmodel
