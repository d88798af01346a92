// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The exported site in Debian's Chromium, straight from the disk: axe-core, widths, light and dark; html-validate over every page.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const [example, town] = process.argv.slice(2).map((folder) => resolve(folder));
const pictures = process.env.WEGWEISER_PICTURES;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let passed = 0, failed = 0;

async function check(name, body) {
  try {
    const findings = await body();
    if (findings.length > 0) throw new Error(findings.slice(0, 20).join('\n    '));
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n    ${error.message}`);
  }
}

function allPages(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
}

/** What axe finds, with WCAG's strictest contrast (7:1); nothing is the only good answer. */
async function accessible(page) {
  const found = await page.evaluate(`(() => { const module = undefined, exports = undefined; ${axe};
    return window.axe.run(document, { preload: false, resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }); })()`);
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} (${one.help})`));
}

async function fitting(page) {
  const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: innerWidth }));
  return scroll > width ? [`${scroll} px wide at ${width}`] : [];
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off', // a title is what the topic is called
    'no-trailing-whitespace': 'off', // texts are the pack's
    'tel-non-breaking': 'off', // numbers may wrap at 320 px
    'prefer-native-element': 'off', // <aside> is a landmark, a note within a text is none
    'no-implicit-button-type': 'error',
  },
});
for (const folder of [example, town]) {
  const pages = allPages(folder);
  await check(`html-validate on ${pages.length} pages`, async () => {
    const findings = [];
    for (const file of pages) {
      const report = await validator.validateString(readFileSync(file, 'utf8'), file);
      for (const result of report.results)
        for (const one of result.messages) findings.push(`${file}:${one.line}: ${one.ruleId}: ${one.message}`);
    }
    return findings;
  });
}

const browser = await chromium.launch({ executablePath: process.env.WEGWEISER_CHROMIUM ?? '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu'] });
const Looked = [[example, 'index.html'], [example, 'de/index.html'], [example, 'de/registration/index.html'], [example, 'ar/registration/index.html'],
  [example, 'ar/housing/index.html'], [town, 'ar/index.html'], [town, 'uk/first-steps-registration/index.html'], [town, 'ar/directory.html'],
  [town, 'en/glossary.html'], [town, 'de/about.html']];
for (const width of [320, 1280])
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => faults.push(`missing: ${request.url()}`));
    page.on('request', (request) => { if (!request.url().startsWith('file:')) faults.push(`from elsewhere: ${request.url()}`); });
    for (const [folder, name] of Looked)
      await check(`${name} at ${width} px, ${colorScheme}`, async () => {
        await page.goto(pathToFileURL(join(folder, name)).href);
        await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
        if (pictures) {
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({ path: join(pictures, `${name.replaceAll('/', '-')}-${width}-${colorScheme}.png`), fullPage: true });
        }
        return [...await accessible(page), ...await fitting(page), ...faults.splice(0)];
      });
    await context.close();
  }

await check('the first key press leads past the frame to the text', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(example, 'de/registration/index.html')).href);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const at = await page.evaluate(() => document.activeElement?.id);
  await page.close();
  return at === 'text' ? [] : [`the focus is on "${at}"`];
});
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
