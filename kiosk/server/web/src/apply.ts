// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { OpenDesk, QueueEvent, QueueState, Ticket, TicketRecord, TicketState } from './wire';

// The same fold as kiosk/domain's apply(): the page shows what the log says and decides nothing. Pure.

const RecentCallsKept = 8;

function withRecord(state: QueueState, record: TicketRecord): QueueState {
  const known = state.tickets.some((other) => other.ticket.id === record.ticket.id);
  const tickets = known
    ? state.tickets.map((other) => (other.ticket.id === record.ticket.id ? record : other))
    : [...state.tickets, record];
  return { ...state, tickets };
}

function changed(state: QueueState, id: string, change: (record: TicketRecord) => TicketRecord): QueueState {
  return {
    ...state,
    tickets: state.tickets.map((record) => (record.ticket.id === id ? change(record) : record)),
  };
}

/** No desk holds @p ticket any more. */
function freed(state: QueueState, ticket: string): QueueState {
  return { ...state, desks: state.desks.map((desk) => (desk.ticket === ticket ? { ...desk, ticket: '' } : desk)) };
}

function held(state: QueueState, ticket: string, desk: string): QueueState {
  const free = freed(state, ticket);
  return { ...free, desks: free.desks.map((other) => (other.id === desk ? { ...other, ticket } : other)) };
}

function announced(state: QueueState, number: number, desk: string, atMs: number, calls: number): QueueState {
  const others = state.recent_calls.filter((call) => call.number !== number);
  return { ...state, recent_calls: [{ number, desk, at_ms: atMs, calls }, ...others].slice(0, RecentCallsKept) };
}

function issued(state: QueueState, ticket: Ticket, flags: readonly string[], atMs: number): QueueState {
  const record: TicketRecord = {
    ticket, state: 'waiting', waiting_since_ms: ticket.issued_ms, called_ms: null, serving_ms: null, ended_ms: null,
    desk: '', calls: 0, flags,
  };
  const ahead = state.called_ahead.find((call) => call.number === ticket.number);
  if (ahead === undefined) return withRecord(state, record);
  const called = withRecord(state, { ...record, state: 'called', called_ms: atMs, desk: ahead.desk, calls: 1 });
  return held({ ...called, called_ahead: called.called_ahead.filter((call) => call !== ahead) }, ticket.id, ahead.desk);
}

function called(state: QueueState, id: string, number: number, desk: string, atMs: number): QueueState {
  const calls = (state.tickets.find((record) => record.ticket.id === id)?.calls ?? 0) + 1;
  const next = changed(state, id, (record) => ({ ...record, state: 'called', called_ms: atMs, desk, calls }));
  return announced(held(next, id, desk), number, desk, atMs, calls);
}

/** The ticket leaves its desk and stands in @p to. */
function left(state: QueueState, id: string, to: TicketState, endedMs: number | null): QueueState {
  return freed(changed(state, id, (record) => ({ ...record, state: to, desk: '', ended_ms: endedMs ?? record.ended_ms })), id);
}

function restored(state: QueueState, record: TicketRecord): QueueState {
  const next = freed(withRecord(state, record), record.ticket.id);
  return record.desk === '' ? next : held(next, record.ticket.id, record.desk);
}

function withDesk(state: QueueState, desk: OpenDesk): QueueState {
  const known = state.desks.some((other) => other.id === desk.id);
  return { ...state, desks: known ? state.desks.map((other) => (other.id === desk.id ? desk : other)) : [...state.desks, desk] };
}

function folded(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'TicketIssued': return issued(state, event.ticket, event.flags, event.at_ms);
    case 'TicketCalled': return called(state, event.ticket, event.number, event.desk, event.at_ms);
    case 'TicketRecalled': return called(state, event.ticket, event.number, event.desk, event.at_ms);
    case 'TicketServing':
      return held(changed(state, event.ticket, (record) =>
        ({ ...record, state: 'serving', serving_ms: event.at_ms, desk: event.desk })), event.ticket, event.desk);
    case 'TicketNoShow': return left(state, event.ticket, 'no-show', null);
    case 'TicketParked': return left(state, event.ticket, 'parked', null);
    case 'TicketReturned': return left(state, event.ticket, 'waiting', null);
    case 'TicketCancelled': return left(state, event.ticket, 'cancelled', event.at_ms);
    case 'TicketTransferred':
      return left(changed(state, event.ticket, (record) =>
        ({ ...record, ticket: { ...record.ticket, service: event.service } })), event.ticket, 'waiting', null);
    case 'TicketFinished': {
      const serving = state.tickets.find((record) => record.ticket.id === event.ticket)?.serving_ms ?? null;
      const seconds = serving === null ? [] : [Math.floor((event.at_ms - serving) / 1000)];
      return { ...left(state, event.ticket, 'finished', event.at_ms), served_seconds: [...state.served_seconds, ...seconds] };
    }
    case 'TicketRestored': return restored(state, event.record);
    case 'NumberCalledAhead':
      return announced({ ...state, called_ahead: [...state.called_ahead.filter((call) => call.number !== event.number),
        { number: event.number, desk: event.desk }] }, event.number, event.desk, event.at_ms, 1);
    case 'DeskOpened': {
      const before = state.desks.find((desk) => desk.id === event.desk)?.ticket ?? '';
      return withDesk(state, { id: event.desk, services: event.services, languages: event.languages, ticket: before });
    }
    case 'DeskClosed': return { ...state, desks: state.desks.filter((desk) => desk.id !== event.desk) };
    case 'BoardChanged':
      return { ...state, board: event.state, message: event.message, languages_today: event.languages,
        partners_today: event.partners };
    case 'RangeLeased':
      return { ...state, leases: [...state.leases, { terminal: event.terminal, journal: event.journal, range: event.range, returned: false }] };
    case 'RangeReturned':
      return { ...state, leases: state.leases.map((lease) =>
        lease.journal === event.journal && lease.range.first === event.range.first && lease.range.service === event.range.service
          ? { ...lease, returned: true } : lease) };
    default: return state; // a fact this page does not know yet still counts in the sequence
  }
}

/**
 * Brings @p state one event further. An event already applied changes nothing; undefined says that one is missing in
 * between and that only a new snapshot helps.
 */
export function apply(state: QueueState, event: QueueEvent): QueueState | undefined {
  if (event.seq <= state.seq) return state;
  if (event.seq !== state.seq + 1) return undefined;
  return { ...folded(state, event), seq: event.seq };
}
