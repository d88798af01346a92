// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/toml_section.h"

#include <algorithm>
#include <cstdio>

namespace kiosk::authoring {

using Kind = TomlValue::Kind;

namespace {

void collectLines(const TomlValue &value, const std::string &name, SourceLines &out)
{
    if (!name.empty())
        out.byName.emplace(name, value.line);
    const auto prefix = name.empty() ? name : name + ".";
    for (const auto &[key, member] : value.members)
        collectLines(member, prefix + key, out);
    for (std::size_t i = 0; i < value.items.size(); ++i)
        collectLines(value.items[i], prefix + std::to_string(i), out);
}

} // namespace

SourceLines linesOf(const TomlValue &table)
{
    SourceLines lines;
    collectLines(table, {}, lines);
    return lines;
}

bool isId(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::optional<domain::LocalDate> dateOf(const std::string &text)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3)
        return std::nullopt;
    const domain::LocalDate date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok())
        return std::nullopt;
    return date;
}

const TomlValue *TomlSection::value(std::string_view name)
{
    m_asked.emplace(name);
    return m_table.find(name);
}

int TomlSection::lineOf(std::string_view name) const
{
    const auto *found = m_table.find(name);
    return found ? found->line : m_table.line;
}

void TomlSection::error(std::string_view name, std::string message)
{
    m_findings.error(m_file, lineOf(name), std::move(message));
}

const TomlValue *TomlSection::ask(std::string_view name, Kind kind, Need need, const char *shape)
{
    const auto *found = value(name);
    if (!found) {
        if (need == Need::Required)
            error(name, "`" + std::string(name) + "` is missing; add " + std::string(name) + " = " + shape);
        return nullptr;
    }
    if (found->kind == kind)
        return found;
    error(name, "`" + std::string(name) + "` must be written like this: " + std::string(name) + " = " + shape);
    return nullptr;
}

std::string TomlSection::text(std::string_view name, Need need)
{
    const auto *found = ask(name, Kind::Text, need, "\"…\"");
    if (found && found->text.empty() && need == Need::Required)
        error(name, "`" + std::string(name) + "` is empty; fill it in");
    return found ? found->text : std::string();
}

std::string TomlSection::id(std::string_view name, Need need)
{
    auto found = text(name, need);
    if (!found.empty() && !isId(found))
        error(name, "`" + found + "` is no id; use lower-case letters, digits and -");
    return found;
}

std::string TomlSection::word(std::string_view name, std::initializer_list<std::string_view> words, Need need)
{
    const auto found = text(name, need);
    if (found.empty() || std::find(words.begin(), words.end(), found) != words.end())
        return found.empty() ? std::string(*words.begin()) : found;
    std::string all;
    for (const auto &one : words)
        all += (all.empty() ? "" : ", ") + std::string(one);
    error(name, "unknown " + std::string(name) + " `" + found + "`; it is one of: " + all);
    return std::string(*words.begin());
}

std::int64_t TomlSection::integer(std::string_view name, std::int64_t least, std::int64_t most,
                                  std::optional<std::int64_t> otherwise)
{
    const auto *found = ask(name, Kind::Integer, otherwise ? Need::Optional : Need::Required, "1");
    if (!found)
        return otherwise.value_or(least);
    if (found->integer < least || found->integer > most)
        error(name,
              "`" + std::string(name) + "` must lie between " + std::to_string(least) + " and " + std::to_string(most));
    return std::clamp(found->integer, least, most);
}

double TomlSection::real(std::string_view name, double least, double most, double otherwise)
{
    const auto *found = value(name);
    if (!found)
        return otherwise;
    const double number = found->kind == Kind::Integer ? static_cast<double>(found->integer) : found->real;
    if ((found->kind != Kind::Real && found->kind != Kind::Integer) || number < least || number > most) {
        error(name, "`" + std::string(name) + "` must be a number between " + std::to_string(least) + " and " +
                        std::to_string(most));
        return otherwise;
    }
    return number;
}

bool TomlSection::boolean(std::string_view name, bool otherwise)
{
    const auto *found = ask(name, Kind::Boolean, Need::Optional, "true or false");
    return found ? found->boolean : otherwise;
}

std::string TomlSection::date(std::string_view name, Need need)
{
    const auto *found = ask(name, Kind::Date, need, "2026-11-22 (a date without quotes)");
    if (found && !dateOf(found->text))
        error(name, "there is no day " + found->text);
    return found ? found->text : std::string();
}

std::string TomlSection::moment(std::string_view name)
{
    const auto *found = ask(name, Kind::DateTime, Need::Required, "2026-11-22T00:00:00Z (without quotes)");
    if (found && found->text.empty())
        error(name, "`" + std::string(name) + "` must be UTC: end it with Z");
    return found ? found->text : std::string();
}

std::vector<std::string> TomlSection::texts(std::string_view name)
{
    std::vector<std::string> all;
    const auto *found = ask(name, Kind::List, Need::Optional, "[\"…\", \"…\"]");
    if (!found)
        return all;
    for (const auto &item : found->items) {
        if (item.kind == Kind::Text)
            all.push_back(item.text);
        else
            error(name, "`" + std::string(name) + "` must be a list of texts: [\"…\", \"…\"]");
    }
    return all;
}

domain::Texts TomlSection::byLanguage(std::string_view name, Need need)
{
    domain::Texts all;
    const auto *found = ask(name, Kind::Table, need, "a text by language; de is required");
    if (!found)
        return all;
    for (const auto &[language, item] : found->members) {
        if (item.kind != Kind::Text || item.text.empty())
            m_findings.error(m_file, item.line, "`" + std::string(name) + "." + language + "` must be a text: \"…\"");
        else
            all.emplace(domain::LanguageTag(language), item.text);
    }
    if (!all.contains(domain::LanguageTag("de")))
        m_findings.error(m_file, found->line, "`" + std::string(name) + "` has no German text; add de = \"…\"");
    return all;
}

std::vector<const TomlValue *> TomlSection::tables(std::string_view name)
{
    std::vector<const TomlValue *> all;
    const auto *found = ask(name, Kind::List, Need::Optional, "tables, each under [[…]]");
    if (!found)
        return all;
    for (const auto &item : found->items) {
        if (item.kind == Kind::Table)
            all.push_back(&item);
        else
            error(name, "`" + std::string(name) + "` must be tables, each under [[" + std::string(name) + "]]");
    }
    return all;
}

void TomlSection::finish()
{
    std::string known;
    for (const auto &name : m_asked)
        known += (known.empty() ? "" : ", ") + name;
    for (const auto &[name, member] : m_table.members)
        if (!m_asked.contains(name))
            m_findings.error(m_file, member.line, "unknown word `" + name + "`; known here are: " + known);
}

} // namespace kiosk::authoring
