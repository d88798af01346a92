// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { endOtherSessions, endSession, type OwnAccount, ownAccount, type OwnSession, ownSessions } from '../login';
import { usePage } from './context';
import { NewPasswordForm, SetUpForm } from './steps';

function Sessions(): JSX.Element {
  const { view, say } = usePage();
  const [sessions, setSessions] = useState<readonly OwnSession[]>([]);
  const load = async (): Promise<void> => {
    const answer = await ownSessions();
    if (answer.ok) setSessions(answer.value.sessions);
  };
  useEffect(() => void load(), []);
  const time = new Intl.DateTimeFormat(view.language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <section class="part">
      <h2>{say('staff-sessions')}</h2>
      <ul class="sessions" data-testid="sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>{session.browser === '' ? say('staff-session-other') : session.browser}<br />
              <span class="quiet">{say('staff-session-used', { time: time.format(session.used_ms), place: session.from })}</span></span>
            {session.is_this ? <span class="chip">{say('staff-session-this')}</span>
              : <button type="button" class="small" onClick={() => void endSession(session.id).then(load)}>{say('staff-session-end')}</button>}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <button type="button" onClick={() => void endOtherSessions().then(load)}>{say('staff-sessions-end-others')}</button>}
    </section>
  );
}

/** One's own account: password, second factor, where one is logged in. */
export function AccountSheet({ close }: { close?: () => void }): JSX.Element {
  const { staff, view, say } = usePage();
  const [account, setAccount] = useState<OwnAccount | undefined>(undefined);
  const [part, setPart] = useState<'password' | 'second-factor' | undefined>(undefined);
  const [isDone, setDone] = useState(false);
  const load = async (): Promise<void> => {
    const answer = await ownAccount();
    if (answer.ok) setAccount(answer.value);
  };
  useEffect(() => void load(), []);
  const finished = (): void => {
    setPart(undefined);
    setDone(true);
    void load();
  };
  return (
    <main class="sheet" data-testid="account">
      <h1>{say('staff-account-title', { account: view.session?.account ?? '' })}</h1>
      {close === undefined && <p>{say('staff-account-no-desk')}</p>}
      <p role="status" class="quiet">{isDone ? say('staff-account-changed') : ''}</p>
      {account?.has_password === true && <section class="part">
        <h2>{say('staff-login-password')}</h2>
        {part === 'password' ? <NewPasswordForm asksPresent done={finished} />
          : <button type="button" onClick={() => { setDone(false); setPart('password'); }}>{say('staff-password-change')}</button>}
      </section>}
      {account !== undefined && <section class="part">
        <h2>{say('staff-second-factor')}</h2>
        <p>{account.second_factor ? say('staff-second-factor-on', { count: account.recovery_codes_left }) : say('staff-second-factor-off')}</p>
        {part === 'second-factor' ? <SetUpForm asksPassword={account.has_password && view.session?.sign_on !== true} done={finished} />
          : <button type="button" onClick={() => { setDone(false); setPart('second-factor'); }}>
            {say(account.second_factor ? 'staff-second-factor-renew' : 'staff-set-up-begin')}</button>}
      </section>}
      <Sessions />
      <div class="line-form">
        {close !== undefined && <button type="button" class="primary" onClick={close}>{say('staff-close')}</button>}
        {close === undefined && <button type="button" onClick={() => void staff.logout()}>{say('staff-logout')}</button>}
      </div>
    </main>
  );
}
