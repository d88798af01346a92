// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page looks like to eyes, hands and readers: axe, widths, keys, focus, nothing from elsewhere.
import assert from 'node:assert/strict';
import { eventually, wantAccessible } from './runner.mjs';

const Sizes = [[360, 800], [1366, 768], [1920, 1080]];

/** Nothing sticks out sideways and no control is cut off. */
async function wantFitting(staff, where) {
  const wide = await staff.page.evaluate(() => {
    const out = [...document.querySelectorAll('button, input, select, textarea, h1, h2, p')].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1 || one.scrollWidth > one.clientWidth + 1 && one.tagName === 'BUTTON');
    });
    return { scroll: document.documentElement.scrollWidth, width: innerWidth, out: out.map((one) => `${one.tagName} ${one.textContent}`) };
  });
  assert.ok(wide.scroll <= wide.width, `${where}: ${wide.scroll} px wide at ${wide.width}`);
  assert.deepEqual(wide.out, [], where);
}

async function everyState(house, staff, language, look) {
  await look('log-in');
  await staff.logIn(house.account, house.password);
  await house.empty(staff);
  await staff.page.locator('.desk-tile[data-desk="3"]').click();
  await look('desk');
  await staff.takeDesk('3');
  await look('nobody');
  await staff.give({ language: 'ckb', needs: ['wheelchair', 'pram', 'hearing', 'seeing', 'reading', 'woman'], people: 6 });
  const ticket = await staff.give({ language: 'uk' });
  await staff.seesWaiting(ticket.number);
  await look('waiting');
  await staff.callNext();
  await look('called');
  await staff.press('start');
  await staff.page.locator('[data-testid="visitor"][data-state="serving"]').waitFor();
  for (const panel of ['finish', 'hand-over', 'cancel']) {
    await staff.press(panel);
    await staff.page.getByTestId('panel').waitFor();
    await look(panel);
    await staff.page.keyboard.press('Escape');
    await staff.page.getByTestId('panel').waitFor({ state: 'detached' });
  }
  await staff.page.getByRole('button', { name: language === 'de' ? 'Nummer vergeben' : 'Give a number' }).click();
  await look('issue');
  await staff.page.keyboard.press('Escape');
  if (staff.page.viewportSize().width < 1600) {
    await staff.page.getByTestId('board-button').click();
    await look('board');
    await staff.page.keyboard.press('Escape');
  }
  const menu = staff.page.locator('.menu-button');
  if (await menu.isVisible()) await menu.click();
  await staff.page.getByRole('button', { name: language === 'de' ? 'Tasten' : 'Keys' }).click();
  await look('keys');
}

export const looks = (house) => [
  ...Sizes.flatMap(([width, height]) => ['de', 'en'].map((language) => [
    `axe finds nothing and all fits: ${language}, ${width} px`, async ({ open, picture }) => {
      const staff = await open({ viewport: { width, height }, locale: language === 'de' ? 'de-DE' : 'en-GB' });
      await everyState(house, staff, language, async (where) => {
        await wantAccessible(staff.page, where);
        await wantFitting(staff, where);
        await picture(staff, `${where}-${language}-${width}`);
      });
    }])),

  ['axe finds nothing in dark colours', async ({ open, picture }) => {
    const staff = await open({ colorScheme: 'dark' });
    await everyState(house, staff, 'de', async (where) => {
      await wantAccessible(staff.page, where);
      await picture(staff, `${where}-dark`);
    });
  }],

  ['axe finds nothing while offline with something refused and something waiting', async ({ open }) => {
    const staff = await house.atDesk(open);
    await staff.page.keyboard.press('n');
    await staff.outbox.getByText('nicht angenommen').waitFor();
    house.line.cut();
    try {
      await staff.page.keyboard.press('n');
      await staff.outbox.getByText('wartet auf Verbindung').waitFor();
      await staff.stale.waitFor({ timeout: 20000 });
      await wantAccessible(staff.page, 'offline');
    } finally {
      house.line.mend();
    }
    await staff.stale.waitFor({ state: 'detached', timeout: 20000 });
  }],

  ['keys can be changed and switched off, and stay so in this browser', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.page.getByRole('button', { name: 'Tasten' }).click();
    await staff.page.locator('[data-key="call-next"]').fill('r');
    await staff.page.getByText('Jede Taste geht nur einmal.').waitFor();
    await staff.page.locator('[data-key="call-next"]').fill('9');
    assert.equal(await staff.visitor.count(), 0, 'typing into a field is not a key');
    await staff.page.keyboard.press('Escape');
    await staff.page.reload();
    await staff.action('call-next').locator('kbd', { hasText: '9' }).waitFor();
    await staff.page.getByRole('button', { name: 'Tasten' }).click();
    await staff.page.locator('.check input').uncheck();
    await staff.page.keyboard.press('Escape');
    await staff.page.keyboard.press('9');
    assert.equal(await staff.page.locator('kbd').count(), 0);
    await staff.page.getByRole('button', { name: 'Tasten' }).click();
    await staff.page.locator('.check input').check();
    await staff.page.keyboard.press('Escape');
    assert.equal(await staff.visitor.count(), 0, 'a key that is switched off does nothing');
    await staff.page.keyboard.press('9');
    await staff.hasVisitor(ticket.number);
    assert.deepEqual(await staff.page.evaluate(() => [Object.keys(localStorage), sessionStorage.length]), [['wegweiser-staff-keys'], 0]);
  }],

  ['a whole visit by keyboard alone, with the focus always in sight', async ({ open }) => {
    const staff = await open();
    await staff.page.locator('input[name=account]').waitFor();
    const tabTo = async (wanted) => {
      for (let step = 0; step < 60; step += 1) {
        await staff.page.keyboard.press('Tab');
        const found = await staff.page.evaluate((selector) => {
          const focused = document.activeElement;
          const style = getComputedStyle(focused);
          return { there: focused.matches(selector), outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3, tag: focused.outerHTML.slice(0, 80) };
        }, wanted);
        if (found.tag.startsWith('<body')) continue;
        assert.ok(found.outline, `no visible focus on ${found.tag}`);
        if (found.there) return;
      }
      throw new Error(`not reached by Tab: ${wanted}`);
    };
    await tabTo('input[name=account]');
    await staff.page.keyboard.type(house.account);
    await tabTo('input[name=password]');
    await staff.page.keyboard.type(house.password);
    await staff.page.keyboard.press('Enter');
    await staff.page.locator('.desk-tile').first().waitFor();
    await house.empty(staff);
    await tabTo('.desk-tile[data-desk="2"]');
    await staff.page.keyboard.press('Enter');
    await tabTo('[data-testid="open-desk"]');
    await staff.page.keyboard.press('Enter');
    await staff.action('call-next').waitFor();
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await tabTo('[data-action="call-next"]');
    await staff.page.keyboard.press('Enter');
    await staff.hasVisitor(ticket.number);
    await tabTo('[data-action="finish"]');
    await staff.page.keyboard.press('Space');
    await staff.page.getByTestId('panel').waitFor();
    await tabTo('[data-testid="finish-plain"]');
    await staff.page.keyboard.press('Enter');
    await staff.visitor.waitFor({ state: 'detached' });
  }],

  ['nothing comes from elsewhere, and the policy of the server holds', async ({ open }) => {
    const staff = await open();
    const foreign = [];
    const own = new URL(staff.page.url()).origin;
    staff.page.on('request', (request) => { if (new URL(request.url()).origin !== own) foreign.push(request.url()); });
    const answer = await staff.page.reload();
    const policy = answer.headers()['content-security-policy'] ?? '';
    assert.match(policy, /default-src '(none|self)'/);
    assert.doesNotMatch(policy, /unsafe/);
    await staff.logIn(house.account, house.password);
    await house.empty(staff);
    await staff.takeDesk('3');
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await eventually('the pictures are there', () => staff.page.evaluate(() =>
      [...document.images].length > 0 && [...document.images].every((img) => img.complete && img.naturalWidth > 0)));
    assert.deepEqual(foreign, []);
  }],
];
