// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/toml_value.h"

#include <algorithm>
#include <cstdio>

// Header-only, because the compiled library of Debian throws.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
// On "[[[" or "[ , }" its parser asserts that no such thing comes, and with NDEBUG has the compiler rely on that.
// Behind each of these places stands a check that makes an error of it: with an assertion that does nothing it comes to
// that.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expr) static_cast<void>(0)
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

namespace kiosk::authoring {

namespace {

std::string text(const toml::date &date)
{
    char out[32];
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", int{date.year}, int{date.month}, int{date.day});
    return out;
}

/** UTC, to the second: everything else would leave open which moment is meant. Empty when it is not UTC. */
std::string text(const toml::date_time &moment)
{
    if (!moment.offset || moment.offset->minutes != 0)
        return {};
    char out[32];
    std::snprintf(out, sizeof out, "T%02d:%02d:%02dZ", int{moment.time.hour}, int{moment.time.minute},
                  int{moment.time.second});
    return text(moment.date) + out;
}

TomlValue convert(const toml::node &node, int before)
{
    TomlValue value;
    value.line = static_cast<int>(node.source().begin.line) + before;
    if (const auto *table = node.as_table()) {
        for (const auto &[name, member] : *table)
            value.members.emplace_back(std::string(name.str()), convert(member, before));
        // The library sorts by name; findings and lists of services should come in the order of the file.
        std::stable_sort(value.members.begin(), value.members.end(),
                         [](const auto &left, const auto &right) { return left.second.line < right.second.line; });
    } else if (const auto *list = node.as_array()) {
        value.kind = TomlValue::Kind::List;
        for (const auto &item : *list)
            value.items.push_back(convert(item, before));
    } else if (const auto *string = node.as_string()) {
        value.kind = TomlValue::Kind::Text;
        value.text = string->get();
    } else if (const auto *integer = node.as_integer()) {
        value.kind = TomlValue::Kind::Integer;
        value.integer = integer->get();
    } else if (const auto *real = node.as_floating_point()) {
        value.kind = TomlValue::Kind::Real;
        value.real = real->get();
    } else if (const auto *boolean = node.as_boolean()) {
        value.kind = TomlValue::Kind::Boolean;
        value.boolean = boolean->get();
    } else if (const auto *date = node.as_date()) {
        value.kind = TomlValue::Kind::Date;
        value.text = text(date->get());
    } else if (const auto *moment = node.as_date_time()) {
        value.kind = TomlValue::Kind::DateTime;
        value.text = text(moment->get());
    } else {
        value.kind = TomlValue::Kind::Text; // a bare time: no reader takes it
    }
    return value;
}

/** Where the string that begins at @p at ends; it may run on over lines, or to the end of @p text. */
std::size_t endOfString(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    const std::string three(3, quote);
    const bool isLong = text.substr(at, 3) == three;
    for (at += isLong ? 3 : 1; at < text.size(); ++at) {
        if (text[at] == '\\' && quote == '"')
            ++at;
        else if (!isLong && (text[at] == quote || text[at] == '\n'))
            return at + 1;
        else if (isLong && text.substr(at, 3) == three)
            return at + 3;
    }
    return text.size();
}

/**
 * The line (from 1) of the first character beyond ASCII that stands in no string and no comment; 0: there is none.
 * TOML allows none there, and toml++ is undefined when it asks whether such a one is a blank.
 */
int lineOfStrayCharacter(std::string_view text)
{
    constexpr std::string_view Mark = "\xEF\xBB\xBF";
    for (std::size_t at = text.starts_with(Mark) ? Mark.size() : 0; at < text.size();) {
        if (text[at] == '#')
            at = std::min(text.find('\n', at), text.size());
        else if (text[at] == '"' || text[at] == '\'')
            at = endOfString(text, at);
        else if (static_cast<unsigned char>(text[at]) >= 0x80)
            return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        else
            ++at;
    }
    return 0;
}

} // namespace

const TomlValue *TomlValue::find(std::string_view name) const
{
    for (const auto &[key, value] : members)
        if (key == name)
            return &value;
    return nullptr;
}

bool parseToml(std::string_view text, const std::string &file, int firstLine, TomlValue &out, Findings &findings)
{
    if (const int line = lineOfStrayCharacter(text); line > 0) {
        findings.error(
            file, line + firstLine - 1,
            "not TOML: only letters without accents, digits and signs may stand outside quotes and comments");
        return false;
    }
    const auto parsed = toml::parse(text);
    if (!parsed) {
        const auto &error = parsed.error();
        findings.error(file, static_cast<int>(error.source().begin.line) + firstLine - 1,
                       "not TOML: " + std::string(error.description()));
        return false;
    }
    out = convert(parsed.table(), firstLine - 1);
    out.line = firstLine;
    return true;
}

} // namespace kiosk::authoring
