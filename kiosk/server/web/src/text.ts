// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import de from '../../../../translations/staff.de.json';
import en from '../../../../translations/staff.en.json';

// The page's words. Ids, never sentences, stand in the code; both files hold the same ids (test/texts.test.ts).

export type PageLanguage = 'de' | 'en';
export type TextId = keyof typeof de;
export type Values = Readonly<Record<string, string | number>>;

const Tables: Readonly<Record<PageLanguage, Readonly<Record<TextId, string>>>> = { de, en };

export type Say = (id: TextId, values?: Values) => string;

/** Fills the {blanks} of a text. A blank without a value stays visible, so that it is noticed. */
export function filled(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

export function sayer(language: PageLanguage): Say {
  return (id, values) => filled(Tables[language][id] ?? id, values);
}

/** The text of a key made at run time ("staff-need-" + need), or undefined when there is none. */
export function sayIfKnown(language: PageLanguage, id: string): string | undefined {
  return (Tables[language] as Readonly<Record<string, string>>)[id];
}

/** "1 Minute", "5 Minuten". */
export function minutes(say: Say, count: number): string {
  return count === 1 ? say('staff-minutes-one') : say('staff-minutes-many', { count });
}

/** A name out of the site's or the pack's texts: the page's language, else German, else whatever there is. */
export function nameOf(names: Readonly<Record<string, string>> | undefined, language: PageLanguage, id: string): string {
  if (names === undefined) return id;
  return names[language] ?? names['de'] ?? names['en'] ?? Object.values(names)[0] ?? id;
}
