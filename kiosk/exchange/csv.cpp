// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "kiosk/exchange/encoding.h"
#include "kiosk/exchange/spreadsheet.h"

namespace kiosk::exchange {

using base::Result;

namespace {

constexpr std::string_view FormulaSigns = "=+-@\t'";
constexpr std::size_t LongestRow = 1000; ///< cells

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && FormulaSigns.find(text.front()) != std::string_view::npos;
}

std::string quoted(const std::string &text)
{
    std::string out = "\"";
    if (looksLikeFormula(text))
        out += '\'';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + "\"";
}

std::string unguarded(std::string text)
{
    if (text.starts_with('\'') && looksLikeFormula(std::string_view(text).substr(1)))
        text.erase(0, 1);
    return text;
}

/** What stands between the cells of the head row. */
char separatorOf(std::string_view text)
{
    bool quote = false;
    for (const char c : text) {
        quote = c == '"' ? !quote : quote;
        if (!quote && (c == ',' || c == ';' || c == '\t'))
            return c;
        if (!quote && c == '\n')
            break;
    }
    return ',';
}

/** Reads cells one after the other. */
class CsvReader
{
public:
    CsvReader(std::string_view text, const std::string &name)
        : m_text(text)
        , m_name(name)
        , m_separator(separatorOf(text))
    {
    }
    Result<std::vector<Row>> read();

private:
    /** One cell; false when a quote is never closed. */
    bool readCell(std::string &cell);
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    std::string_view m_text;
    const std::string &m_name;
    char m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
};

bool CsvReader::readCell(std::string &cell)
{
    if (!atEnd() && m_text[m_at] == '"') {
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == '"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"')
                    break;
                ++m_at;
            }
            m_line += m_text[m_at] == '\n' ? 1 : 0;
            cell += m_text[m_at];
        }
        if (atEnd())
            return false;
        ++m_at;
    }
    for (; !atEnd() && m_text[m_at] != m_separator && m_text[m_at] != '\n' && m_text[m_at] != '\r'; ++m_at)
        cell += m_text[m_at];
    return true;
}

Result<std::vector<Row>> CsvReader::read()
{
    std::vector<Row> rows;
    while (!atEnd()) {
        Row row{m_line, {}};
        for (bool more = true; more;) {
            const int line = m_line;
            std::string cell;
            if (!readCell(cell))
                return base::failure(base::Code::Invalid,
                                     m_name + ":" + std::to_string(line) + ": a quotation mark that is never closed");
            row.cells.push_back(unguarded(std::move(cell)));
            if (row.cells.size() > LongestRow)
                return base::failure(base::Code::Invalid,
                                     m_name + ":" + std::to_string(line) + ": too many cells for a row");
            more = !atEnd() && m_text[m_at] == m_separator;
            m_at += more ? 1 : 0;
        }
        if (!atEnd() && m_text[m_at] == '\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == '\n')
            ++m_at;
        ++m_line;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::string writeCsv(const UnitList &list)
{
    std::string text = "\xEF\xBB\xBF";
    for (const auto &row : rowsOf(list)) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i == 0 ? "" : ",") + quoted(row.cells[i]);
        text += "\r\n";
    }
    return text;
}

Result<ReturnedFile> readCsv(const std::string &bytes, const std::string &name)
{
    BOOST_OUTCOME_TRY(const auto text, plainUtf8(bytes, name));
    BOOST_OUTCOME_TRY(const auto rows, CsvReader(text, name).read());
    return fromRows(rows, name);
}

} // namespace kiosk::exchange
