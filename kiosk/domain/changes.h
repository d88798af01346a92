// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"

// The steps that apply() and reindex() share. Not for use outside this folder.
namespace kiosk::domain {

[[nodiscard]] bool isLive(TicketState state);
[[nodiscard]] WaitKey waitKey(const TicketRecord &record);
[[nodiscard]] Lane laneOf(const TicketRecord &record);
void putInLane(std::map<ServiceId, Lanes> &lanes, const TicketRecord &record);
/** Leaves no empty lane behind. */
void takeFromLane(std::map<ServiceId, Lanes> &lanes, const TicketRecord &record);
/** Whether @p terminal was ever granted @p number today, by any of its journals. */
[[nodiscard]] bool wasLeased(const QueueState &state, TerminalNumber terminal, int number);

/** Puts @p record, as it now is, into the index and the live numbers. */
void enter(QueueState &state, const TicketRecord &record);
/** Takes @p record, as it was, out of the index; out of the live numbers too unless it @p staysLive. */
void leave(QueueState &state, const TicketRecord &record, bool staysLive);

void countIssued(QueueState &state, const Ticket &ticket);
void countLease(QueueState &state, const RangeLeased &lease);
void countReturn(QueueState &state, const NumberRange &range);

/** Remembers that @p called, a ticket as it waited, went at @p desk before whoever waited longer. */
void countPassedOver(QueueState &state, const OpenDesk &desk, const TicketRecord &called, bool byTurn, WallTime at);
/** Remembers whose turn it was in the ratios of its service and of @p desk. */
void countTurn(QueueState &state, const OpenDesk &desk, const TicketRecord &called);

} // namespace kiosk::domain
