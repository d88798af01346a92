// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer } from '../api';
import { beginSetUp, confirmSetUp, newPassword, recoveryCode, secondFactor, type SetUp, type StepAnswer } from '../login';
import type { Say, TextId } from '../text';
import type { Problem } from '../wire';
import { usePage } from './context';

export function stepProblemText(say: Say, problem: Problem | undefined, wrong: TextId): string {
  if (problem === undefined) return '';
  if (problem.status === 429) return say('staff-login-too-many', { seconds: problem.retryAfterSeconds ?? 60 });
  if (problem.status === 422) return say('staff-password-weak');
  return problem.status === 0 || problem.status >= 500 ? say('staff-login-offline') : say(wrong);
}

/** A form of one step: sends once, says what went wrong, hands on what came. */
export function StepForm<T>({ send, done, wrong, go, ready, children }: {
  send(): Promise<Answer<T>>;
  done(value: T): void;
  wrong: TextId;
  go: TextId;
  ready: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const { say } = usePage();
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy || !ready) return;
    setBusy(true);
    const answer = await send();
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) done(answer.value);
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      {children}
      <p class="problem" role="alert">{stepProblemText(say, problem, wrong)}</p>
      <button type="submit" class="primary" aria-disabled={isBusy}>{say(go)}</button>
    </form>
  );
}

/** Six digits of the app. */
export function CodeField({ code, setCode }: { code: string; setCode(code: string): void }): JSX.Element {
  const { say } = usePage();
  return (
    <label class="field"><span>{say('staff-code')}</span>
      <input name="code" class="code" inputMode="numeric" autocomplete="one-time-code" required maxLength={7} value={code}
        onInput={(event) => setCode(event.currentTarget.value)} /></label>
  );
}

export function PasswordField({ id, name, value, set }: { id: TextId; name: string; value: string; set(value: string): void }): JSX.Element {
  const { say } = usePage();
  return (
    <label class="field"><span>{say(id)}</span>
      <input name={name} type="password" autocomplete={name === 'password' ? 'current-password' : 'new-password'} required value={value}
        onInput={(event) => set(event.currentTarget.value)} /></label>
  );
}

/** The code as a drawing; what it says stands beside it as text. */
export function QrCode({ rows, label }: { rows: readonly string[]; label: string }): JSX.Element {
  const size = rows.length + 8;
  const path = rows.flatMap((row, y) => [...row].map((cell, x) => (cell === '1' ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} class="qr-ground" /><path d={path} class="qr-ink" />
    </svg>
  );
}

export function RecoveryCodes({ codes, go }: { codes: readonly string[]; go(): void }): JSX.Element {
  const { say } = usePage();
  return (
    <div class="stack">
      <p>{say('staff-recovery-hint')}</p>
      <ul class="recovery" data-testid="recovery-codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <button type="button" class="primary" onClick={go}>{say('staff-recovery-kept')}</button>
    </div>
  );
}

function SecondFactorStep({ done }: { done(session: StepAnswer): void }): JSX.Element {
  const { say } = usePage();
  const [isRecovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  return (
    <>
      <h1>{say('staff-second-factor-title')}</h1>
      <StepForm key={String(isRecovery)} ready={code !== ''} go={'staff-login-go'} wrong={'staff-code-wrong'} done={done}
        send={() => (isRecovery ? recoveryCode(code) : secondFactor(code))}>
        {!isRecovery && <CodeField code={code} setCode={setCode} />}
        {isRecovery && <label class="field"><span>{say('staff-recovery-code')}</span>
          <input name="recovery" class="code" autocomplete="off" autocapitalize="characters" spellcheck={false} required value={code}
            onInput={(event) => setCode(event.currentTarget.value)} /></label>}
      </StepForm>
      <p class="other-way"><button type="button" class="small ghost" onClick={() => { setCode(''); setRecovery(!isRecovery); }}>
        {say(isRecovery ? 'staff-second-factor-app' : 'staff-second-factor-lost')}</button></p>
    </>
  );
}

export function NewPasswordForm({ asksPresent, done }: { asksPresent: boolean; done(session: StepAnswer): void }): JSX.Element {
  const { say } = usePage();
  const [present, setPresent] = useState('');
  const [fresh, setFresh] = useState('');
  return (
    <StepForm ready={fresh !== '' && (!asksPresent || present !== '')} go={'staff-password-set'} wrong={asksPresent ? 'staff-password-wrong' : 'staff-password-same'}
      send={() => newPassword(present, fresh)} done={done}>
      {asksPresent && <PasswordField id={'staff-password-present'} name="password" value={present} set={setPresent} />}
      <PasswordField id={'staff-password-new'} name="new-password" value={fresh} set={setFresh} />
      <p class="quiet">{say('staff-password-hint')}</p>
    </StepForm>
  );
}

/** Sets a second factor up: begin, scan, type a code, keep the codes for the day the telephone is gone. */
export function SetUpForm({ asksPassword, done }: { asksPassword: boolean; done(session: StepAnswer): void }): JSX.Element {
  const { say } = usePage();
  const [password, setPassword] = useState('');
  const [setUp, setSetUp] = useState<SetUp | undefined>(undefined);
  const [code, setCode] = useState('');
  const [session, setSession] = useState<StepAnswer | undefined>(undefined);
  if (session !== undefined) return <RecoveryCodes codes={session.recovery_codes ?? []} go={() => done(session)} />;
  if (setUp === undefined) {
    return (
      <StepForm ready={!asksPassword || password !== ''} go={'staff-set-up-begin'} wrong={'staff-password-wrong'} send={() => beginSetUp(password)} done={setSetUp}>
        <p>{say('staff-set-up-why')}</p>
        {asksPassword && <PasswordField id={'staff-password-present'} name="password" value={password} set={setPassword} />}
      </StepForm>
    );
  }
  return (
    <StepForm ready={code !== ''} go={'staff-set-up-confirm'} wrong={'staff-code-wrong'} send={() => confirmSetUp(code)} done={setSession}>
      <p>{say('staff-set-up-scan')}</p>
      <QrCode rows={setUp.qr} label={say('staff-set-up-scan')} />
      <p class="quiet">{say('staff-set-up-type')} <code class="secret" data-testid="secret">{setUp.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
      <CodeField code={code} setCode={setCode} />
    </StepForm>
  );
}

/** What is left of a log-in after the password. */
export function LoginSteps(): JSX.Element {
  const { staff, view, say } = usePage();
  const done = (session: StepAnswer): void => void staff.goOnWith(session);
  const stage = view.session?.stage;
  return (
    <main class="sheet sheet-small" data-testid={`step-${stage ?? 'none'}`}>
      {stage === 'second-factor' && <SecondFactorStep done={done} />}
      {stage === 'new-password' && <><h1>{say('staff-password-title')}</h1><NewPasswordForm asksPresent={false} done={done} /></>}
      {stage === 'set-up' && <><h1>{say('staff-set-up-title')}</h1><SetUpForm asksPassword={false} done={done} /></>}
      <p class="other-way"><button type="button" class="small ghost" onClick={() => void staff.logout()}>{say('staff-login-back')}</button></p>
    </main>
  );
}
