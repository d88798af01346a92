// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Keys } from './keys';
import type { OutboxEntry } from './outbox';
import type { PageLanguage, Values } from './text';
import type { QueueState, Session, SiteConfig, Subjects } from './wire';

// Everything of the staff page that can be seen, as one value.

export const StaleAfterMs = 10000;
export const UndoMs = 10000;

/** What can be taken back for a few seconds more. */
export interface UndoOffer {
  readonly ticket: string;
  readonly number: number;
  readonly untilMs: number;
}

/** One sentence about what just happened: a text id with values, or the problem of a refused action. */
export interface Notice {
  readonly kind: 'done' | 'hint';
  readonly id: string;
  readonly values: Values;
}

export interface StaffView {
  readonly phase: 'starting' | 'unreachable' | 'login' | 'steps' | 'account' | 'desk' | 'work';
  readonly language: PageLanguage;
  readonly session: Session | undefined;
  readonly loginAgain: boolean;
  readonly config: SiteConfig | undefined;
  readonly subjects: Subjects | undefined;
  readonly queue: QueueState | undefined;
  readonly order: readonly string[];
  readonly desk: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly outbox: readonly OutboxEntry[];
  readonly lastContactMs: number;
  readonly nowMs: number;
  /** Server's clock less ours. */
  readonly offsetMs: number;
  readonly undo: UndoOffer | undefined;
  readonly notice: Notice | undefined;
  readonly keys: Keys;
}
