// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionOf, DefaultKeys, keyOf, parseKeys, withKey } from '../src/keys';

test('keys are found in either case', () => {
  assert.equal(actionOf(DefaultKeys, 'n'), 'call-next');
  assert.equal(actionOf(DefaultKeys, 'N'), 'call-next');
  assert.equal(actionOf(DefaultKeys, 'Enter'), undefined);
  assert.equal(actionOf(DefaultKeys, ' '), undefined);
});

test('switched off, no key does anything and none is shown', () => {
  const off = { ...DefaultKeys, enabled: false };
  assert.equal(actionOf(off, 'n'), undefined);
  assert.equal(keyOf(off, 'call-next'), undefined);
});

test('a key can be changed, but not to one that is taken or no letter or digit', () => {
  const changed = withKey(DefaultKeys, 'call-next', 'ö');
  assert.ok(changed);
  assert.equal(actionOf(changed, 'Ö'), 'call-next');
  assert.equal(actionOf(changed, 'n'), undefined);
  assert.equal(withKey(DefaultKeys, 'call-next', 'r'), undefined);
  assert.equal(withKey(DefaultKeys, 'call-next', '+'), undefined);
  assert.ok(withKey(DefaultKeys, 'call-next', 'n'), 'its own key is not taken');
});

test('what was stored comes back; what is broken falls back', () => {
  const changed = withKey({ ...DefaultKeys, enabled: false }, 'undo', '9');
  assert.deepEqual(parseKeys(JSON.stringify(changed)), changed);
  for (const broken of [null, '', '{', '[]', '{"map":{"call-next":"R"}}', '{"map":{"call-next":17}}']) assert.deepEqual(parseKeys(broken), DefaultKeys);
});
