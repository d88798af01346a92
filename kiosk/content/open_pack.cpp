// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/open_pack.h"

#include "kiosk/base/log.h"

namespace kiosk::content {

namespace {

/** Title and first sentence of a topic in ?2, else in German. */
#define TOPIC_COLUMNS                                                                                                  \
    "SELECT t.id, t.parent, t.icon, t.service, t.sensitive, t.children, p.title, p.summary, p.language FROM "
#define IN_LANGUAGE                                                                                                    \
    " JOIN pages p ON p.topic = t.id AND p.language = (SELECT language FROM pages WHERE topic = t.id AND language IN " \
    "(?2, 'de') ORDER BY language = 'de' LIMIT 1) "

constexpr std::array<std::string_view, static_cast<std::size_t>(Query::Last)> Sql{
    "SELECT tag, name, rtl FROM languages WHERE in_pack IS NOT NULL ORDER BY in_pack",
    "SELECT tag, name, english, german, rtl, interface, script, qt, icu, voice FROM languages "
    "ORDER BY interface DESC, in_pack IS NULL, in_pack, listed",
    "SELECT text FROM texts WHERE kind = ?1 AND id = ?2 AND language IN (?3, 'de') ORDER BY language = 'de' LIMIT 1",
    "SELECT id, language, text FROM texts WHERE kind = 'service'",
    "SELECT topic, language, title FROM pages",
    TOPIC_COLUMNS "topics t" IN_LANGUAGE "WHERE t.parent = ?1 ORDER BY t.position",
    TOPIC_COLUMNS "topics t" IN_LANGUAGE "WHERE t.id = ?1",
    TOPIC_COLUMNS "related r JOIN topics t ON t.id = r.other" IN_LANGUAGE "WHERE r.topic = ?1 ORDER BY r.position",
    "SELECT language, title, method, outdated, checked_on, sources, blocks, marked FROM pages WHERE "
    "topic = ?1 AND language IN (?2, 'de') ORDER BY language = 'de' LIMIT 1",
    "SELECT name, street, postcode, city, phone, email, web, stop, languages, step_free, appointment, unconfirmed, "
    "source, "
    "verified_on FROM contacts WHERE id = ?1",
    "SELECT days, opens, closes, valid_from, valid_to FROM hours WHERE contact = ?1 ORDER BY position",
    "SELECT date, closed, opens, closes FROM exceptions WHERE contact = ?1 ORDER BY date",
    "SELECT term FROM terms WHERE id = ?1",
    "SELECT file, length FROM media WHERE name = ?1",
    "SELECT id FROM contacts ORDER BY name, id",
    "SELECT id FROM terms ORDER BY term COLLATE NOCASE, id",
    "SELECT id, starts, ends, zone, all_day, rule, except_dates, place, contact, url FROM events ORDER BY starts, id",
    "SELECT language, text FROM texts WHERE kind = ?1 AND id = ?2",
};

#undef TOPIC_COLUMNS
#undef IN_LANGUAGE

} // namespace

sqlite::Statement *Pack::Open::prepared(Query query)
{
    auto &slot = statements[static_cast<std::size_t>(query)];
    if (!slot) {
        auto statement = database.prepare(Sql[static_cast<std::size_t>(query)]);
        if (!statement) {
            complain(statement.error());
            return nullptr;
        }
        slot = std::move(statement).value();
    }
    slot->reset();
    return &*slot;
}

void Pack::Open::complain(const base::Error &error) const
{
    base::log(base::Level::Error, "pack-unreadable", {{"pack", folder.string()}, {"reason", error.text}});
}

std::string Pack::Open::text(std::string_view kind, std::string_view id, const domain::LanguageTag &language)
{
    std::string found;
    each(
        Query::Text, [&](const sqlite::Statement &row) { found = row.text(0); }, kind, id, language.value);
    return found;
}

} // namespace kiosk::content
