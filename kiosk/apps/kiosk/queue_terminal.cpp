// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/queue_terminal.h"

#include <cstdio>
#include <future>

#include <QCoreApplication>

#include "kiosk/base/log.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/http/curl_client.h"
#include "kiosk/journal/sqlite_journal.h"
#include "kiosk/print/paper_printer.h"
#include "kiosk/print/printer_state.h"
#include "kiosk/sync/enrolment.h"
#include "kiosk/sync/server_link.h"
#include "kiosk/trust/fingerprint.h"

namespace kiosk::apps {

namespace {

constexpr auto IdentityFile = "identity.json";
constexpr auto JournalFile = "journal.db";
constexpr std::chrono::seconds EnrolPatience{40};

template<class Task>
void onQtThread(Task task)
{
    if (auto *app = QCoreApplication::instance())
        QMetaObject::invokeMethod(app, std::move(task), Qt::QueuedConnection);
}

/** For a terminal without a server: nothing is heard of the queue. */
class SilentMirror final : public usecase::QueueMirror
{
public:
    [[nodiscard]] const domain::QueueState &state() const override { return m_state; }
    [[nodiscard]] usecase::LinkState link() const override { return usecase::LinkState::Offline; }
    [[nodiscard]] domain::WallTime lastContact() const override { return {}; }
    void onChange(std::function<void()>) override {}
    void nudge() override {}

private:
    domain::QueueState m_state;
};

/** For a terminal without a printer: the number stands on the screen. */
class NoPrinter final : public usecase::SlipPrinter
{
public:
    void print(const usecase::TicketSlip &, Done done) override
    {
        done(base::failure(base::Code::Device, "no printer is configured (--printer)"));
    }
};

http::TlsTrust trustOf(const Options &options)
{
    return options.ca.empty() ? http::TlsTrust() : http::TlsTrust(options.ca);
}

} // namespace

struct QueueTerminal::Parts
{
    base::Clock &clock;
    base::Random &random;
    std::shared_ptr<HealthBoard> board;
    std::shared_ptr<print::PrinterState> printerState;
    base::ThreadExecutor work{"usecase"};
    // Made and ended on the work thread, in this order.
    std::unique_ptr<usecase::SlipPrinter> printer;
    std::unique_ptr<journal::SqliteJournal> journal;
    std::unique_ptr<http::CurlClient> http;
    std::unique_ptr<sync::ServerLink> link;
    SilentMirror silence;
    std::unique_ptr<usecase::Visit> visit;

    Parts(base::Clock &theClock, base::Random &theRandom, std::shared_ptr<HealthBoard> theBoard)
        : clock(theClock)
        , random(theRandom)
        , board(std::move(theBoard))
        , printerState(std::make_shared<print::PrinterState>(theClock))
    {
    }
};

namespace {

/** The floor in a journal that lives on another thread: asks there and waits, but not for ever. */
class JournalFloor final : public trust::TrustMemory
{
public:
    JournalFloor(base::ThreadExecutor &work, const std::unique_ptr<journal::SqliteJournal> &journal)
        : m_work(work)
        , m_journal(journal)
    {
    }
    base::Result<trust::TrustFloor> load() override
    {
        return asked<base::Result<trust::TrustFloor>>([](auto &journal) { return journal.load(); });
    }
    base::Result<void> store(const trust::TrustFloor &floor) override
    {
        return asked<base::Result<void>>([floor](auto &journal) { return journal.store(floor); });
    }

private:
    template<class Answer, class Question>
    Answer asked(Question question)
    {
        constexpr std::chrono::seconds Patience{10};
        const auto answer = std::make_shared<std::promise<Answer>>(); // outlives whoever gave up waiting
        auto coming = answer->get_future();
        m_work.post([answer, question, &journal = m_journal] {
            answer->set_value(journal ? question(*journal)
                                      : Answer(base::failure(base::Code::Device, "this terminal has no journal")));
        });
        if (coming.wait_for(Patience) != std::future_status::ready)
            return base::failure(base::Code::Busy, "the journal did not answer in time");
        return coming.get();
    }

    base::ThreadExecutor &m_work;
    const std::unique_ptr<journal::SqliteJournal> &m_journal; ///< read on its own thread only
};

} // namespace

base::Result<std::unique_ptr<QueueTerminal>> QueueTerminal::start(const Options &options, base::Clock &clock,
                                                                  base::Random &random,
                                                                  std::shared_ptr<HealthBoard> board)
{
    auto parts = std::make_unique<Parts>(clock, random, std::move(board));
    if (options.printer.empty()) {
        parts->printer = std::make_unique<NoPrinter>();
        parts->printerState->is("none");
    } else {
        BOOST_OUTCOME_TRY(parts->printer, print::openPrinter(options.printer, parts->work, parts->printerState));
    }
    auto terminal = std::unique_ptr<QueueTerminal>(new QueueTerminal(std::move(parts)));
    terminal->m_parts->work.post([self = terminal.get(), options] { self->open(options); });
    return terminal;
}

QueueTerminal::QueueTerminal(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

std::unique_ptr<trust::TrustMemory> QueueTerminal::floorMemory()
{
    return std::make_unique<JournalFloor>(m_parts->work, m_parts->journal);
}

QueueTerminal::~QueueTerminal()
{
    m_parts->board->onChange(nullptr);
    m_parts->printerState->onChange(nullptr);
    std::promise<void> ended;
    m_parts->work.post([&] {
        m_parts->visit.reset();
        m_parts->link.reset();
        m_parts->http.reset();
        m_parts->journal.reset();
        m_parts->printer.reset();
        ended.set_value();
    });
    ended.get_future().wait();
}

void QueueTerminal::open(const Options &options)
{
    auto &parts = *m_parts;
    std::error_code failed;
    std::filesystem::create_directories(options.data, failed);
    auto identity = sync::loadIdentity(options.data / IdentityFile);
    const auto number = identity ? identity.assume_value().number : 0;
    if (!identity)
        base::log(base::Level::Warning, "not-enrolled", {{"error", identity.assume_error().text}});
    auto journal = journal::SqliteJournal::open(options.data / JournalFile, number, parts.clock, parts.random);
    if (!journal)
        return broken(journal.assume_error());
    parts.journal = std::move(journal.assume_value());
    usecase::QueueMirror *mirror = &parts.silence;
    if (identity) {
        if (!options.server.empty())
            identity.assume_value().server = options.server;
        parts.http = std::make_unique<http::CurlClient>(parts.work, trustOf(options));
        parts.link = std::make_unique<sync::ServerLink>(
            std::move(identity.assume_value()),
            sync::ServerLink::Ports{
                *parts.journal, *parts.journal, *parts.http, parts.clock, parts.random, parts.work,
                [&parts, data = options.data] { return healthNow(*parts.board, *parts.printerState, data); }});
        mirror = &parts.link->mirror();
    }
    parts.visit = std::make_unique<usecase::Visit>(
        usecase::Visit::Ports{*parts.journal, *parts.printer, *mirror, parts.clock, parts.random, parts.work}, number);
    if (!parts.link)
        return;
    parts.link->start();
    const auto changed = [&parts] {
        parts.work.post([&parts] {
            if (parts.link)
                parts.link->health().changed();
        });
    };
    parts.board->onChange(changed);
    parts.printerState->onChange(changed);
}

void QueueTerminal::broken(const base::Error &error)
{
    base::log(base::Level::Error, "journal-broken", {{"error", error.text}});
    onQtThread([this] {
        m_works = false;
        if (m_watcher)
            m_watcher({});
    });
}

void QueueTerminal::requestTicket(usecase::TicketWish wish, usecase::Visit::IssuedCallback issued)
{
    m_parts->work.post([parts = m_parts.get(), wish = std::move(wish), issued = std::move(issued)] {
        const auto back = [issued](const base::Result<usecase::IssuedTicket> &result) {
            onQtThread([issued, result] { issued(result); });
        };
        if (parts->visit)
            parts->visit->requestTicket(wish, back);
        else
            back(base::failure(base::Code::Device, "the journal cannot be opened"));
    });
}

void QueueTerminal::printAgain(const domain::TicketId &ticket, usecase::Visit::IssuedCallback issued)
{
    m_parts->work.post([parts = m_parts.get(), ticket, issued = std::move(issued)] {
        if (parts->visit)
            parts->visit->printAgain(ticket, [issued](const base::Result<usecase::IssuedTicket> &result) {
                onQtThread([issued, result] { issued(result); });
            });
    });
}

void QueueTerminal::watchHouse(std::function<void(const usecase::HouseState &)> changed)
{
    m_watcher = changed;
    m_parts->work.post([parts = m_parts.get(), changed = std::move(changed)] {
        if (parts->visit)
            parts->visit->watchHouse(
                [changed](const usecase::HouseState &state) { onQtThread([changed, state] { changed(state); }); });
    });
}

void QueueTerminal::askAhead(domain::ServiceId service, std::function<void(domain::QueueAhead)> answer)
{
    m_parts->work.post([parts = m_parts.get(), service = std::move(service), answer = std::move(answer)] {
        if (parts->visit)
            parts->visit->askAhead(
                service, [answer](const domain::QueueAhead &ahead) { onQtThread([answer, ahead] { answer(ahead); }); });
    });
}

void QueueTerminal::forget()
{
    m_parts->work.post([parts = m_parts.get()] {
        if (parts->visit)
            parts->visit->forget();
    });
}

base::Result<void> enrol(const Options &options, base::Clock &clock, base::Random &random)
{
    std::error_code failed;
    std::filesystem::create_directories(options.data, failed);
    base::ThreadExecutor work("enrol");
    http::CurlClient http(work, trustOf(options));
    sync::Enrolment enrolment(options.data / IdentityFile, http, random);
    std::promise<base::Result<wire::EnrolAnswer>> promise;
    auto answered = promise.get_future();
    work.post([&] {
        enrolment.run({options.server, options.code, options.name},
                      [&](base::Result<wire::EnrolAnswer> answer) { promise.set_value(std::move(answer)); });
    });
    if (answered.wait_for(EnrolPatience) != std::future_status::ready)
        return base::failure(base::Code::Offline, "the server does not answer; check --server and the network");
    BOOST_OUTCOME_TRY(const auto answer, answered.get());
    BOOST_OUTCOME_TRY(const auto journal,
                      journal::SqliteJournal::open(options.data / JournalFile, answer.number, clock, random));
    BOOST_OUTCOME_TRY(journal->saveSite(answer.site));
    // From the key that lies here, never from what the server said: that is the point of comparing.
    BOOST_OUTCOME_TRY(const auto identity, sync::loadIdentity(options.data / IdentityFile));
    std::printf("terminal %d, fingerprint %s\n", answer.number, trust::fingerprintOf(identity.key.publicKey()).c_str());
    std::fputs(
        "Staff compare this fingerprint in the list of terminals and confirm it there; then it issues numbers.\n",
        stdout);
    return boost::outcome_v2::success();
}

} // namespace kiosk::apps
