// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ComponentChildren, JSX } from 'preact';
import { direction, ownName, staffName } from '../languages';
import { pictureName } from '../picture_names';
import { pictureUrl } from '../pictures';
import { nameOf, sayIfKnown } from '../text';
import { interpreter, type Interpreter } from '../view';
import { peopleText } from '../words';
import type { TicketRecord } from '../wire';
import { usePage } from './context';
import { Icon } from './icons';

/** A number with the picture that stands beside it everywhere. */
export function NumberWithPicture({ number, large = false }: { number: number; large?: boolean }): JSX.Element {
  const { say, view } = usePage();
  const name = pictureName(number);
  const picture = sayIfKnown(view.language, `staff-picture-${name}`) ?? name;
  return (
    <span class={large ? 'number number-large' : 'number'}>
      <span class="digits">{number}</span>
      <img class="picture" src={pictureUrl(name)} alt={picture} title={say('staff-number', { number, picture })} width="96" height="96" />
    </span>
  );
}

/** Own name and the name staff use; the own name in its own script and direction. */
export function Language({ tag }: { tag: string }): JSX.Element {
  const { view } = usePage();
  const own = ownName(tag);
  const known = staffName(tag, view.language);
  return (
    <span class="language">
      <bdi lang={tag} dir={direction(tag)}>{own}</bdi>
      {own !== known && <span class="second">{known}</span>}
    </span>
  );
}

export function useInterpreter(language: string): { readonly kind: Interpreter['kind']; readonly text: string } {
  const { say, view } = usePage();
  if (view.queue === undefined || view.config === undefined) return { kind: 'here', text: '' };
  const found = interpreter(view.queue, view.config, view.desk, language);
  const text = found.kind === 'desk' ? say('staff-interpreter-desk', { desk: found.desk })
    : say(`staff-interpreter-${found.kind}`);
  return { kind: found.kind, text };
}

export function Needs({ needs }: { needs: readonly string[] }): JSX.Element {
  const { view } = usePage();
  return (
    <ul class="needs">
      {needs.map((need) => (
        <li key={need} class="chip"><Icon name={need} /><span>{sayIfKnown(view.language, `staff-need-${need}`) ?? need}</span></li>
      ))}
    </ul>
  );
}

export function Flags({ record }: { record: TicketRecord }): JSX.Element | null {
  const { view } = usePage();
  if (record.flags.length === 0) return null;
  return (
    <ul class="needs">
      {record.flags.map((flag) => (
        <li key={flag} class="chip chip-note"><Icon name="note" /><span>{sayIfKnown(view.language, `staff-flag-${flag}`) ?? flag}</span></li>
      ))}
    </ul>
  );
}

export function useNames(): { service(id: string): string; subject(id: string): string } {
  const { view } = usePage();
  return {
    // The site's own names come first; where it gives none the pack's stand.
    service: (id) => nameOf({ ...view.subjects?.services[id], ...view.config?.services.find((service) => service.id === id)?.names },
      view.language, id),
    subject: (id) => nameOf(view.subjects?.subjects[id], view.language, id),
  };
}

export function People({ count }: { count: number }): JSX.Element {
  const { say } = usePage();
  return <span class="chip"><Icon name="people" /><span>{peopleText(say, count)}</span></span>;
}

export function Row({ icon, term, children }: { icon: string; term: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="row">
      <dt><Icon name={icon} />{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
