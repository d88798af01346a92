// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { nameOf } from '../text';
import { myTicket, type Action } from '../view';
import type { TicketRecord } from '../wire';
import { usePage } from './context';
import { Choices, PanelFrame, toggled } from './panel';
import { useNames } from './ticket';

const FilterFrom = 12;

function useMine(): TicketRecord | undefined {
  const { view } = usePage();
  return view.queue === undefined ? undefined : myTicket(view.queue, view.desk);
}

function useSubjectItems(filter: string, kept: readonly string[]): readonly { id: string; label: string }[] {
  const { view } = usePage();
  const all = Object.entries(view.subjects?.subjects ?? {}).map(([id, names]) => ({ id, label: nameOf(names, view.language, id) }));
  const wanted = filter.trim().toLocaleLowerCase();
  return all.filter((item) => kept.includes(item.id) || item.label.toLocaleLowerCase().includes(wanted))
    .sort((left, right) => left.label.localeCompare(right.label, view.language));
}

/** Two taps: what it was about, and whether the visitor was referred on. */
export function FinishPanel(): JSX.Element | null {
  const { staff, view, say, open } = usePage();
  const mine = useMine();
  const handedOn = mine === undefined || mine.ticket.subject === '' ? [] : [mine.ticket.subject];
  const [topics, setTopics] = useState<readonly string[]>(handedOn);
  const [filter, setFilter] = useState('');
  const items = useSubjectItems(filter, topics);
  if (mine === undefined) return null;
  const number = mine.ticket.number;
  const finish = (referred: boolean): void => {
    staff.act(`/tickets/${mine.ticket.id}/finish`, { topics, referred }, 'finish' satisfies Action, { number });
    open(undefined);
  };
  const many = Object.keys(view.subjects?.subjects ?? {}).length > FilterFrom;
  return (
    <PanelFrame title={say('staff-finish-title', { number })}>
      {many && <label class="field"><span>{say('staff-finish-filter')}</span>
        <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} /></label>}
      <div class="scroll"><Choices items={items} chosen={topics} toggle={(id) => setTopics(toggled(topics, id))} /></div>
      <div class="panel-actions">
        <button type="button" class="primary" onClick={() => finish(false)} data-testid="finish-plain">{say('staff-finish-plain')}</button>
        <button type="button" class="primary" onClick={() => finish(true)} data-testid="finish-referred">{say('staff-finish-referred')}</button>
      </div>
    </PanelFrame>
  );
}

/** One tap on the service that takes over. */
export function HandOverPanel(): JSX.Element | null {
  const { staff, view, say, open } = usePage();
  const mine = useMine();
  const names = useNames();
  if (mine === undefined || view.config === undefined) return null;
  const number = mine.ticket.number;
  const items = view.config.services.filter((service) => service.id !== mine.ticket.service)
    .map((service) => ({ id: service.id, label: names.service(service.id) }));
  const to = (service: string): void => {
    staff.act(`/tickets/${mine.ticket.id}/transfer`, { service }, 'hand-over' satisfies Action, { number });
    open(undefined);
  };
  return (
    <PanelFrame title={say('staff-transfer-title', { number })}>
      <p class="quiet">{say('staff-transfer-keeps')}</p>
      <Choices items={items} chosen={[]} toggle={to} single />
    </PanelFrame>
  );
}

export function CancelPanel(): JSX.Element | null {
  const { staff, say, open } = usePage();
  const mine = useMine();
  if (mine === undefined) return null;
  const number = mine.ticket.number;
  const cancel = (): void => {
    staff.act(`/tickets/${mine.ticket.id}/cancel`, {}, 'cancel' satisfies Action, { number });
    open(undefined);
  };
  return (
    <PanelFrame title={say('staff-cancel-sure', { number })}>
      <div class="panel-actions"><button type="button" class="primary" data-first onClick={cancel}>{say('staff-cancel-yes')}</button></div>
    </PanelFrame>
  );
}

export function CallNumberPanel(): JSX.Element {
  const { staff, view, say, open } = usePage();
  const [text, setText] = useState('');
  const number = /^\d{3,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  const call = (event: Event): void => {
    event.preventDefault();
    if (number === undefined) return;
    staff.act(`/desks/${view.desk}/call`, { number }, 'call', { number });
    open(undefined);
  };
  return (
    <PanelFrame title={say('staff-call-number')}>
      <form class="line-form" onSubmit={call}>
        <label class="field"><span>{say('staff-call-number-label')}</span>
          <input data-first class="number-field" inputMode="numeric" autocomplete="off" maxLength={4} value={text}
            onInput={(event) => setText(event.currentTarget.value)} /></label>
        <button type="submit" class="primary" aria-disabled={number === undefined}>{say('staff-call')}</button>
      </form>
    </PanelFrame>
  );
}
