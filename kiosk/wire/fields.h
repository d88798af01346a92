// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "kiosk/domain/time_zone.h"
#include "kiosk/wire/json.h"

namespace kiosk::wire {

/**
 * Reads the members of one JSON object. The first thing that is wrong is kept and every later read gives a default, so
 * that a message is read in one expression a member and checked once, by result(). Refers to the value: short-lived.
 */
class Fields
{
public:
    Fields(const boost::json::value &value, std::string_view what);

    /** A required text of at most @p limit bytes. */
    [[nodiscard]] std::string text(std::string_view name, std::size_t limit = 4096);
    /** @p fallback when absent or null. */
    [[nodiscard]] std::string textOr(std::string_view name, std::string fallback, std::size_t limit = 4096);
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
    [[nodiscard]] std::int64_t integerOr(std::string_view name, std::int64_t fallback, std::int64_t least,
                                         std::int64_t most);
    [[nodiscard]] double fraction(std::string_view name); ///< 0 to 1
    [[nodiscard]] bool boolean(std::string_view name);
    [[nodiscard]] bool booleanOr(std::string_view name, bool fallback);
    [[nodiscard]] domain::WallTime time(std::string_view name);
    [[nodiscard]] std::optional<domain::WallTime> timeOrNull(std::string_view name);
    [[nodiscard]] domain::LocalDate date(std::string_view name);
    [[nodiscard]] std::optional<domain::LocalDate> dateOrNull(std::string_view name);
    [[nodiscard]] domain::MinuteOfDay minute(std::string_view name); ///< "11:00" to "24:00"

    template<class IdType>
    [[nodiscard]] IdType id(std::string_view name)
    {
        return IdType{text(name, 64)};
    }
    template<class IdType>
    [[nodiscard]] IdType idOr(std::string_view name)
    {
        return IdType{textOr(name, {}, 64)};
    }
    /** A required word that @p parse knows. */
    template<class Parse>
    [[nodiscard]] auto word(std::string_view name, Parse parse)
    {
        auto found = parse(text(name, 64));
        if (!found)
            fail(name, "is not a known word");
        return found.value_or(typename decltype(found)::value_type{});
    }
    /** @p fallback when absent or null. */
    template<class Parse, class Value>
    [[nodiscard]] Value wordOr(std::string_view name, Parse parse, Value fallback)
    {
        return find(name) ? word(name, parse) : fallback;
    }
    /** A required object read by fromJson<T>(). */
    template<class T>
    [[nodiscard]] T value(std::string_view name)
    {
        const auto *member = need(name);
        if (!member)
            return T{};
        auto read = fromJson<T>(*member);
        if (read)
            return std::move(read).assume_value();
        fail(name, read.assume_error().text);
        return T{};
    }
    /** A list of objects read by fromJson<T>(). */
    template<class T>
    [[nodiscard]] std::vector<T> list(std::string_view name, std::size_t limit = 100000)
    {
        std::vector<T> out;
        each(name, limit, true, [&](const boost::json::value &item) {
            auto read = fromJson<T>(item);
            if (read)
                out.push_back(std::move(read).assume_value());
            else
                fail(name, read.assume_error().text);
        });
        return out;
    }
    /** A list of texts, each made into a T by @p make (which gives an optional<T>). */
    template<class T, class Make>
    [[nodiscard]] std::vector<T> words(std::string_view name, Make make)
    {
        std::vector<T> out;
        each(name, 1000, true, [&](const boost::json::value &item) {
            auto made = item.is_string() && item.get_string().size() <= 256 ? make(std::string(item.get_string()))
                                                                            : std::optional<T>{};
            if (made)
                out.push_back(std::move(*made));
            else
                fail(name, "holds a word that is not known");
        });
        return out;
    }
    template<class IdType>
    [[nodiscard]] std::vector<IdType> ids(std::string_view name)
    {
        return words<IdType>(name, [](std::string word) { return std::optional(IdType{std::move(word)}); });
    }
    /** None when absent or null. */
    template<class IdType>
    [[nodiscard]] std::vector<IdType> idsOr(std::string_view name)
    {
        return find(name) ? ids<IdType>(name) : std::vector<IdType>{};
    }
    /** Calls @p use for each item of the array @p name; absent is allowed unless @p required. */
    void each(std::string_view name, std::size_t limit, bool required,
              const std::function<void(const boost::json::value &)> &use);

    /** The member, or nothing when absent or null. */
    [[nodiscard]] const boost::json::value *find(std::string_view name) const;
    void fail(std::string_view name, std::string_view what);
    [[nodiscard]] bool failed() const { return !m_error.empty(); }

    /** @p read, unless something was wrong. */
    template<class T>
    [[nodiscard]] base::Result<T> result(T read) const
    {
        if (failed())
            return base::failure(base::Code::Invalid, m_error);
        return read;
    }

private:
    const boost::json::value *need(std::string_view name);

    const boost::json::object *m_object = nullptr;
    std::string m_what;
    std::string m_error;
};

} // namespace kiosk::wire
