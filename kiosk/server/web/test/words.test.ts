// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, minutes, nameOf, sayer } from '../src/text';
import { clockText, peopleText, problemText, reasonText } from '../src/words';
import type { Problem } from '../src/wire';

const say = sayer('de');
const problem = (status: number, code: string): Problem => ({ status, code, detail: 'developer text' });

test('every reason of the domain has words in both languages', () => {
  for (const reason of ['longest-wait', 'language-match', 'passed-over-bound', 'chosen-by-staff', 'priority', 'ageing',
    'ratio-turn', 'appointment', 'early-appointment', 'skill-match', 'first-service']) {
    assert.match(reasonText('de', reason), /\.$/);
    assert.match(reasonText('en', reason), /\.$/);
    assert.notEqual(reasonText('de', reason), reasonText('en', reason));
  }
  assert.equal(reasonText('de', undefined), '');
});

test('a refusal says what stood in the way', () => {
  assert.equal(problemText(say, problem(404, 'not-found'), { action: 'call-next' }), say('staff-problem-nobody'));
  assert.equal(problemText(say, problem(404, 'not-found'), { action: 'park' }), say('staff-problem-not-found'));
  assert.match(problemText(say, problem(409, 'conflict'), { action: 'call', number: 214 }), /214 ist schon an einem anderen Platz/);
  assert.match(problemText(say, problem(409, 'conflict'), { action: 'call', number: 214, held: 219 }), /noch 219/);
  assert.match(problemText(say, problem(409, 'conflict'), { action: 'call-next', held: 219 }), /noch 219/);
  assert.match(problemText(say, problem(409, 'conflict'), { action: 'call-again' }), /20 Sekunden/);
  assert.match(problemText(say, problem(409, 'conflict'), { action: 'undo' }), /10 Sekunden/);
  assert.match(problemText(say, problem(409, 'conflict'), { action: 'open', desk: '3' }), /Platz 3/);
  assert.equal(problemText(say, problem(403, 'denied'), { action: 'issue' }), say('staff-problem-denied'));
  assert.equal(problemText(say, problem(403, 'denied'), { action: 'call-next' }), say('staff-problem-desk-held'));
  assert.equal(problemText(say, problem(409, 'conflict'), { action: 'not-here' }), say('staff-problem-not-here-soon'));
  assert.equal(problemText(say, problem(503, 'busy'), { action: 'issue' }), say('staff-problem-busy'));
});

test('a problem without a code is told by its status, and the developer text never shows', () => {
  assert.equal(problemText(say, problem(409, ''), { action: 'park' }), say('staff-problem-conflict'));
  assert.match(problemText(say, problem(418, ''), { action: 'park' }), /418/);
  for (const status of [400, 403, 404, 409, 418, 422, 500]) {
    assert.doesNotMatch(problemText(say, problem(status, ''), { action: 'park' }), /developer/);
  }
});

test('counts are said in grammar', () => {
  assert.equal(minutes(say, 1), '1 Minute');
  assert.equal(minutes(say, 0), '0 Minuten');
  assert.equal(peopleText(say, 1), '1 Person');
  assert.equal(peopleText(say, 4), '4 Personen');
});

test('a blank without a value stays visible; names fall back to German', () => {
  assert.equal(filled('{a} and {b}', { a: 1 }), '1 and {b}');
  assert.equal(nameOf({ de: 'Wohnen' }, 'en', 'housing'), 'Wohnen');
  assert.equal(nameOf(undefined, 'en', 'housing'), 'housing');
});

test('times stand by the clock of the house, also on a computer elsewhere', () => {
  const noon = Date.UTC(2026, 10, 22, 12, 0);
  assert.equal(clockText('de', noon, false, 'Europe/Berlin'), '13:00');
  assert.equal(clockText('en', noon, false, 'Pacific/Auckland'), '01:00');
});
