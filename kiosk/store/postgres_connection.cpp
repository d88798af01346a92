// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/postgres_connection.h"

#include <charconv>
#include <deque>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/stat.h>

#include "kiosk/base/files.h"
#include "kiosk/store/postgres_errors.h"

namespace kiosk::store {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

namespace {

constexpr Oid Int8Type = 20;
constexpr Oid TextType = 25;

struct ClearResult
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, ClearResult>;

class PostgresRow final : public Row
{
public:
    PostgresRow(const PGresult *result, int row)
        : m_result(result)
        , m_row(row)
    {
    }
    [[nodiscard]] std::int64_t integer(int column) const override
    {
        const auto digits = text(column);
        std::int64_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return number;
    }
    [[nodiscard]] std::string_view text(int column) const override
    {
        return {PQgetvalue(m_result, m_row, column), static_cast<std::size_t>(PQgetlength(m_result, m_row, column))};
    }

private:
    const PGresult *m_result;
    int m_row;
};

/** The values of one statement as libpq takes them: numbers as eight bytes, texts as they are. */
class Parameters
{
public:
    explicit Parameters(std::span<const Value> values)
    {
        for (const auto &value : values) {
            if (const auto *number = std::get_if<std::int64_t>(&value)) {
                std::string bytes(8, '\0');
                for (std::size_t i = 0; i < bytes.size(); ++i)
                    bytes[i] = static_cast<char>((static_cast<std::uint64_t>(*number) >> (56 - 8 * i)) & 0xFFU);
                add(Int8Type, m_owned.emplace_back(std::move(bytes)));
            } else {
                const auto text = std::get<std::string_view>(value);
                add(TextType, isCleanText(text) ? text : m_owned.emplace_back(cleanText(text)));
            }
        }
    }
    std::vector<Oid> types;
    std::vector<const char *> texts;
    std::vector<int> lengths;
    std::vector<int> formats;

private:
    void add(Oid type, std::string_view bytes)
    {
        types.push_back(type);
        texts.push_back(bytes.empty() ? "" : bytes.data()); // a null pointer would be a null
        lengths.push_back(static_cast<int>(bytes.size()));
        formats.push_back(1);
    }
    std::deque<std::string> m_owned; // a deque: what was added stays where it is
};

} // namespace

Result<std::string> readConnectionFile(const std::filesystem::path &file)
{
    struct stat state
    {
    };
    if (::stat(file.c_str(), &state) != 0)
        return failure(Code::NotFound, file.string() + ": there is no such file; write host=… dbname=… user=… into it");
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(Code::Denied, file.string() + ": others may read it; run chmod 600 " + file.string());
    BOOST_OUTCOME_TRY(auto text, base::readFile(file, 16384));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.pop_back();
    char *message = nullptr;
    PQconninfoOption *options = PQconninfoParse(text.c_str(), &message);
    // What libpq says may quote the line, password and all: our own words instead.
    PQfreemem(message);
    if (!options || text.empty())
        return failure(Code::Invalid,
                       file.string() +
                           ": is not a PostgreSQL connection text; write host=… dbname=… user=… password=…");
    PQconninfoFree(options);
    return text;
}

void PostgresConnection::Close::operator()(pg_conn *handle) const
{
    PQfinish(handle);
}

PostgresConnection::PostgresConnection(pg_conn *handle)
    : m_handle(handle)
{
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const std::string &target, const char *purpose,
                                                                     std::chrono::milliseconds statementTimeout)
{
    // What stands first is a default, what the target says comes after it.
    const char *keys[] = {"connect_timeout",
                          "application_name",
                          "tcp_user_timeout",
                          "target_session_attrs",
                          "dbname",
                          "client_encoding",
                          nullptr};
    const char *values[] = {"5", purpose, "10000", "read-write", target.c_str(), "UTF8", nullptr};
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(PQconnectdbParams(keys, values, 1)));
    auto *const handle = connection->m_handle.get();
    if (PQstatus(handle) != CONNECTION_OK)
        return failure(Code::Offline, "the database cannot be reached: " + firstLine(PQerrorMessage(handle)));
    PQsetNoticeProcessor(
        handle, [](void *, const char *) {}, nullptr);
    BOOST_OUTCOME_TRY(connection->configure(statementTimeout));
    return connection;
}

Result<void> PostgresConnection::configure(std::chrono::milliseconds statementTimeout)
{
    m_patience = statementTimeout + std::chrono::seconds{5};
    const auto timeout = std::to_string(statementTimeout.count());
    BOOST_OUTCOME_TRY(execute("SET statement_timeout=" + timeout + "; SET lock_timeout=" + timeout +
                              "; SET idle_in_transaction_session_timeout=60000"));
    const auto ask = [&](const char *sql) {
        const ResultPointer result(PQexec(m_handle.get(), sql));
        return PQntuples(result.get()) == 1 ? std::string(PQgetvalue(result.get(), 0, 0)) : std::string();
    };
    if (ask("SHOW server_encoding") != "UTF8")
        return failure(Code::Invalid, "the database is not in UTF-8; make one with createdb --encoding=UTF8");
    // An answer is a promise: it must be on the disk. A standby that is waited for may stay waited for.
    if (ask("SHOW synchronous_commit") == "off") {
        BOOST_OUTCOME_TRY(execute("SET synchronous_commit=on"));
    }
    if (PQsetnonblocking(m_handle.get(), 1) != 0 || PQenterPipelineMode(m_handle.get()) != 1)
        return broken();
    return success();
}

Result<void> PostgresConnection::execute(const std::string &sql)
{
    const bool isPipeline = PQpipelineStatus(m_handle.get()) != PQ_PIPELINE_OFF;
    if (isPipeline) {
        BOOST_OUTCOME_TRY(settle());
        PQexitPipelineMode(m_handle.get());
    }
    const ResultPointer result(PQexec(m_handle.get(), sql.c_str()));
    const auto status = PQresultStatus(result.get());
    Result<void> done = success();
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const char *state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        done = isBroken() ? broken()
                          : failure(codeForState(state ? state : ""),
                                    "the database refused: " + firstLine(PQresultErrorMessage(result.get())));
    }
    if (isPipeline)
        PQenterPipelineMode(m_handle.get());
    return done;
}

bool PostgresConnection::isBroken() const
{
    return m_isBroken || PQstatus(m_handle.get()) != CONNECTION_OK;
}

int PostgresConnection::socket() const
{
    return PQsocket(m_handle.get());
}

base::Error PostgresConnection::broken()
{
    m_isBroken = true;
    m_sent.clear();
    return failure(Code::Offline, "the line to the database is broken: " + firstLine(PQerrorMessage(m_handle.get())));
}

void PostgresConnection::fail(base::Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

Result<void> PostgresConnection::send(const char *sql, std::span<const Value> values, Sent sent)
{
    if (m_failure)
        return *m_failure;
    if (isBroken())
        return broken();
    auto *const handle = m_handle.get();
    const Parameters parameters(values);
    const int count = static_cast<int>(values.size());
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        found = m_statements.emplace(sql, "s" + std::to_string(++m_prepared)).first;
        if (PQsendPrepare(handle, found->second.c_str(), sql, count, parameters.types.data()) != 1)
            return broken();
        m_sent.push_back({Wanted::Nothing, nullptr, sql});
    }
    if (PQsendQueryPrepared(handle, found->second.c_str(), count, parameters.texts.data(), parameters.lengths.data(),
                            parameters.formats.data(), 0) != 1)
        return broken();
    m_sent.push_back(sent);
    return success();
}

/** Sends what waits in memory; reads meanwhile, so that the other end never waits for us to read. */
Result<void> PostgresConnection::flush()
{
    for (;;) {
        const int left = PQflush(m_handle.get());
        if (left == 0)
            return success();
        if (left < 0)
            return broken();
        pollfd wait{socket(), POLLIN | POLLOUT, 0};
        ::poll(&wait, 1, -1);
        if ((wait.revents & POLLIN) != 0 && PQconsumeInput(m_handle.get()) != 1)
            return broken();
    }
}

bool PostgresConnection::awaitResult()
{
    while (PQisBusy(m_handle.get()) == 1) {
        pollfd wait{socket(), POLLIN, 0};
        const int ready = ::poll(&wait, 1, static_cast<int>(m_patience.count()));
        if (ready == 0)
            return false; // the other end hangs: the line is as good as broken
        if (ready > 0 && PQconsumeInput(m_handle.get()) != 1)
            return true; // PQgetResult tells what is wrong
    }
    return true;
}

void PostgresConnection::take(const Sent &sent, pg_result *result)
{
    const auto status = PQresultStatus(result);
    if (sent.prepares && status != PGRES_COMMAND_OK)
        m_statements.erase(sent.prepares); // the database never saw it
    if (status == PGRES_PIPELINE_ABORTED)
        return; // for the sake of one before
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        return fail(failure(codeForState(state ? state : "08000"),
                            "the database refused: " + firstLine(PQresultErrorMessage(result))));
    }
    if (sent.wanted == Wanted::OneRow && std::string_view(PQcmdTuples(result)) == "0")
        return fail(failure(Code::Conflict, "somebody else was first; read again"));
    for (int row = 0; sent.read && !m_failure && row < PQntuples(result); ++row)
        if (auto done = (*sent.read)(PostgresRow(result, row)); !done)
            fail(done.assume_error());
}

Result<void> PostgresConnection::settle()
{
    if (isBroken())
        return broken();
    if (m_sent.empty())
        return m_failure ? Result<void>(*m_failure) : success();
    auto *const handle = m_handle.get();
    if (PQpipelineSync(handle) != 1)
        return broken();
    BOOST_OUTCOME_TRY(flush());
    auto sent = std::exchange(m_sent, {});
    // One result and an end mark for each, then that of the sync.
    for (std::size_t i = 0; i <= sent.size(); ++i) {
        for (;;) {
            if (!awaitResult()) {
                (void)broken();
                return failure(Code::Offline, "the database does not answer");
            }
            const ResultPointer result(PQgetResult(handle));
            if (isBroken()) {
                const auto told = result ? firstLine(PQresultErrorMessage(result.get())) : std::string();
                auto error = broken();
                if (!told.empty())
                    error.text = "the line to the database is broken: " + told;
                return error;
            }
            if (!result)
                break;
            if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC)
                return m_failure ? Result<void>(*m_failure) : success();
            take(sent[std::min(i, sent.size() - 1)], result.get());
        }
    }
    return broken();
}

Result<void> PostgresConnection::change(const char *sql, std::span<const Value> values)
{
    return send(sql, values, Sent{});
}

Result<void> PostgresConnection::changeOne(const char *sql, std::span<const Value> values)
{
    return send(sql, values, {Wanted::OneRow, nullptr, nullptr});
}

Result<void> PostgresConnection::query(const char *sql, std::span<const Value> values, const Read &read)
{
    BOOST_OUTCOME_TRY(send(sql, values, {Wanted::Rows, &read, nullptr}));
    return settle();
}

Result<void> PostgresConnection::queryEach(const char *sql, std::span<const std::span<const Value>> values,
                                           const Read &read)
{
    for (const auto &one : values) {
        BOOST_OUTCOME_TRY(send(sql, one, {Wanted::Rows, &read, nullptr}));
    }
    return settle();
}

Result<std::vector<std::string>> PostgresConnection::notifications()
{
    if (PQconsumeInput(m_handle.get()) != 1)
        return broken();
    std::vector<std::string> out;
    while (PGnotify *note = PQnotifies(m_handle.get())) {
        out.emplace_back(note->extra);
        PQfreemem(note);
    }
    return out;
}

} // namespace kiosk::store
