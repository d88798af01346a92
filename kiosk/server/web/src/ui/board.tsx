// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ownName, staffName } from '../languages';
import { sayIfKnown, type TextId } from '../text';
import { boardText } from '../words';
import type { SiteState } from '../wire';
import { usePage } from './context';
import { Choices, toggled } from './panel';

const States: readonly SiteState[] = ['open', 'come-in', 'last-numbers', 'closed', 'information'];

interface Draft {
  readonly state: SiteState;
  readonly message: string;
  readonly languages: readonly string[];
}

/** The day board: what holds for the whole house today. Changes go out when they are confirmed, all at once. */
export function BoardForm(): JSX.Element | null {
  const { staff, view, say } = usePage();
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const { queue, config } = view;
  if (queue === undefined || config === undefined) return null;
  const now: Draft = { state: queue.board, message: queue.message, languages: queue.languages_today };
  const shown = draft ?? now;
  const isChanged = draft !== undefined && JSON.stringify(draft) !== JSON.stringify(now);
  const save = (event: Event): void => {
    event.preventDefault();
    if (!isChanged) return;
    staff.act('/board', { ...shown, message: shown.message.trim(), partners: queue.partners_today }, 'board');
    setDraft(undefined);
  };
  const languages = [...new Set([...config.languages, ...queue.languages_today, ...queue.desks.flatMap((desk) => desk.languages)])];
  return (
    <form class="stack board-form" onSubmit={save}>
      <fieldset>
        <legend>{say('staff-board-state')}</legend>
        {States.map((state) => (
          <label key={state} class={`radio board-${state}`}>
            <input type="radio" name="board-state" value={state} checked={shown.state === state} onChange={() => setDraft({ ...shown, state })} />
            <span><strong>{boardText(view.language, state)}</strong>
              <span class="quiet">{sayIfKnown(view.language, `staff-board-${state}-hint`)}</span></span>
          </label>
        ))}
      </fieldset>
      <label class="field"><span>{say('staff-board-message')}</span>
        <textarea rows={2} maxLength={200} value={shown.message} onInput={(event) => setDraft({ ...shown, message: event.currentTarget.value })} /></label>
      <fieldset>
        <legend>{say('staff-board-languages')}</legend>
        <Choices chosen={shown.languages} toggle={(id) => setDraft({ ...shown, languages: toggled(shown.languages, id) })}
          items={languages.map((tag) => ({ id: tag, label: <span title={ownName(tag)}>{staffName(tag, view.language)}</span> }))} />
      </fieldset>
      <div class="panel-actions">
        <button type="submit" class="primary" aria-disabled={!isChanged}>{say('staff-board-save')}</button>
        {!isChanged && <p class="quiet">{say('staff-board-saved')}</p>}
      </div>
    </form>
  );
}

/** Which desks are open and with whom; never who sits there. */
export function Desks(): JSX.Element | null {
  const { view, say } = usePage();
  const { queue } = view;
  const title = useId();
  if (queue === undefined) return null;
  const desks = [...queue.desks].sort((left, right) => left.id.localeCompare(right.id, 'en', { numeric: true }));
  const numberOf = (id: string): number | undefined => queue.tickets.find((record) => record.ticket.id === id)?.ticket.number;
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{say('staff-board-desks' satisfies TextId)}</h3>
      <ul class="desk-list">
        {desks.map((desk) => {
          const number = desk.ticket === '' ? undefined : numberOf(desk.ticket);
          return (
            <li key={desk.id}><strong>{say('staff-desk', { desk: desk.id })}</strong>
              <span class={number === undefined ? 'quiet' : ''}>
                {number === undefined ? say('staff-board-desk-free') : say('staff-board-desk-with', { number })}</span></li>
          );
        })}
      </ul>
    </section>
  );
}
