// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/copy.h"

#include <set>

#include "kiosk/sqlite/database.h"
#include "kiosk/store/schema.h"
#include "kiosk/trust/digest.h"

namespace kiosk::store {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

namespace {

/** Rows between two commits, so that no log grows without end. */
constexpr std::uint64_t RowsOfOneCommit = 20000;

struct Column
{
    std::string name;
    bool isNumber = false;
};

/** A table, and the statements about it; literals, as far as a database is concerned: they live as long as we do. */
struct Table
{
    std::string name;
    std::vector<Column> columns;
    std::string count;
    std::string select;
    std::string insert;
};

/** The columns as the schema says, asked of an empty database in memory: nobody has to keep a second list. */
Result<std::vector<Table>> readTables()
{
    BOOST_OUTCOME_TRY(auto database, sqlite::Database::open({}, sqlite::OpenMode::Memory));
    const auto steps = schemaSteps(Dialect::Sqlite);
    BOOST_OUTCOME_TRY(database.migrate(std::vector<std::string_view>(steps.begin(), steps.end())));
    BOOST_OUTCOME_TRY(auto ask, database.prepare("SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid"));
    std::vector<Table> tables;
    for (const auto &name : tableNames()) {
        Table table{name, {}, "SELECT count(*) FROM " + name, {}, {}};
        std::map<std::int64_t, std::string> key;
        std::string columns;
        std::string values;
        ask.bindAll(name);
        for (;;) {
            BOOST_OUTCOME_TRY(const bool hasRow, ask.step());
            if (!hasRow)
                break;
            const std::string column(ask.text(0));
            table.columns.push_back({column, ask.text(1) == "INTEGER"});
            if (ask.integer(2) > 0)
                key[ask.integer(2)] = column;
            columns += (columns.empty() ? "" : ", ") + column;
            values += (values.empty() ? "$" : ", $") + std::to_string(table.columns.size());
        }
        std::string order;
        for (const auto &[place, column] : key)
            order += (order.empty() ? "" : ", ") + column;
        table.select = "SELECT " + columns + " FROM " + name + " ORDER BY " + order;
        table.insert = "INSERT INTO " + name + "(" + columns + ") VALUES(" + values + ")";
        tables.push_back(std::move(table));
    }
    return tables;
}

Result<const std::vector<Table> *> allTables()
{
    static const auto tables = readTables();
    if (!tables)
        return tables.assume_error();
    return &tables.assume_value();
}

/** Goes over all rows of all tables, in order, and hashes them. */
class Reading
{
public:
    using Take = std::function<Result<void>(const Table &, const Row &)>;

    Reading(SqlStore &store, const Progress &progress)
        : m_store(store)
        , m_progress(progress)
    {
    }

    Result<Contents> run(const Take &take)
    {
        BOOST_OUTCOME_TRY(const auto *tables, allTables());
        BOOST_OUTCOME_TRY(m_store.beginReading());
        auto done = readAll(*tables, take);
        m_store.rollback();
        if (!done)
            return std::move(done).assume_error();
        return std::move(m_contents);
    }

private:
    Result<void> readAll(const std::vector<Table> &tables, const Take &take)
    {
        for (const auto &table : tables) {
            BOOST_OUTCOME_TRY(const auto count,
                              m_store.sql().first(table.count.c_str(), [](const Row &row) -> Result<std::int64_t> {
                                  return row.integer(0);
                              }));
            m_all += static_cast<std::uint64_t>(count.value_or(0));
        }
        for (const auto &table : tables) {
            auto &rows = m_contents.rows[table.name];
            add(table.name);
            BOOST_OUTCOME_TRY(m_store.eachRow(table.select.c_str(), [&](const Row &row) -> Result<void> {
                for (std::size_t i = 0; i < table.columns.size(); ++i)
                    add(row.text(static_cast<int>(i)));
                chain();
                ++rows;
                if (m_progress && ++m_done % 1000 == 0)
                    m_progress(m_done, m_all);
                return take ? take(table, row) : success();
            }));
            chain();
        }
        if (m_progress)
            m_progress(m_all, m_all);
        return success();
    }

    void add(std::string_view cell)
    {
        m_bytes += std::to_string(cell.size());
        m_bytes += ':';
        m_bytes += cell;
    }
    /** The hash so far becomes the beginning of what is hashed next. */
    void chain()
    {
        m_contents.hash = trust::blake2bHex(m_bytes);
        m_bytes = m_contents.hash;
    }

    SqlStore &m_store;
    const Progress &m_progress;
    Contents m_contents;
    std::string m_bytes;
    std::uint64_t m_done = 0;
    std::uint64_t m_all = 0;
};

Result<void> put(SqlStore &store, const Table &table, const Row &row)
{
    std::vector<Value> values;
    values.reserve(table.columns.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        values.push_back(table.columns[i].isNumber ? Value(row.integer(column)) : Value(row.text(column)));
    }
    return store.sql().change(table.insert.c_str(), values);
}

Result<void> copyRows(SqlStore &from, SqlStore &to, const Progress &progress, Contents &contents)
{
    BOOST_OUTCOME_TRY(to.begin());
    std::uint64_t rows = 0;
    auto read = Reading(from, progress).run([&](const Table &table, const Row &row) -> Result<void> {
        BOOST_OUTCOME_TRY(put(to, table, row));
        if (++rows % RowsOfOneCommit != 0)
            return success();
        BOOST_OUTCOME_TRY(to.commit());
        return to.begin();
    });
    if (!read) {
        to.rollback();
        return std::move(read).assume_error();
    }
    contents = std::move(read).assume_value();
    return to.commit();
}

} // namespace

std::uint64_t Contents::allRows() const
{
    std::uint64_t sum = 0;
    for (const auto &[table, count] : rows)
        sum += count;
    return sum;
}

Result<Contents> contentsOf(SqlStore &store, const Progress &progress)
{
    return Reading(store, progress).run({});
}

Result<Contents> copyAll(SqlStore &from, SqlStore &to, const Progress &progress)
{
    BOOST_OUTCOME_TRY(const auto before, contentsOf(to));
    if (before.allRows() != 0)
        return failure(Code::Conflict, "there is something in the store to be written; take an empty one");
    // Copying is the first half, reading what was written the second.
    const auto half = [&](bool isSecond) {
        return progress ? Progress([&progress, isSecond](std::uint64_t done, std::uint64_t all) {
            progress(isSecond ? all + done : done, 2 * all);
        })
                        : Progress{};
    };
    Contents contents;
    BOOST_OUTCOME_TRY(copyRows(from, to, half(false), contents));
    BOOST_OUTCOME_TRY(const auto written, contentsOf(to, half(true)));
    if (!(written == contents))
        return failure(Code::Corrupt, "what was written is not what was read: " + std::to_string(contents.allRows()) +
                                          " rows, hash " + contents.hash + " became " +
                                          std::to_string(written.allRows()) + " rows, hash " + written.hash);
    return contents;
}

} // namespace kiosk::store
