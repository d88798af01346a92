// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A house with people in it, for looking at the pages.

export const SITE = {
  id: 'leipzig', version: 3, names: { de: 'Willkommenszentrum Leipzig', en: 'Welcome Centre Leipzig' },
  zone: { name: 'Europe/Berlin', transitions: [] },
  services: [
    { id: 'general', first: 200, last: 299, names: { de: 'Allgemeine Beratung', en: 'General advice' }, policy: 'strict', start_minutes: 20, capacity: 0, languages: [] },
    { id: 'language', first: 300, last: 399, names: { de: 'Sprache und Kurse', en: 'Language and courses' }, policy: 'strict', start_minutes: 20, capacity: 0, languages: [] },
    { id: 'work', first: 400, last: 499, names: { de: 'Arbeit und Anerkennung', en: 'Work and recognition' }, policy: 'strict', start_minutes: 30, capacity: 0, languages: [] },
    { id: 'partner', first: 500, last: 599, names: { de: 'Partner des Tages', en: 'Partner of the day' }, policy: 'strict', start_minutes: 15, capacity: 0, languages: [] },
  ],
  desks: [{ id: '1', direction: 'left', services: [] }, { id: '2', direction: 'straight', services: [] }, { id: '3', direction: 'right', services: [] }],
  terminals: [{ number: 1, reserve: [] }], hours: { rules: [], exceptions: [] }, last_ticket_minutes: 30, reserve_share: 0.2,
  languages: ['de', 'en'], public_url: '',
};

const subject = (de, en) => ({ de, en });
export const SUBJECTS = {
  version: 1,
  subjects: {
    'residence-registration': subject('Anmeldung der Wohnung', 'Registering your address'),
    'residence-permit': subject('Aufenthaltstitel verlängern', 'Extending a residence permit'),
    'language-course': subject('Einen Deutschkurs finden', 'Finding a German course'),
    'language-exam': subject('Prüfungen und Zertifikate', 'Exams and certificates'),
    'work-recognition': subject('Anerkennung von Abschlüssen', 'Recognition of qualifications'),
    'work-search': subject('Arbeit suchen', 'Looking for work'),
    'housing-search': subject('Eine Wohnung suchen', 'Looking for a flat'),
    'housing-contract': subject('Mietvertrag verstehen', 'Understanding a tenancy contract'),
    'health-doctor': subject('Arzt finden', 'Finding a doctor'),
    'health-insurance': subject('Krankenversicherung', 'Health insurance'),
    'family-kita': subject('Kita-Platz', 'A place in a day nursery'),
    'family-school': subject('Schule anmelden', 'Enrolling at school'),
    'money-pass': subject('Leipzig-Pass', 'Leipzig Pass'),
    'letter': subject('Ein Brief vom Amt', 'A letter from an office'),
  },
  services: Object.fromEntries(SITE.services.map((service) => [service.id, service.names])),
};

const rows = [
  [214, 'general', 'ar', ['reading', 'pram'], 3, 'letter', 41],
  [215, 'general', 'uk', [], 1, 'housing-search', 33],
  [301, 'language', 'ti', ['woman'], 1, 'language-course', 27],
  [216, 'general', 'ckb', ['wheelchair', 'hearing'], 2, '', 19],
  [402, 'work', 'es', [], 1, 'work-recognition', 12],
  [219, 'general', 'en', [], 5, 'family-kita', 4],
];

export function seededTickets(nowMs, id) {
  return rows.map(([number, service, language, needs, people, topic, minutes]) => (
    { id: id(), number, service, language, needs, people, subject: topic, terminal: 1, issued_ms: nowMs - minutes * 60000 - 20000 }));
}
