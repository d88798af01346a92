// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One visit after the other, everything going well.
import assert from 'node:assert/strict';
import { eventually, skip } from './runner.mjs';

const recordOf = async (staff, id) => (await staff.state()).tickets.find((record) => record.ticket.id === id);

export const visits = (house) => [
  ['a wrong password is told in words, the right one leads to the desks', async ({ open }) => {
    const staff = await open();
    await staff.page.locator('input[name=account]').fill(house.account);
    await staff.page.locator('input[name=password]').fill('wrong');
    await staff.page.keyboard.press('Enter');
    await staff.page.getByText('Konto oder Passwort stimmt nicht.').waitFor();
    assert.equal(await staff.page.locator('input[name=password]').inputValue(), '', 'a wrong password does not stay in the field');
    await staff.logIn(house.account, house.password);
    assert.ok(await staff.page.locator('.desk-tile').count() >= 3);
  }],

  ['a ticket appears live, key N calls it, the card shows all that was handed on', async ({ open, picture }) => {
    const staff = await house.atDesk(open);
    await staff.page.getByText('Niemand wartet.').waitFor();
    const { subjects } = await staff.page.evaluate(async () => {
      const { site } = await (await fetch('/v1/session')).json();
      return (await fetch(`/v1/sites/${site}/subjects`)).json();
    });
    const [subject, names] = Object.entries(subjects)[0] ?? ['', {}];
    const ticket = await staff.give({ language: 'ar', needs: ['wheelchair', 'reading'], people: 3, subject });
    await staff.seesWaiting(ticket.number);
    await staff.page.getByText(`Als Nächstes: ${ticket.number}`).waitFor();
    await picture(staff, 'waiting');
    await staff.page.keyboard.press('n');
    await staff.hasVisitor(ticket.number);
    await staff.visitor.getByText('am längsten wartend').waitFor();
    const text = await staff.visitor.innerText();
    for (const wanted of ['العربية', 'Arabisch', 'Dolmetschen nötig', 'Rollstuhl', 'Liest nicht', '3 Personen', '0 Minuten',
      ...(subject === '' ? [] : [names.de])]) {
      assert.ok(text.includes(wanted), `the card does not say ${wanted}`);
    }
    const order = ['sun', 'tree', 'boat', 'key', 'cup', 'umbrella', 'chair', 'bicycle', 'lamp', 'apple', 'leaf', 'ladder', 'wheel', 'bell',
      'spoon', 'pencil', 'carrot', 'lemon', 'flower', 'bridge', 'ball', 'basket', 'teapot', 'kite'];
    const image = staff.visitor.locator('img.picture');
    assert.ok((await image.getAttribute('src')).includes(`${order[ticket.number % 24]}-`), 'another picture than that of the number');
    assert.ok(await image.evaluate((img) => img.complete && img.naturalWidth > 0), 'the picture did not load');
    assert.equal(await staff.visitor.locator('bdi').getAttribute('dir'), 'rtl');
    await picture(staff, 'called');
    const state = await staff.state();
    assert.deepEqual([state.recent_calls[0].number, state.recent_calls[0].desk], [ticket.number, '3']);
  }],

  ['start, then finish in two taps', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.page.keyboard.press('n');
    await staff.hasVisitor(ticket.number);
    await staff.page.keyboard.press('s');
    await staff.visitor.getByText('Im Gespräch seit').waitFor();
    await staff.page.keyboard.press('f');
    await staff.page.getByTestId('panel').waitFor();
    const subject = staff.page.locator('.panel .choice').first();
    const hasSubjects = await subject.count() > 0; // a server without a pack knows none
    if (hasSubjects) await subject.click();
    const [sent] = await Promise.all([
      staff.page.waitForRequest((request) => request.url().endsWith('/finish')),
      staff.page.getByTestId('finish-referred').click(),
    ]);
    const body = sent.postDataJSON();
    assert.equal(body.referred, true);
    assert.equal(body.topics.length, hasSubjects ? 1 : 0);
    await staff.visitor.waitFor({ state: 'detached' });
    assert.equal((await recordOf(staff, ticket.id)).state, 'finished');
    await staff.notice.getByText(`${ticket.number} ist fertig.`).waitFor();
  }],

  ['a number can be called again after the pause, and the button says how long', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.callNext();
    assert.match(await staff.action('call-again').innerText(), /\(\d+ s\)/);
    assert.equal(await staff.action('call-again').getAttribute('aria-disabled'), 'true');
    await staff.page.locator('[data-action="call-again"][aria-disabled="false"]').waitFor({ timeout: 25000 });
    await staff.page.keyboard.press('r');
    await staff.visitor.getByText('2-mal gerufen').waitFor();
    assert.equal((await recordOf(staff, ticket.id)).calls, 2);
  }],

  ['not here, back by a call from the list, parked, returned to the queue', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.callNext();
    const { calling } = await staff.page.evaluate(async () => {
      const { site } = await (await fetch('/v1/session')).json();
      return (await fetch(`/v1/sites/${site}/config`)).json();
    });
    for (let calls = 1; calls < (calling?.no_show_calls ?? 1); calls += 1) {
      await staff.page.locator('[data-action="call-again"][aria-disabled="false"]').waitFor({ timeout: 70000 });
      await staff.page.keyboard.press('r');
      await staff.visitor.getByText(`${calls + 1}-mal gerufen`).waitFor();
    }
    await staff.page.locator('[data-action="not-here"][aria-disabled="false"]').waitFor({ timeout: 70000 });
    await staff.page.keyboard.press('x');
    await staff.page.locator('.group', { hasText: 'Nicht da gewesen' }).locator(`[data-number="${ticket.number}"]`).waitFor();
    await staff.card(ticket.number).getByRole('button', { name: `${ticket.number} rufen` }).click();
    await staff.hasVisitor(ticket.number);
    await staff.visitor.getByText('Von Ihnen ausgesucht.').waitFor();
    await staff.page.keyboard.press('p');
    const parked = staff.page.locator('.group', { hasText: 'Geparkt' }).locator(`[data-number="${ticket.number}"]`);
    await parked.getByRole('button', { name: 'Zurück in die Reihe' }).click();
    await parked.waitFor({ state: 'detached' });
    const record = await eventually('the ticket waits', async () => { const now = await recordOf(staff, ticket.id); return now.state === 'waiting' && now; });
    assert.equal(record.waiting_since_ms, ticket.issued_ms, 'the turn is kept');
  }],

  ['undo within ten seconds, and not after', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.callNext();
    await staff.press('start');
    await staff.visitor.getByText('Im Gespräch seit').waitFor();
    await staff.finish();
    await staff.page.locator('[data-action="undo"][aria-disabled="false"]').waitFor();
    await staff.page.keyboard.press('u');
    await staff.visitor.getByText('Im Gespräch seit').waitFor();
    await staff.notice.getByText(`Rückgängig gemacht: ${ticket.number}.`).waitFor();
    assert.equal((await recordOf(staff, ticket.id)).state, 'serving');
    await staff.press('park');
    await staff.visitor.waitFor({ state: 'detached' });
    await staff.page.locator('[data-action="undo"][aria-disabled="true"]').waitFor({ timeout: 12000 });
  }],

  ['handing over keeps the number', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.callNext();
    await staff.page.keyboard.press('h');
    const choice = staff.page.locator('.panel .choice').first();
    const service = await choice.getAttribute('data-id');
    await choice.click();
    await staff.visitor.waitFor({ state: 'detached' });
    await staff.seesWaiting(ticket.number);
    const record = await recordOf(staff, ticket.id);
    assert.deepEqual([record.ticket.service, record.ticket.number, record.state], [service, ticket.number, 'waiting']);
  }],

  ['call by number, strike after asking', async ({ open }) => {
    const staff = await house.atDesk(open);
    const first = await staff.give();
    const second = await staff.give();
    await staff.seesWaiting(second.number);
    await staff.page.getByRole('button', { name: 'Nummer rufen' }).click();
    await staff.page.keyboard.type(String(second.number));
    await staff.page.keyboard.press('Enter');
    await staff.hasVisitor(second.number);
    await staff.press('cancel');
    await staff.page.getByText(`Nummer ${second.number} wirklich streichen?`).waitFor();
    await staff.page.getByRole('button', { name: 'Ja, streichen' }).click();
    await staff.visitor.waitFor({ state: 'detached' });
    assert.equal((await recordOf(staff, second.id)).state, 'cancelled');
    assert.equal((await recordOf(staff, first.id)).state, 'waiting');
  }],

  ['a number is given at the desk', async ({ open, picture }) => {
    const staff = await house.atDesk(open);
    await staff.page.getByRole('button', { name: 'Nummer vergeben' }).click();
    await staff.page.locator('.panel select').nth(1).selectOption('ti');
    await staff.page.locator('.panel .choice[data-id="woman"]').click();
    await picture(staff, 'issue');
    await staff.page.locator('.panel button[type=submit]').click();
    await staff.notice.getByText('Neue Nummer:').waitFor();
    const card = staff.page.locator('.card').first();
    await card.waitFor();
    assert.match(await card.innerText(), /ትግርኛ[\s\S]*Tigrinya[\s\S]*Lieber eine Frau/);
  }],

  ['the day board changes for everybody at once', async ({ open }) => {
    const staff = await house.atDesk(open);
    const other = await open();
    await other.logIn(house.account, house.password);
    await other.takeDesk('2');
    await staff.page.getByTestId('board-button').click();
    await staff.page.locator('.panel input[value="last-numbers"]').check();
    await staff.page.locator('.panel textarea').fill('Heute nur bis 15 Uhr');
    await staff.page.locator('.panel button[type=submit]').click();
    await other.page.getByTestId('board-button').getByText('Letzte Nummern').waitFor();
    const state = await other.state();
    assert.deepEqual([state.board, state.message], ['last-numbers', 'Heute nur bis 15 Uhr']);
    await house.empty(staff);
  }],

  ['one desk, one account: the second is told and may go on all the same', async ({ open }) => {
    if (!house.account2) skip('no second account (WEGWEISER_ACCOUNT2)');
    await house.atDesk(open, '3');
    const other = await open();
    await other.logIn(house.account2, house.password2);
    await other.page.locator('.desk-tile[data-desk="3"]', { hasText: 'besetzt' }).click();
    await other.page.getByTestId('open-desk').click();
    await other.outbox.getByText('Platz 3 hat schon jemand anderes.').waitFor();
    await other.page.getByTestId('go-on').click();
    await other.action('call-next').waitFor();
  }],

  ['a reload goes on at the same desk; leaving it frees it', async ({ open }) => {
    const staff = await house.atDesk(open);
    const ticket = await staff.give();
    await staff.seesWaiting(ticket.number);
    await staff.callNext();
    await staff.page.reload();
    await staff.hasVisitor(ticket.number);
    await staff.finish();
    await staff.page.getByTestId('desk-button').click();
    await staff.page.getByRole('button', { name: 'Platz abgeben' }).click();
    await staff.page.locator('.desk-tile').first().waitFor();
    assert.deepEqual((await staff.state()).desks, []);
    await staff.page.getByRole('button', { name: 'Abmelden' }).click();
    await staff.page.locator('input[name=account]').waitFor();
    assert.equal(await staff.page.evaluate(async () => (await fetch('/v1/session')).status), 401);
  }],

  ['services can be changed while nobody is there', async ({ open }) => {
    const staff = await house.atDesk(open);
    await staff.page.getByTestId('desk-button').click();
    await staff.page.locator('.panel .choice[data-id="general"]').click();
    await staff.page.getByTestId('open-desk').click();
    await eventually('the desk serves less', async () => {
      const desk = (await staff.state()).desks.find((one) => one.id === '3');
      return desk !== undefined && desk.services.length > 0 && !desk.services.includes('general');
    });
    const ticket = await staff.give({ service: 'general' });
    await staff.page.locator('.group', { hasText: 'Für andere Plätze' }).locator(`[data-number="${ticket.number}"]`).waitFor();
    assert.equal(await staff.page.getByText('Platz 3 ist geschlossen worden.').count(), 0);
  }],
];
