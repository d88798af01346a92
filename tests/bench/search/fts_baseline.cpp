// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fts_baseline.h"

#include "kiosk/base/must.h"
#include "kiosk/search/words.h"

using namespace kiosk;

FtsBaseline::FtsBaseline(const std::vector<std::string> &texts)
    : m_database(sqlite::Database::open({}, sqlite::OpenMode::Memory).value())
{
    MUST(
        m_database.execute("CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize='unicode61 remove_diacritics 2')"));
    auto transaction = m_database.begin().value();
    {
        auto insert = m_database.prepare("INSERT INTO t(rowid, title, body) VALUES(?1, ?2, ?3)").value();
        std::int64_t row = 1;
        for (const auto &text : texts) {
            const auto end = std::min(text.find('\n'), text.size());
            MUST(insert.bindAll(row++, text.substr(0, end), text.substr(std::min(end + 1, text.size()))).run());
        }
    }
    MUST(transaction.commit());
    m_select = std::make_unique<sqlite::Statement>(
        m_database.prepare("SELECT rowid FROM t WHERE t MATCH ?1 ORDER BY bm25(t, 2.0, 1.0) LIMIT ?2").value());
}

std::vector<std::size_t> FtsBaseline::search(const std::string &question, int limit)
{
    std::string match;
    for (const auto &word : search::WordReader("en").read(question))
        match += (match.empty() ? "\"" : " OR \"") + question.substr(word.begin, word.end - word.begin) + "\"*";
    std::vector<std::size_t> found;
    if (match.empty())
        return found;
    m_select->bindAll(match, limit);
    for (auto more = m_select->step(); more && more.value(); more = m_select->step())
        found.push_back(static_cast<std::size_t>(m_select->integer(0) - 1));
    m_select->reset();
    return found;
}
