// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "kiosk/http/http_client.h"
#include "kiosk/sync/stream_mirror.h"
#include "kiosk/viewmodel/display_board_watcher.h"

namespace kiosk::apps {

/** Where a display belongs. */
struct DisplayPlace
{
    std::string server;
    domain::SiteId site;
    std::filesystem::path boardFile;
};

/** A display's line to its server: the stream, the site's configuration, and the board made of both. One executor. */
class DisplayLink
{
public:
    struct Ports
    {
        http::HttpClient &http;
        base::Clock &clock;
        base::Random &random;
        base::Executor &executor;
    };
    /** @p show is called on the executor. */
    DisplayLink(DisplayPlace place, Ports ports, std::function<void(const viewmodel::DisplayBoard &)> show);
    ~DisplayLink();
    DisplayLink(const DisplayLink &) = delete;
    DisplayLink &operator=(const DisplayLink &) = delete;
    void start();

private:
    void siteHasVersion(std::int64_t version);
    void fetchSite();
    [[nodiscard]] base::Result<void> takeSite(const http::HttpAnswer &answer);

    DisplayPlace m_place;
    Ports m_ports;
    std::optional<domain::Site> m_site;
    std::int64_t m_wanted = 0;
    bool m_fetching = false;
    base::TimerId m_pause = 0;
    sync::BackOff m_backOff{std::chrono::seconds{1}, std::chrono::seconds{30}};
    sync::StreamMirror m_mirror;
    viewmodel::BoardWatcher m_watcher;
};

} // namespace kiosk::apps
