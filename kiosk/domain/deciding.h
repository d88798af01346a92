// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"

namespace kiosk::domain {

/** decide() as one function a command. Not for use outside this folder. */
struct Deciding
{
    const QueueState &state;
    const Site &site;
    WallTime now;

    using Answer = base::Result<std::vector<QueueFact>>;

    // Numbers: decide_numbers.cpp
    Answer operator()(const command::Issue &command) const;
    Answer operator()(const command::RecordIssued &command) const;
    Answer operator()(const command::CheckIn &command) const;
    Answer operator()(const command::LeaseRange &command) const;
    Answer operator()(const command::ReturnRange &command) const;
    // Desks, calling and emergencies: decide_desks.cpp
    Answer operator()(const command::OpenDeskFor &command) const;
    Answer operator()(const command::CloseDesk &command) const;
    Answer operator()(const command::TakeOver &command) const;
    Answer operator()(const command::CallNext &command) const;
    Answer operator()(const command::CallNumber &command) const;
    Answer operator()(const command::CallEmergency &command) const;
    Answer operator()(const command::AnswerEmergency &command) const;
    Answer operator()(const command::EndEmergency &command) const;
    Answer operator()(const command::SetBoard &command) const;
    // Tickets: decide.cpp
    Answer operator()(const command::Recall &command) const;
    Answer operator()(const command::Serve &command) const;
    Answer operator()(const command::NoShow &command) const;
    Answer operator()(const command::Park &command) const;
    Answer operator()(const command::Return &command) const;
    Answer operator()(const command::Transfer &command) const;
    Answer operator()(const command::Finish &command) const;
    Answer operator()(const command::Cancel &command) const;
    Answer operator()(const command::Prioritise &command) const;
    Answer operator()(const command::Undo &command) const;

private:
    static std::vector<QueueFact> facts(QueueFact fact)
    {
        std::vector<QueueFact> one;
        one.push_back(std::move(fact));
        return one;
    }
    /** The ticket; Denied when it is at a desk that somebody else than @p by holds. */
    [[nodiscard]] base::Result<const TicketRecord *> known(const TicketId &id, const AccountName &by) const;
    [[nodiscard]] base::Result<const OpenDesk *> openDesk(const DeskId &id, const AccountName &by) const;
    [[nodiscard]] base::Result<const OpenDesk *> freeDesk(const DeskId &id, const AccountName &by) const;
    [[nodiscard]] static base::Error heldByAnother(const DeskId &desk);
    [[nodiscard]] bool mayUse(const OpenDesk &desk, const AccountName &by) const;
    [[nodiscard]] base::Result<DeskOpened> opening(const command::OpenDeskFor &command) const;
    [[nodiscard]] bool wasJustCalled(const TicketRecord &record) const;
    [[nodiscard]] bool isPlace(const Place &place) const;
    [[nodiscard]] Answer callAhead(const command::CallNumber &command) const;

    /** Whether some terminal may have printed @p number although no fact of it has arrived. */
    [[nodiscard]] bool mayBePrinted(int number) const;
    /** Whether @p number of an ended ticket went to somebody else since. */
    [[nodiscard]] bool grantedAgain(const Ticket &ticket) const;
    [[nodiscard]] bool isReserved(TerminalNumber terminal, int number) const;
    [[nodiscard]] bool isReserved(int number) const;
    /** Up to @p count numbers that may be granted now, never granted ones first, in the order of granting. */
    [[nodiscard]] std::vector<int> grantable(const Service &service, int count) const;
    [[nodiscard]] std::vector<TicketFlag> flagsOf(const Ticket &ticket) const;
    [[nodiscard]] bool isLateForAppointment(const Ticket &ticket) const;
    /** Raised when staff said so, or by a rule of the site. */
    [[nodiscard]] Priority priorityOf(const Ticket &ticket) const;
    [[nodiscard]] base::Result<void> mayBeIssued(const Ticket &ticket) const;
    [[nodiscard]] Answer issued(Ticket ticket) const;
};

} // namespace kiosk::domain
