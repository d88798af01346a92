// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/pack_keeper.h"

#include <algorithm>

#include "kiosk/base/log.h"

namespace kiosk::update {

using base::Level;
using base::Result;
using std::chrono::milliseconds;

namespace {

constexpr int MostDoublings = 8;

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

} // namespace

const char *name(UpdateReport::State state)
{
    switch (state) {
    case UpdateReport::State::Idle:
        return "idle";
    case UpdateReport::State::Looking:
        return "looking";
    case UpdateReport::State::Trying:
        return "trying";
    case UpdateReport::State::Waiting:
        return "waiting";
    case UpdateReport::State::Failed:
        return "failed";
    }
    return "";
}

PackKeeper::PackKeeper(Ports ports, Settings settings, Screen screen, const Stop &stop)
    : m_ports(ports)
    , m_settings(settings)
    , m_screen(std::move(screen))
    , m_stop(stop)
{
}

PackKeeper::~PackKeeper()
{
    *m_alive = false;
    m_ports.executor.cancel(m_timer);
    m_ports.executor.cancel(m_probation);
}

void PackKeeper::addSource(std::unique_ptr<PackSource> source)
{
    m_sources.push_back({std::move(source), false, 0, {}});
}

void PackKeeper::start()
{
    for (const auto &alarm : m_ports.store.alarms())
        base::log(Level::Error, "pack-store", {{"alarm", alarm}});
    say(UpdateReport::State::Idle);
    m_ports.executor.post([this, alive = m_alive] {
        if (*alive)
            look();
    });
}

content::KnownTime PackKeeper::time() const
{
    return {std::string(content::ReleasedOn), {}, content::toUtcText(m_ports.clock.wall())};
}

/** Between three quarters of @p span and the whole: terminals of one house do not ask in step. */
milliseconds PackKeeper::shaken(milliseconds span)
{
    std::uint8_t dice = 0;
    m_ports.random.fill(&dice, 1);
    return span - span * dice / 1020;
}

void PackKeeper::look()
{
    const auto now = m_ports.clock.sinceBoot();
    for (auto &watched : m_sources) {
        const bool isThere = watched.source->isThere();
        const bool arrived = isThere && !watched.wasThere;
        watched.wasThere = isThere;
        if (isThere && !m_waiting && !m_stop.load() && (arrived || now >= watched.next))
            lookAt(watched);
    }
    if (m_stop.load())
        return;
    m_timer = m_ports.executor.postAfter(std::min(m_settings.stickLook, m_settings.interval), [this, alive = m_alive] {
        if (*alive)
            look();
    });
}

void PackKeeper::lookAt(Watched &watched)
{
    m_report.problem.clear();
    say(UpdateReport::State::Looking);
    const auto done = take(watched);
    const auto now = m_ports.clock.sinceBoot();
    if (done) {
        watched.failures = 0;
        watched.next = now + shaken(m_settings.interval);
        if (!m_waiting)
            say(UpdateReport::State::Idle);
        return;
    }
    const auto &error = done.assume_error();
    if (error.code == base::Code::Busy)
        return;
    const auto pause = m_settings.firstRetry * (1 << std::min(watched.failures++, MostDoublings));
    watched.next = now + shaken(std::min(pause, m_settings.interval));
    base::log(error.code == base::Code::Offline ? Level::Info : Level::Warning, "update-failed",
              {{"source", watched.source->name()}, {"code", base::name(error.code)}, {"reason", error.text}});
    m_report.problem = error.text;
    m_report.staged = 0;
    say(UpdateReport::State::Failed);
}

Result<void> PackKeeper::take(Watched &watched)
{
    const auto begun = m_ports.clock.sinceBoot();
    BOOST_OUTCOME_TRY(const auto fetched, m_ports.fetcher.fetch(*watched.source, time()));
    if (m_report.staleSince != fetched.alarms.staleSince) {
        m_report.staleSince = fetched.alarms.staleSince;
        if (!m_report.staleSince.empty())
            base::log(Level::Warning, "pack-stale", {{"since", m_report.staleSince}});
    }
    if (!fetched.pack)
        return boost::outcome_v2::success();
    base::log(Level::Info, "pack-fetched",
              {{"source", watched.source->name()},
               {"version", number(fetched.pack->version)},
               {"bytes", number(static_cast<std::int64_t>(fetched.fetched))},
               {"kept", number(static_cast<std::int64_t>(fetched.kept))},
               {"ms", number((m_ports.clock.sinceBoot() - begun).count())}});
    return tryOut(fetched);
}

Result<void> PackKeeper::tryOut(const Fetched &fetched)
{
    const auto &pack = *fetched.pack;
    m_report.staged = pack.version;
    say(UpdateReport::State::Trying);
    auto outcome = m_ports.trial.run(fetched.folder, m_stop);
    if (outcome.verdict == TrialOutcome::Verdict::Bad) { // a machine may have a bad moment; a pack is bad twice
        base::log(Level::Warning, "pack-tried-again", {{"version", number(pack.version)}, {"reason", outcome.reason}});
        outcome = m_ports.trial.run(fetched.folder, m_stop);
    }
    if (outcome.verdict == TrialOutcome::Verdict::Stopped)
        return base::failure(base::Code::Busy, outcome.reason);
    const bool good = outcome.verdict == TrialOutcome::Verdict::Good;
    base::log(good ? Level::Info : Level::Error, good ? "pack-tried" : "pack-refused",
              {{"version", number(pack.version)},
               {"ms", number(outcome.took.count())},
               {good ? "said" : "reason", outcome.reason}});
    if (!good) {
        m_report.staged = 0;
        m_report.problem = "trial: " + outcome.reason;
        return m_ports.store.refuse(pack, m_report.problem);
    }
    m_waiting = pack;
    say(UpdateReport::State::Waiting);
    m_screen.ready();
    return boost::outcome_v2::success();
}

void PackKeeper::switchNow()
{
    if (!m_waiting)
        return;
    const auto pack = *std::exchange(m_waiting, std::nullopt);
    m_report.staged = 0;
    if (const auto done = m_ports.store.adopt(pack); !done) {
        base::log(Level::Error, "pack-not-switched", {{"reason", done.assume_error().text}});
        m_report.problem = done.assume_error().text;
        say(UpdateReport::State::Failed);
        return;
    }
    base::log(Level::Info, "pack-switched", {{"version", number(pack.version)}});
    say(UpdateReport::State::Idle);
    m_screen.show(m_ports.store.folderOf(pack));
}

void PackKeeper::painted()
{
    m_ports.executor.cancel(m_probation);
    m_probation = m_ports.executor.postAfter(m_settings.probation, [this, alive = m_alive] {
        if (!*alive || m_ports.store.state().starts == 0)
            return;
        if (const auto done = m_ports.store.proven(); !done)
            base::log(Level::Warning, "pack-store", {{"alarm", done.assume_error().text}});
        else
            base::log(Level::Info, "pack-proven", {{"version", number(m_ports.store.state().current->version)}});
    });
}

void PackKeeper::failed(const std::string &why)
{
    if (!m_ports.store.state().current)
        return;
    base::log(Level::Error, "pack-left", {{"reason", why}});
    m_ports.executor.cancel(m_probation);
    if (const auto done = m_ports.store.fallBack(why); !done)
        base::log(Level::Error, "pack-store", {{"alarm", done.assume_error().text}});
    const auto &now = m_ports.store.state().current;
    say(UpdateReport::State::Failed);
    m_screen.show(now ? m_ports.store.folderOf(*now) : std::filesystem::path());
}

void PackKeeper::say(UpdateReport::State state)
{
    const auto &store = m_ports.store.state();
    m_report.state = state;
    m_report.shown = store.current ? store.current->version : 0;
    m_report.refused = store.refused;
    if (m_report.problem.empty())
        m_report.problem = store.refusedBecause;
    if (m_screen.report && m_report != std::exchange(m_told, m_report))
        m_screen.report(m_report);
}

} // namespace kiosk::update
