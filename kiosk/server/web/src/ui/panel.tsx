// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from './context';

/** A panel over the visitor: takes the focus when it opens, gives it back when it closes; Escape closes it. */
export function PanelFrame({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const { open, say } = usePage();
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const first = root.current?.querySelector<HTMLElement>('[data-first]') ?? root.current?.querySelector('h2');
    first?.focus();
    root.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (opener?.isConnected === true) opener.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    open(undefined);
  };
  return (
    <section class="panel" ref={root} aria-labelledby="panel-title" onKeyDown={onKeyDown} data-testid="panel">
      <div class="panel-head">
        <h2 id="panel-title" tabIndex={-1}>{title}</h2>
        <button type="button" class="small ghost" onClick={() => open(undefined)}>{say('staff-close')}</button>
      </div>
      {children}
    </section>
  );
}

/** Chips of which any number can be on. */
export function Choices({ items, chosen, toggle, single = false }: {
  items: readonly { readonly id: string; readonly label: ComponentChildren }[];
  chosen: readonly string[];
  toggle(id: string): void;
  single?: boolean;
}): JSX.Element {
  return (
    <div class="choices" role="group">
      {items.map((item, index) => (
        <button key={item.id} type="button" class="choice" aria-pressed={chosen.includes(item.id)} data-id={item.id}
          {...(index === 0 && single ? { 'data-first': true } : {})} onClick={() => toggle(item.id)}>
          {!single && <span class="tick" aria-hidden="true">{chosen.includes(item.id) ? '✓' : ''}</span>}{item.label}
        </button>
      ))}
    </div>
  );
}

export function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}
