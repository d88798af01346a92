// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/exchange/unit.h"

/** Units as rows: key, where, kind, German, translation [uk], note, state; rows whose key begins with # are words to
 * people. */
namespace kiosk::exchange {

struct Row
{
    int line = 1;
    std::vector<std::string> cells;
};

/** The head, then what the marks mean, then a row a unit. */
[[nodiscard]] std::vector<Row> rowsOf(const UnitList &list);
/** Finds the columns by their names in the first row; Invalid when one that is needed is missing. */
[[nodiscard]] base::Result<ReturnedFile> fromRows(const std::vector<Row> &rows, const std::string &name);
/** What the marks of @p unit stand for, and its notes, in one line each. */
[[nodiscard]] std::string notesOf(const Unit &unit, const char *between);

/** RFC 4180 with a byte order mark, so that spreadsheets take it for UTF-8. A text that begins like a formula gets a '.
 */
[[nodiscard]] std::string writeCsv(const UnitList &list);
/** Comma, semicolon or tab, as the head row says. @p name is for messages. */
[[nodiscard]] base::Result<ReturnedFile> readCsv(const std::string &bytes, const std::string &name);

/** Three sheets: the texts, the glossary, how to. Same list, same bytes. */
[[nodiscard]] base::Result<std::string> writeOds(const UnitList &list);
[[nodiscard]] base::Result<ReturnedFile> readOds(const std::string &bytes, const std::string &name);

} // namespace kiosk::exchange
