// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which picture stands beside a number: number mod 24 of a fixed order (qml/Theme/pictures/README.md).

export const PictureOrder = [
  'sun', 'tree', 'boat', 'key', 'cup', 'umbrella', 'chair', 'bicycle', 'lamp', 'apple', 'leaf', 'ladder',
  'wheel', 'bell', 'spoon', 'pencil', 'carrot', 'lemon', 'flower', 'bridge', 'ball', 'basket', 'teapot', 'kite',
] as const;

export type PictureName = (typeof PictureOrder)[number];

export function pictureName(number: number): PictureName {
  const index = ((number % PictureOrder.length) + PictureOrder.length) % PictureOrder.length;
  return PictureOrder[index] ?? 'sun';
}
