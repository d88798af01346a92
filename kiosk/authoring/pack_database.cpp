// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/pack_database.h"

#include "kiosk/authoring/database_rows.h"
#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/write_search.h"
#include "kiosk/content/manifest.h"
#include "kiosk/content/schema.h"

namespace kiosk::authoring {

using base::Result;
using sqlite::Database;

namespace {

Result<void> writeInfo(Rows &rows, const PackSource &pack)
{
    BOOST_OUTCOME_TRY(rows.add("INSERT INTO info VALUES(?1, ?2)", "id", pack.id));
    BOOST_OUTCOME_TRY(rows.add("INSERT INTO info VALUES(?1, ?2)", "version", pack.version));
    BOOST_OUTCOME_TRY(rows.add("INSERT INTO info VALUES(?1, ?2)", "created", pack.created));
    return rows.add("INSERT INTO info VALUES(?1, ?2)", "expires", pack.expires);
}

Result<void> writeLanguages(Rows &rows, const PackSource &pack)
{
    int listed = 0;
    for (const auto &one : languageList()) {
        BOOST_OUTCOME_TRY(rows.add("INSERT INTO languages VALUES(?1, ?2, NULL, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                                   one.tag, listed++, one.name, one.english, one.german, one.rightToLeft, one.interface,
                                   one.script, one.qt, one.icu, one.voice));
    }
    int position = 0;
    for (const auto &tag : pack.languages) {
        BOOST_OUTCOME_TRY(rows.add("UPDATE languages SET in_pack = ?2 WHERE tag = ?1", tag.value, position++));
    }
    return boost::outcome_v2::success();
}

Result<void> writeNames(Rows &rows, const PackSource &pack)
{
    BOOST_OUTCOME_TRY(rows.addTexts("centre", "", pack.name));
    for (const auto &[id, texts] : pack.services) {
        BOOST_OUTCOME_TRY(rows.addTexts("service", id.value, texts));
    }
    for (const auto &[id, term] : pack.glossary) {
        BOOST_OUTCOME_TRY(rows.add("INSERT INTO terms VALUES(?1, ?2)", id, term.term));
        BOOST_OUTCOME_TRY(rows.addTexts("term", id, term.text));
    }
    return boost::outcome_v2::success();
}

Result<void> writeMedia(Rows &rows, const std::map<std::string, StoredMedia> &media)
{
    for (const auto &[name, stored] : media) {
        BOOST_OUTCOME_TRY(rows.add("INSERT INTO media VALUES(?1, ?2, ?3)", name, stored.file, stored.length));
    }
    return boost::outcome_v2::success();
}

Result<void> writeAll(Database &database, const PackSource &pack, const std::map<std::string, StoredMedia> &media)
{
    BOOST_OUTCOME_TRY(database.execute(content::Schema));
    Rows rows(database);
    BOOST_OUTCOME_TRY(writeInfo(rows, pack));
    BOOST_OUTCOME_TRY(writeLanguages(rows, pack));
    BOOST_OUTCOME_TRY(writeNames(rows, pack));
    BOOST_OUTCOME_TRY(writeMedia(rows, media));
    BOOST_OUTCOME_TRY(writeContacts(rows, pack));
    BOOST_OUTCOME_TRY(writeEvents(rows, pack));
    BOOST_OUTCOME_TRY(writeTopics(rows, pack));
    return boost::outcome_v2::success();
}

} // namespace

Result<void> writeDatabase(const PackSource &pack, const std::map<std::string, StoredMedia> &media,
                           const std::filesystem::path &file, const PackBuildOptions &options)
{
    // Built in memory and written out whole: the file then has no trace of the order or number of changes.
    BOOST_OUTCOME_TRY(auto database, Database::open({}, sqlite::OpenMode::Memory));
    {
        BOOST_OUTCOME_TRY(auto transaction, database.begin());
        BOOST_OUTCOME_TRY(writeAll(database, pack, media));
        if (options.search) {
            BOOST_OUTCOME_TRY(writeSearch(database, pack));
        }
        BOOST_OUTCOME_TRY(transaction.commit());
    }
    BOOST_OUTCOME_TRY(database.execute("PRAGMA application_id=" + std::to_string(content::ApplicationId) +
                                       "; PRAGMA user_version=" + std::to_string(content::SchemaVersion)));
    return database.copyTo(file);
}

} // namespace kiosk::authoring
