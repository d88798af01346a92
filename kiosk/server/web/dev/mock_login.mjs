// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log-in of the small server: anna and ben with a password; carla with a second step; dora, whose password somebody
// else chose; emil, who has to set a second step up; otto, who has no desk. The code of every app is 123456.
import { randomBytes } from 'node:crypto';

export const MOCK_PASSWORD = 'wegweiser';
export const MOCK_CODE = '123456';
export const MOCK_RECOVERY = 'ABCD-EFGH-JKLM-NPQR';
const People = {
  anna: { role: 'adviser', stage: 'full' }, ben: { role: 'adviser', stage: 'full' }, carla: { role: 'manager', stage: 'second-factor' },
  dora: { role: 'adviser', stage: 'new-password' }, emil: { role: 'manager', stage: 'set-up' }, otto: { role: 'operator', stage: 'full' },
};
const Codes = Array.from({ length: 10 }, (_, index) => `AAAA-BBBB-CCCC-${String(index).repeat(4).replaceAll('0', 'X').replaceAll('1', 'Y')}`);
const token = () => randomBytes(16).toString('hex');

/** Answers what belongs to logging in; undefined when it is something else. */
export function mockLogin({ method, path, text, cookie, site, refuse }, sessions) {
  const body = () => JSON.parse(text || '{}');
  const begin = (session) => {
    const fresh = token();
    sessions.set(fresh, session);
    return [200, session, { 'Set-Cookie': `wegweiser=${fresh}; HttpOnly; SameSite=Strict; Path=/` }];
  };
  if (path === '/v1/sign-on') return [200, { available: true, names: { de: 'Stadt Leipzig', en: 'City of Leipzig' } }];
  if (path === '/v1/session' && method === 'POST') {
    const { account, password } = body();
    if (People[account] === undefined || password !== MOCK_PASSWORD) refuse(401, 'denied', 'wrong account or password');
    return begin({ account, ...People[account], site, sign_on: false });
  }
  if (path === '/v1/session/day-access') {
    if (body().code !== 'ABCD-EFGH') refuse(401, 'denied', 'no such code');
    return begin({ account: 'partner:Lotsen', role: 'partner', stage: 'full', site, desk: '2' });
  }
  const own = /wegweiser=([0-9a-f]+)/.exec(cookie ?? '')?.[1];
  const session = sessions.get(own) ?? refuse(401, 'denied', 'log in first');
  const next = (stage, more = {}) => {
    sessions.delete(own);
    const [status, value, headers] = begin({ ...session, stage });
    return [status, { ...value, ...more }, headers];
  };
  switch (path) {
    case '/v1/session/end': sessions.delete(own); return [200, {}];
    case '/v1/session/second-factor': {
      const { code, recovery_code } = body();
      if (code !== MOCK_CODE && recovery_code !== MOCK_RECOVERY) refuse(403, 'denied', 'wrong code');
      return next('full');
    }
    case '/v1/account/password': {
      if (session.stage === 'full' && body().present !== MOCK_PASSWORD) refuse(403, 'denied', 'wrong password');
      if (body().new.length < 12) refuse(422, 'invalid', 'too short');
      return next('full');
    }
    case '/v1/account/second-factor':
      if (session.stage === 'full' && body().password !== MOCK_PASSWORD) refuse(403, 'denied', 'wrong password');
      return [200, { uri: 'otpauth://totp/Wegweiser:x?secret=GEZDGNBVGY3TQOJQ', secret: 'GEZDGNBVGY3TQOJQ', qr: Array.from({ length: 33 }, (_, y) =>
        Array.from({ length: 33 }, (_2, x) => ((x * 7 + y * 13 + x * y) % 3 === 0 ? '1' : '0')).join('')) }];
    case '/v1/account/second-factor/confirm':
      if (body().code !== MOCK_CODE) refuse(403, 'denied', 'wrong code');
      return next('full', { recovery_codes: Codes });
    case '/v1/account':
      return [200, { account: session.account, role: session.role, has_password: true, second_factor: session.role === 'manager', second_factor_needed: false, recovery_codes_left: 9 }];
    case '/v1/account/sessions':
      return [200, { sessions: [...sessions].filter(([, one]) => one.account === session.account).map(([key]) =>
        ({ id: key.slice(0, 8), used_ms: Date.now(), created_ms: Date.now(), from: '127.0.0.0/24', browser: 'Chrome, Linux', is_this: key === own })) }];
    case '/v1/account/sessions/end-others':
      for (const [key, one] of sessions) if (one.account === session.account && key !== own) sessions.delete(key);
      return [204];
    default: {
      const ended = /^\/v1\/account\/sessions\/([^/]+)\/end$/.exec(path)?.[1];
      if (ended === undefined) return undefined;
      for (const key of sessions.keys()) if (key.startsWith(ended)) sessions.delete(key);
      return [204];
    }
  }
}
