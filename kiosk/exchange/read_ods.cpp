// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/exchange/encoding.h"
#include "kiosk/exchange/spreadsheet.h"
#include "kiosk/exchange/xml.h"
#include "kiosk/exchange/zip.h"

namespace kiosk::exchange {

using base::Result;

namespace {

constexpr std::string_view Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view TableUri = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
constexpr std::string_view TextUri = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
constexpr std::size_t MostColumns = 64; ///< ours has seven; spreadsheets fill a row up with thousands of empty ones
constexpr int MostSpaces = 100;

/** Words of a paragraph; comments at the cell are no part of it. */
void appendWords(pugi::xml_node node, std::string &out)
{
    for (const auto one : node.children()) {
        if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata)
            out += one.value();
        else if (isElement(one, TextUri, "s"))
            out.append(
                static_cast<std::size_t>(std::clamp(std::atoi(attributeOf(one, TextUri, "c").c_str()), 1, MostSpaces)),
                ' ');
        else if (isElement(one, TextUri, "tab") || isElement(one, TextUri, "line-break"))
            out += ' ';
        else if (isElement(one, TextUri, "span") || isElement(one, TextUri, "a"))
            appendWords(one, out);
    }
}

std::string textOf(pugi::xml_node cell)
{
    std::string text;
    for (const auto one : cell.children())
        if (isElement(one, TextUri, "p")) {
            text += text.empty() ? "" : "\n";
            appendWords(one, text);
        }
    return text;
}

int repeated(pugi::xml_node node, std::string_view name)
{
    return std::max(1, std::atoi(attributeOf(node, TableUri, name).c_str()));
}

void readRows(pugi::xml_node node, int &line, std::vector<Row> &rows)
{
    for (const auto one : node.children()) {
        if (isElement(one, TableUri, "table-header-rows") || isElement(one, TableUri, "table-rows") ||
            isElement(one, TableUri, "table-row-group")) {
            readRows(one, line, rows);
        } else if (isElement(one, TableUri, "table-row")) {
            Row row{line, {}};
            for (const auto cell : one.children()) {
                if (!isElement(cell, TableUri, "table-cell") && !isElement(cell, TableUri, "covered-table-cell"))
                    continue;
                const auto text = textOf(cell);
                for (int i = repeated(cell, "number-columns-repeated"); i > 0 && row.cells.size() < MostColumns; --i)
                    row.cells.push_back(text);
            }
            // Filled rows that repeat would be the same key again: one is enough.
            line += std::min(repeated(one, "number-rows-repeated"), 10'000'000);
            rows.push_back(std::move(row));
        }
    }
}

bool isEmpty(const Row &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](const auto &cell) { return cell.empty(); });
}

} // namespace

Result<ReturnedFile> readOds(const std::string &bytes, const std::string &name)
{
    BOOST_OUTCOME_TRY(const auto content, readZip(bytes, "content.xml", name));
    XmlFile xml;
    BOOST_OUTCOME_TRY(xml.read(content, name));
    pugi::xml_node sheet;
    for (const auto body : xml.root().children())
        if (isElement(body, Office, "body"))
            for (const auto spreadsheet : body.children())
                for (const auto table : spreadsheet.children())
                    if (!sheet && isElement(table, TableUri, "table"))
                        sheet = table;
    if (!sheet)
        return base::failure(base::Code::Invalid, name + ": holds no sheet");
    int line = 1;
    std::vector<Row> rows;
    readRows(sheet, line, rows);
    std::erase_if(rows, isEmpty);
    return fromRows(rows, name);
}

} // namespace kiosk::exchange
