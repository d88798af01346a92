// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { QueueState, SiteConfig, Ticket, TicketRecord } from '../src/wire';

// A small house for the tests.

export function emptyState(): QueueState {
  return {
    site: 'leipzig', date: '2026-11-22', seq: 0, view: 'staff', board: 'open', message: '', languages_today: [], partners_today: [],
    tickets: [], desks: [], recent_calls: [], called_ahead: [], leases: [], served_seconds: [], now_ms: 0, config_version: 1,
  };
}

export function ticket(number: number, change: Partial<Ticket> = {}): Ticket {
  return { id: `t${number}`, number, service: 'general', language: 'de', needs: [], people: 1, subject: '', terminal: 1, issued_ms: 0, ...change };
}

export function record(number: number, change: Partial<TicketRecord> = {}, of: Partial<Ticket> = {}): TicketRecord {
  return {
    ticket: ticket(number, of), state: 'waiting', waiting_since_ms: 0, called_ms: null, serving_ms: null, ended_ms: null,
    desk: '', calls: 0, flags: [], ...change,
  };
}

export const house: SiteConfig = {
  id: 'leipzig', version: 1, names: { de: 'Haus' }, languages: ['de', 'en'],
  services: [
    { id: 'general', first: 200, last: 299, names: { de: 'Beratung' }, languages: [] },
    { id: 'work', first: 400, last: 499, names: { de: 'Arbeit' }, languages: [] },
  ],
  desks: [{ id: '1', direction: 'left', services: ['work'] }, { id: '3', direction: 'right', services: [] }],
};
