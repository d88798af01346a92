// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kiosk::content {

/** SQLite's application_id of a pack's database: "WWPK". */
inline constexpr long long ApplicationId = 0x5757504B;

/** The database within a pack. Texts have facts and glossary words filled in already. "texts" holds short texts by
 * language. */
inline constexpr std::string_view Schema = R"sql(
CREATE TABLE info(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE languages(tag TEXT PRIMARY KEY, listed INTEGER, in_pack INTEGER, name TEXT, english TEXT, german TEXT,
    rtl INTEGER, interface INTEGER, script TEXT, qt TEXT, icu TEXT, voice TEXT) WITHOUT ROWID;
CREATE TABLE texts(kind TEXT, id TEXT, language TEXT, text TEXT, PRIMARY KEY(kind, id, language)) WITHOUT ROWID;
CREATE TABLE topics(id TEXT PRIMARY KEY, parent TEXT, position INTEGER, icon TEXT, service TEXT, sensitive INTEGER,
    children INTEGER) WITHOUT ROWID;
CREATE UNIQUE INDEX topic_order ON topics(parent, position);
CREATE TABLE pages(id INTEGER PRIMARY KEY, topic TEXT, language TEXT, title TEXT, summary TEXT, method INTEGER,
    outdated INTEGER, marked INTEGER, checked_on TEXT, reviewed_on TEXT, sources TEXT, blocks BLOB, UNIQUE(topic, language));
CREATE TABLE related(topic TEXT, position INTEGER, other TEXT, PRIMARY KEY(topic, position)) WITHOUT ROWID;
CREATE TABLE contacts(id TEXT PRIMARY KEY, name TEXT, street TEXT, postcode TEXT, city TEXT, phone TEXT, email TEXT,
    web TEXT, stop TEXT, languages TEXT, step_free INTEGER, appointment INTEGER, unconfirmed INTEGER, source TEXT,
    verified_on TEXT) WITHOUT ROWID;
CREATE TABLE hours(contact TEXT, position INTEGER, days INTEGER, opens INTEGER, closes INTEGER, valid_from INTEGER,
    valid_to INTEGER, PRIMARY KEY(contact, position)) WITHOUT ROWID;
CREATE TABLE exceptions(contact TEXT, date INTEGER, closed INTEGER, opens INTEGER, closes INTEGER,
    PRIMARY KEY(contact, date)) WITHOUT ROWID;
CREATE TABLE terms(id TEXT PRIMARY KEY, term TEXT) WITHOUT ROWID;
CREATE TABLE events(id TEXT PRIMARY KEY, starts TEXT, ends TEXT, zone TEXT, all_day INTEGER, rule TEXT, except_dates TEXT,
    place TEXT, contact TEXT, url TEXT) WITHOUT ROWID;
CREATE TABLE media(name TEXT PRIMARY KEY, file TEXT, length INTEGER) WITHOUT ROWID;
)sql";

} // namespace kiosk::content
