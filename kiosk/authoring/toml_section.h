// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/authoring/toml_value.h"
#include "kiosk/domain/names.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::authoring {

/**
 * Takes one TOML table apart. Each question answers with an empty value and a finding when the table does not fit;
 * finish() finds what nobody asked for, which is most often a misspelt word.
 */
class TomlSection
{
public:
    enum class Need { Required, Optional };

    TomlSection(const TomlValue &table, std::string file, Findings &findings)
        : m_table(table)
        , m_file(std::move(file))
        , m_findings(findings)
    {
    }

    [[nodiscard]] std::string text(std::string_view name, Need need = Need::Optional);
    /** A text of lower-case letters, digits and "-". */
    [[nodiscard]] std::string id(std::string_view name, Need need = Need::Optional);
    /** One of @p words; the first when it is left out and optional. */
    [[nodiscard]] std::string word(std::string_view name, std::initializer_list<std::string_view> words,
                                   Need need = Need::Optional);
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most,
                                       std::optional<std::int64_t> otherwise = std::nullopt);
    [[nodiscard]] double real(std::string_view name, double least, double most, double otherwise);
    [[nodiscard]] bool boolean(std::string_view name, bool otherwise);
    /** "2026-11-22", written without quotes. */
    [[nodiscard]] std::string date(std::string_view name, Need need = Need::Optional);
    /** "2026-11-22T00:00:00Z", written without quotes, UTC. */
    [[nodiscard]] std::string moment(std::string_view name);
    [[nodiscard]] std::vector<std::string> texts(std::string_view name);
    /** A table of texts by language; German is required. */
    [[nodiscard]] domain::Texts byLanguage(std::string_view name, Need need = Need::Optional);
    /** The tables of [[name]]. */
    [[nodiscard]] std::vector<const TomlValue *> tables(std::string_view name);
    [[nodiscard]] const TomlValue *value(std::string_view name);
    /** Line of @p name, or of the table when it is not there. */
    [[nodiscard]] int lineOf(std::string_view name) const;
    [[nodiscard]] int line() const { return m_table.line; }
    [[nodiscard]] const std::string &file() const { return m_file; }
    void error(std::string_view name, std::string message);

    void finish();

private:
    const TomlValue *ask(std::string_view name, TomlValue::Kind kind, Need need, const char *shape);

    const TomlValue &m_table;
    std::string m_file;
    Findings &m_findings;
    std::set<std::string, std::less<>> m_asked;
};

/** Where everything in @p table stands. */
[[nodiscard]] SourceLines linesOf(const TomlValue &table);
/** Whether @p text may be an id: [a-z0-9-]+. */
[[nodiscard]] bool isId(std::string_view text);
/** A calendar date of "2026-11-22"; nothing when there is no such day. */
[[nodiscard]] std::optional<domain::LocalDate> dateOf(const std::string &text);

} // namespace kiosk::authoring
