// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small runner: tests in order, each with its own browser contexts, one line a test, a count at the end.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StaffPage } from './staff_page.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export class Skip extends Error {}
export function skip(why) { throw new Skip(why); }

export async function eventually(what, check, withinMs = 8000) {
  const until = Date.now() + withinMs;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > until) throw new Error(`did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What axe-core finds on the page as it stands; nothing is the only good answer. */
export async function wantAccessible(page, where) {
  const found = await page.evaluate(`(() => { const module = undefined, exports = undefined; ${axeSource};
    return window.axe.run(document, { resultTypes: ['violations'] }); })()`);
  const lines = found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} (${one.help})`));
  if (lines.length > 0) throw new Error(`axe on ${where}:\n    ${lines.join('\n    ')}`);
}

/** The page's own script errors count as failures; what the network says of a cut line does not. */
function watch(page, faults) {
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`);
  });
}

export async function runAll(tests, { browser, url, pictures }) {
  let passed = 0, failed = 0, skipped = 0;
  if (pictures) mkdirSync(pictures, { recursive: true });
  const only = process.env.WEGWEISER_ONLY;
  let current = [];
  process.on('unhandledRejection', (error) => current.push(`beside the test: ${error.message}`));
  for (const [name, body] of tests) {
    if (only && !name.includes(only)) continue;
    const contexts = [], faults = [];
    current = faults;
    const open = async (options = {}) => {
      const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1366, height: 768 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, faults);
      await page.goto(`${url}/staff/`);
      return new StaffPage(page);
    };
    try {
      await body({ open, picture: async (staff, file) => { if (pictures) await staff.page.screenshot({ path: join(pictures, `${file}.png`) }); } });
      if (faults.length > 0) throw new Error(faults.join('\n    '));
      passed += 1;
      console.log(`ok    ${name}`);
    } catch (error) {
      if (error instanceof Skip) { skipped += 1; console.log(`skip  ${name}: ${error.message}`); continue; }
      failed += 1;
      console.log(`FAIL  ${name}\n    ${error.message}`);
      for (const [index, context] of contexts.entries()) {
        const page = context.pages()[0];
        if (pictures && page) await page.screenshot({ path: join(pictures, `failed-${failed}-${index}.png`) }).catch(() => undefined);
      }
    } finally {
      for (const context of contexts) await context.close().catch(() => undefined);
    }
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 && passed > 0;
}
