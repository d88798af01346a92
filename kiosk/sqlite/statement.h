// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "kiosk/base/result.h"

struct sqlite3_stmt;

namespace kiosk::sqlite {

class Database;

/** Bytes to be bound as a blob, where a text would be a text. */
struct Blob
{
    std::string_view bytes;
};

/**
 * A compiled statement, made by Database::prepare() and used again and again:
 * @code
 * insert.bindAll(seq, body);                 // 1, 2, …
 * BOOST_OUTCOME_TRY(insert.run());
 *
 * select.bindAll(day);
 * for (;;) {
 *     BOOST_OUTCOME_TRY(const bool row, select.step());
 *     if (!row)
 *         break;                             // reset by itself
 *     use(select.integer(0), select.text(1));
 * }
 * @endcode
 * A wrong index is a programmer error and ends the program. Binding copies; bindings stay until bound anew.
 */
class Statement
{
public:
    Statement &bind(int index, std::string_view text);
    Statement &bind(int index, const char *text) { return bind(index, std::string_view(text)); }
    Statement &bind(int index, std::span<const std::byte> blob);
    Statement &bind(int index, double number);
    Statement &bind(int index, std::nullptr_t);
    template<std::integral T>
    Statement &bind(int index, T number)
    {
        return bindInteger(index, static_cast<std::int64_t>(number));
    }
    /** Binds ?1, ?2, … in order. */
    template<class... Values>
    Statement &bindAll(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    Statement &bind(int index, Blob blob) { return bindBlob(index, blob.bytes); }
    /** As blob instead of text. */
    Statement &bindBlob(int index, std::string_view bytes);

    /** Goes to the next row: true when there is one. After false or a failure it is ready to be run again. */
    [[nodiscard]] base::Result<bool> step();
    /** Runs to the end, skipping rows. */
    [[nodiscard]] base::Result<void> run();
    /** Gives up the rows that are left, and with them the read lock. */
    void reset();

    // Columns of the present row, from 0. Views live until the next step, reset or end.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Database;
    struct Finalize
    {
        void operator()(sqlite3_stmt *handle) const;
    };
    explicit Statement(sqlite3_stmt *handle)
        : m_handle(handle)
    {
    }
    Statement &bindInteger(int index, std::int64_t number);
    void noteBinding(int code);

    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
    int m_bindFailure = 0; ///< out of memory or too big; told by the next step
};

} // namespace kiosk::sqlite
