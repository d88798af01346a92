// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Languages to talk, under their own names and as staff say them. Own names as speakers write them (no flags, no "Afghan").

interface LanguageNames {
  readonly own: string;
  readonly de: string;
  readonly en: string;
  readonly rtl?: true;
}

const Names: Readonly<Record<string, LanguageNames>> = {
  de: { own: 'Deutsch', de: 'Deutsch', en: 'German' },
  'de-simple': { own: 'Deutsch – leicht', de: 'Leichtes Deutsch', en: 'Easy German' },
  en: { own: 'English', de: 'Englisch', en: 'English' },
  uk: { own: 'Українська', de: 'Ukrainisch', en: 'Ukrainian' },
  ar: { own: 'العربية', de: 'Arabisch', en: 'Arabic', rtl: true },
  ru: { own: 'Русский', de: 'Russisch', en: 'Russian' },
  pl: { own: 'Polski', de: 'Polnisch', en: 'Polish' },
  ro: { own: 'Română', de: 'Rumänisch', en: 'Romanian' },
  fa: { own: 'فارسی / دری', de: 'Persisch / Dari', en: 'Persian / Dari', rtl: true },
  prs: { own: 'دری', de: 'Dari', en: 'Dari', rtl: true },
  ps: { own: 'پښتو', de: 'Paschtu', en: 'Pashto', rtl: true },
  tr: { own: 'Türkçe', de: 'Türkisch', en: 'Turkish' },
  es: { own: 'Español', de: 'Spanisch', en: 'Spanish' },
  fr: { own: 'Français', de: 'Französisch', en: 'French' },
  vi: { own: 'Tiếng Việt', de: 'Vietnamesisch', en: 'Vietnamese' },
  bg: { own: 'Български', de: 'Bulgarisch', en: 'Bulgarian' },
  ku: { own: 'Kurdî (Kurmancî)', de: 'Kurdisch (Kurmandschi)', en: 'Kurdish (Kurmanji)' },
  ckb: { own: 'سۆرانی', de: 'Kurdisch (Sorani)', en: 'Kurdish (Sorani)', rtl: true },
  ti: { own: 'ትግርኛ', de: 'Tigrinya', en: 'Tigrinya' },
  am: { own: 'አማርኛ', de: 'Amharisch', en: 'Amharic' },
  so: { own: 'Soomaali', de: 'Somali', en: 'Somali' },
  ur: { own: 'اردو', de: 'Urdu', en: 'Urdu', rtl: true },
  hi: { own: 'हिन्दी', de: 'Hindi', en: 'Hindi' },
  pa: { own: 'ਪੰਜਾਬੀ', de: 'Pandschabi', en: 'Punjabi' },
  bn: { own: 'বাংলা', de: 'Bengalisch', en: 'Bengali' },
  ta: { own: 'தமிழ்', de: 'Tamil', en: 'Tamil' },
  zh: { own: '中文', de: 'Chinesisch', en: 'Chinese' },
  th: { own: 'ไทย', de: 'Thailändisch', en: 'Thai' },
  it: { own: 'Italiano', de: 'Italienisch', en: 'Italian' },
  pt: { own: 'Português', de: 'Portugiesisch', en: 'Portuguese' },
  el: { own: 'Ελληνικά', de: 'Griechisch', en: 'Greek' },
  hu: { own: 'Magyar', de: 'Ungarisch', en: 'Hungarian' },
  cs: { own: 'Čeština', de: 'Tschechisch', en: 'Czech' },
  sk: { own: 'Slovenčina', de: 'Slowakisch', en: 'Slovak' },
  sq: { own: 'Shqip', de: 'Albanisch', en: 'Albanian' },
  sr: { own: 'Српски', de: 'Serbisch', en: 'Serbian' },
  hr: { own: 'Hrvatski', de: 'Kroatisch', en: 'Croatian' },
  bs: { own: 'Bosanski', de: 'Bosnisch', en: 'Bosnian' },
  mk: { own: 'Македонски', de: 'Mazedonisch', en: 'Macedonian' },
  ka: { own: 'ქართული', de: 'Georgisch', en: 'Georgian' },
  hy: { own: 'Հայերեն', de: 'Armenisch', en: 'Armenian' },
  az: { own: 'Azərbaycanca', de: 'Aserbaidschanisch', en: 'Azerbaijani' },
  sw: { own: 'Kiswahili', de: 'Swahili', en: 'Swahili' },
  rom: { own: 'Romani čhib', de: 'Romanes', en: 'Romani' },
  gsg: { own: 'DGS', de: 'Gebärdensprache (DGS)', en: 'Sign language (DGS)' },
};

export const KnownLanguages: readonly string[] = Object.keys(Names);

/** As its speakers write it; the bare tag where we know no better. */
export function ownName(tag: string): string {
  return Names[tag]?.own ?? tag;
}

/** As staff say it in the language of the page. */
export function staffName(tag: string, page: 'de' | 'en'): string {
  const known = Names[tag];
  if (known !== undefined) return known[page];
  try {
    return new Intl.DisplayNames([page], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function direction(tag: string): 'rtl' | 'ltr' {
  return Names[tag]?.rtl === true ? 'rtl' : 'ltr';
}

/** Easy German is talked by whoever talks German. */
export function spoken(by: readonly string[], tag: string): boolean {
  return by.includes(tag) || (tag === 'de-simple' && by.includes('de'));
}
