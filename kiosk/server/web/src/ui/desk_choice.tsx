// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { KnownLanguages, ownName, staffName } from '../languages';
import { openDesk } from '../view';
import { usePage } from './context';
import { Choices, toggled } from './panel';
import { Language, useNames } from './ticket';

/** Which desk, which services, which languages: asked once a day, changed whenever it is wanted. */
export function DeskForm({ done }: { done(): void }): JSX.Element | null {
  const { staff, view, say } = usePage();
  const { config, queue } = view;
  const names = useNames();
  const own = queue === undefined || view.desk === '' ? undefined : openDesk(queue, view.desk);
  const [desk, setDesk] = useState(view.desk);
  const configured = (id: string): readonly string[] => {
    const services = config?.desks.find((one) => one.id === id)?.services ?? [];
    return services.length > 0 ? services : (config?.services.map((service) => service.id) ?? []);
  };
  const [services, setServices] = useState<readonly string[]>(own?.services ?? []);
  const [languages, setLanguages] = useState<readonly string[]>(own?.languages ?? config?.languages ?? []);
  const [more, setMore] = useState('');
  if (config === undefined) return null;
  const taken = (id: string): boolean => id !== view.desk && queue?.desks.some((open) => open.id === id) === true;
  const choose = (id: string): void => {
    setDesk(id);
    if (services.length === 0 || own === undefined) setServices(configured(id));
  };
  const ready = desk !== '' && services.length > 0;
  // Refused: somebody else opened it and perhaps forgot to close it. The room decides; going on is one more press.
  const refused = view.outbox.find((entry) => entry.label === 'open' && entry.state === 'refused' && entry.values['desk'] === desk);
  const open = (event: Event): void => {
    event.preventDefault();
    if (!ready) return;
    staff.openDesk(desk, services, languages);
    done();
  };
  const listed = [...new Set([...config.languages, ...languages])];
  const desks = view.desk === '' ? config.desks : config.desks.filter((one) => one.id === view.desk);
  return (
    <form class="stack" onSubmit={open}>
      <fieldset>
        <legend>{say('staff-desk-choose')}</legend>
        <div class="desk-tiles">
          {desks.map((one) => (
            <button key={one.id} type="button" class="desk-tile" aria-pressed={desk === one.id} data-desk={one.id}
              onClick={() => choose(one.id)}>
              <span class="desk-name">{one.id}</span>
              <span class="desk-state">{say(taken(one.id) ? 'staff-desk-taken' : 'staff-desk-free')}</span>
            </button>
          ))}
        </div>
      </fieldset>
      {refused !== undefined && view.desk === '' && taken(desk) && <div class="panel-actions">
        <button type="button" data-testid="go-on" onClick={() => { staff.dismiss(refused.key); staff.goOn(desk); }}>
          {say('staff-desk-go-on', { desk })}</button>
      </div>}
      {desk !== '' && <fieldset>
        <legend>{say('staff-desk-services')}</legend>
        <Choices chosen={services} toggle={(id) => setServices(toggled(services, id))}
          items={configured(desk).map((id) => ({ id, label: names.service(id) }))} />
      </fieldset>}
      {desk !== '' && <fieldset>
        <legend>{say('staff-desk-languages')}</legend>
        <Choices chosen={languages} toggle={(id) => setLanguages(toggled(languages, id))}
          items={listed.map((tag) => ({ id: tag, label: <Language tag={tag} /> }))} />
        <div class="line-form">
          <label class="field"><span>{say('staff-desk-languages-more')}</span>
            <select value={more} onChange={(event) => setMore(event.currentTarget.value)}>
              <option value="">–</option>
              {KnownLanguages.filter((tag) => !listed.includes(tag)).map((tag) =>
                <option key={tag} value={tag}>{`${staffName(tag, view.language)} · ${ownName(tag)}`}</option>)}
            </select></label>
          <button type="button" class="small" aria-disabled={more === ''} onClick={() => {
            if (more !== '') setLanguages([...languages, more]);
            setMore('');
          }}>{say('staff-desk-add')}</button>
        </div>
      </fieldset>}
      {desk !== '' && !ready && <p class="problem">{say('staff-desk-pick-one')}</p>}
      <div class="panel-actions">
        <button type="submit" class="primary" aria-disabled={!ready} data-testid="open-desk">
          {desk === '' ? say('staff-desk-title') : say('staff-desk-open', { desk })}</button>
      </div>
    </form>
  );
}

export function DeskChoice(): JSX.Element {
  const { view, say } = usePage();
  return (
    <section class="sheet">
      <h1>{say('staff-desk-title')}</h1>
      {view.notice?.id === 'staff-desk-closed' && <p class="problem">{say('staff-desk-closed', view.notice.values)}</p>}
      <DeskForm done={() => undefined} />
    </section>
  );
}
