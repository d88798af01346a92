// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { keyOf } from '../keys';
import type { TextId } from '../text';
import { type Action, mayBeMissing, myTicket, possible, recallIn } from '../view';
import type { Page } from './context';
import { NoticeLine } from './bands';
import { usePage } from './context';

/** Whether @p action makes sense now. What the server would refuse anyway is not offered. */
export function isPossible(page: Page, action: Action): boolean {
  const { queue, desk, undo, phase, nowMs, offsetMs, config } = page.view;
  if (queue === undefined || phase !== 'work') return false;
  if (action === 'undo') return undo !== undefined;
  const mine = myTicket(queue, desk);
  if (action === 'call-again' && recallIn(mine, nowMs + offsetMs, config) > 0) return false;
  if (action === 'not-here' && !mayBeMissing(mine, nowMs + offsetMs, config)) return false;
  return possible(mine).includes(action);
}

const Verbs: Readonly<Partial<Record<Action, string>>> = {
  'call-again': 'recall', 'not-here': 'no-show', start: 'serve', park: 'park', return: 'return',
};

/** Carries out an action of the bar or of a key: sends it, or opens the panel that asks for the rest. */
export function perform(page: Page, action: Action): void {
  if (!isPossible(page, action)) return;
  const { staff, view } = page;
  if (action === 'call-next') staff.act(`/desks/${view.desk}/call-next`, {}, 'call-next');
  if (action === 'undo' && view.undo !== undefined) {
    staff.act(`/tickets/${view.undo.ticket}/undo`, {}, 'undo', { number: view.undo.number });
  }
  if (action === 'finish' || action === 'hand-over' || action === 'cancel') {
    page.open(page.panel === action ? undefined : action);
    return;
  }
  const mine = view.queue === undefined ? undefined : myTicket(view.queue, view.desk);
  const verb = Verbs[action];
  if (mine !== undefined && verb !== undefined) {
    staff.act(`/tickets/${mine.ticket.id}/${verb}`, {}, action, { number: mine.ticket.number });
  }
}

export function ActionButton({ action, extra, className = '' }: { action: Action; extra?: string; className?: string }): JSX.Element {
  const page = usePage();
  const key = keyOf(page.view.keys, action);
  const isOn = isPossible(page, action);
  return (
    <button type="button" class={`${className} ${isOn ? '' : 'off'}`} aria-disabled={!isOn} data-action={action}
      {...(key === undefined ? {} : { 'aria-keyshortcuts': key })} onClick={() => perform(page, action)}>
      <span>{page.say(`staff-${action}` as TextId)}{extra !== undefined && <span class="only-wide"> {extra}</span>}</span>
      {key !== undefined && (isOn || extra === undefined) && <kbd aria-hidden="true">{key}</kbd>}
    </button>
  );
}

/** The bar at the bottom: the main action wide, the others in a fixed order, so that hands find them. */
export function Actions(): JSX.Element {
  const { view, say } = usePage();
  const next = view.queue?.tickets.find((record) => record.ticket.id === view.order[0] && record.state === 'waiting');
  const mine = view.queue === undefined ? undefined : myTicket(view.queue, view.desk);
  const again = mine?.state === 'called' ? Math.ceil(recallIn(mine, view.nowMs + view.offsetMs, view.config) / 1000) : 0;
  const seconds = view.undo === undefined ? 0 : Math.max(1, Math.ceil((view.undo.untilMs - view.nowMs) / 1000));
  return (
    <nav class="actions" aria-label={say('staff-actions')}>
      <ActionButton action="call-next" className="primary main-action" />
      <div class="other-actions">
        <ActionButton action="call-again" {...(again === 0 ? {} : { extra: say('staff-seconds', { seconds: again }) })} />
        <ActionButton action="not-here" />
        <ActionButton action="start" className="go" />
        <ActionButton action="finish" className={mine?.state === 'serving' ? 'go' : ''} />
        <ActionButton action="park" />
        <ActionButton action="hand-over" />
        <ActionButton action="undo" className="undo" {...(view.undo === undefined ? {} : { extra: say('staff-seconds', { seconds }) })} />
      </div>
      <p class="would-be">{mine === undefined && next !== undefined ? say('staff-would-be', { number: next.ticket.number }) : ''}</p>
      <NoticeLine />
    </nav>
  );
}
