// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Say } from '../text';
import type { Problem } from '../wire';
import { usePage } from './context';

function loginProblemText(say: Say, problem: Problem | undefined): string {
  if (problem === undefined) return '';
  if (problem.status === 429) return say('staff-login-too-many', { seconds: problem.retryAfterSeconds ?? 60 });
  return problem.status === 0 || problem.status >= 500 ? say('staff-login-offline') : say('staff-login-wrong');
}

export function Login(): JSX.Element {
  const { staff, view, say } = usePage();
  const [account, setAccount] = useState(view.session?.account ?? '');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const login = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy || account === '' || password === '') return;
    setBusy(true);
    await staff.login(account.trim(), password);
    setPassword('');
    setBusy(false);
  };
  return (
    <main class="sheet sheet-small">
      <h1>{say('staff-login-title')}</h1>
      {view.loginAgain && <p class="problem">{say('staff-login-again')}</p>}
      <form class="stack" onSubmit={(event) => void login(event)}>
        <label class="field"><span>{say('staff-login-account')}</span>
          <input name="account" autocomplete="username" required value={account} onInput={(event) => setAccount(event.currentTarget.value)} /></label>
        <label class="field"><span>{say('staff-login-password')}</span>
          <input name="password" type="password" autocomplete="current-password" required value={password}
            onInput={(event) => setPassword(event.currentTarget.value)} /></label>
        <p class="problem" role="alert">{loginProblemText(say, view.loginProblem)}</p>
        <button type="submit" class="primary" aria-disabled={isBusy}>{say('staff-login-go')}</button>
      </form>
    </main>
  );
}
