// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { minutesWaiting, myTicket, openDesk, servicesOf, waitingList } from '../view';
import { waitsText } from '../words';
import type { TicketRecord } from '../wire';
import { usePage } from './context';
import { Icon } from './icons';
import { Flags, Language, Needs, NumberWithPicture, People, useInterpreter, useNames } from './ticket';

function Card({ record, proposed, canCall }: { record: TicketRecord; proposed: boolean; canCall: boolean }): JSX.Element {
  const { staff, view, say } = usePage();
  const { ticket } = record;
  const names = useNames();
  const help = useInterpreter(ticket.language);
  const number = ticket.number;
  const call = (): void => staff.act(`/desks/${view.desk}/call`, { number }, 'call', { number });
  const back = (): void => staff.act(`/tickets/${ticket.id}/return`, {}, 'return', { number });
  return (
    <li class={proposed ? 'card card-proposed' : 'card'} data-number={number}>
      {proposed && <p class="badge">{say('staff-proposed')}</p>}
      <div class="card-head">
        <NumberWithPicture number={number} />
        <span class="waits">{waitsText(say, minutesWaiting(record, view.nowMs + view.offsetMs))}</span>
      </div>
      <div class="card-facts">
        {ticket.language !== '' && <span class="fact"><Icon name="talk" /><Language tag={ticket.language} /></span>}
        {help.kind === 'needed' && ticket.language !== '' && <span class="fact hint-needed"><Icon name="interpreter" />{help.text}</span>}
        <span class="fact"><Icon name={ticket.subject === '' ? 'service' : 'subject'} />
          {ticket.subject === '' ? names.service(ticket.service) : names.subject(ticket.subject)}</span>
      </div>
      {(ticket.needs.length > 0 || ticket.people > 1) && (
        <div class="card-needs">{ticket.people > 1 && <People count={ticket.people} />}<Needs needs={ticket.needs} /></div>
      )}
      <Flags record={record} />
      {(canCall || record.state !== 'waiting') && <div class="card-actions">
        {canCall && <button type="button" class="small" onClick={call}>{say('staff-call-this', { number })}</button>}
        {record.state !== 'waiting' && <button type="button" class="small ghost" onClick={back}>{say('staff-return')}</button>}
      </div>}
    </li>
  );
}

function Group({ title, records, canCall }: { title: string; records: readonly TicketRecord[]; canCall: boolean }): JSX.Element | null {
  if (records.length === 0) return null;
  return (
    <section class="group">
      <h3>{title} <span class="count">{records.length}</span></h3>
      <ul>{records.map((record) => <Card key={record.ticket.id} record={record} proposed={false} canCall={canCall} />)}</ul>
    </section>
  );
}

/** Who waits, in the order the server proposes for this desk; below it who is parked, was not here, or waits for others. */
export function Waiting(): JSX.Element | null {
  const { view, say, open } = usePage();
  const { queue, config, desk, order } = view;
  if (queue === undefined || config === undefined) return null;
  const lists = waitingList(queue, servicesOf(openDesk(queue, desk), config, desk), order);
  const canCall = myTicket(queue, desk) === undefined;
  return (
    <section class="waiting" aria-labelledby="waiting-title">
      <div class="waiting-head">
        <h2 id="waiting-title">{say('staff-waiting', { count: lists.mine.length })}</h2>
        <div class="waiting-tools">
          {canCall && <button type="button" class="small ghost" onClick={() => open('call-number')}>{say('staff-call-number')}</button>}
          <button type="button" class="small ghost" onClick={() => open('issue')}>{say('staff-issue')}</button>
        </div>
      </div>
      {lists.mine.length === 0 && <p class="quiet">{say('staff-waiting-none')}</p>}
      <ul>{lists.mine.map((record, index) =>
        <Card key={record.ticket.id} record={record} proposed={index === 0 && record.ticket.id === order[0]} canCall={canCall} />)}</ul>
      <Group title={say('staff-parked')} records={lists.parked} canCall={canCall} />
      <Group title={say('staff-no-show')} records={lists.noShow} canCall={canCall} />
      <Group title={say('staff-waiting-others')} records={lists.others} canCall={canCall} />
    </section>
  );
}
