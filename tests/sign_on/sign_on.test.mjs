// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in with the city's account: the real wegweiser-server and a real identity provider (npm oidc-provider).
// WEGWEISER_BUILD names the build; run.sh fetches the packages first.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Browser, CLIENT, HOME, startProvider } from './provider.mjs';

const program = join(process.env.WEGWEISER_BUILD, 'bin/wegweiser-server');
const SITE = `site = "leipzig"\ntime_zone = "Europe/Berlin"\n[[services]]\nid = "general"\nfirst = 200\nlast = 299\n[[desks]]\nid = "1"\n`;

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

function run(...words) {
  const done = spawnSync(program, words, { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

/** A house with a provider of its own. */
class House {
  async start(algorithm) {
    this.folder = mkdtempSync(join(tmpdir(), 'wegweiser-sign-on.'));
    this.data = join(this.folder, 'data');
    this.providerPort = await freePort();
    this.provider = await startProvider(this.providerPort, algorithm);
    this.port = await freePort();
    writeFileSync(join(this.folder, 'site.toml'), SITE);
    writeFileSync(join(this.folder, 'secret'), `${CLIENT.secret}\n`, { mode: 0o600 });
    writeFileSync(join(this.folder, 'sign-on.toml'), `issuer = "http://127.0.0.1:${this.providerPort}"
client_id = "${CLIENT.id}"
client_secret_file = "secret"
redirect_uri = "${HOME}/v1/sign-on/return"
account_claim = "preferred_username"
role_claim = "groups"
scopes = ["profile"]
names = { de = "Stadt Leipzig" }
[[role]]
value = "wzl-leitung"
role = "manager"
[[role]]
value = "wzl"
role = "adviser"
`);
    run('init', '--site', join(this.folder, 'site.toml'), '--data', this.data);
    run('account', 'add', 'local', '--data', this.data);
    this.server = spawn(program, ['--data', this.data, '--listen', `127.0.0.1:${this.port}`, '--sign-on', join(this.folder, 'sign-on.toml')],
      { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NO_PROXY: '*', no_proxy: '*' } });
    this.log = '';
    this.server.stderr.on('data', (text) => { this.log += text; });
    const until = Date.now() + 20000;
    for (;;) {
      try { if ((await fetch(`http://127.0.0.1:${this.port}/readyz`)).status === 200) return; } catch { /* not yet */ }
      assert.ok(Date.now() < until && this.server.exitCode === null, `the server does not start: ${this.log}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  async end() {
    this.server?.kill('SIGTERM');
    await this.provider?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What the public address would be, at this machine. */
  here(url) { return url.replace(HOME, `http://127.0.0.1:${this.port}`); }
  begin(browser) { return browser.go(this.here(`${HOME}/v1/sign-on/begin`)); }

  /** The whole way; where it ended. */
  async signOn(who, browser = new Browser()) {
    const begun = await this.begin(browser);
    assert.equal(begun.status, 302);
    const back = await browser.signOn(begun.next, who);
    const done = await browser.go(this.here(back));
    return { browser, back, done, session: await this.session(browser) };
  }

  async session(browser) {
    const answer = await browser.go(this.here(`${HOME}/v1/session`));
    return answer.status === 200 ? JSON.parse(answer.text) : undefined;
  }

  /** Where the page is led: "" when all went well. */
  static result(done) { return new URL(done.next).searchParams.get('sign-on') ?? ''; }
}

for (const algorithm of ['RS256', 'ES256']) {
  describe(`tokens signed by ${algorithm}`, () => {
    const house = new House();
    before(() => house.start(algorithm));
    after(() => house.end());

    test('the page is told that the city\'s accounts can log in', async () => {
      const answer = await new Browser().go(house.here(`${HOME}/v1/sign-on`));
      assert.deepEqual(JSON.parse(answer.text), { available: true, names: { de: 'Stadt Leipzig' } });
    });

    test('a person of the city gets the role that her group gives', async () => {
      const ada = await house.signOn('sub-ada');
      assert.equal(House.result(ada.done), '');
      assert.equal(ada.session.account, 'ada');
      assert.equal(ada.session.role, 'adviser');
      assert.equal(ada.session.stage, 'full');
      assert.equal(ada.session.sign_on, true);
      assert.equal((await house.signOn('sub-max')).session.role, 'manager');
      // The second time it is the same account.
      assert.equal((await house.signOn('sub-ada')).session.account, 'ada');
      assert.equal(run('account', 'list', '--data', house.data).split('\n').filter((line) => line.startsWith('ada\t')).length, 1);
    });

    test('who has no role here stays outside, and nobody takes a local account by its name', async () => {
      for (const who of ['sub-eve', 'sub-local']) {
        const refused = await house.signOn(who);
        assert.equal(House.result(refused.done), 'refused', who);
        assert.equal(refused.session, undefined, who);
      }
    });

    test('an address that somebody else got back opens nothing', async () => {
      const ada = new Browser();
      const back = await ada.signOn((await house.begin(ada)).next, 'sub-ada');
      const thief = new Browser(); // has the address, but not the browser that began
      assert.equal(House.result(await thief.go(house.here(back))), 'again');
      await house.begin(thief); // has begun a log-in of its own
      assert.equal(House.result(await thief.go(house.here(back))), 'again');
      assert.equal(await house.session(thief), undefined);
      const own = new URL((await house.begin(thief)).next).searchParams.get('state');
      const mixed = new URL(back); // her code in his log-in: the provider asks for a verifier that he does not have
      mixed.searchParams.set('state', own);
      assert.equal(House.result(await thief.go(house.here(mixed.href))), 'refused');
      assert.equal(await house.session(thief), undefined);
    });

    test('a code counts once', async () => {
      const ada = new Browser();
      const back = await ada.signOn((await house.begin(ada)).next, 'sub-ada');
      const cookies = new Map(ada.jar.get(`127.0.0.1:${house.port}`));
      assert.equal(House.result(await ada.go(house.here(back))), '');
      const again = new Browser();
      again.jar.set(`127.0.0.1:${house.port}`, cookies);
      assert.equal(House.result(await again.go(house.here(back))), 'refused');
    });

    test('an answer of another provider is not taken', async () => {
      const ada = new Browser();
      const back = new URL(await ada.signOn((await house.begin(ada)).next, 'sub-ada'));
      back.searchParams.set('iss', 'https://evil.example');
      assert.equal(House.result(await ada.go(house.here(back.href))), 'refused');
    });

    test('logging out names the place where the city\'s own session ends', async () => {
      const { browser } = await house.signOn('sub-ada');
      const ended = await fetch(house.here(`${HOME}/v1/session/end`), {
        method: 'POST', body: '{}', headers: { 'content-type': 'application/json', cookie: [...browser.jar.get(`127.0.0.1:${house.port}`)].map((pair) => pair.join('=')).join('; ') },
      });
      assert.equal(ended.status, 200);
      const place = (await ended.json()).end_session;
      assert.ok(place.startsWith(`http://127.0.0.1:${house.providerPort}/session/end?client_id=wegweiser&`), place);
      const asked = await browser.go(place);
      assert.equal(asked.status, 200);
      assert.equal(await house.session(browser), undefined);
    });

    test('an account that was closed here stays outside', async () => {
      const ada = await house.signOn('sub-ada');
      assert.equal(ada.session.account, 'ada');
      run('account', 'disable', 'ada', '--data', house.data);
      assert.equal(House.result((await house.signOn('sub-ada')).done), 'refused');
      run('account', 'enable', 'ada', '--data', house.data);
      assert.equal(House.result((await house.signOn('sub-ada')).done), '');
    });

    test('no secret, code or token is in the log or the audit', async () => {
      const audit = run('audit', '--data', house.data);
      assert.match(audit, /\tada\tsign-on\t-\t127\.0\.0\.0\/24\tdone/);
      const database = readFileSync(join(house.data, 'wegweiser.db')).toString('latin1');
      for (const text of [audit, house.log, database]) for (const word of [CLIENT.secret, 'eyJ', 'code=']) assert.ok(!text.includes(word), word);
    });

    test('a provider that is down is said, and the rest goes on', async () => {
      const ada = new Browser();
      const back = await ada.signOn((await house.begin(ada)).next, 'sub-ada');
      await house.provider.stop();
      house.provider = undefined;
      assert.equal(House.result(await ada.go(house.here(back))), 'unreachable');
      assert.equal((await fetch(house.here(`${HOME}/readyz`))).status, 200);
    });
  });
}
