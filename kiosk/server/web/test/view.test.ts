// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direction, ownName, spoken, staffName } from '../src/languages';
import { interpreter, minutesWaiting, myTicket, possible, mayBeMissing, recallIn, servicesOf, waitingList } from '../src/view';
import { emptyState, house, record } from './house';

test('the waiting list follows the proposal; who came since stands behind it by waiting time', () => {
  const state = { ...emptyState(), tickets: [
    record(214, { waiting_since_ms: 10 }), record(215, { waiting_since_ms: 20 }), record(216, { waiting_since_ms: 40 }),
    record(217, { waiting_since_ms: 30 }), record(401, { waiting_since_ms: 5 }, { service: 'work' }),
    record(218, { state: 'parked' }), record(219, { state: 'no-show' }), record(220, { state: 'called' }), record(221, { state: 'finished' }),
  ] };
  const list = waitingList(state, ['general'], ['t215', 't214']);
  assert.deepEqual(list.mine.map((one) => one.ticket.number), [215, 214, 217, 216]);
  assert.deepEqual(list.others.map((one) => one.ticket.number), [401]);
  assert.deepEqual(list.parked.map((one) => one.ticket.number), [218]);
  assert.deepEqual(list.noShow.map((one) => one.ticket.number), [219]);
});

test('services of a desk: as opened, else as configured, else all', () => {
  const open = { id: '1', services: ['general'], languages: [], ticket: '' };
  assert.deepEqual(servicesOf(open, house, '1'), ['general']);
  assert.deepEqual(servicesOf({ ...open, services: [] }, house, '1'), ['work']);
  assert.deepEqual(servicesOf(undefined, house, '3'), ['general', 'work']);
});

test('who can talk with the visitor: here, another desk, the house, or an interpreter', () => {
  const state = { ...emptyState(), languages_today: ['uk'], desks: [
    { id: '1', services: [], languages: ['de', 'ar'], ticket: '' }, { id: '3', services: [], languages: ['de'], ticket: 't214' }] };
  assert.deepEqual(interpreter(state, house, '3', 'de'), { kind: 'here' });
  assert.deepEqual(interpreter(state, house, '3', 'de-simple'), { kind: 'here' });
  assert.deepEqual(interpreter(state, house, '3', 'ar'), { kind: 'desk', desk: '1' });
  assert.deepEqual(interpreter(state, house, '3', 'uk'), { kind: 'house' });
  assert.deepEqual(interpreter(state, house, '3', 'ti'), { kind: 'needed' });
});

test('my ticket is the one my desk holds; what can be done follows from where it stands', () => {
  const state = { ...emptyState(), tickets: [record(214, { state: 'called', desk: '3' })], desks: [
    { id: '3', services: [], languages: [], ticket: 't214' }, { id: '1', services: [], languages: [], ticket: '' }] };
  assert.equal(myTicket(state, '3')?.ticket.number, 214);
  assert.equal(myTicket(state, '1'), undefined);
  assert.deepEqual(possible(undefined), ['call-next']);
  assert.ok(possible(myTicket(state, '3')).includes('not-here'));
  assert.ok(!possible(record(214, { state: 'serving' })).includes('not-here'));
  assert.ok(!possible(record(214, { state: 'serving' })).includes('call-next'));
});

test('minutes are whole and never negative; the recall cools down for 20 seconds', () => {
  assert.equal(minutesWaiting(record(214, { waiting_since_ms: 0 }), 119999), 1);
  assert.equal(minutesWaiting(record(214, { waiting_since_ms: 60000 }), 0), 0);
  assert.equal(recallIn(record(214, { state: 'called', called_ms: 1000 }), 1000), 20000);
  assert.equal(recallIn(record(214, { state: 'called', called_ms: 1000 }), 21000), 0);
  assert.equal(recallIn(undefined, 0), 0);
  const strict = { ...house, calling: { recall_after_seconds: 30, no_show_calls: 2 } };
  assert.equal(recallIn(record(214, { state: 'called', called_ms: 1000 }), 21000, strict), 10000);
});

test('languages: own name, staff name, direction; an unknown tag still reads', () => {
  assert.equal(ownName('ckb'), 'سۆرانی');
  assert.equal(staffName('ckb', 'de'), 'Kurdisch (Sorani)');
  assert.equal(direction('ar'), 'rtl');
  assert.equal(direction('uk'), 'ltr');
  assert.equal(staffName('yo', 'en'), 'Yoruba');
  assert.equal(ownName('x-odd'), 'x-odd');
  assert.ok(spoken(['de'], 'de-simple') && !spoken(['de-simple'], 'de'));
});

test('not here is offered once the house thinks it was called enough', () => {
  const strict = { ...house, calling: { recall_after_seconds: 30, no_show_calls: 2 } };
  const called = (calls: number) => record(214, { state: 'called', called_ms: 1000, calls });
  assert.equal(mayBeMissing(called(1), 1000, house), true);
  assert.equal(mayBeMissing(called(1), 90000, strict), false);
  assert.equal(mayBeMissing(called(2), 30999, strict), false);
  assert.equal(mayBeMissing(called(2), 31000, strict), true);
  assert.equal(mayBeMissing(undefined, 0, house), false);
});
