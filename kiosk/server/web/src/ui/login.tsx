// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { signOnResult } from '../address';
import { dayAccess, logIn, type SignOn, signOn } from '../login';
import { nameOf, type TextId } from '../text';
import { usePage } from './context';
import { PasswordField, StepForm } from './steps';

const SignOnTexts: Readonly<Record<string, TextId>> = {
  refused: 'staff-sign-on-refused', again: 'staff-sign-on-again', unreachable: 'staff-sign-on-unreachable',
};

/** A partner's code for the day. */
function DayAccess(): JSX.Element {
  const { staff, say } = usePage();
  const [code, setCode] = useState('');
  return (
    <StepForm ready={code !== ''} go={'staff-login-go'} wrong={'staff-day-access-wrong'} send={() => dayAccess(code)} done={(session) => void staff.goOnWith(session)}>
      <label class="field"><span>{say('staff-day-access-code')}</span>
        <input name="day-access" class="code" autocomplete="off" autocapitalize="characters" spellcheck={false} required value={code}
          onInput={(event) => setCode(event.currentTarget.value)} /></label>
    </StepForm>
  );
}

export function Login(): JSX.Element {
  const { staff, view, say } = usePage();
  const [account, setAccount] = useState(view.session?.account ?? '');
  const [password, setPassword] = useState('');
  const [isPartner, setPartner] = useState(false);
  const [city, setCity] = useState<SignOn | undefined>(undefined);
  useEffect(() => void signOn().then((answer) => { if (answer.ok && answer.value.available) setCity(answer.value); }), []);
  const came = SignOnTexts[signOnResult()];
  return (
    <main class="sheet sheet-small">
      <h1>{say(isPartner ? 'staff-day-access' : 'staff-login-title')}</h1>
      {view.loginAgain && <p class="problem">{say('staff-login-again')}</p>}
      {came !== undefined && <p class="problem" role="alert">{say(came)}</p>}
      {isPartner ? <DayAccess /> : <>
        {city !== undefined && <p class="sign-on"><a class="button primary" href="/v1/sign-on/begin" data-testid="sign-on">
          {say('staff-sign-on', { name: nameOf(city.names, view.language, 'OpenID Connect') })}</a></p>}
        <StepForm ready={account !== '' && password !== ''} go={'staff-login-go'} wrong={'staff-login-wrong'}
          send={() => { const sent = password; setPassword(''); return logIn(account.trim(), sent); }} done={(session) => void staff.goOnWith(session)}>
          <label class="field"><span>{say('staff-login-account')}</span>
            <input name="account" autocomplete="username" required value={account} onInput={(event) => setAccount(event.currentTarget.value)} /></label>
          <PasswordField id={'staff-login-password'} name="password" value={password} set={setPassword} />
        </StepForm>
      </>}
      <p class="other-way"><button type="button" class="small ghost" onClick={() => setPartner(!isPartner)}>
        {say(isPartner ? 'staff-login-back' : 'staff-day-access')}</button></p>
    </main>
  );
}
