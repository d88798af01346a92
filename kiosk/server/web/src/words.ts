// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { minutes, type PageLanguage, type Say, sayIfKnown, type TextId } from './text';
import { RecallCoolDownMs } from './view';
import type { Problem } from './wire';

// Reasons and refusals in words.

/** As in kiosk/domain/queue.h. */
const UndoSeconds = 10;

export function reasonText(language: PageLanguage, reason: string | undefined): string {
  return reason === undefined ? '' : (sayIfKnown(language, `staff-reason-${reason}`) ?? '');
}

export function boardText(language: PageLanguage, state: string): string {
  return sayIfKnown(language, `staff-board-${state}`) ?? state;
}

export function waitsText(say: Say, count: number): string {
  return say('staff-waits', { minutes: minutes(say, count) });
}

export function peopleText(say: Say, count: number): string {
  return count === 1 ? say('staff-people-one') : say('staff-people-count', { count });
}

/** @p zone: IANA name; without one the time as this computer shows it. */
export function clockText(language: PageLanguage, ms: number, seconds = false, zone?: string): string {
  return new Date(ms).toLocaleTimeString(language === 'de' ? 'de-DE' : 'en-GB',
    { hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}), ...(zone ? { timeZone: zone } : {}) });
}

/** What the refused action was and what stood in the way, so that the words fit. */
export interface Refusal {
  readonly action: string;
  readonly number?: number;
  /** The number the own desk still has. */
  readonly held?: number;
  readonly desk?: string;
}

const ByCode: Readonly<Record<string, TextId>> = {
  'not-found': 'staff-problem-not-found',
  conflict: 'staff-problem-conflict',
  denied: 'staff-problem-denied',
  busy: 'staff-problem-busy',
  invalid: 'staff-problem-invalid',
};

const ByStatus: Readonly<Record<number, TextId>> = {
  400: 'staff-problem-invalid',
  403: 'staff-problem-denied',
  404: 'staff-problem-not-found',
  409: 'staff-problem-conflict',
  422: 'staff-problem-invalid',
};

/** What only the holder of the desk may do. */
const AtDesk = new Set(['call-next', 'call', 'call-again', 'not-here', 'start', 'finish', 'park', 'hand-over', 'return', 'cancel', 'undo', 'close']);

/** Why the server did not accept an action, in one sentence for staff. */
export function problemText(say: Say, problem: Problem, refusal: Refusal): string {
  const conflict = problem.code === 'conflict' || problem.status === 409;
  const denied = problem.code === 'denied' || problem.status === 403;
  if (refusal.action === 'call-next' && (problem.code === 'not-found' || problem.status === 404)) return say('staff-problem-nobody');
  if (conflict && refusal.action === 'open') return say('staff-desk-conflict', { desk: refusal.desk ?? '' });
  if (conflict && refusal.action === 'call-again') return say('staff-problem-too-soon', { seconds: RecallCoolDownMs / 1000 });
  if (conflict && refusal.action === 'not-here') return say('staff-problem-not-here-soon');
  if (denied && AtDesk.has(refusal.action)) return say('staff-problem-desk-held');
  if (conflict && refusal.action === 'undo') return say('staff-problem-undo-late', { seconds: UndoSeconds });
  if (conflict && refusal.held !== undefined && refusal.action.startsWith('call')) {
    return say('staff-problem-conflict-busy-desk', { number: refusal.held });
  }
  if (conflict && refusal.action === 'call' && refusal.number !== undefined) {
    return say('staff-problem-conflict-call', { number: refusal.number });
  }
  const known = ByCode[problem.code] ?? ByStatus[problem.status];
  return known === undefined ? say('staff-problem-other', { status: problem.status }) : say(known);
}
