// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "kiosk/content/pack.h"
#include "kiosk/sqlite/database.h"

namespace kiosk::content {

/** What an opened pack asks its database. Each is compiled when it is first asked. */
enum class Query {
    PackLanguages,
    TalkLanguages,
    Text,
    ServiceNames,
    Subjects,
    Children,
    Topic,
    Related,
    Page,
    Contact,
    Hours,
    Exceptions,
    Term,
    Media,
    ContactIds,
    TermIds,
    Events,
    EventTexts,
    Last
};

/** The inside of Pack. Not safe to use from two threads at once. */
struct Pack::Open
{
    std::filesystem::path folder;
    sqlite::Database database;
    std::optional<search::Searcher> searcher; ///< made by the first search
    PackIdentity identity;
    std::array<std::optional<sqlite::Statement>, static_cast<std::size_t>(Query::Last)> statements;

    /**
     * Calls @p row for each row that @p query answers to @p values. A verified pack can fail only with its disk: that
     * is logged and answers nothing, so that the rest of the terminal goes on.
     */
    template<class Row, class... Values>
    void each(Query query, Row row, const Values &...values)
    {
        auto *statement = prepared(query);
        if (!statement)
            return;
        statement->bindAll(values...);
        for (;;) {
            const auto more = statement->step();
            if (!more)
                return complain(more.error());
            if (!more.value())
                return;
            row(std::as_const(*statement));
        }
    }
    /** The text of @p kind and @p id in @p language, else in German, else empty. */
    [[nodiscard]] std::string text(std::string_view kind, std::string_view id, const domain::LanguageTag &language);

private:
    [[nodiscard]] sqlite::Statement *prepared(Query query);
    void complain(const base::Error &error) const;

public:
    Open(std::filesystem::path where, sqlite::Database opened)
        : folder(std::move(where))
        , database(std::move(opened))
    {
    }
    ~Open() // statements go before their database
    {
        searcher.reset();
        statements = {};
    }
};

} // namespace kiosk::content
