// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/sqlite_store.h"

#include <unordered_map>

#include "kiosk/base/must.h"
#include "kiosk/sqlite/database.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/sql_store.h"

namespace kiosk::store {

using base::Result;
using boost::outcome_v2::success;

namespace {

class SqliteRow final : public Row
{
public:
    explicit SqliteRow(const sqlite::Statement &statement)
        : m_statement(statement)
    {
    }
    [[nodiscard]] std::int64_t integer(int column) const override { return m_statement.integer(column); }
    [[nodiscard]] std::string_view text(int column) const override { return m_statement.text(column); }

private:
    const sqlite::Statement &m_statement;
};

/** Statements compiled once, found by the address of their literal. */
class SqliteSql final : public Sql
{
public:
    explicit SqliteSql(sqlite::Database &database)
        : m_database(database)
    {
    }

    Result<void> change(const char *sql, std::span<const Value> values) override
    {
        BOOST_OUTCOME_TRY(auto *statement, bound(sql, values));
        return statement->run();
    }

    Result<void> changeOne(const char *sql, std::span<const Value> values) override
    {
        BOOST_OUTCOME_TRY(change(sql, values));
        if (m_database.changes() == 0)
            return base::failure(base::Code::Conflict, "somebody else was first; read again");
        return success();
    }

    Result<void> expect(const char *sql, std::span<const Value> values) override
    {
        bool isThere = false;
        BOOST_OUTCOME_TRY(query(sql, values, [&](const Row &) {
            isThere = true;
            return success();
        }));
        if (!isThere)
            return base::failure(base::Code::Conflict, "somebody else was first; read again");
        return success();
    }

    Result<void> query(const char *sql, std::span<const Value> values, const Read &read) override
    {
        BOOST_OUTCOME_TRY(auto *statement, bound(sql, values));
        for (;;) {
            BOOST_OUTCOME_TRY(const bool hasRow, statement->step());
            if (!hasRow)
                return success();
            auto done = read(SqliteRow(*statement));
            if (!done) {
                statement->reset();
                return done;
            }
        }
    }

    Result<void> queryEach(const char *sql, std::span<const std::span<const Value>> values, const Read &read) override
    {
        for (const auto &one : values) {
            BOOST_OUTCOME_TRY(query(sql, one, read));
        }
        return success();
    }

private:
    Result<sqlite::Statement *> bound(const char *sql, std::span<const Value> values)
    {
        auto found = m_statements.find(sql);
        if (found == m_statements.end()) {
            BOOST_OUTCOME_TRY(auto statement, m_database.prepare(sql));
            found = m_statements.emplace(sql, std::move(statement)).first;
        }
        int index = 0;
        for (const auto &value : values) {
            ++index;
            std::visit([&](const auto &one) { found->second.bind(index, one); }, value);
        }
        return &found->second;
    }

    sqlite::Database &m_database;
    std::unordered_map<const void *, sqlite::Statement> m_statements;
};

/** WAL, synchronous=FULL; one connection, one thread. */
class SqliteStore final : public SqlStore
{
public:
    explicit SqliteStore(sqlite::Database database)
        : m_database(std::move(database))
        , m_sql(m_database)
    {
    }

    Result<void> begin() override
    {
        MUST(!m_transaction);
        BOOST_OUTCOME_TRY(auto transaction, m_database.begin());
        m_transaction.emplace(std::move(transaction));
        return success();
    }

    Result<void> commit() override
    {
        MUST(m_transaction);
        auto done = m_transaction->commit();
        m_transaction.reset();
        return done;
    }

    void rollback() override
    {
        m_transaction.reset();
        if (std::exchange(m_isReading, false))
            (void)m_database.execute("COMMIT");
    }

    Result<void> beginReading() override
    {
        MUST(!m_transaction && !m_isReading);
        BOOST_OUTCOME_TRY(m_database.execute("BEGIN"));
        m_isReading = true;
        return success();
    }

    Result<void> eachRow(const char *select, const Sql::Read &read) override { return m_sql.query(select, {}, read); }

    Changes changes() override
    {
        std::int64_t version = m_dataVersion;
        const auto asked = m_sql.query("PRAGMA data_version", {}, [&](const Row &row) -> Result<void> {
            version = row.integer(0);
            return success();
        });
        const bool isOther = asked && std::exchange(m_dataVersion, version) != version;
        return {isOther, isOther, {}};
    }

    [[nodiscard]] bool isShared() const override { return false; }

    Result<void> scrub() override
    {
        // Rows are overwritten when they are deleted (secure_delete); what is left are their copies in the log.
        // Whoever reads is not waited for: the writer has other things to do.
        const auto ignore = [](const Row &) { return success(); };
        BOOST_OUTCOME_TRY(m_sql.query("PRAGMA busy_timeout=0", {}, ignore));
        std::int64_t busy = 1;
        const auto done = m_sql.query("PRAGMA wal_checkpoint(TRUNCATE)", {}, [&](const Row &row) -> Result<void> {
            busy = row.integer(0);
            return success();
        });
        BOOST_OUTCOME_TRY(m_sql.query("PRAGMA busy_timeout=5000", {}, ignore));
        BOOST_OUTCOME_TRY(done);
        if (busy != 0)
            return base::failure(base::Code::Busy, "another program reads the database; its log is emptied later");
        return success();
    }

    [[nodiscard]] Sql &sql() override { return m_sql; }

private:
    sqlite::Database m_database;
    SqliteSql m_sql; // its statements end before the database
    std::optional<sqlite::Transaction> m_transaction;
    std::int64_t m_dataVersion = -1;
    bool m_isReading = false;
};

} // namespace

Result<std::unique_ptr<SqlStore>> openSqliteStore(const std::filesystem::path &folder)
{
    BOOST_OUTCOME_TRY(auto database, sqlite::Database::open(folder / SqliteFileName, sqlite::OpenMode::Durable));
    BOOST_OUTCOME_TRY(database.execute("PRAGMA secure_delete=ON"));
    const auto steps = schemaSteps(Dialect::Sqlite);
    BOOST_OUTCOME_TRY(database.migrate(std::vector<std::string_view>(steps.begin(), steps.end())));
    return std::unique_ptr<SqlStore>(std::make_unique<SqliteStore>(std::move(database)));
}

} // namespace kiosk::store
