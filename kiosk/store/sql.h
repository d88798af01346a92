// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/ids.h"
#include "kiosk/base/result.h"

namespace kiosk::store {

/** What goes into a statement: our tables have whole numbers and texts, and no nulls. */
using Value = std::variant<std::int64_t, std::string_view>;

[[nodiscard]] inline Value valueOf(std::string_view text)
{
    return text;
}
[[nodiscard]] inline Value valueOf(base::WallTime time)
{
    return std::int64_t{std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count()};
}
template<std::integral T>
[[nodiscard]] Value valueOf(T number)
{
    return static_cast<std::int64_t>(number);
}
template<class Tag>
[[nodiscard]] Value valueOf(const base::Id<Tag> &id)
{
    return std::string_view(id.value);
}

/** One row of an answer; columns count from 0. Its texts live until the next row. */
class Row
{
public:
    virtual ~Row() = default;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
    [[nodiscard]] base::WallTime time(int column) const
    {
        return base::WallTime{std::chrono::milliseconds{integer(column)}};
    }
};

/**
 * A database that is told what to do in the SQL that SQLite and PostgreSQL share: parameters are $1, $2, … and appear
 * for the first time in this order. Statements are literals: they are prepared once and known by their address.
 */
class Sql
{
public:
    using Read = std::function<base::Result<void>(const Row &)>;
    virtual ~Sql() = default;

    /** Runs a statement that gives no rows. A store behind a line may tell of its failure later, at commit at last. */
    [[nodiscard]] virtual base::Result<void> change(const char *sql, std::span<const Value> values) = 0;
    /** The same, and Conflict when it changed no row. */
    [[nodiscard]] virtual base::Result<void> changeOne(const char *sql, std::span<const Value> values) = 0;
    /** Runs a statement and hands over each row; the first failure of @p read ends it. */
    [[nodiscard]] virtual base::Result<void> query(const char *sql, std::span<const Value> values,
                                                   const Read &read) = 0;
    /** The same statement for each of @p values, in one trip where there is a line. */
    [[nodiscard]] virtual base::Result<void> queryEach(const char *sql, std::span<const std::span<const Value>> values,
                                                       const Read &read) = 0;

    template<class... Values>
    [[nodiscard]] base::Result<void> run(const char *sql, const Values &...values)
    {
        return change(sql, std::array<Value, sizeof...(Values)>{valueOf(values)...});
    }
    template<class... Values>
    [[nodiscard]] base::Result<void> runOne(const char *sql, const Values &...values)
    {
        return changeOne(sql, std::array<Value, sizeof...(Values)>{valueOf(values)...});
    }
    /** What @p make makes of each row. */
    template<class Make, class... Values>
    [[nodiscard]] auto all(const char *sql, Make make, const Values &...values)
        -> base::Result<std::vector<typename std::invoke_result_t<Make, const Row &>::value_type>>
    {
        std::vector<typename std::invoke_result_t<Make, const Row &>::value_type> out;
        BOOST_OUTCOME_TRY(query(sql, std::array<Value, sizeof...(Values)>{valueOf(values)...},
                                [&](const Row &row) -> base::Result<void> {
                                    BOOST_OUTCOME_TRY(auto one, make(row));
                                    out.push_back(std::move(one));
                                    return boost::outcome_v2::success();
                                }));
        return out;
    }
    template<class Make, class... Values>
    [[nodiscard]] auto first(const char *sql, Make make, const Values &...values)
        -> base::Result<std::optional<typename std::invoke_result_t<Make, const Row &>::value_type>>
    {
        BOOST_OUTCOME_TRY(auto found, all(sql, make, values...));
        std::optional<typename std::invoke_result_t<Make, const Row &>::value_type> out;
        if (!found.empty())
            out = std::move(found.front());
        return out;
    }
};

} // namespace kiosk::store
