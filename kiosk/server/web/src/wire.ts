// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP contract as these pages see it; the words are those of kiosk/wire/README.md.

export type SiteState = 'open' | 'come-in' | 'last-numbers' | 'closed' | 'information';
export type TicketState = 'waiting' | 'called' | 'serving' | 'parked' | 'no-show' | 'finished' | 'cancelled';
export type CallReason = 'longest-wait' | 'language-match' | 'passed-over-bound' | 'chosen-by-staff' | 'priority' | 'ageing'
  | 'ratio-turn' | 'appointment' | 'early-appointment' | 'skill-match' | 'first-service';
export type Priority = 'normal' | 'raised';
export type Texts = Readonly<Record<string, string>>;

export interface Ticket {
  readonly id: string;
  readonly number: number;
  readonly service: string;
  readonly language: string;
  readonly needs: readonly string[];
  readonly people: number;
  readonly subject: string;
  readonly terminal: number;
  readonly issued_ms: number;
  readonly priority?: Priority;
  readonly appointment_ms?: number | null;
}

export interface TicketRecord {
  readonly ticket: Ticket;
  readonly state: TicketState;
  readonly waiting_since_ms: number;
  readonly called_ms: number | null;
  readonly serving_ms: number | null;
  readonly ended_ms: number | null;
  readonly desk: string;
  readonly calls: number;
  readonly flags: readonly string[];
}

export interface OpenDesk {
  readonly id: string;
  readonly services: readonly string[];
  readonly languages: readonly string[];
  readonly ticket: string;
  readonly skills?: readonly string[];
  readonly order?: string;
  /** Account whose commands the desk obeys; "" for everybody's. */
  readonly holder?: string;
}

/** A desk, or a terminal by its number. */
export interface Place {
  readonly desk: string;
  readonly terminal: number;
}

/** A call for help that has not ended. */
export interface Emergency {
  readonly place: Place;
  readonly since_ms: number;
  readonly answered_by: string;
  readonly answered_ms: number | null;
}

export interface CalledNumber {
  readonly number: number;
  readonly desk: string;
  readonly at_ms: number;
  readonly calls: number;
}

export interface NumberRange {
  readonly service: string;
  readonly first: number;
  readonly last: number;
}

export interface Lease {
  readonly terminal: number;
  readonly journal: string;
  readonly range: NumberRange;
  readonly returned: boolean;
}

/** The fold of a site-day's events, as the snapshot carries it. A value: never changed in place. */
export interface QueueState {
  readonly site: string;
  readonly date: string;
  readonly seq: number;
  readonly view: string;
  readonly board: SiteState;
  readonly message: string;
  readonly languages_today: readonly string[];
  readonly partners_today: readonly string[];
  readonly tickets: readonly TicketRecord[];
  readonly desks: readonly OpenDesk[];
  readonly recent_calls: readonly CalledNumber[];
  /** Desk "" when it has turned to somebody else since; `at_ms` is known only to who saw the event. */
  readonly called_ahead: readonly { readonly number: number; readonly desk: string; readonly at_ms?: number }[];
  readonly leases: readonly Lease[];
  readonly served_seconds: readonly number[];
  readonly emergencies?: readonly Emergency[];
  readonly now_ms: number;
  readonly config_version: number;
}

interface Fact<T extends string> {
  readonly seq: number;
  readonly at_ms: number;
  readonly type: T;
}

export type QueueEvent =
  | (Fact<'TicketIssued'> & { readonly ticket: Ticket; readonly flags: readonly string[] })
  | (Fact<'TicketCalled'> & { readonly ticket: string; readonly number: number; readonly desk: string; readonly reason: CallReason; readonly by_turn?: boolean })
  | (Fact<'TicketRecalled'> & { readonly ticket: string; readonly number: number; readonly desk: string })
  | (Fact<'TicketServing'> & { readonly ticket: string; readonly desk: string })
  | (Fact<'TicketNoShow' | 'TicketParked' | 'TicketCancelled'> & { readonly ticket: string })
  | (Fact<'TicketReturned'> & { readonly ticket: string; readonly until_ms?: number })
  | (Fact<'TicketTransferred'> & { readonly ticket: string; readonly service: string; readonly since_ms?: number })
  | (Fact<'PriorityChanged'> & { readonly ticket: string; readonly priority: Priority })
  | (Fact<'TicketFinished'> & { readonly ticket: string; readonly topics?: readonly string[]; readonly referred?: boolean })
  | (Fact<'TicketRestored'> & { readonly record: TicketRecord })
  | (Fact<'NumberCalledAhead'> & { readonly number: number; readonly desk: string })
  | (Fact<'DeskOpened'> & {
      readonly desk: string;
      readonly services: readonly string[];
      readonly languages: readonly string[];
      readonly skills?: readonly string[];
      readonly order?: string;
      readonly holder?: string;
    })
  | (Fact<'DeskTakenOver'> & { readonly desk: string; readonly holder: string })
  | (Fact<'EmergencyCalled' | 'EmergencyEnded'> & { readonly place: Place })
  | (Fact<'EmergencyAnswered'> & { readonly place: Place; readonly desk: string })
  | Fact<'Withheld'>
  | (Fact<'DeskClosed'> & { readonly desk: string })
  | (Fact<'BoardChanged'> & {
      readonly state: SiteState;
      readonly message: string;
      readonly languages: readonly string[];
      readonly partners: readonly string[];
    })
  | (Fact<'RangeLeased' | 'RangeReturned'> & { readonly terminal: number; readonly journal: string; readonly range: NumberRange });

export interface ServiceConfig {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly names: Texts;
  readonly languages: readonly string[];
}

export interface SiteConfig {
  readonly id: string;
  readonly version: number;
  readonly names: Texts;
  readonly services: readonly ServiceConfig[];
  readonly desks: readonly { readonly id: string; readonly direction: string; readonly services: readonly string[] }[];
  readonly languages: readonly string[];
  /** IANA name of the house's time zone; its clock counts, not that of this computer. */
  readonly zone?: { readonly name: string };
  readonly calling?: { readonly recall_after_seconds: number; readonly no_show_calls?: number };
}

export interface Session {
  readonly account: string;
  readonly role: 'adviser' | 'reception' | 'manager' | 'editor' | 'operator' | 'partner';
  readonly site: string;
  /** How far the log-in has come; before 'full' nothing else is possible. */
  readonly stage: 'full' | 'second-factor' | 'new-password' | 'set-up';
  readonly sign_on?: boolean;
  /** A partner's only desk. */
  readonly desk?: string;
}

/** What a desk or ticket command answers. */
export interface CommandAnswer {
  readonly seq: number;
  readonly ticket: TicketRecord | null;
  readonly reason: CallReason | null;
  readonly grounds?: CallGrounds | null;
}

/** Why call-next takes this ticket and no other. */
export interface CallGrounds {
  readonly reason: CallReason;
  readonly by_turn: boolean;
  readonly waited_seconds: number;
  readonly passed_over: number;
  /** Number of whoever has waited longest, when it is another. */
  readonly instead_of: number | null;
}

export interface Subjects {
  readonly version: number;
  readonly subjects: Readonly<Record<string, Texts>>;
  readonly services: Readonly<Record<string, Texts>>;
}

/** RFC 9457 problem document, or what stands for it when there was no answer at all. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly retryAfterSeconds?: number;
}
