// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { PageLanguage } from './text';

function addressOption(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

// The language stands in the address and the desk in this tab's history entry: both survive a reload, nothing is stored.
export function rememberLanguage(language: PageLanguage): void {
  history.replaceState(history.state, '', `${location.pathname}?lang=${language}`);
}

export function rememberDesk(desk: string): void {
  history.replaceState(desk === '' ? null : { desk }, '');
}

export function rememberedDesk(): string {
  const state = history.state as { desk?: unknown } | null;
  return typeof state?.desk === 'string' ? state.desk : '';
}

export function startLanguage(): PageLanguage {
  const wanted = addressOption('lang') || navigator.language;
  return wanted.startsWith('de') ? 'de' : 'en';
}

/** What became of a sign-on with the city's account, as the server wrote it into the address; empty: nothing to say. */
export function signOnResult(): string {
  return new URLSearchParams(window.location.search).get('sign-on') ?? '';
}
