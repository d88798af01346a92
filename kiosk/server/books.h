// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/booking/check_in.h"
#include "kiosk/booking/seat_book.h"
#include "kiosk/server/batch.h"

namespace kiosk::server {

/**
 * The books of appointments and seats of all sites, kept between jobs. Used by jobs only, on the writer's thread. What
 * it gives is good until the next call. A batch that is taken back takes its changes back too: the books are read anew.
 *
 * A book's stream has a generation, which stands where a queue has its date. When days are forgotten, the stream ends
 * with the whole rest of the book, and that is the beginning of the next generation; the one before is wiped with the
 * trim after, when no server can take it for the present one any more.
 */
class Books
{
public:
    [[nodiscard]] base::Result<const booking::Book *> appointments(Batch &batch, const domain::SiteId &site);
    [[nodiscard]] base::Result<const booking::SeatBook *> seats(Batch &batch, const domain::SiteId &site);

    /** Decides, appends and applies. A refusal changes nothing. */
    [[nodiscard]] base::Result<std::vector<booking::BookFact>> carryOut(SiteDay &day,
                                                                        const booking::BookCommand &command);
    [[nodiscard]] base::Result<std::vector<booking::SeatFact>> carryOut(SiteDay &day,
                                                                        const booking::SeatCommand &command);

    /** The appointment whose code has this hash; null when @p site has none. */
    [[nodiscard]] base::Result<const booking::AppointmentRecord *> find(Batch &batch, const domain::SiteId &site,
                                                                        const std::string &codeHash);
    /** The other site that has it; empty when none has. Looks through all books. */
    [[nodiscard]] base::Result<domain::SiteId> findElsewhere(Batch &batch, const domain::SiteId &site,
                                                             const std::string &codeHash);

    /**
     * Checks @p appointment in under the ticket id @p ticket: into the book and into the queue of the day, or not at
     * all. Asked again with the same ticket it changes nothing.
     */
    [[nodiscard]] base::Result<void> checkIn(SiteDay &day, const booking::AppointmentId &appointment,
                                             const domain::TicketId &ticket);
    /** settle() and trim() for every site: to be called now and then. */
    void keepUp(Batch &batch);
    /** Issues the tickets that a book knows and the queue does not (check_in.h). */
    void settle(SiteDay &day);
    /** Forgets what is over since a day, and wipes what was forgotten the last time. */
    void trim(SiteDay &day);

private:
    template<class State>
    struct Kept
    {
        store::StreamName stream;
        State state;
    };
    template<class State>
    using Shelf = std::map<domain::SiteId, Kept<State>>;

    template<class State, class Event>
    base::Result<Kept<State> *> load(Batch &batch, Shelf<State> &shelf, const domain::SiteId &site);
    template<class State, class Event, class Command>
    auto decideOn(SiteDay &day, Shelf<State> &shelf, const Command &command)
        -> base::Result<std::vector<decltype(Event::fact)>>;
    template<class State, class Event, class Trimmed, class Command>
    base::Result<void> trimShelf(SiteDay &day, Shelf<State> &shelf, const Command &command);

    Shelf<booking::Book> m_appointments;
    Shelf<booking::SeatBook> m_seats;
};

/** What a code is known by: the books hold no code. */
[[nodiscard]] std::string bookingCodeHash(const std::string &code);

} // namespace kiosk::server
