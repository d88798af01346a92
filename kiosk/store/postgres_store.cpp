// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/postgres_store.h"

#include <algorithm>
#include <random>
#include <thread>

#include "kiosk/base/log.h"
#include "kiosk/base/must.h"
#include "kiosk/base/random.h"
#include "kiosk/store/postgres_connection.h"
#include "kiosk/store/postgres_listener.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/sql_store.h"

namespace kiosk::store {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

namespace {

/** Any number that all our programs agree on: who changes the schema goes one after the other. */
constexpr std::int64_t SchemaLock = 0x77656777656973;

Result<void> migrate(PostgresConnection &connection)
{
    const auto steps = schemaSteps(Dialect::Postgres);
    BOOST_OUTCOME_TRY(
        connection.execute("BEGIN; SELECT pg_advisory_xact_lock(" + std::to_string(SchemaLock) +
                           "); CREATE TABLE IF NOT EXISTS schema_steps(step BIGINT NOT NULL PRIMARY KEY)"));
    BOOST_OUTCOME_TRY(const auto done,
                      connection.first("SELECT coalesce(max(step), 0) FROM schema_steps",
                                       [](const Row &row) -> Result<std::int64_t> { return row.integer(0); }));
    const auto present = static_cast<std::size_t>(done.value_or(0));
    if (present > steps.size())
        return failure(Code::Invalid, "the database was written by a newer version of this program; install that one");
    for (auto i = present; i < steps.size(); ++i) {
        BOOST_OUTCOME_TRY(
            connection.execute(steps[i] + "; INSERT INTO schema_steps VALUES(" + std::to_string(i + 1) + ")"));
    }
    return connection.execute("COMMIT");
}

class PostgresStore final : public SqlStore
{
public:
    PostgresStore(std::string target, const PostgresOptions &options)
        : m_target(std::move(target))
        , m_options(options)
        , m_server(base::SystemRandom().id())
        , m_sql(*this)
    {
    }

    Result<void> connect()
    {
        m_connection.reset();
        BOOST_OUTCOME_TRY(auto opened,
                          PostgresConnection::open(m_target, "wegweiser-server", m_options.statementTimeout));
        m_connection = std::move(opened);
        return success();
    }

    Result<void> openFirst()
    {
        BOOST_OUTCOME_TRY(connect());
        BOOST_OUTCOME_TRY(migrate(*m_connection));
        if (m_options.listens)
            m_listener.emplace(m_target, m_server);
        return success();
    }

    Result<void> begin() override { return beginAs("BEGIN ISOLATION LEVEL READ COMMITTED"); }
    Result<void> beginReading() override { return beginAs("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

    /** By a cursor: a table may be larger than the memory. */
    Result<void> eachRow(const char *select, const Sql::Read &read) override
    {
        BOOST_OUTCOME_TRY(m_connection->execute(std::string("DECLARE every NO SCROLL CURSOR FOR ") + select));
        for (bool hasMore = true; hasMore;) {
            hasMore = false;
            BOOST_OUTCOME_TRY(m_connection->query("FETCH 2000 FROM every", {}, [&](const Row &row) {
                hasMore = true;
                return read(row);
            }));
        }
        return m_connection->execute("CLOSE every");
    }

    Result<void> beginAs(const char *sql)
    {
        MUST(!m_isOpen);
        if (!m_connection || m_connection->isBroken()) {
            BOOST_OUTCOME_TRY(connect());
        }
        m_written = {};
        m_hasWritten = false;
        BOOST_OUTCOME_TRY(m_connection->run(sql));
        m_isOpen = true;
        return success();
    }

    void rollback() override
    {
        if (!std::exchange(m_isOpen, false) || m_connection->isBroken())
            return;
        (void)m_connection->settle(); // what it says is known already
        m_connection->forgive();
        (void)m_connection->run("ROLLBACK");
        (void)m_connection->settle();
        m_connection->forgive();
    }

    Result<void> commit() override
    {
        MUST(m_isOpen);
        // All that was sent has to be right before the end may be sent.
        if (auto settled = m_connection->settle(); !settled) {
            rollback();
            return settled;
        }
        m_isOpen = false;
        if (!m_hasWritten) {
            (void)m_connection->run("COMMIT");
            (void)m_connection->settle();
            m_connection->forgive();
            return success();
        }
        const auto batch = m_random.id();
        auto done = finish(batch);
        if (done || !m_connection->isBroken()) {
            if (!done) {
                (void)m_connection->run("ROLLBACK");
                (void)m_connection->settle();
                m_connection->forgive();
            }
            return done;
        }
        return fateOf(batch);
    }

    Result<void> append(const StreamName &stream, std::uint64_t expected,
                        const std::vector<StoredEvent> &events) override
    {
        auto &streams = m_written.streams;
        if (!events.empty() && std::find(streams.begin(), streams.end(), stream) == streams.end())
            streams.push_back(stream);
        return quietly([&] { return SqlStore::append(stream, expected, events); });
    }
    Result<void> keepAnswer(const AnswerName &name, const StoredAnswer &answer) override
    {
        return quietly([&] { return SqlStore::keepAnswer(name, answer); });
    }
    Result<void> keepEntry(const domain::JournalId &id, std::uint64_t seq, const std::string &hash,
                           domain::WallTime at) override
    {
        return quietly([&] { return SqlStore::keepEntry(id, seq, hash, at); });
    }
    Result<void> keepMark(const domain::JournalId &id, const JournalMark &mark) override
    {
        return quietly([&] { return SqlStore::keepMark(id, mark); });
    }
    Result<void> forgetStream(const StreamName &stream) override
    {
        return quietly([&] { return SqlStore::forgetStream(stream); });
    }
    Result<void> forgetEntries(domain::WallTime before) override
    {
        return quietly([&] { return SqlStore::forgetEntries(before); });
    }
    Result<void> forgetAnswers(domain::WallTime before) override
    {
        return quietly([&]() -> Result<void> {
            BOOST_OUTCOME_TRY(SqlStore::forgetAnswers(before));
            // By the database's clock, which wrote them; nobody looks for the fate of a batch that long.
            return m_sql.run("DELETE FROM batches WHERE at_ms < (extract(epoch FROM now()) * 1000)::bigint - 3600000");
        });
    }

    Changes changes() override { return m_listener ? m_listener->take() : Changes{true, true, {}}; }
    [[nodiscard]] bool isShared() const override { return true; }
    void onChange(std::function<void()> told) override
    {
        if (m_listener)
            m_listener->onChange(std::move(told));
    }
    /** PostgreSQL's own vacuum takes away what was deleted. */
    Result<void> scrub() override { return success(); }

    [[nodiscard]] Sql &sql() override { return m_sql; }

private:
    /** Goes to the present connection and notes what is written. */
    class Noting final : public Sql
    {
    public:
        explicit Noting(PostgresStore &store)
            : m_store(store)
        {
        }
        Result<void> change(const char *sql, std::span<const Value> values) override
        {
            m_store.note();
            return m_store.m_connection->change(sql, values);
        }
        Result<void> changeOne(const char *sql, std::span<const Value> values) override
        {
            m_store.note();
            return m_store.m_connection->changeOne(sql, values);
        }
        Result<void> query(const char *sql, std::span<const Value> values, const Read &read) override
        {
            BOOST_OUTCOME_TRY(m_store.present());
            if (std::string_view(sql).starts_with("DELETE"))
                m_store.note(); // takeCode()
            return m_store.tidy(m_store.m_connection->query(sql, values, read));
        }
        Result<void> queryEach(const char *sql, std::span<const std::span<const Value>> values,
                               const Read &read) override
        {
            BOOST_OUTCOME_TRY(m_store.present());
            return m_store.tidy(m_store.m_connection->queryEach(sql, values, read));
        }

    private:
        PostgresStore &m_store;
    };

    /** A connection for a question outside a transaction. */
    Result<void> present() { return !m_isOpen && (!m_connection || m_connection->isBroken()) ? connect() : success(); }
    /** Outside a transaction a failure ends with the question. */
    Result<void> tidy(Result<void> done)
    {
        if (!done && !m_isOpen)
            m_connection->forgive();
        return done;
    }
    void note()
    {
        MUST(m_isOpen);
        m_hasWritten = true;
        m_written.records = m_written.records || !m_isQuiet;
    }
    template<class Change>
    Result<void> quietly(Change change)
    {
        m_isQuiet = true;
        auto done = change();
        m_isQuiet = false;
        return done;
    }

    Result<void> finish(const std::string &batch)
    {
        BOOST_OUTCOME_TRY(m_connection->run(
            "INSERT INTO batches(id, at_ms) VALUES($1, (extract(epoch FROM now()) * 1000)::bigint)", batch));
        if (m_written.records || !m_written.streams.empty()) {
            BOOST_OUTCOME_TRY(m_connection->run("SELECT pg_notify('wegweiser', $1)", noteOf(m_server, m_written)));
        }
        BOOST_OUTCOME_TRY(m_connection->run("COMMIT"));
        return m_connection->settle();
    }

    /**
     * The line broke before the answer to COMMIT came: was it done? We try to write the batch's row ourselves. Should
     * the old transaction still be on its way, this waits for it; if ours gets in, the old one never will.
     */
    Result<void> fateOf(const std::string &batch)
    {
        base::log(base::Level::Warning, "commit-unknown", {{"batch", batch}});
        const auto end = std::chrono::steady_clock::now() + m_options.fateTimeout;
        int longest = 50;
        std::minstd_rand jitter{std::random_device{}()};
        for (;;) {
            if (connect()) {
                const auto mine = m_connection->first(
                    "INSERT INTO batches(id, at_ms) VALUES($1, (extract(epoch FROM now()) * 1000)::bigint) "
                    "ON CONFLICT(id) DO NOTHING RETURNING id",
                    [](const Row &row) -> Result<std::string> { return row.string(0); }, batch);
                m_connection->forgive();
                if (mine) {
                    const bool wasDone = !mine.assume_value();
                    base::log(base::Level::Warning, "commit-known",
                              {{"batch", batch}, {"done", wasDone ? "yes" : "no"}});
                    return wasDone ? Result<void>(success())
                                   : failure(Code::Offline, "the line to the database broke before the commit");
                }
            }
            if (std::chrono::steady_clock::now() >= end)
                return failure(Code::Busy, "the database went away while this was written; it is not known whether it "
                                           "was done: send the same again, with the same key");
            std::this_thread::sleep_for(
                std::chrono::milliseconds{std::uniform_int_distribution<int>(longest / 2, longest)(jitter)});
            longest = std::min(longest * 2, 2000);
        }
    }

    const std::string m_target;
    const PostgresOptions m_options;
    base::SystemRandom m_random;
    const std::string m_server; ///< who we are among those who write here
    std::unique_ptr<PostgresConnection> m_connection;
    Noting m_sql;
    Changes m_written;
    bool m_isOpen = false;
    bool m_isQuiet = false;
    bool m_hasWritten = false;
    std::optional<PostgresListener> m_listener;
};

} // namespace

Result<std::unique_ptr<SqlStore>> openPostgresStore(const std::string &target, const PostgresOptions &options)
{
    auto store = std::make_unique<PostgresStore>(target, options);
    BOOST_OUTCOME_TRY(store->openFirst());
    return std::unique_ptr<SqlStore>(std::move(store));
}

} // namespace kiosk::store
