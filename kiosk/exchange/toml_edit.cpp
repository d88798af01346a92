// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/toml_edit.h"

#include <cstdio>
#include <cstdlib>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/authoring/toml_value.h"

namespace kiosk::exchange {

using authoring::TomlValue;
using base::Result;

namespace {

constexpr auto None = std::string::npos;

struct Range
{
    std::size_t from = None, to = None;
};

/** End of the quoted string that begins at @p at; None when there is none. */
std::size_t endOfText(const std::string &text, std::size_t at)
{
    for (const std::string quote : {"\"\"\"", "'''", "\"", "'"}) {
        if (text.compare(at, quote.size(), quote) != 0)
            continue;
        for (auto i = at + quote.size(); i < text.size(); ++i) {
            if (text[i] == '\\' && quote.front() == '"')
                ++i;
            else if (text.compare(i, quote.size(), quote) == 0)
                return i + quote.size();
        }
        return None;
    }
    return None;
}

/** The key @p name in the line that holds @p from, at or after @p from, and the value behind it. */
bool findEntry(const std::string &text, std::size_t from, const std::string &name, Range &key, Range &value)
{
    const auto lineEnd = std::min(text.find('\n', from), text.size());
    for (auto at = text.find(name, from); at != None && at < lineEnd; at = text.find(name, at + 1)) {
        const char before = at == from ? '\n' : text[at - 1];
        if (std::string_view("\n \t.,{").find(before) == std::string_view::npos)
            continue;
        auto after = text.find_first_not_of(" \t", at + name.size());
        if (after == None || text[after] != '=')
            continue;
        after = text.find_first_not_of(" \t", after + 1);
        if (after == None || after > lineEnd)
            continue;
        key = {at, at + name.size()};
        value = {after, endOfText(text, after)};
        if (value.to == None && text[after] == '[')
            value.to = text.find(']', after) == None ? None : text.find(']', after) + 1;
        else if (value.to == None)
            value.to = std::min(text.find_first_of(" \t\n#", after), text.size());
        return value.to != None;
    }
    return false;
}

std::size_t startOfLine(const std::string &text, int line)
{
    std::size_t at = 0;
    for (int i = 1; i < line && at != None; ++i) {
        at = text.find('\n', at);
        at = at == None ? None : at + 1;
    }
    return at;
}

TomlValue *walk(TomlValue &top, const std::vector<std::string> &path)
{
    auto *at = &top;
    for (const auto &name : path) {
        if (at->kind == TomlValue::Kind::List) {
            const auto index = static_cast<std::size_t>(std::atoi(name.c_str()));
            if (index >= at->items.size())
                return nullptr;
            at = &at->items[index];
            continue;
        }
        TomlValue *next = nullptr;
        for (auto &[key, value] : at->members)
            if (key == name)
                next = &value;
        if (!next)
            return nullptr;
        at = next;
    }
    return at;
}

bool same(const TomlValue &left, const TomlValue &right)
{
    if (left.kind != right.kind || left.text != right.text || left.integer != right.integer ||
        left.boolean != right.boolean || left.items.size() != right.items.size() ||
        left.members.size() != right.members.size())
        return false;
    if (left.real < right.real || left.real > right.real)
        return false;
    for (std::size_t i = 0; i < left.items.size(); ++i)
        if (!same(left.items[i], right.items[i]))
            return false;
    for (const auto &[name, value] : left.members)
        if (const auto *other = right.find(name); !other || !same(value, *other))
            return false;
    return true;
}

/** The new entry behind the German one: on a line of its own, or behind a comma in a table of one line. */
std::string inserted(const std::string &toml, Range key, Range value, const std::string &language,
                     const std::string &text)
{
    const auto lineStart = toml.rfind('\n', key.from) == None ? 0 : toml.rfind('\n', key.from) + 1;
    const auto prefix = toml.substr(lineStart, key.from - lineStart);
    const auto equals = toml.substr(key.to, value.from - key.to);
    if (prefix.find('{') != None)
        return toml.substr(0, value.to) + ", " + language + equals + text + toml.substr(value.to);
    const auto lineEnd = toml.find('\n', value.to);
    const auto entry = prefix + language + equals + text;
    if (lineEnd == None)
        return toml + "\n" + entry + "\n";
    return toml.substr(0, lineEnd + 1) + entry + "\n" + toml.substr(lineEnd + 1);
}

} // namespace

std::string tomlText(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04X", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += code;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string withEntry(const std::string &front, const std::string &name, const std::string &value)
{
    for (std::size_t at = 0; at < front.size();) {
        Range key, old;
        if (front.compare(at, name.size(), name) == 0 && findEntry(front, at, name, key, old) && key.from == at) {
            if (!value.empty())
                return front.substr(0, old.from) + value + front.substr(old.to);
            const auto end = front.find('\n', old.to);
            return front.substr(0, at) + (end == None ? std::string() : front.substr(end + 1));
        }
        const auto end = front.find('\n', at);
        at = end == None ? front.size() : end + 1;
    }
    if (value.empty())
        return front;
    return front + (front.empty() || front.ends_with('\n') ? "" : "\n") + name + " = " + value + "\n";
}

Result<std::string> withText(const std::string &toml, const std::vector<std::string> &path, const std::string &language,
                             const std::string &text)
{
    const auto refused = base::failure(
        base::Code::Invalid, "the file is written in a way that cannot be changed here; put the text in by hand");
    authoring::Findings findings;
    TomlValue tree;
    if (!authoring::parseToml(toml, {}, 1, tree, findings))
        return refused;
    auto *table = walk(tree, path);
    const auto *german = table ? table->find(authoring::german().value) : nullptr;
    if (!german)
        return refused;
    const auto *present = table->find(language);
    const auto line = startOfLine(toml, present ? present->line : german->line);
    Range key, value;
    if (line == None || !findEntry(toml, line, present ? language : authoring::german().value, key, value))
        return refused;
    // Behind the last language there is, so that the order of the file stays.
    if (!present)
        for (const auto &[name, other] : table->members) {
            Range otherKey, otherValue;
            const auto start = startOfLine(toml, other.line);
            if (start != None && findEntry(toml, start, name, otherKey, otherValue) && otherValue.to > value.to) {
                key = otherKey;
                value = otherValue;
            }
        }
    const auto after = present ? toml.substr(0, value.from) + tomlText(text) + toml.substr(value.to)
                               : inserted(toml, key, value, language, tomlText(text));
    TomlValue wanted = tree;
    auto &members = walk(wanted, path)->members;
    std::erase_if(members, [&](const auto &member) { return member.first == language; });
    TomlValue entry;
    entry.kind = TomlValue::Kind::Text;
    entry.text = text;
    members.emplace_back(language, entry);
    TomlValue read;
    if (!authoring::parseToml(after, {}, 1, read, findings) || !same(read, wanted))
        return refused;
    return after;
}

} // namespace kiosk::exchange
