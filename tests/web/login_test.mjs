// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to log in, and one's own account. The people of the small server stand in kiosk/server/web/dev/mock_login.mjs.
import assert from 'node:assert/strict';
import { skip, wantAccessible } from './runner.mjs';

const Password = 'wegweiser', Code = '123456', Recovery = 'ABCD-EFGH-JKLM-NPQR';

/** Types account and password; what comes then is the test's. */
async function typed(staff, account, password = Password) {
  await staff.page.locator('input[name=account]').fill(account);
  await staff.page.locator('input[name=password]').fill(password);
  await staff.page.keyboard.press('Enter');
}

async function enter(staff, name, value) {
  await staff.page.locator(`input[name=${name}]`).fill(value);
  await staff.page.keyboard.press('Enter');
}

const steps = [
  ['the second step asks for the code of the app, and says when it is wrong', async ({ open, picture }) => {
    const staff = await open();
    await typed(staff, 'carla');
    await staff.page.getByTestId('step-second-factor').waitFor();
    await wantAccessible(staff.page, 'second step');
    await picture(staff, 'second-step');
    await enter(staff, 'code', '000000');
    await staff.page.getByText('Der Code stimmt nicht').waitFor();
    await staff.page.reload(); // the log-in goes on where it was
    await staff.page.getByTestId('step-second-factor').waitFor();
    await enter(staff, 'code', Code);
    await staff.page.locator('.desk-tile').first().waitFor();
  }],

  ['a recovery code opens the account when the phone is not there', async ({ open }) => {
    const staff = await open();
    await typed(staff, 'carla');
    await staff.page.getByRole('button', { name: 'Das Telefon ist nicht da' }).click();
    await wantAccessible(staff.page, 'recovery code');
    await enter(staff, 'recovery', 'WRONG');
    await staff.page.getByText('Der Code stimmt nicht').waitFor();
    await enter(staff, 'recovery', Recovery);
    await staff.page.locator('.desk-tile').first().waitFor();
  }],

  ['a password that somebody else chose has to be changed first', async ({ open, picture }) => {
    const staff = await open();
    await typed(staff, 'dora');
    await staff.page.getByTestId('step-new-password').waitFor();
    await wantAccessible(staff.page, 'new password');
    await enter(staff, 'new-password', 'kurz');
    await staff.page.getByText('Zu leicht zu erraten').waitFor();
    await picture(staff, 'new-password');
    await enter(staff, 'new-password', 'vier rote Hosen');
    await staff.page.locator('.desk-tile').first().waitFor();
  }],

  ['a manager sets the second step up and keeps ten recovery codes', async ({ open, picture }) => {
    const staff = await open({ viewport: { width: 360, height: 800 } });
    await typed(staff, 'emil');
    await staff.page.getByTestId('step-set-up').waitFor();
    await staff.page.getByRole('button', { name: 'Einrichten' }).click();
    await staff.page.locator('svg.qr').waitFor();
    assert.equal(await staff.page.getByTestId('secret').innerText(), 'GEZD GNBV GY3T QOJQ');
    await wantAccessible(staff.page, 'set up');
    await picture(staff, 'set-up-360');
    await enter(staff, 'code', '111111');
    await staff.page.getByText('Der Code stimmt nicht').waitFor();
    await enter(staff, 'code', Code);
    const codes = staff.page.getByTestId('recovery-codes').locator('li');
    await codes.first().waitFor();
    assert.equal(await codes.count(), 10);
    await wantAccessible(staff.page, 'recovery codes');
    await picture(staff, 'recovery-codes-360');
    const wide = await staff.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false, 'nothing sticks out at 360 px');
    await staff.page.getByRole('button', { name: 'Ich habe sie aufgehoben' }).click();
    await staff.page.locator('.desk-tile').first().waitFor();
  }],

  ['a log-in can be left in the middle', async ({ open }) => {
    const staff = await open();
    await typed(staff, 'carla');
    await staff.page.getByRole('button', { name: 'Zurück zur Anmeldung' }).click();
    await staff.page.locator('input[name=account]').waitFor();
    await staff.page.reload();
    await staff.page.locator('input[name=account]').waitFor();
  }],
];

const others = [
  ['the city\'s account has its button, and what became of it is said', async ({ open, picture }) => {
    const staff = await open();
    const button = staff.page.getByTestId('sign-on');
    await button.waitFor();
    assert.match(await button.innerText(), /Stadt Leipzig/);
    assert.equal(await button.getAttribute('href'), '/v1/sign-on/begin');
    await wantAccessible(staff.page, 'log-in with the city\'s account');
    await picture(staff, 'log-in-city');
    await staff.page.goto(`${staff.page.url()}?sign-on=refused`);
    await staff.page.getByText('Dieses Konto kann sich hier nicht anmelden.').waitFor();
    await staff.page.goto(`${new URL(staff.page.url()).origin}/staff/?sign-on=<script>`);
    await button.waitFor();
    assert.equal(await staff.page.locator('[role=alert]:not(:empty)').count(), 0);
  }],

  ['a partner gets in with the code of the day', async ({ open }) => {
    const staff = await open();
    await staff.page.getByRole('button', { name: 'Tageszugang mit Code' }).click();
    await wantAccessible(staff.page, 'day access');
    await enter(staff, 'day-access', 'XXXX');
    await staff.page.getByText('Diesen Code gibt es nicht').waitFor();
    await enter(staff, 'day-access', 'ABCD-EFGH');
    await staff.page.locator('.desk-tile').first().waitFor();
    assert.equal(await staff.page.getByRole('button', { name: 'Konto', exact: true }).count(), 0);
  }],

  ['an operator, who has no desk, finds her account', async ({ open, picture }) => {
    const staff = await open();
    await typed(staff, 'otto');
    await staff.page.getByTestId('account').waitFor();
    await staff.page.getByText('kein Platz in der Beratung').waitFor();
    await wantAccessible(staff.page, 'account without desk');
    await picture(staff, 'account-operator');
  }],

  ['people change their password and end their other log-ins', async ({ open, picture }) => {
    const elsewhere = await open();
    await elsewhere.logIn('ben', Password);
    const staff = await open();
    await staff.logIn('ben', Password);
    await staff.page.getByRole('button', { name: 'Konto', exact: true }).click();
    await staff.page.getByTestId('account').waitFor();
    await wantAccessible(staff.page, 'account');
    await picture(staff, 'account');
    await staff.page.getByRole('button', { name: 'Passwort ändern' }).click();
    await staff.page.locator('input[name=password]').fill('falsch');
    await enter(staff, 'new-password', 'vier rote Hosen');
    await staff.page.getByText('Das jetzige Passwort stimmt nicht.').waitFor();
    await staff.page.locator('input[name=password]').fill(Password);
    await enter(staff, 'new-password', 'vier rote Hosen');
    await staff.page.getByText('Geändert.').waitFor();
    await staff.page.getByRole('button', { name: 'Überall sonst abmelden' }).click();
    await staff.page.getByTestId('sessions').locator('li').nth(1).waitFor({ state: 'detached' });
    const gone = await elsewhere.page.evaluate(async () => (await fetch('/v1/session')).status);
    assert.equal(gone, 401);
    await staff.page.getByRole('button', { name: 'Schließen' }).click();
    await staff.page.locator('.desk-tile').first().waitFor();
  }],

  ['the steps look right in dark colours and in English', async ({ open, picture }) => {
    const staff = await open({ colorScheme: 'dark', locale: 'en-GB' });
    await typed(staff, 'emil');
    await staff.page.getByRole('button', { name: 'Set up' }).click();
    await staff.page.locator('svg.qr').waitFor();
    await wantAccessible(staff.page, 'set up, dark');
    await picture(staff, 'set-up-dark-en');
  }],
];

export const logins = () => [...steps, ...others].map(([name, body]) => [name, async (tools) => {
  if (!process.env.WEGWEISER_SMALL_SERVER) skip('these people are known to the small server only');
  await body(tools);
}]);
