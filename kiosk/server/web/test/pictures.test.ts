// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pictureName, PictureOrder } from '../src/picture_names';

const folder = join(process.cwd(), '../../../qml/Theme/pictures');

test('214 has the teapot, and the order is the one written down for all', () => {
  assert.equal(pictureName(214), 'teapot');
  assert.equal(pictureName(216), 'sun');
  assert.equal(pictureName(239), 'kite');
  const written = readFileSync(join(folder, 'README.md'), 'utf8').replace(/\s+/g, ' ');
  assert.ok(written.includes(PictureOrder.join(' ')), 'README.md names another order');
});

test('each picture is plain SVG Tiny in exactly two colours', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.svg')).sort();
  assert.deepEqual(files, [...PictureOrder].map((name) => `${name}.svg`).sort());
  for (const file of files) {
    const svg = readFileSync(join(folder, file), 'utf8').replace(/<!--.*?-->/gs, '');
    const elements = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map((found) => found[1]));
    for (const element of elements) assert.ok(['svg', 'g', 'path', 'circle'].includes(element ?? ''), `${file}: <${element}>`);
    assert.deepEqual([...new Set(svg.match(/#[0-9A-Fa-f]{6}/g))].sort(), ['#6B1F55', '#E9CCDE'], file);
    assert.doesNotMatch(svg, /style=|class=|filter|url\(/, file);
    assert.match(svg, /viewBox="0 0 96 96"/, file);
  }
});
