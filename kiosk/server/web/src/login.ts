// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { type Answer, get, post } from './api';
import type { Session } from './wire';

// The steps of a log-in and what people do with their own account. Nothing of it is kept by the page.

export interface SignOn {
  readonly available: boolean;
  readonly names: Readonly<Record<string, string>>;
}

/** What a step answers: the session as it is now, and what is shown once. */
export interface StepAnswer extends Session {
  readonly recovery_codes?: readonly string[];
  readonly recovery_codes_left?: number;
}

export interface SetUp {
  readonly uri: string;
  readonly secret: string;
  readonly qr: readonly string[];
}

export interface OwnAccount {
  readonly account: string;
  readonly has_password: boolean;
  readonly second_factor: boolean;
  readonly second_factor_needed: boolean;
  readonly recovery_codes_left: number;
}

export interface OwnSession {
  readonly id: string;
  readonly used_ms: number;
  readonly from: string;
  readonly browser: string;
  readonly is_this: boolean;
}

export const logIn = (account: string, password: string): Promise<Answer<StepAnswer>> => post('/v1/session', { account, password });
export const dayAccess = (code: string): Promise<Answer<StepAnswer>> => post('/v1/session/day-access', { code });
export const secondFactor = (code: string): Promise<Answer<StepAnswer>> => post('/v1/session/second-factor', { code });
export const recoveryCode = (code: string): Promise<Answer<StepAnswer>> => post('/v1/session/second-factor', { recovery_code: code });
export const newPassword = (present: string, fresh: string): Promise<Answer<StepAnswer>> => post('/v1/account/password', { present, new: fresh });
export const beginSetUp = (password: string): Promise<Answer<SetUp>> => post('/v1/account/second-factor', { password });
export const confirmSetUp = (code: string): Promise<Answer<StepAnswer>> => post('/v1/account/second-factor/confirm', { code });
export const signOn = (): Promise<Answer<SignOn>> => get('/v1/sign-on');
export const ownAccount = (): Promise<Answer<OwnAccount>> => get('/v1/account');
export const ownSessions = (): Promise<Answer<{ readonly sessions: readonly OwnSession[] }>> => get('/v1/account/sessions');
export const endSession = (id: string): Promise<Answer<undefined>> => post(`/v1/account/sessions/${encodeURIComponent(id)}/end`, {});
export const endOtherSessions = (): Promise<Answer<undefined>> => post('/v1/account/sessions/end-others', {});

/** Roles with work at a desk or a counter; the others find their account here and nothing else. */
export function seesQueue(session: Session): boolean {
  return ['adviser', 'reception', 'manager', 'partner'].includes(session.role);
}
