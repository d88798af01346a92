// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { JSX } from 'preact';

// Icons on a grid of 96, stroke 6, round ends, drawn for these pages; always beside a word, so hidden from readers.

const Drawings: Readonly<Record<string, JSX.Element>> = {
  wheelchair: <g><circle cx="40" cy="15" r="7" class="fill" /><path d="M40 30V54H62L72 80H82M40 40H58" /><path d="M31 46A22 22 0 1 0 60 72" /></g>,
  pram: <g><path d="M14 44H74A30 30 0 0 1 44 66A30 30 0 0 1 14 44Z" class="tint" /><path d="M44 44V14A30 30 0 0 0 14 44M74 44L84 20H90" /><circle cx="30" cy="80" r="7" /><circle cx="60" cy="80" r="7" /></g>,
  hearing: <g><path d="M28 40A20 20 0 0 1 68 40C68 56 54 56 54 70A12 12 0 0 1 32 76" class="tint" /><path d="M40 42A9 9 0 0 1 57 42C57 49 48 50 46 58" /><path d="M14 14L82 84" /></g>,
  seeing: <g><path d="M8 48C22 26 36 20 48 20C60 20 74 26 88 48C74 70 60 76 48 76C36 76 22 70 8 48Z" class="tint" /><circle cx="48" cy="48" r="11" class="fill" /><path d="M16 16L80 80" /></g>,
  reading: <g><path d="M48 26C38 18 26 16 12 18V74C26 72 38 74 48 82C58 74 70 72 84 74V18C70 16 58 18 48 26Z" class="tint" /><path d="M48 26V80M16 10L80 88" /></g>,
  woman: <g><path d="M30 50C26 22 34 10 48 10C62 10 70 22 66 50" class="tint" /><circle cx="48" cy="32" r="13" /><path d="M16 86C18 66 30 58 48 58C66 58 78 66 80 86" /></g>,
  people: <g><circle cx="34" cy="30" r="13" class="tint" /><path d="M10 80C12 60 22 54 34 54C46 54 56 60 58 80Z" class="tint" /><path d="M58 20A12 12 0 1 1 62 44M68 56C78 58 84 66 86 80" /></g>,
  talk: <g><path d="M12 18H84V66H46L28 82V66H12Z" class="tint" /><path d="M28 36H68M28 50H54" /></g>,
  interpreter: <g><path d="M10 12H60V46H34L22 58V46H10Z" class="tint" /><path d="M70 34H86V70H74V84L60 70H40V58" /></g>,
  subject: <g><path d="M48 10V88M30 88H66" /><path d="M22 18H70L84 30L70 42H22Z" class="tint" /><path d="M34 54H60" /></g>,
  time: <g><circle cx="48" cy="48" r="37" class="tint" /><path d="M48 26V48L64 58" /></g>,
  note: <g><path d="M48 12L88 82H8Z" class="tint" /><path d="M48 38V56" /><circle cx="48" cy="69" r="4" class="fill" /></g>,
  needs: <g><path d="M20 12H76V86H20Z" class="tint" /><path d="M34 34L40 40L50 28M34 60L40 66L50 54M60 36H64M60 62H64" /></g>,
  service: <g><path d="M14 30H82V82H14Z" class="tint" /><path d="M34 30V16H62V30M14 52H82" /></g>,
  line: <g><path d="M12 40A52 52 0 0 1 84 40M26 54A32 32 0 0 1 70 54" /><circle cx="48" cy="72" r="6" class="fill" /></g>,
};

export function Icon({ name }: { name: string }): JSX.Element | null {
  const drawing = Drawings[name];
  if (drawing === undefined) return null;
  return <svg class="icon" viewBox="0 0 96 96" aria-hidden="true" focusable="false">{drawing}</svg>;
}
