// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Staff } from '../staff';
import type { StaffView } from '../staff_view';
import type { Say } from '../text';

/** The panel that is open over the visitor; one at a time. */
export type Panel = 'finish' | 'hand-over' | 'cancel' | 'call-number' | 'issue' | 'keys' | 'board' | 'desk';

export interface Page {
  readonly staff: Staff;
  readonly view: StaffView;
  readonly say: Say;
  readonly panel: Panel | undefined;
  readonly isAccountOpen: boolean;
  open(panel: Panel | undefined): void;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('usePage outside of PageContext');
  return page;
}
