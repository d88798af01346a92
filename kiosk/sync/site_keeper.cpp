// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/site_keeper.h"

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/wire/values.h"

namespace kiosk::sync {

SiteKeeper::SiteKeeper(usecase::TicketJournal &journal, TerminalClient &client, base::Executor &executor,
                       base::Random &random)
    : m_journal(journal)
    , m_client(client)
    , m_executor(executor)
    , m_random(random)
{
}

SiteKeeper::~SiteKeeper()
{
    m_executor.cancel(m_pause);
}

void SiteKeeper::versionIs(std::int64_t version)
{
    m_wanted = version;
    const auto site = m_journal.site();
    if ((!site || site->version != version) && !m_fetching && m_pause == 0)
        fetch();
}

void SiteKeeper::fetch()
{
    m_fetching = true;
    TerminalClient::Call call;
    call.path = m_client.sitePath("/config");
    m_client.send(std::move(call), [this](const base::Result<http::HttpAnswer> &answer) {
        m_fetching = false;
        const auto taken = answer ? take(answer.assume_value()) : base::Result<void>(answer.assume_error());
        if (taken) {
            m_backOff.reset();
            return;
        }
        base::log(base::Level::Info, "site-fetch-waits", {{"error", taken.assume_error().text}});
        m_pause = m_executor.postAfter(m_backOff.next(m_random), [this] {
            m_pause = 0;
            versionIs(m_wanted);
        });
    });
}

base::Result<void> SiteKeeper::take(const http::HttpAnswer &answer)
{
    BOOST_OUTCOME_TRY(const auto json, wire::parseJson(answer.body));
    BOOST_OUTCOME_TRY(const auto site, wire::fromJson<domain::Site>(json));
    if (site.id != m_client.identity().site)
        return base::failure(base::Code::Invalid, "the server sent site " + site.id.value);
    BOOST_OUTCOME_TRY(m_journal.saveSite(site));
    if (m_changed)
        m_changed();
    return boost::outcome_v2::success();
}

} // namespace kiosk::sync
