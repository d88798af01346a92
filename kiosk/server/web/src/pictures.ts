// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture that stands beside a number: number mod 24 of a fixed order (qml/Theme/pictures/README.md).

const files = import.meta.glob<string>('../../../../qml/Theme/pictures/*.svg', { eager: true, query: '?url', import: 'default' });

export const PictureOrder = [
  'sun', 'tree', 'boat', 'key', 'cup', 'umbrella', 'chair', 'bicycle', 'lamp', 'apple', 'leaf', 'ladder',
  'wheel', 'bell', 'spoon', 'pencil', 'carrot', 'lemon', 'flower', 'bridge', 'ball', 'basket', 'teapot', 'kite',
] as const;

export type PictureName = (typeof PictureOrder)[number];

export function pictureName(number: number): PictureName {
  const index = ((number % PictureOrder.length) + PictureOrder.length) % PictureOrder.length;
  return PictureOrder[index] ?? 'sun';
}

export function pictureUrl(name: PictureName): string {
  return files[`../../../../qml/Theme/pictures/${name}.svg`] ?? '';
}
