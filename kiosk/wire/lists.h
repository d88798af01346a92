// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/wire/values.h"

// Small pieces the JSON writers of this folder share.
namespace kiosk::wire {

/** The texts of ids. */
template<class Ids>
boost::json::array idList(const Ids &ids)
{
    boost::json::array out;
    out.reserve(ids.size());
    for (const auto &id : ids)
        out.emplace_back(id.value);
    return out;
}

inline boost::json::array textList(const std::vector<std::string> &texts)
{
    return boost::json::array(texts.begin(), texts.end());
}

/** The words of enumerators, by domain::name(). */
template<class Words>
boost::json::array wordList(const Words &words)
{
    boost::json::array out;
    for (const auto word : words)
        out.emplace_back(domain::name(word));
    return out;
}

/** Each item by toJson(). */
template<class Items>
boost::json::array valueList(const Items &items)
{
    boost::json::array out;
    out.reserve(items.size());
    for (const auto &item : items)
        out.emplace_back(toJson(item));
    return out;
}

inline boost::json::value timeOrNull(const std::optional<domain::WallTime> &time)
{
    return time ? boost::json::value(toMillis(*time)) : boost::json::value();
}

} // namespace kiosk::wire
