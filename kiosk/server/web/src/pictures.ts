// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { PictureName } from './picture_names';

const files = import.meta.glob<string>('../../../../qml/Theme/pictures/*.svg', { eager: true, query: '?url', import: 'default' });

/** Where the picture's file stands. */
export function pictureUrl(name: PictureName): string {
  return files[`../../../../qml/Theme/pictures/${name}.svg`] ?? '';
}
