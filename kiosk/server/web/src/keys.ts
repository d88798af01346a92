// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Action } from './view';

// One key for each action; can be changed and switched off (WCAG 2.1.4). The only thing this page keeps in the browser.

export const KeyedActions = ['call-next', 'call-again', 'not-here', 'start', 'finish', 'park', 'hand-over', 'undo'] as const;
export type KeyedAction = (typeof KeyedActions)[number];

export interface Keys {
  readonly enabled: boolean;
  readonly map: Readonly<Record<KeyedAction, string>>;
}

export const DefaultKeys: Keys = {
  enabled: true,
  map: { 'call-next': 'N', 'call-again': 'R', 'not-here': 'X', start: 'S', finish: 'F', park: 'P', 'hand-over': 'H', undo: 'U' },
};

const StorageName = 'wegweiser-staff-keys';
const Usable = /^[\p{L}\p{N}]$/u;

export function usableKey(text: string): string | undefined {
  const key = text.trim().toLocaleUpperCase('en');
  return Usable.test(key) ? key : undefined;
}

/** Gives @p action another key; undefined when another action has it already or it is no letter or digit. */
export function withKey(keys: Keys, action: KeyedAction, text: string): Keys | undefined {
  const key = usableKey(text);
  if (key === undefined) return undefined;
  if (KeyedActions.some((other) => other !== action && keys.map[other] === key)) return undefined;
  return { ...keys, map: { ...keys.map, [action]: key } };
}

export function keyOf(keys: Keys, action: Action): string | undefined {
  return keys.enabled ? (keys.map as Readonly<Record<string, string>>)[action] : undefined;
}

export function actionOf(keys: Keys, pressed: string): KeyedAction | undefined {
  const key = usableKey(pressed);
  return keys.enabled && key !== undefined ? KeyedActions.find((action) => keys.map[action] === key) : undefined;
}

/** Reads what was stored; anything odd in it falls back to the default of that action. */
export function parseKeys(stored: string | null): Keys {
  try {
    const value = JSON.parse(stored ?? '') as { enabled?: unknown; map?: Record<string, unknown> };
    let keys: Keys = { enabled: value.enabled !== false, map: { ...DefaultKeys.map } };
    const wanted = KeyedActions.map((action) => [action, usableKey(String(value.map?.[action] ?? ''))] as const);
    const complete = wanted.every(([, key]) => key !== undefined) && new Set(wanted.map(([, key]) => key)).size === wanted.length;
    if (complete) keys = { ...keys, map: Object.fromEntries(wanted) as Keys['map'] };
    return keys;
  } catch {
    return DefaultKeys;
  }
}

export function loadKeys(): Keys {
  try {
    return parseKeys(localStorage.getItem(StorageName));
  } catch {
    return DefaultKeys;
  }
}

export function storeKeys(keys: Keys): void {
  try {
    localStorage.setItem(StorageName, JSON.stringify(keys));
  } catch {
    // A browser that keeps nothing still works with the default keys.
  }
}
