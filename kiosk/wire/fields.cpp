// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/fields.h"

#include <charconv>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace kiosk::wire {

namespace {
// Milliseconds of the years 1970 to 9999: what fits into a date.
constexpr std::int64_t LastMoment = 253402300799999;

std::optional<domain::MinuteOfDay> parseMinute(const std::string &text)
{
    int hour = 0;
    int minute = 0;
    const char *end = text.data() + text.size();
    if (text.size() != 5 || text[2] != ':')
        return {};
    const auto first = std::from_chars(text.data(), text.data() + 2, hour);
    const auto second = std::from_chars(text.data() + 3, end, minute);
    if (first.ptr != text.data() + 2 || second.ptr != end || hour < 0 || minute < 0 || minute > 59)
        return {};
    const domain::MinuteOfDay moment{hour * 60 + minute};
    return moment <= std::chrono::hours{24} ? std::optional(moment) : std::nullopt;
}
} // namespace

Fields::Fields(const boost::json::value &value, std::string_view what)
    : m_object(value.if_object())
    , m_what(what)
{
    if (!m_object)
        m_error = m_what + ": not an object";
}

void Fields::fail(std::string_view name, std::string_view what)
{
    if (m_error.empty())
        m_error = m_what + "." + std::string(name) + ": " + std::string(what);
}

const boost::json::value *Fields::find(std::string_view name) const
{
    const auto *member = m_object ? m_object->if_contains(name) : nullptr;
    return member && !member->is_null() ? member : nullptr;
}

const boost::json::value *Fields::need(std::string_view name)
{
    const auto *member = find(name);
    if (!member)
        fail(name, "is missing");
    return member;
}

std::string Fields::text(std::string_view name, std::size_t limit)
{
    return need(name) ? textOr(name, {}, limit) : std::string();
}

std::string Fields::textOr(std::string_view name, std::string fallback, std::size_t limit)
{
    const auto *member = find(name);
    if (!member)
        return fallback;
    const auto *string = member->if_string();
    if (!string)
        fail(name, "is not a text");
    else if (string->size() > limit)
        fail(name, "is too long");
    else
        return std::string(*string);
    return fallback;
}

std::int64_t Fields::integer(std::string_view name, std::int64_t least, std::int64_t most)
{
    return need(name) ? integerOr(name, least, least, most) : least;
}

std::int64_t Fields::integerOr(std::string_view name, std::int64_t fallback, std::int64_t least, std::int64_t most)
{
    const auto *member = find(name);
    if (!member)
        return fallback;
    const auto *number = member->if_int64();
    if (!number)
        fail(name, "is not an integer");
    else if (*number < least || *number > most)
        fail(name, "is out of bounds");
    else
        return *number;
    return fallback;
}

double Fields::fraction(std::string_view name)
{
    const auto *member = need(name);
    if (!member)
        return 0;
    boost::system::error_code error;
    const auto number = member->to_number<double>(error);
    if (error || !(number >= 0 && number <= 1)) {
        fail(name, "is not a number from 0 to 1");
        return 0;
    }
    return number;
}

bool Fields::boolean(std::string_view name)
{
    return need(name) && booleanOr(name, false);
}

bool Fields::booleanOr(std::string_view name, bool fallback)
{
    const auto *member = find(name);
    if (!member)
        return fallback;
    if (!member->is_bool())
        fail(name, "is not true or false");
    return member->is_bool() && member->get_bool();
}

domain::WallTime Fields::time(std::string_view name)
{
    return domain::WallTime{std::chrono::milliseconds{integer(name, 0, LastMoment)}};
}

std::optional<domain::WallTime> Fields::timeOrNull(std::string_view name)
{
    return find(name) ? std::optional(time(name)) : std::nullopt;
}

domain::LocalDate Fields::date(std::string_view name)
{
    const auto date = domain::parseDate(text(name, 10));
    if (!date)
        fail(name, "is not a date like 2026-11-22");
    return date.value_or(domain::LocalDate{});
}

std::optional<domain::LocalDate> Fields::dateOrNull(std::string_view name)
{
    return find(name) ? std::optional(date(name)) : std::nullopt;
}

domain::MinuteOfDay Fields::minute(std::string_view name)
{
    const auto minute = parseMinute(text(name, 5));
    if (!minute)
        fail(name, "is not a time like 11:00");
    return minute.value_or(domain::MinuteOfDay{});
}

void Fields::each(std::string_view name, std::size_t limit, bool required,
                  const std::function<void(const boost::json::value &)> &use)
{
    const auto *member = required ? need(name) : find(name);
    if (!member)
        return;
    const auto *array = member->if_array();
    if (!array)
        return fail(name, "is not a list");
    if (array->size() > limit)
        return fail(name, "has too many items");
    for (const auto &item : *array)
        use(item);
}

} // namespace kiosk::wire
