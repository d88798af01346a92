// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/json_fields.h"

#include <boost/json.hpp>

#include "kiosk/wire/json.h"

namespace kiosk::importing {

namespace json = boost::json;

namespace {

constexpr std::size_t LargestAnswer = 64U << 20U;

} // namespace

const json::value &member(const json::value &value, std::string_view name)
{
    static const json::value none;
    const auto *object = value.if_object();
    const auto *found = object ? object->if_contains(name) : nullptr;
    return found ? *found : none;
}

std::string textOf(const json::value &value)
{
    if (const auto *text = value.if_string())
        return std::string(text->data(), text->size());
    if (value.is_int64() || value.is_uint64())
        return json::serialize(value);
    return {};
}

std::string textOf(const json::value &value, std::string_view name)
{
    return textOf(member(value, name));
}

double numberOf(const json::value &value, double otherwise)
{
    if (const auto *number = value.if_double())
        return *number;
    if (const auto *number = value.if_int64())
        return static_cast<double>(*number);
    if (const auto *number = value.if_uint64())
        return static_cast<double>(*number);
    return otherwise;
}

bool isTrue(const json::value &value, std::string_view name)
{
    const auto *flag = member(value, name).if_bool();
    return flag && *flag;
}

const json::array *arrayOf(const json::value &value)
{
    if (const auto *array = value.if_array())
        return array;
    for (const std::string_view name : {"results", "contents", "data"})
        if (const auto *array = member(value, name).if_array())
            return array;
    return nullptr;
}

base::Result<json::value> readJson(std::string_view bytes, const std::string &what)
{
    if (bytes.size() > LargestAnswer)
        return base::failure(base::Code::Invalid, what + ": is larger than 64 MiB; no answer of this kind is");
    auto value = wire::parseJson(bytes);
    if (!value)
        return base::failure(base::Code::Invalid, what + ": " + value.error().text);
    return value;
}

} // namespace kiosk::importing
