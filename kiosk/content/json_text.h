// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/sqlite/database.h"

namespace kiosk::content {

/**
 * Answers questions about one JSON text by SQLite's strict reader, which every program with packs carries anyway.
 * A path that is not there answers an empty text. The text must outlive this. Stays on the thread that made it.
 */
class JsonText
{
public:
    /** Invalid when @p json is not JSON. */
    [[nodiscard]] static base::Result<JsonText> read(std::string_view json);
    /** Calls @p row with a statement of the answer for each row; ?1 is the text. */
    template<class Row>
    [[nodiscard]] base::Result<void> each(std::string_view sql, Row row)
    {
        BOOST_OUTCOME_TRY(auto query, m_memory->prepare(sql));
        query.bindAll(m_json);
        for (;;) {
            BOOST_OUTCOME_TRY(const bool more, query.step());
            if (!more)
                return boost::outcome_v2::success();
            BOOST_OUTCOME_TRY(row(query));
        }
    }

private:
    JsonText(sqlite::Database &memory, std::string_view json)
        : m_memory(&memory)
        , m_json(json)
    {
    }
    sqlite::Database *m_memory; ///< one a thread
    std::string_view m_json;
};

/** @p text as a JSON string with its quotes; MUST be isPlain(). */
[[nodiscard]] std::string inQuotes(std::string_view text);
/** Not empty, at most 200 bytes, printable ASCII: ids, versions, names of tools. Other text is not in our documents. */
[[nodiscard]] bool isPlain(std::string_view text);
/** "leipzig", "example-2": lower-case letters, digits, - _ and ., at most 128 bytes, none of it a path. */
[[nodiscard]] bool isPackId(std::string_view text);
/** 64 lower-case hex digits: a SHA-256 or a public key. */
[[nodiscard]] bool isHex256(std::string_view text);

} // namespace kiosk::content
