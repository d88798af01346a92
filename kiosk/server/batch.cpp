// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/batch.h"

#include "kiosk/base/must.h"
#include "kiosk/store/queue_log.h"

namespace kiosk::server {

using base::Result;

Result<Outcome> SiteDay::carryOut(const domain::Command &command)
{
    MUST(m_batch);
    BOOST_OUTCOME_TRY(auto facts, domain::decide(*m_today, *m_site, command, m_batch->now()));
    Outcome outcome;
    outcome.events.reserve(facts.size());
    auto seq = m_today->seq;
    for (auto &fact : facts)
        outcome.events.push_back({++seq, m_batch->now(), std::move(fact)});
    if (outcome.events.empty())
        return outcome;
    auto appended = store::appendQueue(m_batch->store(), stream(), m_today->seq, outcome.events);
    if (!appended) {
        m_batch->fail(appended.assume_error());
        return std::move(appended).assume_error();
    }
    for (const auto &event : outcome.events)
        domain::apply(*m_today, event);
    m_events.insert(m_events.end(), outcome.events.begin(), outcome.events.end());
    return outcome;
}

Result<void> SiteDay::changeSite(domain::Site site, const std::string &author)
{
    MUST(m_batch);
    auto keeping = m_batch->store().keepSite(site, author);
    if (!keeping) {
        m_batch->fail(keeping.assume_error());
        return keeping;
    }
    m_site = std::make_shared<const domain::Site>(std::move(site));
    return boost::outcome_v2::success();
}

void Batch::fail(base::Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

Result<SiteDay *> Batch::day(const domain::SiteId &site)
{
    const auto found = m_days.find(site);
    if (found == m_days.end())
        return base::failure(base::Code::NotFound, "no such site");
    found->second.m_batch = this;
    return &found->second;
}

std::vector<domain::SiteId> Batch::sites() const
{
    std::vector<domain::SiteId> out;
    for (const auto &[id, day] : m_days)
        out.push_back(id);
    return out;
}

Result<void> Batch::addSite(const domain::Site &site, const std::string &author)
{
    if (m_days.contains(site.id))
        return base::failure(base::Code::Conflict, "there is a site " + site.id.value + " already");
    auto keeping = m_store.keepSite(site, author);
    if (!keeping)
        fail(keeping.assume_error());
    m_areSitesAdded = true;
    return keeping;
}

std::optional<StoredAnswer> Batch::answer(const AnswerName &name)
{
    const auto known = m_answers.find(name);
    if (known != m_answers.end())
        return known->second;
    auto stored = kept(m_store.answers({name}));
    auto &slot = m_answers[name];
    if (const auto found = stored.find(name); found != stored.end())
        slot = found->second;
    return slot;
}

void Batch::keepAnswer(const AnswerName &name, const StoredAnswer &answer)
{
    kept(m_store.keepAnswer(name, answer));
    m_answers[name] = answer;
}

} // namespace kiosk::server
