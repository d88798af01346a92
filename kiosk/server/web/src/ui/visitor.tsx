// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { minutes } from '../text';
import { minutesWaiting, myTicket } from '../view';
import { clockText, peopleText, reasonText } from '../words';
import type { TicketRecord } from '../wire';
import { ActionButton } from './actions';
import { usePage } from './context';
import { Flags, Language, Needs, NumberWithPicture, Row, useInterpreter, useNames } from './ticket';

function stateText(page: ReturnType<typeof usePage>, record: TicketRecord): string {
  const { say, view } = page;
  const time = (ms: number | null): string => clockText(view.language, ms ?? view.nowMs + view.offsetMs, false, view.config?.zone?.name);
  if (record.state === 'serving') return say('staff-state-serving', { time: time(record.serving_ms) });
  return record.calls > 1 ? say('staff-state-called-times', { calls: record.calls, time: time(record.called_ms) })
    : say('staff-state-called', { time: time(record.called_ms) });
}

function Facts({ record }: { record: TicketRecord }): JSX.Element {
  const { say, view } = usePage();
  const { ticket } = record;
  const names = useNames();
  const help = useInterpreter(ticket.language);
  const waited = minutesWaiting(record, record.called_ms ?? view.nowMs + view.offsetMs);
  return (
    <dl class="facts">
      {ticket.language !== '' && <Row icon="talk" term={say('staff-talks')}><Language tag={ticket.language} /></Row>}
      {ticket.language !== '' && <Row icon="interpreter" term={say('staff-interpreter')}>
        <span class={`hint hint-${help.kind}`}>{help.text}</span></Row>}
      <Row icon="subject" term={say('staff-subject')}>
        {ticket.subject === '' ? <span class="quiet">{say('staff-subject-none')}</span> : names.subject(ticket.subject)}</Row>
      <Row icon="needs" term={say('staff-needs')}>
        {ticket.needs.length === 0 ? <span class="quiet">{say('staff-needs-none')}</span> : <Needs needs={ticket.needs} />}</Row>
      <Row icon="people" term={say('staff-people')}>{peopleText(say, ticket.people)}</Row>
      <Row icon="service" term={say('staff-service')}>{names.service(ticket.service)}</Row>
      <Row icon="time" term={say('staff-waited')}>{minutes(say, waited)}</Row>
    </dl>
  );
}

/** Who is called to this desk or sits at it. */
export function Visitor(): JSX.Element {
  const page = usePage();
  const { say, view } = page;
  const mine = view.queue === undefined ? undefined : myTicket(view.queue, view.desk);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever is called comes into sight; a focus whose button went away with the call goes along.
  useEffect(() => {
    if (mine === undefined) return;
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    if (window.matchMedia('(max-width: 899px)').matches) window.scrollTo(0, 0);
  }, [mine?.ticket.id]);
  if (mine === undefined) {
    return (
      <section class="visitor visitor-none" aria-labelledby="visitor-title">
        <h2 id="visitor-title">{say('staff-visitor')}</h2>
        <p class="lead">{say('staff-visitor-none')}</p>
        <p class="quiet">{say('staff-visitor-none-hint')}</p>
      </section>
    );
  }
  return (
    <section class="visitor" aria-labelledby="visitor-title" data-testid="visitor" data-state={mine.state}>
      <h2 id="visitor-title" ref={heading} tabIndex={-1}>{say('staff-visitor')}</h2>
      <div class="visitor-head">
        <NumberWithPicture number={mine.ticket.number} large />
        <div class="visitor-state">
          <p class="lead">{stateText(page, mine)}</p>
          <p class="quiet" data-testid="reason">{reasonText(view.language, view.reasons[mine.ticket.id])}</p>
          <Flags record={mine} />
        </div>
      </div>
      <Facts record={mine} />
      <div class="visitor-more">
        <ActionButton action="return" className="small ghost" />
        <ActionButton action="cancel" className="small ghost" />
      </div>
    </section>
  );
}
