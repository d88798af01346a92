// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/known_ids.h"

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/source_hash.h"
#include "kiosk/checking/pack_texts.h"
#include "kiosk/content/manifest.h"
#include "kiosk/content/page_codec.h"
#include "kiosk/content/verify.h"
#include "kiosk/sqlite/database.h"

namespace kiosk::checking {

using base::Result;
namespace fs = std::filesystem;

namespace {

/** Calls @p row for each row of @p sql. */
template<class Row>
Result<void> each(sqlite::Database &database, std::string_view sql, const Row &row)
{
    BOOST_OUTCOME_TRY(auto statement, database.prepare(sql));
    for (;;) {
        BOOST_OUTCOME_TRY(const bool more, statement.step());
        if (!more)
            return boost::outcome_v2::success();
        row(statement);
    }
}

void addPage(KnownIds &ids, const sqlite::Statement &row)
{
    auto &topic = ids.topics[std::string(row.text(0))];
    topic.words = row.text(1);
    const auto blocks = content::decodeBlocks(row.blob(2));
    if (!blocks)
        return;
    for (const auto &block : *blocks) {
        topic.hashes.push_back(block.key);
        eachLine(block, [&](const domain::Line &line) {
            for (const auto &span : line)
                if (span.kind == domain::Span::Kind::Fact)
                    ids.facts[span.target].words = span.text;
        });
    }
}

Result<KnownIds> readBuilt(const fs::path &folder)
{
    BOOST_OUTCOME_TRY(const auto bytes, content::readManifest(folder));
    BOOST_OUTCOME_TRY(const auto manifest, content::parseManifest(bytes));
    BOOST_OUTCOME_TRY(auto database,
                      sqlite::Database::open(folder / manifest.content().name, sqlite::OpenMode::Immutable));
    KnownIds ids;
    BOOST_OUTCOME_TRY(each(database, "SELECT topic, title, blocks FROM pages WHERE language = 'de'",
                           [&](const auto &row) { addPage(ids, row); }));
    BOOST_OUTCOME_TRY(each(database, "SELECT id, name FROM contacts",
                           [&](const auto &row) { ids.contacts[std::string(row.text(0))].words = row.text(1); }));
    BOOST_OUTCOME_TRY(each(database, "SELECT id, term FROM terms",
                           [&](const auto &row) { ids.terms[std::string(row.text(0))].words = row.text(1); }));
    return ids;
}

} // namespace

KnownIds idsOf(const authoring::PackSource &pack)
{
    KnownIds ids;
    for (const auto &topic : pack.topics) {
        auto &item = ids.topics[topic.id.value];
        if (const auto page = topic.pages.find(authoring::german()); page != topic.pages.end())
            item = {page->second.title, authoring::sourceHashes(page->second)};
    }
    for (const auto &[id, contact] : pack.contacts)
        ids.contacts[id].words = contact.contact.name;
    for (const auto &[id, fact] : pack.facts)
        ids.facts[id].words = fact.in(authoring::german());
    for (const auto &[id, term] : pack.glossary)
        ids.terms[id].words = term.term;
    return ids;
}

Result<KnownIds> readIds(const fs::path &folder)
{
    if (fs::exists(folder / content::ManifestName))
        return readBuilt(folder);
    if (!fs::exists(folder / "pack.toml"))
        return base::failure(base::Code::NotFound, folder.string() + ": neither a built pack (manifest.json) nor "
                                                                     "sources (pack.toml); name a folder with one");
    authoring::Findings findings;
    const auto pack = authoring::readPack(folder, findings);
    if (pack.topics.empty())
        return base::failure(base::Code::Invalid,
                             folder.string() + ": cannot be read; see: wegweiser-pack check " + folder.string());
    return idsOf(pack);
}

} // namespace kiosk::checking
