// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = process.cwd();
const table = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, `../../../translations/staff.${language}.json`), 'utf8')) as Record<string, string>;
const de = table('de');
const en = table('en');
const blanks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map((found) => found[0]).sort();

function source(folder: string): string {
  return readdirSync(join(root, folder), { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return source(path);
    return /\.tsx?$/.test(entry.name) ? readFileSync(join(root, path), 'utf8') : '';
  }).join('\n');
}
const code = source('src');

test('German and English hold the same texts with the same blanks, none empty', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(de).sort());
  for (const id of Object.keys(de)) {
    assert.ok((de[id] ?? '').trim() !== '' && (en[id] ?? '').trim() !== '', `${id} is empty`);
    assert.deepEqual(blanks(en[id] ?? ''), blanks(de[id] ?? ''), `the blanks of ${id} differ`);
  }
});

test('every text that the code names is there', () => {
  const named = [...code.matchAll(/['"`](staff-[a-z-]*[a-z])['"`]/g)].map((found) => found[1] ?? '');
  assert.ok(named.length > 100, 'the search for ids finds none');
  for (const id of named.filter((name) => name !== 'staff-keys' || !code.includes(`wegweiser-${name}`))) assert.ok(id in de, `${id} is missing`);
});

test('every text is used', () => {
  const prefixes = [...code.matchAll(/`(staff-[a-z-]*)\$\{/g)].map((found) => found[1] ?? '').filter((prefix) => prefix !== 'staff-');
  for (const id of Object.keys(de)) {
    const made = prefixes.some((prefix) => id.startsWith(prefix)) || /^staff-(call-next|call-again|not-here|start|finish|park|hand-over|undo|return|cancel)$/.test(id);
    assert.ok(made || code.includes(`'${id}'`), `${id} is used nowhere`);
  }
});

test('all states, needs, flags and pictures of the domain have words', () => {
  const wanted = [
    ...['open', 'come-in', 'last-numbers', 'closed', 'information'].flatMap((state) => [`staff-board-${state}`, `staff-board-${state}-hint`]),
    ...['wheelchair', 'pram', 'hearing', 'seeing', 'reading', 'woman'].map((need) => `staff-need-${need}`),
    ...['late', 'over-capacity', 'unknown-service', 'called-ahead', 'unexpected-number'].map((flag) => `staff-flag-${flag}`),
    ...['call-next', 'call', 'call-again', 'not-here', 'start', 'finish', 'park', 'return', 'hand-over', 'cancel', 'undo', 'board', 'issue'].map((done) => `staff-done-${done}`),
  ];
  for (const id of wanted) assert.ok(id in de, `${id} is missing`);
});

test('no sentence stands in the code', () => {
  const bare = [...code.matchAll(/>\s*([A-ZÄÖÜ][a-zäöüß]+(?: [a-zäöüß]+)+[.!?]?)\s*</g)].map((found) => found[1]);
  assert.deepEqual(bare, []);
});

test('the lock files name no registry and hold a version for every platform', () => {
  for (const folder of ['.', '../../../tests/web', '../../../tests/sign_on']) {
    const lock = readFileSync(join(root, folder, 'package-lock.json'), 'utf8');
    assert.doesNotMatch(lock, /"resolved"/);
    const packages = Object.entries((JSON.parse(lock) as { packages: Record<string, { version?: string; integrity?: string }> }).packages);
    for (const [name, entry] of packages.filter(([name]) => name !== '')) {
      assert.ok(entry.version !== undefined && entry.integrity !== undefined, `${folder}: ${name}`);
    }
  }
});
