// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/domain/estimate.h"
#include "kiosk/domain/queue.h"

namespace kiosk::usecase {

/** How a ticket's paper stands. @c Uncertain: the machine went down while it printed; never repeated by itself. */
enum class PrintState { Pending, Printing, Printed, Failed, Uncertain };

/** The terminal's durable memory. Called on the use-case thread only. Every function that changes is one durable
 * transaction. */
class TicketJournal
{
public:
    virtual ~TicketJournal() = default;
    /**
     * Takes the next number of @p wish's service that this terminal may grant on @p date (lease first, then reserve),
     * and makes the ticket durable in the same transaction. Busy: no number left. Device: disk full or broken.
     */
    [[nodiscard]] virtual base::Result<domain::Ticket> issue(const domain::Ticket &wish, domain::LocalDate date) = 0;
    [[nodiscard]] virtual base::Result<void> recordPrint(const domain::TicketId &ticket, PrintState state) = 0;
    [[nodiscard]] virtual std::optional<PrintState> printState(const domain::TicketId &ticket) const = 0;
    /** Tickets of @p date that the server has not acknowledged yet; they count in estimates. */
    [[nodiscard]] virtual std::vector<domain::Ticket> unsent(domain::LocalDate date) const = 0;
    /** Numbers still to grant for @p service on @p date without network. */
    [[nodiscard]] virtual int numbersLeft(const domain::ServiceId &service, domain::LocalDate date) const = 0;
    [[nodiscard]] virtual base::Result<void> saveSite(const domain::Site &site) = 0;
    /** The last site snapshot; nothing before the first. */
    [[nodiscard]] virtual std::optional<domain::Site> site() const = 0;
};

/** All that stands on a visitor's slip. */
struct TicketSlip
{
    domain::Ticket ticket;
    domain::LanguageTag readLanguage; ///< of the upper half; below a rule follows German
    domain::QueueAhead ahead;
    std::string
        localTime;        ///< "Mon 23 Nov, 14:05" in the reading language is the printer's work; this is ISO local time
    std::string phoneUrl; ///< for the QR code; when empty the QR code holds the number and the date as text
    bool copy = false;    ///< marked as a copy
};

/**
 * What the QR code says, the same on screen and paper: the address for a phone, or, where the site has none, a line
 * that any reader shows ("WEGWEISER 2026-11-23 214").
 */
[[nodiscard]] inline std::string qrContent(const TicketSlip &slip)
{
    if (!slip.phoneUrl.empty())
        return slip.phoneUrl;
    return "WEGWEISER " + slip.localTime.substr(0, slip.localTime.find('T')) + " " + std::to_string(slip.ticket.number);
}

/** Paper. Callbacks come on the use-case thread. */
class SlipPrinter
{
public:
    virtual ~SlipPrinter() = default;
    using Done = std::function<void(base::Result<void>)>;
    /** Prints one slip; @p done is called exactly once. Device: no paper, cover open, offline; the text says which. */
    virtual void print(const TicketSlip &slip, Done done) = 0;
};

/** How fresh the queue on screen is. */
enum class LinkState { Fresh, Stale, Offline };

/** What the terminal knows of the queue, as last heard. Called on the use-case thread. */
class QueueMirror
{
public:
    virtual ~QueueMirror() = default;
    [[nodiscard]] virtual const domain::QueueState &state() const = 0;
    [[nodiscard]] virtual LinkState link() const = 0;
    [[nodiscard]] virtual domain::WallTime lastContact() const = 0;
    /** @p changed is called after every change of the above. */
    virtual void onChange(std::function<void()> changed) = 0;
    /** The journal has something new to send, or a range runs low. */
    virtual void nudge() = 0;
};

} // namespace kiosk::usecase
