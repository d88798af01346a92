// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DefaultKeys, KeyedActions, type KeyedAction, withKey } from '../keys';
import type { TextId } from '../text';
import { usePage } from './context';
import { PanelFrame } from './panel';

/** Change or switch off the one-letter keys. */
export function KeysPanel(): JSX.Element {
  const { staff, view, say } = usePage();
  const [drafts, setDrafts] = useState<Readonly<Partial<Record<KeyedAction, string>>>>({});
  const [clash, setClash] = useState(false);
  const type = (action: KeyedAction, text: string): void => {
    const keys = text === '' ? undefined : withKey(view.keys, action, text.slice(-1));
    setDrafts({ ...drafts, [action]: keys === undefined ? text.slice(-1) : undefined });
    setClash(text !== '' && keys === undefined);
    if (keys !== undefined) staff.setKeys(keys);
  };
  const leave = (): void => {
    setDrafts({});
    setClash(false);
  };
  return (
    <PanelFrame title={say('staff-keys-title')}>
      <p class="quiet">{say('staff-keys-hint')}</p>
      <label class="check"><input type="checkbox" data-first checked={view.keys.enabled}
        onChange={(event) => staff.setKeys({ ...view.keys, enabled: event.currentTarget.checked })} /><span>{say('staff-keys-on')}</span></label>
      <div class="key-grid">
        {KeyedActions.map((action) => (
          <label key={action} class="field field-key"><span>{say(`staff-${action}` as TextId)}</span>
            <input class="key-field" autocomplete="off" maxLength={2} disabled={!view.keys.enabled} data-key={action}
              value={drafts[action] ?? view.keys.map[action]} onBlur={leave}
              onFocus={(event) => event.currentTarget.select()}
              onInput={(event) => type(action, event.currentTarget.value)} /></label>
        ))}
      </div>
      <p class="problem" role="status">{clash ? say('staff-keys-taken') : ''}</p>
      <button type="button" class="small ghost" onClick={() => staff.setKeys(DefaultKeys)}>{say('staff-keys-reset')}</button>
    </PanelFrame>
  );
}
