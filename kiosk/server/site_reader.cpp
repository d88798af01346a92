// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/site_reader.h"

#include <algorithm>
#include <cstring>
#include <sstream>

namespace kiosk::server {

using namespace domain;

void SiteReader::fail(const toml::node &at, const std::string &what)
{
    if (m_error.empty())
        m_error = m_file + ":" + std::to_string(at.source().begin.line) + ": " + what;
}

std::string SiteReader::text(const toml::table &table, const char *key, const char *fallback)
{
    const auto *node = find(table, key, fallback != nullptr);
    if (!node)
        return fallback ? fallback : "";
    if (const auto value = node->value<std::string>(); value && node->is_string())
        return *value;
    fail(*node, std::string(key) + " must be a text in quotes");
    return {};
}

long long SiteReader::number(const toml::table &table, const char *key, long long fallback, long long least,
                             long long most)
{
    const auto *node = find(table, key, true);
    if (!node)
        return fallback;
    const auto value = node->value<std::int64_t>();
    if (!node->is_integer() || !value || *value < least || *value > most) {
        fail(*node,
             std::string(key) + " must be a number from " + std::to_string(least) + " to " + std::to_string(most));
        return fallback;
    }
    return *value;
}

double SiteReader::fraction(const toml::table &table, const char *key, double fallback)
{
    const auto *node = find(table, key, true);
    if (!node)
        return fallback;
    const auto value = node->value<double>();
    if (!value || !(*value >= 0 && *value <= 0.9)) {
        fail(*node, std::string(key) + " must be a number from 0 to 0.9");
        return fallback;
    }
    return *value;
}

bool SiteReader::boolean(const toml::table &table, const char *key, bool fallback)
{
    const auto *node = find(table, key, true);
    if (node && !node->is_boolean())
        fail(*node, std::string(key) + " must be true or false");
    return node ? node->value_or(fallback) : fallback;
}

std::optional<LocalDate> SiteReader::date(const toml::table &table, const char *key, bool mayLack)
{
    const auto *node = find(table, key, mayLack);
    if (!node)
        return {};
    const auto value = node->value<toml::date>();
    if (!value) {
        fail(*node, std::string(key) + " must be a date like 2026-12-24, without quotes");
        return {};
    }
    return std::chrono::year{value->year} / value->month / value->day;
}

MinuteOfDay SiteReader::minute(const toml::table &table, const char *key)
{
    const auto value = text(table, key);
    int hour = -1;
    int minutes = -1;
    char colon = 0;
    char more = 0;
    std::istringstream in(value);
    const bool read = in >> hour >> colon >> minutes && !(in >> more) && value.size() == 5 && colon == ':';
    const MinuteOfDay moment{hour * 60 + minutes};
    if (m_error.empty() && (!read || hour < 0 || minutes < 0 || minutes > 59 || moment > std::chrono::hours{24}))
        fail(*table.get(key), std::string(key) + " must be a time like \"11:00\"");
    return moment;
}

std::vector<std::string> SiteReader::texts(const toml::table &table, const char *key, bool mayLack)
{
    std::vector<std::string> out;
    const auto *node = find(table, key, mayLack);
    if (!node)
        return out;
    if (!node->is_array()) {
        fail(*node, std::string(key) + " must be a list like [\"a\", \"b\"]");
        return out;
    }
    for (const auto &item : *node->as_array()) {
        if (const auto value = item.value<std::string>(); value && item.is_string())
            out.push_back(*value);
        else
            fail(item, std::string(key) + " must hold texts in quotes");
    }
    return out;
}

Texts SiteReader::names(const toml::table &table, const char *key)
{
    Texts out;
    const auto *node = find(table, key, true);
    if (!node)
        return out;
    if (!node->is_table()) {
        fail(*node, std::string(key) + " must have one text for each language: " + key + ".de = \"…\"");
        return out;
    }
    for (const auto &[language, value] : *node->as_table()) {
        if (const auto name = value.value<std::string>())
            out.emplace(LanguageTag{std::string(language.str())}, *name);
        else
            fail(value, std::string(key) + " must hold texts in quotes");
    }
    return out;
}

const toml::node *SiteReader::find(const toml::table &table, const char *key, bool mayLack)
{
    const auto *node = table.get(key);
    if (!node && !mayLack)
        fail(table, std::string(key) + " is missing");
    return node;
}

std::vector<int> SiteReader::numbers(const toml::table &table, const char *key, const std::vector<int> &fallback,
                                     int most)
{
    const auto *node = find(table, key, true);
    if (!node)
        return fallback;
    std::vector<int> out;
    const auto *list = node->as_array();
    const auto isGood = [&](const toml::node &item) {
        const auto value = item.value<std::int64_t>();
        return item.is_integer() && value && *value >= 0 && *value <= most;
    };
    if (list == nullptr || !std::all_of(list->begin(), list->end(), isGood)) {
        fail(*node,
             std::string(key) + " must be a list of numbers from 0 to " + std::to_string(most) + ", like [110, 112]");
        return fallback;
    }
    for (const auto &item : *list)
        out.push_back(static_cast<int>(item.value<std::int64_t>().value_or(0)));
    return out;
}

const toml::table *SiteReader::section(const toml::table &table, const char *key)
{
    const auto *node = table.get(key);
    if (node != nullptr && !node->is_table())
        fail(*node, std::string(key) + " must be written as [" + key + "]");
    return node != nullptr ? node->as_table() : nullptr;
}

void SiteReader::onlyKnows(const toml::table &table, std::initializer_list<const char *> keys)
{
    for (const auto &[key, value] : table) {
        const auto isIt = [&](const char *known) { return key.str() == known; };
        if (std::none_of(keys.begin(), keys.end(), isIt))
            fail(value, "nothing is called " + std::string(key.str()) + " here");
    }
}

} // namespace kiosk::server
