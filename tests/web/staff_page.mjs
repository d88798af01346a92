// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The staff page as a person uses it. Waits for what is to be seen, never for a time.

export class StaffPage {
  constructor(page) {
    this.page = page;
    this.visitor = page.getByTestId('visitor');
    this.notice = page.getByTestId('notice');
    this.outbox = page.getByTestId('outbox');
    this.stale = page.getByTestId('stale');
  }

  action(name) { return this.page.locator(`[data-action="${name}"]`); }
  card(number) { return this.page.locator(`.card[data-number="${number}"]`); }

  async logIn(account, password) {
    await this.page.locator('input[name=account]').fill(account);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.desk-tile').first().waitFor();
  }

  /** Takes a desk with the services and languages proposed. */
  async takeDesk(desk) {
    await this.page.locator(`.desk-tile[data-desk="${desk}"]`).click();
    await this.page.getByTestId('open-desk').click();
    await this.action('call-next').waitFor({ state: 'attached' });
  }

  async seesWaiting(number) { await this.card(number).waitFor({ timeout: 10000 }); }

  async callNext() {
    await this.page.locator('[data-action="call-next"][aria-disabled="false"]').click();
    await this.visitor.waitFor();
  }

  async hasVisitor(number) {
    await this.visitor.locator('.digits', { hasText: new RegExp(`^${number}$`) }).waitFor();
  }

  /** The number at this desk. */
  async number() { return Number(await this.visitor.locator('.digits').innerText()); }

  async press(name) {
    await this.page.locator(`[data-action="${name}"][aria-disabled="false"]`).click();
  }

  /** Two taps: the subject that was handed on stands already, then how it ended. */
  async finish({ referred = false } = {}) {
    await this.press('finish');
    await this.page.getByTestId(referred ? 'finish-referred' : 'finish-plain').click();
    await this.visitor.waitFor({ state: 'detached' });
  }

  /** The state of the site as the server tells it to this session. */
  async state() { return this.page.evaluate(async () => {
    const { site } = await (await fetch('/v1/session')).json();
    return (await fetch(`/v1/sites/${site}/state?view=staff`)).json();
  }); }

  /** A command past the page, in the same session: for setting the scene. */
  async command(path, body = {}) { return this.page.evaluate(async ([to, what]) => {
    const { site } = await (await fetch('/v1/session')).json();
    const answer = await fetch(`/v1/sites/${site}${to}`, { method: 'POST', body: JSON.stringify(what),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.getRandomValues(new Uint32Array(4)).join('-') } });
    if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }, [path, body]); }

  /** A ticket, given as at the desk. */
  async give(ticket = {}) {
    const answer = await this.command('/tickets', { service: 'general', language: 'de', needs: [], people: 1, subject: '', ...ticket });
    return answer.ticket.ticket;
  }
}
