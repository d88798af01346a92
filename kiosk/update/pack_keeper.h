// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/executor.h"
#include "kiosk/base/random.h"
#include "kiosk/update/pack_fetcher.h"
#include "kiosk/update/pack_trial.h"

namespace kiosk::update {

/** How the updates stand: for health reports, logs and staff. */
struct UpdateReport
{
    enum class State {
        Idle,    ///< nothing newer is known
        Looking, ///< asking a source, fetching
        Trying,  ///< the trial runs
        Waiting, ///< a new pack waits for the end of a visit
        Failed,  ///< the last look ended with problem
    };
    State state = State::Idle;
    std::int64_t shown = 0;   ///< version of the store's pack on screen; 0: the factory's
    std::int64_t staged = 0;  ///< version that is fetched, tried or waits
    std::int64_t refused = 0; ///< highest version that did not do
    std::string problem;      ///< of the last look, or why the version was refused
    std::string staleSince;   ///< content::TrustAlarms
    bool operator==(const UpdateReport &) const = default;
};
[[nodiscard]] const char *name(UpdateReport::State state);

/**
 * Keeps the terminal's pack new: stages, verifies, tries, switches, reports. Looks at its sources from time to time and
 * at a stick as soon as it is there. All on one executor, where looking and trying take their time: nothing else should
 * run there. A visitor notices nothing: the pack is handed over when it is ready, and shown when nobody is there.
 */
class PackKeeper
{
public:
    struct Ports
    {
        PackStore &store;
        PackFetcher &fetcher;
        PackTrial &trial;
        const base::Clock &clock;
        base::Random &random;
        base::Executor &executor;
    };
    struct Settings
    {
        std::chrono::milliseconds interval = std::chrono::hours{1};
        std::chrono::milliseconds firstRetry = std::chrono::seconds{10}; ///< after a failure, then longer and longer
        std::chrono::milliseconds stickLook = std::chrono::seconds{3};
        std::chrono::milliseconds probation = std::chrono::seconds{10}; ///< a shown pack has proven itself after this
    };
    /** Wanted from the screen; each is called on the executor and returns at once. */
    struct Screen
    {
        /** A good pack lies in @p folder: ask for switchNow() as soon as no visit runs. */
        std::function<void()> ready;
        /** Show what is in @p folder now; empty: the factory pack. */
        std::function<void(const std::filesystem::path &folder)> show;
        std::function<void(const UpdateReport &)> report;
    };
    PackKeeper(Ports ports, Settings settings, Screen screen, const Stop &stop);
    ~PackKeeper();
    PackKeeper(const PackKeeper &) = delete;
    PackKeeper &operator=(const PackKeeper &) = delete;

    void addSource(std::unique_ptr<PackSource> source);
    /** Begins to look; the first time at once. The pack of PackStore::begin() is on screen. */
    void start();
    // From here on: on the executor.
    /** No visit runs: makes the pack that waits the one to be shown. Nothing happens when none waits. */
    void switchNow();
    /** The pack shown has painted its first home screen: its probation begins to end. */
    void painted();
    /** The pack could not be shown: back to the one before. */
    void failed(const std::string &why);
    [[nodiscard]] const UpdateReport &report() const { return m_report; }

private:
    struct Watched
    {
        std::unique_ptr<PackSource> source;
        bool wasThere = false;
        int failures = 0;
        std::chrono::milliseconds next{};
    };
    void look();
    void lookAt(Watched &watched);
    [[nodiscard]] base::Result<void> take(Watched &watched);
    [[nodiscard]] base::Result<void> tryOut(const Fetched &fetched);
    [[nodiscard]] content::KnownTime time() const;
    [[nodiscard]] std::chrono::milliseconds shaken(std::chrono::milliseconds span);
    void say(UpdateReport::State state);

    Ports m_ports;
    Settings m_settings;
    Screen m_screen;
    const Stop &m_stop;
    std::vector<Watched> m_sources;
    std::optional<StoredPack> m_waiting;
    UpdateReport m_report;
    std::optional<UpdateReport> m_told;
    base::TimerId m_timer = 0;
    base::TimerId m_probation = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace kiosk::update
