// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { myTicket } from '../view';
import { boardText } from '../words';
import { Actions } from './actions';
import { OutboxBand, StaleBand } from './bands';
import { BoardForm, Desks } from './board';
import { usePage } from './context';
import { DeskForm } from './desk_choice';
import { IssuePanel } from './issue_panel';
import { KeysPanel } from './keys_panel';
import { PanelFrame } from './panel';
import { CallNumberPanel, CancelPanel, FinishPanel, HandOverPanel } from './visit_panels';
import { Visitor } from './visitor';
import { Waiting } from './waiting';

function OpenPanel(): JSX.Element | null {
  const { panel, say, open, staff, view } = usePage();
  const isBusy = view.queue !== undefined && myTicket(view.queue, view.desk) !== undefined;
  switch (panel) {
    case 'finish': return <FinishPanel />;
    case 'hand-over': return <HandOverPanel />;
    case 'cancel': return <CancelPanel />;
    case 'call-number': return <CallNumberPanel />;
    case 'issue': return <IssuePanel />;
    case 'keys': return <KeysPanel />;
    case 'board': return <PanelFrame title={say('staff-board')}><BoardForm /><Desks /></PanelFrame>;
    case 'desk': return (
      <PanelFrame title={say('staff-desk-change')}>
        {isBusy ? <p>{say('staff-desk-busy')}</p> : <>
          <DeskForm done={() => open(undefined)} />
          <button type="button" class="small ghost" onClick={() => { open(undefined); staff.closeDesk(); }}>{say('staff-desk-leave')}</button>
        </>}
      </PanelFrame>
    );
    default: return null;
  }
}

/** The board's state in the head: always in sight, one press to change. */
export function BoardButton(): JSX.Element | null {
  const { view, open, panel, say } = usePage();
  const state = view.queue?.board;
  if (state === undefined) return null;
  // On a wide screen the board stands at the side all the time: the button leads there.
  const show = (): void => {
    const standing = window.matchMedia('(min-width: 1600px)').matches;
    if (standing) document.querySelector<HTMLElement>('.side input:checked')?.focus();
    else open(panel === 'board' ? undefined : 'board');
  };
  return (
    <button type="button" class={`head-button board-button board-is-${state}`} data-testid="board-button" onClick={show}>
      <span class="dot" aria-hidden="true" /><span class="only-wide">{say('staff-board')}: </span>{boardText(view.language, state)}
    </button>
  );
}

export function Work(): JSX.Element {
  const { say, view } = usePage();
  return (
    <>
      <main class="whole">
        <h1 class="for-readers">{say('staff-desk', { desk: view.desk })}</h1>
        <div class="bands"><StaleBand /><OutboxBand /></div>
        <div class="work">
          <div class="centre"><OpenPanel /><Visitor /></div>
          <Waiting />
          <section class="side" aria-label={say('staff-board')}>
            <h2>{say('staff-board')}</h2>
            <BoardForm />
            <Desks />
          </section>
        </div>
      </main>
      <footer class="foot"><Actions /></footer>
    </>
  );
}
