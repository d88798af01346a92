// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { OpenDesk, QueueState, SiteConfig, TicketRecord } from './wire';
import { spoken } from './languages';

// What the page shows, read out of the state. Pure.

export interface WaitingList {
  /** In the order in which call-next would take them at this desk. */
  readonly mine: readonly TicketRecord[];
  /** Waiting for services this desk does not serve. */
  readonly others: readonly TicketRecord[];
  readonly parked: readonly TicketRecord[];
  readonly noShow: readonly TicketRecord[];
}

export function openDesk(state: QueueState, desk: string): OpenDesk | undefined {
  return state.desks.find((other) => other.id === desk);
}

/** The services a desk serves: those it was opened for, else those of the site's configuration, else all. */
export function servicesOf(desk: OpenDesk | undefined, config: SiteConfig, id: string): readonly string[] {
  if (desk !== undefined && desk.services.length > 0) return desk.services;
  const configured = config.desks.find((other) => other.id === id)?.services ?? [];
  return configured.length > 0 ? configured : config.services.map((service) => service.id);
}

export function languagesOf(desk: OpenDesk | undefined, config: SiteConfig): readonly string[] {
  return desk !== undefined && desk.languages.length > 0 ? desk.languages : config.languages;
}

export function myTicket(state: QueueState, desk: string): TicketRecord | undefined {
  const held = openDesk(state, desk)?.ticket ?? '';
  return held === '' ? undefined : state.tickets.find((record) => record.ticket.id === held);
}

function bySince(left: TicketRecord, right: TicketRecord): number {
  return left.waiting_since_ms - right.waiting_since_ms || left.ticket.number - right.ticket.number;
}

/**
 * Sorts who is there. @p order is the server's proposal (call-order); who has come since the proposal was made stands
 * behind it by waiting time until the next one arrives.
 */
export function waitingList(state: QueueState, services: readonly string[], order: readonly string[]): WaitingList {
  const place = new Map(order.map((id, index) => [id, index]));
  const rank = (record: TicketRecord): number => place.get(record.ticket.id) ?? order.length;
  const waiting = state.tickets.filter((record) => record.state === 'waiting');
  const isMine = (record: TicketRecord): boolean => services.includes(record.ticket.service) || place.has(record.ticket.id);
  return {
    mine: waiting.filter(isMine).sort((left, right) => rank(left) - rank(right) || bySince(left, right)),
    others: waiting.filter((record) => !isMine(record)).sort(bySince),
    parked: state.tickets.filter((record) => record.state === 'parked').sort(bySince),
    noShow: state.tickets.filter((record) => record.state === 'no-show').sort(bySince),
  };
}

export type Interpreter =
  | { readonly kind: 'here' }
  | { readonly kind: 'desk'; readonly desk: string }
  | { readonly kind: 'house' }
  | { readonly kind: 'needed' };

/** Who can talk with this visitor: this desk, another open one, somebody in the house today, or an interpreter. */
export function interpreter(state: QueueState, config: SiteConfig, desk: string, language: string): Interpreter {
  if (language === '' || spoken(languagesOf(openDesk(state, desk), config), language)) return { kind: 'here' };
  const other = state.desks.find((open) => open.id !== desk && spoken(open.languages, language));
  if (other !== undefined) return { kind: 'desk', desk: other.id };
  return spoken([...config.languages, ...state.languages_today], language) ? { kind: 'house' } : { kind: 'needed' };
}

export function minutesWaiting(record: TicketRecord, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - record.waiting_since_ms) / 60000));
}

export type Action = 'call-next' | 'call-again' | 'not-here' | 'start' | 'finish' | 'park' | 'hand-over' | 'undo' | 'return' | 'cancel';

const ByState: Readonly<Record<string, readonly Action[]>> = {
  none: ['call-next'],
  called: ['call-again', 'not-here', 'start', 'finish', 'park', 'hand-over', 'return', 'cancel'],
  serving: ['finish', 'park', 'hand-over', 'return', 'cancel'],
};

/** As in kiosk/domain/site.h, where the site says nothing else. */
export const RecallCoolDownMs = 20000;

/** How long until the number may be called again; 0: now. */
export function recallIn(record: TicketRecord | undefined, nowMs: number, config?: SiteConfig): number {
  const pauseMs = config?.calling === undefined ? RecallCoolDownMs : config.calling.recall_after_seconds * 1000;
  return record?.called_ms == null ? 0 : Math.max(0, Math.min(pauseMs, record.called_ms + pauseMs - nowMs));
}

/** Whether the number was called as often, and as long ago, as the house asks for before "not here". */
export function mayBeMissing(record: TicketRecord | undefined, nowMs: number, config?: SiteConfig): boolean {
  const calls = config?.calling?.no_show_calls ?? 1;
  return record !== undefined && record.calls >= calls && (calls <= 1 || recallIn(record, nowMs, config) === 0);
}

/** What can be done with the visitor at this desk; the server has the last word. */
export function possible(mine: TicketRecord | undefined): readonly Action[] {
  return ByState[mine === undefined ? 'none' : mine.state] ?? [];
}
