// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "kiosk/store/sql.h"

struct pg_conn;
struct pg_result;

namespace kiosk::store {

/**
 * How to reach a PostgreSQL: what libpq understands ("host=… dbname=… user=… password=… sslmode=verify-full"), read
 * from a file that nobody but its owner may read. It may hold a password: never log it.
 */
[[nodiscard]] base::Result<std::string> readConnectionFile(const std::filesystem::path &file);

/**
 * One connection in pipeline mode: changes are sent and not waited for, a question waits for all before it. The first
 * failure is told by the next call that waits, and by every call after it until the transaction is ended. One thread.
 * Failures: Conflict (a key is taken, a deadlock), Offline (the line is broken), Busy (took too long), Device, Corrupt.
 */
class PostgresConnection final : public Sql
{
public:
    /** Offline when nobody answers; Invalid when the text or the database is not what is needed. */
    [[nodiscard]] static base::Result<std::unique_ptr<PostgresConnection>>
    open(const std::string &target, const char *purpose, std::chrono::milliseconds statementTimeout);

    base::Result<void> change(const char *sql, std::span<const Value> values) override;
    base::Result<void> changeOne(const char *sql, std::span<const Value> values) override;
    base::Result<void> query(const char *sql, std::span<const Value> values, const Read &read) override;
    base::Result<void> queryEach(const char *sql, std::span<const std::span<const Value>> values,
                                 const Read &read) override;
    /** Several statements that need no parameters, at once; for the schema. */
    [[nodiscard]] base::Result<void> execute(const std::string &sql);

    /** Waits for all that was sent. */
    [[nodiscard]] base::Result<void> settle();
    /** Forgets the failure of a transaction that was ended. */
    void forgive() { m_failure.reset(); }
    [[nodiscard]] bool isBroken() const;
    [[nodiscard]] int socket() const;
    /** Reads what arrived without asking: the payloads of notifications. Offline when the line is broken. */
    [[nodiscard]] base::Result<std::vector<std::string>> notifications();

private:
    struct Close
    {
        void operator()(pg_conn *handle) const;
    };
    enum class Wanted { Nothing, OneRow, Rows };
    struct Sent
    {
        Wanted wanted = Wanted::Nothing;
        const Read *read = nullptr;
        const void *prepares = nullptr; ///< the literal, when this only prepares it
    };
    explicit PostgresConnection(pg_conn *handle);
    [[nodiscard]] base::Result<void> configure(std::chrono::milliseconds statementTimeout);
    [[nodiscard]] base::Result<void> send(const char *sql, std::span<const Value> values, Sent sent);
    [[nodiscard]] base::Result<void> flush();
    /** False when nothing came for longer than any statement may take. */
    [[nodiscard]] bool awaitResult();
    void take(const Sent &sent, pg_result *result);
    void fail(base::Error error);
    [[nodiscard]] base::Error broken();

    std::unique_ptr<pg_conn, Close> m_handle;
    std::unordered_map<const void *, std::string> m_statements; ///< prepared names by the literal's address
    std::uint64_t m_prepared = 0;
    std::vector<Sent> m_sent; ///< whose results are to come
    std::optional<base::Error> m_failure;
    bool m_isBroken = false;
    std::chrono::milliseconds m_patience{};
};

} // namespace kiosk::store
