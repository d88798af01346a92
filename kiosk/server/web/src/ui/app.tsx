// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { actionOf } from '../keys';
import type { Staff } from '../staff';
import { StaleAfterMs } from '../staff_view';
import { nameOf, sayer } from '../text';
import { perform } from './actions';
import { OutboxBand, StaleBand } from './bands';
import { type Page, PageContext, type Panel, usePage } from './context';
import { DeskChoice } from './desk_choice';
import { AccountSheet } from './account';
import { Login } from './login';
import { LoginSteps } from './steps';
import { BoardButton, Work } from './work';

function Head({ toggleAccount, isAccountOpen }: { toggleAccount(): void; isAccountOpen: boolean }): JSX.Element {
  const { staff, view, say, open, panel } = usePage();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const inHouse = view.phase === 'work' || view.phase === 'desk';
  const isLive = view.nowMs - view.lastContactMs <= StaleAfterMs;
  const other = view.language === 'de' ? 'en' : 'de';
  const site = nameOf(view.config?.names, view.language, 'Wegweiser');
  const toggle = (which: Panel): void => {
    setMenuOpen(false);
    open(panel === which ? undefined : which);
  };
  return (
    <header class="head">
      <p class="site">{view.config === undefined ? 'Wegweiser' : site}</p>
      {view.phase === 'work' && <button type="button" class="head-button desk-button" aria-expanded={panel === 'desk'} data-testid="desk-button"
        onClick={() => toggle('desk')}>{say('staff-desk', { desk: view.desk })}</button>}
      {view.phase === 'work' && <BoardButton />}
      {inHouse && isLive && <span class="live"><span class="dot" aria-hidden="true" />{say('staff-live')}</span>}
      <button type="button" class="head-button menu-button" aria-expanded={isMenuOpen} onClick={() => setMenuOpen(!isMenuOpen)}>{say('staff-menu')}</button>
      <div class={isMenuOpen ? 'menu menu-open' : 'menu'}>
        {view.phase === 'work' && <button type="button" class="head-button" aria-expanded={panel === 'keys'} onClick={() => toggle('keys')}>{say('staff-keys')}</button>}
        <button type="button" class="head-button" lang={other} onClick={() => { setMenuOpen(false); staff.setLanguage(other); }}>{say('staff-language')}</button>
        {inHouse && view.session?.role !== 'partner' && <button type="button" class="head-button" aria-expanded={isAccountOpen} onClick={() => { setMenuOpen(false); toggleAccount(); }}>{say('staff-login-account')}</button>}
        {inHouse && <button type="button" class="head-button" onClick={() => void staff.logout()}>{say('staff-logout')}</button>}
      </div>
    </header>
  );
}

function Phase({ isAccountOpen, closeAccount }: { isAccountOpen: boolean; closeAccount(): void }): JSX.Element {
  const { view, say } = usePage();
  if (view.phase === 'login') return <Login />;
  if (view.phase === 'steps') return <LoginSteps />;
  if (view.phase === 'account') return <AccountSheet />;
  if (isAccountOpen && view.session !== undefined && (view.phase === 'work' || view.phase === 'desk')) return <AccountSheet close={closeAccount} />;
  if (view.phase === 'work') return <Work />;
  if (view.phase === 'desk' && view.queue !== undefined) {
    return <main><div class="bands"><StaleBand /><OutboxBand /></div><DeskChoice /></main>;
  }
  return <main class="sheet"><h1 class="lead">{say(view.phase === 'unreachable' ? 'staff-unreachable' : 'staff-starting')}</h1></main>;
}

const Typing = 'input, textarea, select, [contenteditable]';

/** Keys work wherever nobody types, and never together with Ctrl, Alt or the like. */
function useKeys(page: Page): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typed = event.target instanceof Element && event.target.closest(Typing) !== null;
      if (typed || page.isAccountOpen || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const action = actionOf(page.view.keys, event.key);
      if (action === undefined) return;
      event.preventDefault();
      perform(page, action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

export function App({ staff }: { staff: Staff }): JSX.Element {
  const [view, setView] = useState(staff.view());
  const [panel, open] = useState<Panel | undefined>(undefined);
  const [isAccountOpen, setAccountOpen] = useState(false);
  useEffect(() => staff.listen(() => setView(staff.view())), [staff]);
  const say = useMemo(() => sayer(view.language), [view.language]);
  const page: Page = { staff, view, say, panel: view.phase === 'work' && !isAccountOpen ? panel : undefined, open, isAccountOpen };
  useKeys(page);
  useEffect(() => window.scrollTo(0, 0), [view.phase]);
  useEffect(() => {
    document.documentElement.lang = view.language;
    document.title = view.desk === '' ? `${say('staff-title')} · Wegweiser` : `${say('staff-desk', { desk: view.desk })} · Wegweiser`;
  }, [view.language, view.desk, say]);
  return <PageContext.Provider value={page}><Head isAccountOpen={isAccountOpen} toggleAccount={() => setAccountOpen(!isAccountOpen)} /><Phase isAccountOpen={isAccountOpen} closeAccount={() => setAccountOpen(false)} /></PageContext.Provider>;
}
