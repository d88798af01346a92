// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/display/display_link.h"

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/wire/values.h"

namespace kiosk::apps {

DisplayLink::DisplayLink(DisplayPlace place, Ports ports, std::function<void(const viewmodel::DisplayBoard &)> show)
    : m_place(std::move(place))
    , m_ports(ports)
    , m_mirror(sync::StreamMirror::openAccess(m_place.server, m_place.site), ports.http, ports.clock, ports.executor,
               ports.random)
    , m_watcher({m_mirror, [this] { return m_site; }, ports.clock, ports.executor}, m_place.boardFile, std::move(show))
{
}

DisplayLink::~DisplayLink()
{
    m_ports.executor.cancel(m_pause);
}

void DisplayLink::start()
{
    m_mirror.onConfig([this](std::int64_t version) { siteHasVersion(version); });
    m_mirror.onServerTime([this](base::WallTime now) { m_ports.http.trustTime(now); });
    m_watcher.start();
    m_mirror.start();
}

void DisplayLink::siteHasVersion(std::int64_t version)
{
    m_wanted = version;
    if ((!m_site || m_site->version != version) && !m_fetching && m_pause == 0)
        fetchSite();
}

void DisplayLink::fetchSite()
{
    m_fetching = true;
    http::HttpRequest request;
    request.url = m_place.server + "/v1/sites/" + m_place.site.value + "/config";
    m_ports.http.send(std::move(request), [this](const base::Result<http::HttpAnswer> &answer) {
        m_fetching = false;
        const auto taken = answer ? takeSite(answer.assume_value()) : base::Result<void>(answer.assume_error());
        if (taken) {
            m_backOff.reset();
            m_watcher.update();
            return;
        }
        base::log(base::Level::Info, "site-fetch-waits", {{"error", taken.assume_error().text}});
        m_pause = m_ports.executor.postAfter(m_backOff.next(m_ports.random), [this] {
            m_pause = 0;
            siteHasVersion(m_wanted);
        });
    });
}

base::Result<void> DisplayLink::takeSite(const http::HttpAnswer &answer)
{
    if (answer.status != 200)
        return base::failure(base::Code::NotFound, "the server knows no site " + m_place.site.value);
    BOOST_OUTCOME_TRY(const auto json, wire::parseJson(answer.body));
    BOOST_OUTCOME_TRY(m_site, wire::fromJson<domain::Site>(json));
    return boost::outcome_v2::success();
}

} // namespace kiosk::apps
