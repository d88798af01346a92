// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What advisers do, in a real browser, through a line that can be cut. See run.sh for what it runs against.
import { openBrowser } from './browser.mjs';
import { openLine } from './line.mjs';
import { runAll } from './runner.mjs';
import { logins } from './login_test.mjs';
import { looks } from './looks_test.mjs';
import { troubles } from './trouble_test.mjs';
import { visits } from './visit_test.mjs';

const target = new URL(process.env.WEGWEISER_URL);
const line = await openLine(target.hostname, Number(target.port || (target.protocol === 'https:' ? 443 : 80)));
const opened = await openBrowser({ host: target.hostname, ca: process.env.WEGWEISER_CA });
const house = {
  line,
  account: process.env.WEGWEISER_ACCOUNT, password: process.env.WEGWEISER_PASSWORD,
  account2: process.env.WEGWEISER_ACCOUNT2, password2: process.env.WEGWEISER_PASSWORD2,
  /** Someone at a desk of an empty house. */
  async atDesk(open, desk = '3', options = {}) {
    const staff = await open(options);
    await staff.logIn(this.account, this.password);
    await this.empty(staff);
    await staff.takeDesk(desk);
    return staff;
  },
  /** Nobody waits, no desk is open, the board says open. */
  async empty(staff) {
    const state = await staff.state();
    for (const record of state.tickets) {
      if (!['finished', 'cancelled'].includes(record.state)) await staff.command(`/tickets/${record.ticket.id}/cancel`);
    }
    for (const desk of state.desks) await staff.command(`/desks/${desk.id}/close`);
    await staff.command('/board', { state: 'open', message: '', languages: ['de', 'en'], partners: [] });
  },
};

const isGood = await runAll([...logins(house), ...visits(house), ...troubles(house), ...looks(house)], {
  browser: opened.browser, url: `${target.protocol}//${target.hostname}:${line.port}`, pictures: process.env.WEGWEISER_PICTURES,
});
line.close();
await opened.close();
process.exit(isGood ? 0 : 1);
