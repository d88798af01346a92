// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply } from '../src/apply';
import type { QueueEvent, QueueState } from '../src/wire';
import { emptyState, record, ticket } from './house';

type Fact = QueueEvent extends infer E ? (E extends QueueEvent ? Omit<E, 'seq'> : never) : never;

/** Folds facts in order, numbering them from the state's seq on. */
function after(state: QueueState, ...facts: readonly Fact[]): QueueState {
  return facts.reduce<QueueState>((now, fact) => {
    const next = apply(now, { ...fact, seq: now.seq + 1 } as QueueEvent);
    assert.ok(next, `event ${fact.type} was not taken`);
    return next;
  }, state);
}

const opened = (desk: string, at_ms = 1): Fact => ({ type: 'DeskOpened', at_ms, desk, services: [], languages: [] });
const given = (number: number, at_ms = 2): Fact => ({ type: 'TicketIssued', at_ms, ticket: ticket(number, { issued_ms: at_ms }), flags: [] });
const calledTo = (number: number, desk: string, at_ms: number): Fact =>
  ({ type: 'TicketCalled', at_ms, ticket: `t${number}`, number, desk, reason: 'longest-wait' });
const find = (state: QueueState, number: number) => state.tickets.find((one) => one.ticket.number === number);
const held = (state: QueueState, desk: string) => state.desks.find((one) => one.id === desk)?.ticket;

test('a call brings the ticket to the desk and onto the board', () => {
  const state = after(emptyState(), opened('3'), given(214), calledTo(214, '3', 10));
  assert.deepEqual(find(state, 214), record(214, { state: 'called', waiting_since_ms: 2, called_ms: 10, desk: '3', calls: 1 }, { issued_ms: 2 }));
  assert.equal(held(state, '3'), 't214');
  assert.deepEqual(state.recent_calls, [{ number: 214, desk: '3', at_ms: 10, calls: 1 }]);
  assert.equal(state.seq, 3);
});

test('a recall counts and moves the number to the front of the board', () => {
  const state = after(emptyState(), opened('3'), opened('4'), given(214), given(215), calledTo(214, '3', 10), calledTo(215, '4', 11),
    { type: 'TicketRecalled', at_ms: 40, ticket: 't214', number: 214, desk: '3' });
  assert.deepEqual(state.recent_calls.map((call) => [call.number, call.calls]), [[214, 2], [215, 1]]);
  assert.equal(find(state, 214)?.called_ms, 40);
});

for (const [type, becomes] of [['TicketNoShow', 'no-show'], ['TicketParked', 'parked'], ['TicketReturned', 'waiting'], ['TicketCancelled', 'cancelled']] as const) {
  test(`${type} frees the desk and keeps the waiting time`, () => {
    const state = after(emptyState(), opened('3'), given(214), calledTo(214, '3', 10), { type, at_ms: 20, ticket: 't214' });
    assert.equal(find(state, 214)?.state, becomes);
    assert.equal(find(state, 214)?.desk, '');
    assert.equal(find(state, 214)?.waiting_since_ms, 2);
    assert.equal(find(state, 214)?.ended_ms, becomes === 'cancelled' ? 20 : null);
    assert.equal(held(state, '3'), '');
  });
}

test('an appointment waits since its time, and one too late since it came', () => {
  const at = (number: number, flags: readonly string[]): Fact =>
    ({ type: 'TicketIssued', at_ms: 50, ticket: ticket(number, { issued_ms: 40, appointment_ms: 900, priority: 'raised' }), flags });
  const state = after(emptyState(), at(214, []), at(215, ['late-for-appointment']));
  assert.equal(find(state, 214)?.waiting_since_ms, 900);
  assert.equal(find(state, 215)?.waiting_since_ms, 40);
});

test('a transfer may begin anew, and a priority may change', () => {
  const state = after(emptyState(), given(214), { type: 'TicketTransferred', at_ms: 20, ticket: 't214', service: 'work', since_ms: 20 },
    { type: 'PriorityChanged', at_ms: 21, ticket: 't214', priority: 'raised' });
  assert.equal(find(state, 214)?.waiting_since_ms, 20);
  assert.equal(find(state, 214)?.ticket.priority, 'raised');
});

test('a desk has a holder, who may change', () => {
  const state = after(emptyState(), { type: 'DeskOpened', at_ms: 1, desk: '3', services: [], languages: [], holder: 'ada', skills: ['woman'] },
    { type: 'DeskTakenOver', at_ms: 2, desk: '3', holder: 'mia' });
  assert.equal(state.desks[0]?.holder, 'mia');
  assert.deepEqual(state.desks[0]?.skills, ['woman']);
});

test('help is called, answered and ended; what is withheld only counts', () => {
  const desk = { desk: '3', terminal: 0 };
  const terminal = { desk: '', terminal: 2 };
  let state = after(emptyState(), { type: 'EmergencyCalled', at_ms: 5, place: desk }, { type: 'EmergencyCalled', at_ms: 6, place: terminal },
    { type: 'EmergencyAnswered', at_ms: 9, place: desk, desk: '1' });
  assert.deepEqual(state.emergencies, [{ place: desk, since_ms: 5, answered_by: '1', answered_ms: 9 },
    { place: terminal, since_ms: 6, answered_by: '', answered_ms: null }]);
  state = after(state, { type: 'EmergencyEnded', at_ms: 10, place: desk }, { type: 'Withheld', at_ms: 11 });
  assert.deepEqual(state.emergencies?.map((call) => call.place), [terminal]);
  assert.equal(state.seq, 5);
});

test('a transfer keeps number and turn and waits for the other service', () => {
  const state = after(emptyState(), opened('3'), given(214), calledTo(214, '3', 10),
    { type: 'TicketTransferred', at_ms: 20, ticket: 't214', service: 'work' });
  assert.equal(find(state, 214)?.ticket.service, 'work');
  assert.equal(find(state, 214)?.ticket.number, 214);
  assert.equal(find(state, 214)?.state, 'waiting');
  assert.equal(held(state, '3'), '');
});

test('finishing counts the seconds since the start, or since the call when nobody pressed start', () => {
  const state = after(emptyState(), opened('3'), given(214), given(215), calledTo(214, '3', 1000),
    { type: 'TicketServing', at_ms: 5000, ticket: 't214', desk: '3' },
    { type: 'TicketFinished', at_ms: 65900, ticket: 't214', topics: [], referred: false },
    calledTo(215, '3', 70000), { type: 'TicketFinished', at_ms: 80000, ticket: 't215' });
  assert.deepEqual(state.served_seconds, [60, 10]);
  assert.equal(find(state, 214)?.ended_ms, 65900);
});

test('undo of a finish brings the visitor back and forgets the seconds', () => {
  const before = after(emptyState(), opened('3'), given(214), calledTo(214, '3', 1000),
    { type: 'TicketServing', at_ms: 5000, ticket: 't214', desk: '3' });
  const serving = find(before, 214);
  assert.ok(serving);
  const state = after(before, { type: 'TicketFinished', at_ms: 65000, ticket: 't214' }, { type: 'TicketRestored', at_ms: 66000, record: serving });
  assert.deepEqual(state.served_seconds, []);
  assert.equal(held(state, '3'), 't214');
  assert.deepEqual(find(state, 214), serving);
});

test('undo of a call takes the number off the board', () => {
  const before = after(emptyState(), opened('3'), given(214));
  const waiting = find(before, 214);
  assert.ok(waiting);
  const state = after(before, calledTo(214, '3', 10), { type: 'TicketRestored', at_ms: 12, record: waiting });
  assert.deepEqual(state.recent_calls, []);
  assert.equal(held(state, '3'), '');
});

test('a number called ahead is at the desk when its ticket arrives', () => {
  const state = after(emptyState(), opened('3'), { type: 'NumberCalledAhead', at_ms: 10, number: 214, desk: '3' }, given(214, 20));
  assert.equal(find(state, 214)?.state, 'called');
  assert.equal(find(state, 214)?.called_ms, 10);
  assert.equal(held(state, '3'), 't214');
  assert.deepEqual(state.called_ahead, []);
});

test('a number called ahead is parked when the desk turned to somebody else', () => {
  const state = after(emptyState(), opened('3'), given(215), { type: 'NumberCalledAhead', at_ms: 10, number: 214, desk: '3' },
    calledTo(215, '3', 15), given(214, 20));
  assert.equal(find(state, 214)?.state, 'parked');
  assert.equal(held(state, '3'), 't215');
});

test('a ticket printed long after the number was called ahead waits', () => {
  const state = after(emptyState(), opened('3'), { type: 'NumberCalledAhead', at_ms: 10, number: 214, desk: '3' }, given(214, 60011));
  assert.equal(find(state, 214)?.state, 'waiting');
});

test('a returned part of a lease leaves the rest granted', () => {
  const range = (first: number, last: number) => ({ service: 'general', first, last });
  const state = after(emptyState(), { type: 'RangeLeased', at_ms: 1, terminal: 1, journal: 'j', range: range(200, 219) },
    { type: 'RangeReturned', at_ms: 2, terminal: 1, journal: 'j', range: range(210, 214) });
  assert.deepEqual(state.leases.map((lease) => [lease.range.first, lease.range.last, lease.returned]),
    [[210, 214, true], [200, 209, false], [215, 219, false]]);
});

test('desks open and close, the board changes', () => {
  const state = after(emptyState(), opened('3'), opened('4'), { type: 'DeskClosed', at_ms: 2, desk: '3' },
    { type: 'BoardChanged', at_ms: 3, state: 'come-in', message: 'Hallo', languages: ['ar'], partners: ['jobcenter'] });
  assert.deepEqual(state.desks.map((desk) => desk.id), ['4']);
  assert.deepEqual([state.board, state.message, state.languages_today, state.partners_today], ['come-in', 'Hallo', ['ar'], ['jobcenter']]);
});

test('an event seen before changes nothing, a gap is noticed, an unknown fact counts', () => {
  const state = after(emptyState(), opened('3'));
  assert.equal(apply(state, { ...given(214), seq: 1 } as QueueEvent), state);
  assert.equal(apply(state, { ...given(214), seq: 3 } as QueueEvent), undefined);
  assert.equal(apply(state, { type: 'SomethingNew', at_ms: 5, seq: 2 } as unknown as QueueEvent)?.seq, 2);
});

test('the state before stays as it was', () => {
  const before = after(emptyState(), opened('3'), given(214));
  const copy = structuredClone(before);
  after(before, calledTo(214, '3', 10), { type: 'TicketParked', at_ms: 20, ticket: 't214' });
  assert.deepEqual(before, copy);
});
