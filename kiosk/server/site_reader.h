// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <toml++/toml.h>

#include "kiosk/domain/site.h"

namespace kiosk::server {

/** Reads tables of a site file; the first thing that is wrong is kept with its line, and later reads give defaults. */
class SiteReader
{
public:
    explicit SiteReader(std::string file)
        : m_file(std::move(file))
    {
    }

    void fail(const toml::node &at, const std::string &what);
    [[nodiscard]] const std::string &error() const { return m_error; }

    std::string text(const toml::table &table, const char *key, const char *fallback = nullptr);
    long long number(const toml::table &table, const char *key, long long fallback, long long least, long long most);
    std::vector<int> numbers(const toml::table &table, const char *key, const std::vector<int> &fallback, int most);
    double fraction(const toml::table &table, const char *key, double fallback);
    bool boolean(const toml::table &table, const char *key, bool fallback);
    std::optional<domain::LocalDate> date(const toml::table &table, const char *key, bool mayLack);
    domain::MinuteOfDay minute(const toml::table &table, const char *key);
    std::vector<std::string> texts(const toml::table &table, const char *key, bool mayLack);
    domain::Texts names(const toml::table &table, const char *key);

    template<class IdType>
    std::vector<IdType> ids(const toml::table &table, const char *key)
    {
        std::vector<IdType> out;
        for (auto &value : texts(table, key, true))
            out.emplace_back(std::move(value));
        return out;
    }

    /** One of the words that @p parse knows; @p all lists them for the message. */
    template<class Parse, class Value>
    Value word(const toml::table &table, const char *key, Parse parse, Value fallback, const char *all)
    {
        const auto *node = find(table, key, true);
        if (!node)
            return fallback;
        const auto value = node->value<std::string>();
        const auto known = value && node->is_string() ? parse(*value) : std::optional<Value>{};
        if (!known)
            fail(*node, std::string(key) + " must be " + all);
        return known.value_or(fallback);
    }
    /** A list of such words. */
    template<class Value, class Parse>
    std::vector<Value> words(const toml::table &table, const char *key, bool mayLack, Parse parse, const char *all)
    {
        std::vector<Value> out;
        for (const auto &text : texts(table, key, mayLack)) {
            if (const auto known = parse(text))
                out.push_back(*known);
            else
                fail(*table.get(key), std::string(key) + " must be of " + all);
        }
        return out;
    }

    /** The tables of [[key]]. */
    template<class Use>
    void each(const toml::table &table, const char *key, Use use)
    {
        const auto *node = table.get(key);
        if (!node)
            return;
        if (!node->is_array_of_tables()) {
            fail(*node, std::string(key) + " must be written as [[" + key + "]]");
            return;
        }
        for (const auto &item : *node->as_array())
            use(*item.as_table());
    }
    /** The table [key]; null when it lacks or is none. */
    const toml::table *section(const toml::table &table, const char *key);
    /** A key that nobody reads is a slip of the pen. */
    void onlyKnows(const toml::table &table, std::initializer_list<const char *> keys);

private:
    const toml::node *find(const toml::table &table, const char *key, bool mayLack);

    std::string m_file;
    std::string m_error;
};

} // namespace kiosk::server
