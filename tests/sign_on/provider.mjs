// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The city's log-in: the npm package oidc-provider on this machine, with a few people, and a browser made of fetch.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'wegweiser', secret: 'a secret of + two: parts' };
export const HOME = 'https://wzl.example';
const PEOPLE = {
  'sub-ada': { preferred_username: 'ada', groups: ['amt-33', 'wzl'] },
  'sub-max': { preferred_username: 'max', groups: ['wzl-leitung'] },
  'sub-eve': { preferred_username: 'eve', groups: ['steueramt'] },
  'sub-local': { preferred_username: 'local', groups: ['wzl'] },
};

const keyOf = (algorithm) => {
  const pair = algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...pair.privateKey.export({ format: 'jwk' }), alg: algorithm, use: 'sig', kid: randomUUID() };
};

/** Listens on @p port; ID tokens are signed by @p algorithm. */
export async function startProvider(port, algorithm) {
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{
      client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${HOME}/v1/sign-on/return`],
      post_logout_redirect_uris: [`${HOME}/staff/`], response_types: ['code'], grant_types: ['authorization_code'],
      id_token_signed_response_alg: algorithm,
    }],
    jwks: { keys: [keyOf(algorithm)] },
    claims: { openid: ['sub'], profile: ['preferred_username', 'groups'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true, methods: ['S256'] },
    cookies: { keys: [randomUUID()] },
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256'] },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
  });
  const server = createServer(provider.callback());
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return { stop: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}

/** Follows links as a browser does; what leads to the house stays for the test to look at. */
export class Browser {
  constructor() { this.jar = new Map(); }

  async go(url, body) {
    const host = new URL(url).host;
    const jar = this.jar.get(host) ?? new Map();
    this.jar.set(host, jar);
    const answer = await fetch(url, {
      redirect: 'manual', method: body === undefined ? 'GET' : 'POST', body,
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair, ...rules] = line.split(';');
      const at = pair.indexOf('=');
      const isOver = rules.some((rule) => /max-age=0|expires=thu, 01 jan 1970/i.test(rule));
      if (isOver) jar.delete(pair.slice(0, at)); else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get('location');
    return { status: answer.status, text: await answer.text(), next: location === null ? undefined : new URL(location, url).href };
  }

  /** From the provider's address to the address that it sends back to, as the person @p who. */
  async signOn(url, who) {
    for (let step = 0; step < 20; step += 1) {
      const page = await this.go(url);
      if (page.next?.startsWith(HOME)) return page.next;
      if (page.next !== undefined) { url = page.next; continue; }
      const action = /action="([^"]+)"/.exec(page.text)?.[1];
      if (action === undefined) throw new Error(`the provider stopped at ${url}: ${page.text.slice(0, 300)}`);
      const isLogin = page.text.includes('value="login"');
      const sent = await this.go(new URL(action, url).href, new URLSearchParams(isLogin ? { prompt: 'login', login: who, password: 'x' } : { prompt: 'consent' }));
      url = sent.next;
    }
    throw new Error('the provider leads nowhere');
  }
}
