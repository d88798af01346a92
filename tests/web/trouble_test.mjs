// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two at once, a line that fails, answers that get lost, a session that ends.
import assert from 'node:assert/strict';
import { eventually } from './runner.mjs';

function keysSentTo(page, ending) {
  const keys = [];
  page.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith(ending)) keys.push(request.headers()['idempotency-key']); });
  return keys;
}
const callsOf = async (staff, id) => (await staff.state()).tickets.find((record) => record.ticket.id === id).calls;

export const troubles = (house) => [
  ['of two desks calling the same number one gets it, the other is told why not', async ({ open }) => {
    const first = await house.atDesk(open, '3');
    const second = await open();
    await second.logIn(house.account, house.password);
    await second.takeDesk('2');
    const ticket = await first.give();
    await first.seesWaiting(ticket.number);
    await second.seesWaiting(ticket.number);
    let letGo;
    const released = new Promise((resolve) => { letGo = resolve; });
    await second.page.route('**/desks/2/call', async (route) => { await released; await route.continue(); });
    const name = `${ticket.number} rufen`;
    await second.card(ticket.number).getByRole('button', { name }).click();
    await first.card(ticket.number).getByRole('button', { name }).click();
    await first.hasVisitor(ticket.number);
    letGo();
    await second.outbox.getByText(`Ging nicht: ${ticket.number} ist schon an einem anderen Platz.`).waitFor();
    assert.equal(await second.visitor.count(), 0);
    await second.outbox.getByRole('button', { name: 'Verstanden' }).click();
    await eventually('the message goes', async () => (await second.outbox.innerText()) === '');
    assert.equal(await callsOf(first, ticket.id), 1);
  }],

  ['nobody to call is said in words', async ({ open }) => {
    const staff = await house.atDesk(open);
    await staff.page.keyboard.press('n');
    await staff.outbox.getByText('Gerade wartet niemand, den Sie rufen können.').waitFor();
  }],

  ['an action taken while the line is down waits in sight and is done once', async ({ open, picture }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.callNext();
    await staff.press('start');
    await staff.visitor.getByText('Im Gespräch seit').waitFor();
    const keys = keysSentTo(staff.page, '/park');
    house.line.cut();
    try {
      await staff.page.keyboard.press('p');
      await staff.outbox.getByText('wartet auf Verbindung').waitFor();
      await staff.page.keyboard.press('p');
      await staff.stale.waitFor({ timeout: 20000 });
      assert.match(await staff.stale.innerText(), /Keine Verbindung seit \d\d:\d\d:\d\d/);
      await picture(staff, 'offline');
      await eventually('several tries', () => keys.length >= 3, 15000);
    } finally {
      house.line.mend();
    }
    await staff.page.locator('.group', { hasText: 'Geparkt' }).locator(`[data-number="${ticket.number}"]`).waitFor({ timeout: 20000 });
    await staff.stale.waitFor({ state: 'detached', timeout: 20000 });
    assert.equal(new Set(keys).size, 1, 'every try carries the same key');
    await eventually('the outbox is empty', async () => (await staff.outbox.innerText()) === '');
    assert.equal((await staff.state()).tickets.find((record) => record.ticket.id === ticket.id).state, 'parked');
  }],

  ['a stream that falls silent is shown as stale and comes back by itself', async ({ open }) => {
    const staff = await house.atDesk(open);
    house.line.hold();
    try {
      await staff.stale.waitFor({ timeout: 20000 });
      assert.equal(await staff.page.getByText('Verbunden').count(), 0);
    } finally {
      house.line.release();
    }
    await staff.stale.waitFor({ state: 'detached', timeout: 30000 });
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
  }],

  ['an answer that gets lost does not call twice', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.give();
    await staff.seesWaiting(ticket.number);
    const keys = keysSentTo(staff.page, '/call-next');
    let replayed;
    await staff.page.route('**/call-next', async (route) => {
      const answer = await route.fetch();
      if (keys.length < 2) return route.abort('connectionreset');
      replayed = answer.headers()['idempotent-replayed'];
      return route.fulfill({ response: answer });
    });
    await staff.page.keyboard.press('n');
    await staff.hasVisitor(ticket.number);
    await eventually('the second try is answered', () => replayed !== undefined);
    assert.equal(replayed, 'true');
    assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
    assert.equal(await callsOf(staff, ticket.id), 1);
    assert.equal((await staff.state()).tickets.filter((record) => record.state === 'called').length, 1);
  }],

  ['a session that has ended asks for the log-in again and then sends what waited', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.callNext();
    const keys = keysSentTo(staff.page, '/park');
    await staff.page.evaluate(() => fetch('/v1/session/end', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }));
    await staff.page.keyboard.press('p');
    await staff.page.getByText('Die Anmeldung ist abgelaufen.').waitFor();
    await staff.page.locator('input[name=password]').fill(house.password);
    await staff.page.keyboard.press('Enter');
    await staff.page.locator('.group', { hasText: 'Geparkt' }).locator(`[data-number="${ticket.number}"]`).waitFor();
    assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
  }],
];
