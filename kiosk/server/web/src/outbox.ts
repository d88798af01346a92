// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Problem } from './wire';

/** One action on its way to the server. The key stays the same however often it is sent. */
export interface OutboxEntry {
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  /** What the page says it is: a text id with its values, and for undo the ticket meant. */
  readonly label: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly state: 'sending' | 'waiting' | 'refused';
  readonly problem: Problem | undefined;
}

export type Sent =
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }
  /** The session is over: the action waits for the next log-in of the same account. */
  | { readonly kind: 'logged-out' };

export interface OutboxPort {
  /** Sends once. Must not throw. */
  send(path: string, body: unknown, key: string): Promise<Sent>;
  newKey(): string;
  changed(entries: readonly OutboxEntry[]): void;
  done(entry: OutboxEntry, answer: unknown): void;
  refused(entry: OutboxEntry, problem: Problem): void;
  loggedOut(): void;
  /** Asks to call retry() after @p attempt failed tries. */
  later(attempt: number): void;
}

/**
 * The actions that have no answer yet, in the order of the taps. One is under way at a time, so that the server gets
 * them in that order; what finds no server waits and goes again with the same key; what is refused stays to be read.
 * Kept in memory only: a page that is closed must not act an hour later on somebody who has left.
 */
export class Outbox {
  private list: readonly OutboxEntry[] = [];
  private underway = false;
  private attempts = 0;
  private epoch = 0;

  constructor(private readonly port: OutboxPort) {}

  get entries(): readonly OutboxEntry[] {
    return this.list;
  }

  /** An action of this label and path waits already: a second tap on the same button adds nothing. */
  has(path: string): boolean {
    return this.list.some((entry) => entry.path === path && entry.state !== 'refused');
  }

  add(path: string, body: unknown, label: string, values: OutboxEntry['values'] = {}): void {
    if (this.has(path)) return;
    this.set([...this.list, { key: this.port.newKey(), path, body, label, values, state: 'waiting', problem: undefined }]);
    void this.flush();
  }

  /** Tries what waits; called by the timer and when the stream is back. */
  retry(): void {
    void this.flush();
  }

  /** Takes a refused entry, or one that still waits, off the list. One under way is let finish. */
  dismiss(key: string): void {
    this.set(this.list.filter((entry) => entry.key !== key || entry.state === 'sending'));
  }

  /** Forgets everything, on logging out. */
  clear(): void {
    this.epoch += 1;
    this.attempts = 0;
    this.set([]);
  }

  private set(entries: readonly OutboxEntry[]): void {
    this.list = entries;
    this.port.changed(entries);
  }

  private mark(key: string, change: Partial<OutboxEntry>): void {
    this.set(this.list.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)));
  }

  private async flush(): Promise<void> {
    if (this.underway) return;
    this.underway = true;
    try {
      for (;;) {
        const next = this.list.find((entry) => entry.state === 'waiting');
        if (next === undefined) return;
        if (!(await this.sendOne(next))) return;
      }
    } finally {
      this.underway = false;
    }
  }

  /** Returns whether the next one may go. */
  private async sendOne(entry: OutboxEntry): Promise<boolean> {
    const epoch = this.epoch;
    this.mark(entry.key, { state: 'sending' });
    const sent = await this.port.send(entry.path, entry.body, entry.key);
    if (epoch !== this.epoch) return true;
    if (sent.kind === 'unreachable') {
      this.mark(entry.key, { state: 'waiting' });
      this.attempts += 1;
      this.port.later(this.attempts);
      return false;
    }
    this.attempts = 0;
    if (sent.kind === 'logged-out') {
      this.mark(entry.key, { state: 'waiting' });
      this.port.loggedOut();
      return false;
    }
    if (sent.kind === 'done') {
      this.set(this.list.filter((other) => other.key !== entry.key));
      this.port.done(entry, sent.answer);
    } else {
      this.mark(entry.key, { state: 'refused', problem: sent.problem });
      this.port.refused(entry, sent.problem);
    }
    return true;
  }
}
