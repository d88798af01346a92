// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/preview/preview_pack.h"
#include "kiosk/preview/source_watcher.h"
#include "kiosk/preview/terminal_process.h"

namespace kiosk::preview {

struct PreviewOptions
{
    std::filesystem::path sources;
    std::vector<std::string> languages; ///< one a terminal, side by side; one or two
    std::string topic;                  ///< empty: home
    std::string size = "1080x1920";     ///< of each terminal
    std::filesystem::path terminal;     ///< the program
    std::filesystem::path inspect;      ///< for tests: where the first terminal maps its targets; the second adds ".2"
};

/**
 * One preview from start to end: sources, packs and terminals, on the thread that calls run(). The last good state
 * stays on screen while the sources have errors.
 */
class Session
{
public:
    /** Lines for the editor's console: findings, and how long each step took. */
    using Say = std::function<void(const std::string &line)>;

    Session(PreviewOptions options, base::Clock &clock, base::Random &random, Say say);

    /**
     * Ends when a window is closed (0) or @p stop, a descriptor, becomes readable (0). When a terminal fails, its exit
     * code. Failures are what keeps it from beginning at all.
     */
    [[nodiscard]] base::Result<int> run(int stop);

private:
    using Time = std::chrono::milliseconds;
    struct Half
    {
        std::unique_ptr<TerminalProcess> terminal;
        std::string language, step, topic;
        int painted = 0;
    };
    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<void> launch();
    void reload();
    void complete();
    void showPack(const std::filesystem::path &folder);
    void showStrip(const Half &half);
    void showFindings();
    void hear(std::size_t index);
    void obey(std::size_t index, const Message &message);
    [[nodiscard]] std::set<std::string> shown() const;
    [[nodiscard]] std::string logs() const;

    PreviewOptions m_options;
    base::Clock &m_clock;
    Say m_say;
    base::Random &m_random;
    std::unique_ptr<TemporaryFolder> m_work;
    std::unique_ptr<PreviewPack> m_pack;
    std::unique_ptr<SourceWatcher> m_watcher;
    std::vector<Half> m_halves;
    Burst m_burst;
    std::optional<Time> m_complete; ///< when the languages that are not on screen are built too
    Time m_saved{};                 ///< when the change was noticed
    std::string m_built;            ///< how long reading and building took
};

} // namespace kiosk::preview
