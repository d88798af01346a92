// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { StaleAfterMs } from '../staff_view';
import type { OutboxEntry } from '../outbox';
import type { TextId, Values } from '../text';
import { clockText, problemText } from '../words';
import { usePage } from './context';
import { Icon } from './icons';

const Labels: Readonly<Record<string, TextId>> = {
  open: 'staff-desk-choose', close: 'staff-desk-leave', board: 'staff-board', issue: 'staff-issue', call: 'staff-call',
};

function labelOf(say: (id: TextId, values?: Values) => string, entry: OutboxEntry): string {
  const label = say(Labels[entry.label] ?? (`staff-${entry.label}` as TextId));
  const about = entry.values['number'] ?? entry.values['desk'];
  return about === undefined ? label : `${label}: ${about}`;
}

/** No sign of life for ten seconds: the page says so and since when. */
export function StaleBand(): JSX.Element | null {
  const { view, say } = usePage();
  if (view.nowMs - view.lastContactMs <= StaleAfterMs) return null;
  return (
    <div class="band band-stale" role="status" data-testid="stale">
      <Icon name="line" /><p>{say('staff-stale', { time: clockText(view.language, view.lastContactMs, true) })}</p>
    </div>
  );
}

function Entry({ entry }: { entry: OutboxEntry }): JSX.Element {
  const { staff, view, say } = usePage();
  const number = entry.values['number'];
  const held = staff.heldNumber();
  const refusal = {
    action: entry.label, desk: String(entry.values['desk'] ?? view.desk),
    ...(typeof number === 'number' ? { number } : {}), ...(held === undefined ? {} : { held }),
  };
  return (
    <li class={`entry entry-${entry.state}`}>
      <p><strong>{labelOf(say, entry)}</strong> <span class="entry-state">{say(`staff-outbox-${entry.state}`)}</span>
        {entry.problem !== undefined && <span class="entry-why">{problemText(say, entry.problem, refusal)}</span>}</p>
      {entry.state !== 'sending' && <button type="button" class="small ghost" onClick={() => staff.dismiss(entry.key)}>
        {say(entry.state === 'refused' ? 'staff-outbox-seen' : 'staff-outbox-drop')}</button>}
    </li>
  );
}

/**
 * What has not reached the server yet and what it did not accept. An action on its way is not shown for the moment a
 * good line needs.
 */
export function OutboxBand(): JSX.Element {
  const { view, say } = usePage();
  const troubled = view.outbox.some((entry) => entry.state !== 'sending' || view.nowMs - view.lastContactMs > StaleAfterMs);
  const entries = troubled ? view.outbox : [];
  const unsent = entries.some((entry) => entry.state !== 'refused');
  return (
    <div role="alert" class={entries.length === 0 ? 'band-empty' : 'band band-outbox'} data-testid="outbox">
      {unsent && <h2>{say('staff-outbox')}</h2>}
      {entries.length > 0 && <ul>{entries.map((entry) => <Entry key={entry.key} entry={entry} />)}</ul>}
    </div>
  );
}

/** The last outcome in one quiet sentence, also for screen readers. */
export function NoticeLine(): JSX.Element {
  const { view, say } = usePage();
  const notice = view.notice;
  return <p class="notice" role="status" data-testid="notice">{notice === undefined ? '' : say(notice.id as TextId, notice.values)}</p>;
}
