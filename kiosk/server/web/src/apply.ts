// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Emergency, Lease, NumberRange, Place, QueueEvent, QueueState, TicketRecord, TicketState } from './wire';

// The same fold as kiosk/domain/apply.cpp: the page shows what the log says and decides nothing. Pure. What only deciding
// needs (passed-over counts, undo records) is not kept here.

const RecentCallsKept = 8;
const CalledAheadToleranceMs = 60000;

function isAtDesk(state: TicketState): boolean {
  return state === 'called' || state === 'serving';
}

/** Puts @p after in the place of the record it follows; the desks follow the ticket. */
function replaced(state: QueueState, before: TicketRecord, after: TicketRecord): QueueState {
  const id = after.ticket.id;
  const leaves = isAtDesk(before.state) && (!isAtDesk(after.state) || before.desk !== after.desk);
  const desks = state.desks.map((desk) => {
    if (isAtDesk(after.state) && desk.id === after.desk) return { ...desk, ticket: id };
    return leaves && desk.id === before.desk && desk.ticket === id ? { ...desk, ticket: '' } : desk;
  });
  return { ...state, desks, tickets: state.tickets.map((record) => (record.ticket.id === id ? after : record)) };
}

function changed(state: QueueState, id: string, change: (record: TicketRecord) => Partial<TicketRecord>): QueueState {
  const record = state.tickets.find((other) => other.ticket.id === id);
  return record === undefined ? state : replaced(state, record, { ...record, ...change(record) });
}

function shown(state: QueueState, number: number, desk: string, atMs: number, calls: number): QueueState {
  const others = state.recent_calls.filter((call) => call.number !== number);
  return { ...state, recent_calls: [{ number, desk, at_ms: atMs, calls }, ...others].slice(0, RecentCallsKept) };
}

function callsOf(state: QueueState, id: string): number {
  return state.tickets.find((record) => record.ticket.id === id)?.calls ?? 0;
}

/** @p desk turns to somebody else: a number it called ahead will find it busy. */
function movedOn(state: QueueState, desk: string): QueueState {
  return { ...state, called_ahead: state.called_ahead.map((call) => (call.desk === desk ? { ...call, desk: '' } : call)) };
}

/** When a new ticket counts as waiting from: its appointment's time, unless it came too late for it. */
function waitsSince(event: QueueEvent & { readonly type: 'TicketIssued' }): number {
  const { appointment_ms: appointment, issued_ms: given } = event.ticket;
  return appointment != null && !event.flags.includes('late-for-appointment') ? appointment : Math.min(given, event.at_ms);
}

function issued(state: QueueState, event: QueueEvent & { readonly type: 'TicketIssued' }): QueueState {
  const { ticket } = event;
  let record: TicketRecord = {
    ticket, state: 'waiting', waiting_since_ms: waitsSince(event), called_ms: null, serving_ms: null,
    ended_ms: null, desk: '', calls: 0, flags: event.flags,
  };
  const ahead = state.called_ahead.find((call) => call.number === ticket.number);
  const calledMs = ahead?.at_ms ?? event.at_ms;
  if (ahead !== undefined && ticket.issued_ms <= calledMs + CalledAheadToleranceMs) {
    const isThere = state.desks.some((desk) => desk.id === ahead.desk && desk.ticket === '');
    record = { ...record, called_ms: calledMs, calls: 1, state: isThere ? 'called' : 'parked', desk: isThere ? ahead.desk : '' };
  }
  return {
    ...state,
    tickets: [...state.tickets, record],
    called_ahead: state.called_ahead.filter((call) => call !== ahead),
    desks: state.desks.map((desk) => (record.desk !== '' && desk.id === record.desk ? { ...desk, ticket: ticket.id } : desk)),
  };
}

function finished(state: QueueState, id: string, atMs: number): QueueState {
  const record = state.tickets.find((other) => other.ticket.id === id);
  const began = record?.serving_ms ?? record?.called_ms ?? null;
  const seconds = began === null ? [] : [Math.trunc((atMs - began) / 1000)];
  const next = changed(state, id, () => ({ state: 'finished', ended_ms: atMs, desk: '' }));
  return { ...next, served_seconds: [...state.served_seconds, ...seconds] };
}

function restored(state: QueueState, record: TicketRecord): QueueState {
  const now = state.tickets.find((other) => other.ticket.id === record.ticket.id);
  if (now === undefined) return state;
  const isUncalled = now.state === 'called' && !isAtDesk(record.state);
  return replaced({
    ...state,
    served_seconds: now.state === 'finished' ? state.served_seconds.slice(0, -1) : state.served_seconds,
    recent_calls: isUncalled ? state.recent_calls.filter((call) => call.number !== now.ticket.number) : state.recent_calls,
  }, now, record);
}

function isHeld(lease: Lease, event: { readonly terminal: number; readonly journal: string; readonly range: NumberRange }): boolean {
  return lease.journal === event.journal && lease.terminal === event.terminal && !lease.returned
    && lease.range.service === event.range.service && lease.range.first <= event.range.first && lease.range.last >= event.range.last;
}

/** The returned part of a lease; what is kept of it stands on as leases of its own. */
function returned(state: QueueState, event: QueueEvent & { readonly type: 'RangeLeased' | 'RangeReturned' }): QueueState {
  const at = state.leases.map((lease) => isHeld(lease, event)).lastIndexOf(true);
  const whole = state.leases[at];
  if (whole === undefined) return state;
  const { service, first, last } = whole.range;
  const rest = [{ service, first, last: event.range.first - 1 }, { service, first: event.range.last + 1, last }]
    .filter((range) => range.first <= range.last);
  return {
    ...state,
    leases: [...state.leases.map((lease, index) => (index === at ? { ...lease, range: event.range, returned: true } : lease)),
      ...rest.map((range) => ({ ...whole, range }))],
  };
}

function isAt(call: Emergency, place: Place): boolean {
  return call.place.desk === place.desk && call.place.terminal === place.terminal;
}

function folded(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'TicketIssued': return issued(state, event);
    case 'TicketCalled': {
      const calls = callsOf(state, event.ticket) + 1;
      const next = changed(movedOn(state, event.desk), event.ticket,
        () => ({ state: 'called', desk: event.desk, called_ms: event.at_ms, serving_ms: null, calls }));
      return shown(next, event.number, event.desk, event.at_ms, calls);
    }
    case 'TicketRecalled': {
      const calls = callsOf(state, event.ticket) + 1;
      return shown(changed(state, event.ticket, () => ({ called_ms: event.at_ms, calls })), event.number, event.desk, event.at_ms, calls);
    }
    case 'TicketServing': return changed(state, event.ticket, () => ({ state: 'serving', serving_ms: event.at_ms }));
    case 'TicketNoShow': return changed(state, event.ticket, () => ({ state: 'no-show', desk: '' }));
    case 'TicketParked': return changed(state, event.ticket, () => ({ state: 'parked', desk: '' }));
    case 'TicketReturned': return changed(state, event.ticket, () => ({ state: 'waiting', desk: '' }));
    case 'TicketTransferred':
      return changed(state, event.ticket, (record) => ({
        state: 'waiting', desk: '', waiting_since_ms: event.since_ms ?? record.waiting_since_ms,
        ticket: { ...record.ticket, service: event.service },
      }));
    case 'PriorityChanged':
      return changed(state, event.ticket, (record) => ({ ticket: { ...record.ticket, priority: event.priority } }));
    case 'TicketFinished': return finished(state, event.ticket, event.at_ms);
    case 'TicketCancelled': return changed(state, event.ticket, () => ({ state: 'cancelled', ended_ms: event.at_ms, desk: '' }));
    case 'TicketRestored': return restored(state, event.record);
    case 'NumberCalledAhead': {
      const next = movedOn(state, event.desk);
      const others = next.called_ahead.filter((call) => call.number !== event.number);
      const ahead = [...others, { number: event.number, desk: event.desk, at_ms: event.at_ms }];
      return shown({ ...next, called_ahead: ahead }, event.number, event.desk, event.at_ms, 1);
    }
    case 'DeskOpened': {
      const desk = {
        id: event.desk, services: event.services, languages: event.languages, ticket: '',
        skills: event.skills ?? [], order: event.order ?? 'together', holder: event.holder ?? '',
      };
      return { ...state, desks: [...state.desks.filter((other) => other.id !== event.desk), desk] };
    }
    case 'DeskClosed': {
      const next = movedOn(state, event.desk);
      return { ...next, desks: next.desks.filter((desk) => desk.id !== event.desk) };
    }
    case 'DeskTakenOver':
      return { ...state, desks: state.desks.map((desk) => (desk.id === event.desk ? { ...desk, holder: event.holder } : desk)) };
    case 'EmergencyCalled': {
      const known = (state.emergencies ?? []).some((call) => isAt(call, event.place));
      const call = { place: event.place, since_ms: event.at_ms, answered_by: '', answered_ms: null };
      return known ? state : { ...state, emergencies: [...(state.emergencies ?? []), call] };
    }
    case 'EmergencyAnswered':
      return {
        ...state,
        emergencies: (state.emergencies ?? []).map((call) => (isAt(call, event.place)
          ? { ...call, answered_by: event.desk, answered_ms: event.at_ms } : call)),
      };
    case 'EmergencyEnded':
      return { ...state, emergencies: (state.emergencies ?? []).filter((call) => !isAt(call, event.place)) };
    case 'BoardChanged':
      return { ...state, board: event.state, message: event.message, languages_today: event.languages, partners_today: event.partners };
    case 'RangeLeased':
      return { ...state, leases: [...state.leases, { terminal: event.terminal, journal: event.journal, range: event.range, returned: false }] };
    case 'RangeReturned': return returned(state, event);
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
