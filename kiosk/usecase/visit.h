// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/executor.h"
#include "kiosk/base/random.h"
#include "kiosk/usecase/ports.h"

namespace kiosk::usecase {

/** What a visitor chose on the ticket screen. */
struct TicketWish
{
    domain::TopicId subject;   ///< decides the service together with the pack; empty: does not want to say
    domain::ServiceId service; ///< of the subject
    domain::LanguageTag talk;  ///< language to talk
    domain::LanguageTag read;  ///< language of the slip
    std::vector<domain::Need> needs;
    int people = 1;
};

/** What the visitor sees after "Get my number". */
struct IssuedTicket
{
    domain::Ticket ticket;
    domain::QueueAhead ahead;
    PrintState print = PrintState::Pending;
    std::string phoneUrl;
    std::string qr;      ///< what the QR code beside the number says
    std::string problem; ///< of the printer, for staff and logs; never shown as it is
};

/** The house as the home screen shows it. */
struct HouseState
{
    domain::Admission admission;
    domain::QueueAhead ahead; ///< for the first service
    std::string message;      ///< of the day board
    std::vector<std::string> partnersToday;
    std::vector<domain::CalledNumber> recentCalls;
    LinkState link = LinkState::Offline;
    domain::WallTime lastContact{};
    domain::WallTime now{};
    domain::TimeZone zone;
};

/**
 * What a person can do at the terminal. Lives on the use-case executor; its functions may be called from any thread,
 * return at once, and answer through callbacks on that executor. Journal first, paper second, network last.
 * It ends after its executor has stopped, and before its ports. A subject without a service of this house, or none at
 * all, queues for the house's first service.
 */
class Visit
{
public:
    struct Ports
    {
        TicketJournal &journal;
        SlipPrinter &printer;
        QueueMirror &mirror;
        base::Clock &clock;
        base::Random &random;
        base::Executor &executor;
    };
    Visit(Ports ports, domain::TerminalNumber terminal);

    using IssuedCallback = std::function<void(base::Result<IssuedTicket>)>;
    /**
     * Issues a ticket. @p issued is called once the ticket is durable (print still Pending), then again whenever its
     * print state changes. Denied: no tickets now. Busy: no number left. Device: the journal cannot write.
     */
    void requestTicket(TicketWish wish, IssuedCallback issued);
    /** Prints the last slip once more, marked as a copy; allowed once a ticket. */
    void printAgain(const domain::TicketId &ticket, IssuedCallback issued);

    /** @p changed is called with the present state at once and after every change, at least each half minute. */
    void watchHouse(std::function<void(const HouseState &)> changed);
    /** What a ticket of @p service would meet now. */
    void askAhead(domain::ServiceId service, std::function<void(domain::QueueAhead)> answer);
    /** Forgets everything about the last visitor but what the journal holds. */
    void forget();

private:
    void issue(const TicketWish &wish, const IssuedCallback &issued);
    [[nodiscard]] base::Result<domain::Ticket> take(const TicketWish &wish, const domain::Site &site);
    /** Today's queue as last heard, with what this terminal has issued since. */
    [[nodiscard]] domain::QueueState queueNow(const domain::Site &site) const;
    void remember(const domain::TicketId &ticket, PrintState state);
    void print(const TicketSlip &slip, IssuedTicket ticket, const IssuedCallback &issued);
    [[nodiscard]] HouseState house() const;
    void tell();
    void tick();

    Ports m_ports;
    domain::TerminalNumber m_terminal;
    std::function<void(const HouseState &)> m_watcher;
    std::optional<TicketSlip> m_lastSlip;
    PrintState m_lastPrint = PrintState::Pending; ///< of the last slip
    bool m_copied = false;
};

} // namespace kiosk::usecase
