// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/pack_updates.h"

#include <QCoreApplication>
#include <QQuickWindow>

#include "kiosk/base/log.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/content/published.h"
#include "kiosk/update/pack_keeper.h"
#include "kiosk/update/two_memories.h"

namespace kiosk::apps {

namespace {

constexpr std::uint64_t TrialMemory = 1ULL << 30U;
constexpr std::chrono::minutes TrialTime{15};

base::Result<std::vector<content::SignedBytes>> readAnchor(const std::filesystem::path &root)
{
    if (std::filesystem::is_directory(root))
        return content::readRoots(root);
    BOOST_OUTCOME_TRY(auto one, content::readSigned(root, content::LongestRoot));
    return std::vector{std::move(one)};
}

std::int64_t factoryVersion(const Options &options)
{
    const auto bytes = content::readManifest(options.pack);
    if (!bytes)
        return 0;
    const auto manifest = content::parseManifest(bytes.assume_value());
    return manifest ? manifest.assume_value().identity.version : 0;
}

/** This program, once more, on a pack that nobody has seen. */
std::vector<std::string> trialCommand()
{
    std::error_code failed;
    return {std::filesystem::read_symlink("/proc/self/exe", failed).string(),
            "--self-test",
            "--windowed",
            "540x960",
            "--pack",
            "{}",
            "--data",
            "/nonexistent"};
}

} // namespace

struct PackUpdates::Parts
{
    Options options;
    base::Clock &clock;
    base::Random &random;
    std::shared_ptr<HealthBoard> board;
    update::PackStore store;
    update::TwoMemories floor;
    update::Stop stop = false;
    std::optional<update::PackFetcher> fetcher;
    update::ChildTrial trial{trialCommand(), {TrialTime, TrialMemory}};
    std::optional<update::StoredPack> first;
    std::unique_ptr<update::PackKeeper> keeper;
    std::unique_ptr<base::ThreadExecutor> work; ///< ends first

    Parts(Options theOptions, base::Clock &theClock, base::Random &theRandom, std::shared_ptr<HealthBoard> theBoard,
          update::PackStore theStore)
        : options(std::move(theOptions))
        , clock(theClock)
        , random(theRandom)
        , board(std::move(theBoard))
        , store(std::move(theStore))
        , floor(store.folder() / "floor.json")
    {
    }
};

base::Result<std::unique_ptr<PackUpdates>> PackUpdates::open(const Options &options, base::Clock &clock,
                                                             base::Random &random, std::shared_ptr<HealthBoard> board)
{
    static update::SystemDisk disk; // has no state
    BOOST_OUTCOME_TRY(auto anchor, readAnchor(options.root));
    BOOST_OUTCOME_TRY(content::firstRoot(anchor.front()));
    BOOST_OUTCOME_TRY(auto store, update::PackStore::open(options.data / "packs", disk));
    auto parts = std::make_unique<Parts>(options, clock, random, std::move(board), std::move(store));
    auto &all = *parts;
    all.fetcher.emplace(all.store, all.floor, std::move(anchor));
    all.fetcher->mayCopyFrom(options.pack);
    all.work = std::make_unique<base::ThreadExecutor>("update");
    const content::KnownTime time{std::string(content::ReleasedOn), {}, content::toUtcText(clock.wall())};
    BOOST_OUTCOME_TRY(all.first, all.store.begin([&](const auto &folder) { return all.fetcher->judge(folder, time); },
                                                 factoryVersion(options)));
    for (const auto &address : options.updates) {
        const auto trust = options.ca.empty() ? http::TlsTrust() : http::TlsTrust(options.ca);
        BOOST_OUTCOME_TRY(update::openSource(address, trust, all.stop)); // a wrong address is told at once
    }
    return std::unique_ptr<PackUpdates>(new PackUpdates(std::move(parts)));
}

PackUpdates::PackUpdates(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

PackUpdates::~PackUpdates()
{
    m_parts->stop.store(true);
    m_parts->work.reset(); // waits for the running task only
}

std::shared_ptr<PackContent> PackUpdates::content()
{
    auto &store = m_parts->store;
    while (m_parts->first) {
        auto opened = PackContent::openWhole(store.folderOf(*m_parts->first), false);
        if (opened) {
            base::log(base::Level::Info, "pack-shown", {{"version", std::to_string(m_parts->first->version)}});
            return std::move(opened).assume_value();
        }
        base::log(base::Level::Error, "pack-left", {{"reason", opened.assume_error().text}});
        if (!store.fallBack(opened.assume_error().text))
            break;
        m_parts->first = store.state().current;
    }
    return nullptr;
}

void PackUpdates::rememberIn(std::unique_ptr<trust::TrustMemory> journal)
{
    m_parts->floor.addSecond(std::move(journal));
}

void PackUpdates::attach(viewmodel::VisitViewModel &visit, QQuickWindow &window)
{
    m_visit = &visit;
    m_window = &window;
    connect(&visit, &viewmodel::VisitViewModel::visitRunningChanged, this, &PackUpdates::switchWhenIdle);
    connect(&visit, &viewmodel::VisitViewModel::contentReplaced, this, [this] {
        m_parts->board->shows(m_coming);
        tellPainted();
    });
    auto &all = *m_parts;
    const auto onScreen = [this](auto task) { QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection); };
    update::PackKeeper::Screen screen;
    screen.ready = [this, onScreen] {
        onScreen([this] {
            m_ready = true;
            switchWhenIdle();
        });
    };
    screen.show = [this, onScreen](const std::filesystem::path &folder) { onScreen([this, folder] { show(folder); }); };
    screen.report = [board = all.board](const update::UpdateReport &report) {
        board->updatesAre(report);
        base::log(base::Level::Info, "update",
                  {{"state", update::name(report.state)},
                   {"shown", std::to_string(report.shown)},
                   {"staged", std::to_string(report.staged)},
                   {"refused", std::to_string(report.refused)},
                   {"problem", report.problem},
                   {"stale_since", report.staleSince}});
    };
    update::PackKeeper::Settings settings;
    settings.interval = std::chrono::seconds(all.options.updateInterval);
    all.keeper = std::make_unique<update::PackKeeper>(
        update::PackKeeper::Ports{all.store, *all.fetcher, all.trial, all.clock, all.random, *all.work}, settings,
        std::move(screen), all.stop);
    for (const auto &address : all.options.updates) {
        const auto trust = all.options.ca.empty() ? http::TlsTrust() : http::TlsTrust(all.options.ca);
        if (auto source = update::openSource(address, trust, all.stop))
            all.keeper->addSource(std::move(source).assume_value());
    }
    tellPainted();
    all.keeper->start();
}

void PackUpdates::switchWhenIdle()
{
    if (!m_ready || m_visit->visitRunning())
        return;
    m_ready = false;
    m_parts->work->post([keeper = m_parts->keeper.get()] { keeper->switchNow(); });
}

void PackUpdates::show(const std::filesystem::path &folder)
{
    auto opened = folder.empty() ? PackContent::open(m_parts->options.pack, m_parts->options.packKeys)
                                 : PackContent::openWhole(folder, false);
    if (opened) {
        m_coming = shownPack(*opened.assume_value());
        return m_visit->replaceWhenIdle(std::move(opened).assume_value());
    }
    if (!folder.empty())
        m_parts->work->post(
            [keeper = m_parts->keeper.get(), why = opened.assume_error().text] { keeper->failed(why); });
}

/** The next frame is the pack's first; from then on it is on probation. */
void PackUpdates::tellPainted()
{
    connect(
        m_window, &QQuickWindow::frameSwapped, this,
        [this] { m_parts->work->post([keeper = m_parts->keeper.get()] { keeper->painted(); }); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_window->update();
}

} // namespace kiosk::apps
