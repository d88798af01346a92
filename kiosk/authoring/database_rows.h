// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/base/result.h"
#include "kiosk/sqlite/database.h"

namespace kiosk::authoring {

/** Adds rows, keeping each statement compiled. */
class Rows
{
public:
    explicit Rows(sqlite::Database &database)
        : m_database(database)
    {
    }
    template<class... Values>
    [[nodiscard]] base::Result<void> add(std::string_view sql, const Values &...values)
    {
        auto found = m_statements.find(sql);
        if (found == m_statements.end()) {
            BOOST_OUTCOME_TRY(auto statement, m_database.prepare(sql));
            found = m_statements.emplace(std::string(sql), std::move(statement)).first;
        }
        return found->second.bindAll(values...).run();
    }
    [[nodiscard]] base::Result<void> addTexts(std::string_view kind, std::string_view id, const domain::Texts &texts)
    {
        for (const auto &[language, text] : texts) {
            BOOST_OUTCOME_TRY(add("INSERT INTO texts VALUES(?1, ?2, ?3, ?4)", kind, id, language.value, text));
        }
        return boost::outcome_v2::success();
    }
    [[nodiscard]] sqlite::Database &database() { return m_database; }

private:
    sqlite::Database &m_database;
    std::map<std::string, sqlite::Statement, std::less<>> m_statements;
};

[[nodiscard]] base::Result<void> writeContacts(Rows &rows, const PackSource &pack);
[[nodiscard]] base::Result<void> writeEvents(Rows &rows, const PackSource &pack);
/** Topics, pages and related topics. */
[[nodiscard]] base::Result<void> writeTopics(Rows &rows, const PackSource &pack);

} // namespace kiosk::authoring
