// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "kiosk/exchange/spreadsheet.h"

namespace kiosk::exchange {

namespace {

constexpr std::array<std::string_view, 5> Finished{"done", "final", "ok", "reviewed", "translated"};

std::string lower(std::string text)
{
    text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
    text.erase(text.find_last_not_of(" \t") + 1);
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

std::string markNote(const Unit &unit, std::size_t index)
{
    const auto &tag = unit.tags[index];
    const auto number = "{" + std::to_string(index + 1) + "}";
    switch (tag.kind) {
    case Tag::Kind::Fact:
        return "{fact:" + tag.target + "} shows: " + tag.shown;
    case Tag::Kind::Term:
        return number + " is a glossary word; the words within may be yours";
    case Tag::Kind::Strong:
        return number + " is strong";
    default:
        return number + " is a link to " + (tag.own.empty() ? tag.target : tag.own);
    }
}

struct Columns
{
    static constexpr std::size_t None = static_cast<std::size_t>(-1);
    std::size_t key = None, german = None, translation = None, state = None;
    std::string language;
};

Columns findColumns(const Row &head)
{
    Columns columns;
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
        const auto name = lower(head.cells[i]);
        if (name == "key")
            columns.key = i;
        else if (name == "german")
            columns.german = i;
        else if (name == "state")
            columns.state = i;
        else if (name.starts_with("translation")) {
            columns.translation = i;
            const auto open = name.find('[');
            const auto close = name.find(']');
            if (open != std::string::npos && close != std::string::npos && close > open)
                columns.language = name.substr(open + 1, close - open - 1);
        }
    }
    return columns;
}

std::string cell(const Row &row, std::size_t column)
{
    return column < row.cells.size() ? row.cells[column] : std::string();
}

} // namespace

std::string notesOf(const Unit &unit, const char *between)
{
    std::string text;
    const auto add = [&](const std::string &note) { text += (text.empty() ? "" : between) + note; };
    for (std::size_t i = 0; i < unit.tags.size(); ++i)
        add(markNote(unit, i));
    for (const auto &note : unit.notes)
        add(note);
    return text;
}

std::vector<Row> rowsOf(const UnitList &list)
{
    std::vector<Row> rows;
    rows.push_back(
        {1, {"key", "where", "kind", "German", "translation [" + list.language.value + "]", "note", "state"}});
    rows.push_back({2,
                    {"#", "Write into the column translation only. Leave out what you do not know.",
                     "Marks like {1}words{/1} and {fact:name} stay as they are; move them to where they belong.",
                     "{fact:name} is a value that the terminal puts in.",
                     "An outdated text that is still right: write done into the column state.", "", ""}});
    for (const auto &unit : list.units)
        rows.push_back({static_cast<int>(rows.size()) + 1,
                        {unit.key, unit.where + " (" + unit.file + ":" + std::to_string(unit.line) + ")", unit.kind,
                         spelled(unit.german, unit.tags), spelled(unit.present, unit.tags), notesOf(unit, " | "),
                         wordOf(unit.state)}});
    return rows;
}

base::Result<ReturnedFile> fromRows(const std::vector<Row> &rows, const std::string &name)
{
    if (rows.empty())
        return base::failure(base::Code::Invalid, name + ": is empty");
    const auto columns = findColumns(rows.front());
    std::string missing;
    for (const auto &[column, word] : {std::pair(columns.key, "key"), std::pair(columns.german, "German"),
                                       std::pair(columns.translation, "translation")})
        if (column == Columns::None)
            missing += std::string(missing.empty() ? "" : ", ") + word;
    if (!missing.empty())
        return base::failure(base::Code::Invalid, name + ":" + std::to_string(rows.front().line) +
                                                      ": the first row lacks the column " + missing +
                                                      "; put it back as it was exported");
    ReturnedFile file;
    file.language = columns.language;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto &row = rows[i];
        const bool empty =
            std::all_of(row.cells.begin(), row.cells.end(), [](const auto &text) { return text.empty(); });
        ReturnedUnit unit;
        unit.key = cell(row, columns.key);
        if (empty || unit.key.starts_with('#'))
            continue;
        unit.line = row.line;
        unit.german = cell(row, columns.german);
        unit.text = cell(row, columns.translation);
        unit.hasGerman = true;
        unit.hasText = !unit.text.empty();
        const auto state = lower(cell(row, columns.state));
        unit.finished = std::find(Finished.begin(), Finished.end(), state) != Finished.end();
        file.units.push_back(std::move(unit));
    }
    return file;
}

} // namespace kiosk::exchange
