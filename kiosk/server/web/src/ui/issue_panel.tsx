// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { KnownLanguages, ownName, staffName } from '../languages';
import { nameOf, sayIfKnown } from '../text';
import { usePage } from './context';
import { Icon } from './icons';
import { Choices, PanelFrame, toggled } from './panel';
import { useNames } from './ticket';

const Needs = ['wheelchair', 'pram', 'hearing', 'seeing', 'reading', 'woman'];

/** A number given at the desk, for who comes without one. */
export function IssuePanel(): JSX.Element | null {
  const { staff, view, say, open } = usePage();
  const names = useNames();
  const [service, setService] = useState(view.config?.services[0]?.id ?? '');
  const [language, setLanguage] = useState('de');
  const [subject, setSubject] = useState('');
  const [needs, setNeeds] = useState<readonly string[]>([]);
  const [people, setPeople] = useState(1);
  if (view.config === undefined) return null;
  const subjects = Object.entries(view.subjects?.subjects ?? {});
  const issue = (event: Event): void => {
    event.preventDefault();
    staff.act('/tickets', { service, language, needs, people, subject }, 'issue');
    open(undefined);
  };
  return (
    <PanelFrame title={say('staff-issue-title')}>
      <form class="stack" onSubmit={issue}>
        <label class="field"><span>{say('staff-service')}</span>
          <select data-first value={service} onChange={(event) => setService(event.currentTarget.value)}>
            {view.config.services.map((one) => <option key={one.id} value={one.id}>{names.service(one.id)}</option>)}
          </select></label>
        <label class="field"><span>{say('staff-issue-language')}</span>
          <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
            {KnownLanguages.map((tag) => <option key={tag} value={tag}>{`${staffName(tag, view.language)} · ${ownName(tag)}`}</option>)}
          </select></label>
        <label class="field"><span>{say('staff-issue-subject')}</span>
          <select value={subject} onChange={(event) => setSubject(event.currentTarget.value)}>
            <option value="">{say('staff-issue-subject-none')}</option>
            {subjects.map(([id, texts]) => <option key={id} value={id}>{nameOf(texts, view.language, id)}</option>)}
          </select></label>
        <Choices chosen={needs} toggle={(id) => setNeeds(toggled(needs, id))} items={Needs.map((need) => ({
          id: need, label: <><Icon name={need} />{sayIfKnown(view.language, `staff-need-${need}`) ?? need}</> }))} />
        <label class="field"><span>{say('staff-people-label')}</span>
          <input type="number" min={1} max={20} value={people}
            onInput={(event) => setPeople(Math.max(1, Math.min(20, Number(event.currentTarget.value) || 1)))} /></label>
        <div class="panel-actions"><button type="submit" class="primary">{say('staff-issue-go')}</button></div>
      </form>
    </PanelFrame>
  );
}
