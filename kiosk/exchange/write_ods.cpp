// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "kiosk/exchange/spreadsheet.h"
#include "kiosk/exchange/xml.h"
#include "kiosk/exchange/zip.h"

namespace kiosk::exchange {

namespace {

constexpr auto Namespaces = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                            " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                            " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                            " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                            " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"";
constexpr auto Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/** Text, whatever it looks like: no spreadsheet makes a number, a date or a formula of it. */
std::string cell(const std::string &text, const char *style)
{
    if (text.empty())
        return std::string("<table:table-cell table:style-name=\"") + style + "\"/>";
    return std::string("<table:table-cell office:value-type=\"string\" table:style-name=\"") + style + "\"><text:p>" +
           xmlEscaped(text) + "</text:p></table:table-cell>";
}

std::string columns(const std::vector<const char *> &styles)
{
    std::string text;
    for (const auto *style : styles)
        text += std::string("<table:table-column table:style-name=\"") + style + "\"/>";
    return text + "\n";
}

std::string textSheet(const UnitList &list)
{
    const auto rows = rowsOf(list);
    std::string text = "<table:table"
                       " table:name=\"" +
                       xmlEscaped(list.language.value) + "\">\n" +
                       columns({"narrow", "narrow", "narrow", "wide", "wide", "wide", "narrow"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string row = "<table:table-row>";
        const auto &cells = rows[i].cells;
        for (std::size_t column = 0; column < cells.size(); ++column)
            row += cell(cells[column], i == 0 ? "head" : column == 4 && list.rightToLeft ? "rtl" : "plain");
        row += "</table:table-row>\n";
        text += i == 0 ? "<table:table-header-rows>" + row + "</table:table-header-rows>" : row;
    }
    return text + "</table:table>\n";
}

std::string tableOf(const char *name, const std::vector<std::vector<std::string>> &rows)
{
    std::string text =
        std::string("<table:table table:name=\"") + name + "\">\n" + columns({"narrow", "wide", "wide", "wide"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += "<table:table-row>";
        for (const auto &one : rows[i])
            text += cell(one, i == 0 ? "head" : "plain");
        text += "</table:table-row>\n";
    }
    return text + "</table:table>\n";
}

std::string glossarySheet(const UnitList &list)
{
    std::vector<std::vector<std::string>> rows{{"German word", "shown as", "meaning in German", "meaning"}};
    for (const auto &row : list.glossary)
        rows.push_back({row.term, row.shownAs, row.german, row.translation});
    return tableOf("Glossary", rows);
}

std::string helpSheet(const UnitList &list)
{
    return tableOf(
        "Read me",
        {{"What", "How"},
         {"Language", list.languageName + " (" + list.language.value + ")"},
         {"Your column",
          "translation; leave cells empty that you cannot translate, leave all other columns as they are"},
         {"{1} … {/1}", "words with a look or a link; the note tells which; both ends stay, around the right words"},
         {"glossary words",
          "the note names them; within their marks write the word of your language or keep the German"},
         {"{fact:name}", "a value that the terminal puts in; the note tells which; put it where it belongs"},
         {"state", "outdated: compare with the German text; if it is still right, write done; changes need no state"}});
}

std::string contentXml(const UnitList &list)
{
    const auto cellStyle = [](const char *name, const char *inside) {
        return std::string("<style:style style:name=\"") + name +
               "\" style:family=\"table-cell\"><style:table-cell-properties fo:wrap-option=\"wrap\"/>" + inside +
               "</style:style>";
    };
    return std::string(Head) + "<office:document-content office:version=\"1.2\"" + Namespaces +
           ">\n<office:automatic-styles>"
           "<style:style style:name=\"narrow\" style:family=\"table-column\"><style:table-column-properties "
           "style:column-width=\"4cm\"/></style:style>"
           "<style:style style:name=\"wide\" style:family=\"table-column\"><style:table-column-properties "
           "style:column-width=\"9cm\"/></style:style>" +
           cellStyle("plain", "") + cellStyle("head", "<style:text-properties fo:font-weight=\"bold\"/>") +
           cellStyle("rtl", "<style:paragraph-properties style:writing-mode=\"rl-tb\"/>") +
           "</office:automatic-styles>\n<office:body><office:spreadsheet>\n" + textSheet(list) + glossarySheet(list) +
           helpSheet(list) + "</office:spreadsheet></office:body></office:document-content>\n";
}

/** The head row stays in sight. */
std::string settingsXml(const UnitList &list)
{
    const auto item = [](const char *name, const char *type, const char *value) {
        return std::string("<config:config-item config:name=\"") + name + "\" config:type=\"" + type + "\">" + value +
               "</config:config-item>";
    };
    return std::string(Head) + "<office:document-settings office:version=\"1.2\"" + Namespaces +
           "><office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
           "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
           "<config:config-item-map-named config:name=\"Tables\"><config:config-item-map-entry config:name=\"" +
           xmlEscaped(list.language.value) + "\">" + item("VerticalSplitMode", "short", "2") +
           item("VerticalSplitPosition", "int", "1") + item("PositionBottom", "int", "1") +
           "</config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry>"
           "</config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>\n";
}

} // namespace

base::Result<std::string> writeOds(const UnitList &list)
{
    constexpr auto Type = "application/vnd.oasis.opendocument.spreadsheet";
    std::string manifest = std::string(Head) +
                           "<manifest:manifest manifest:version=\"1.2\" "
                           "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\n"
                           "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
                           "manifest:media-type=\"" +
                           Type + "\"/>\n";
    for (const char *file : {"content.xml", "settings.xml", "styles.xml"})
        manifest += std::string("<manifest:file-entry manifest:full-path=\"") + file +
                    "\" manifest:media-type=\"text/xml\"/>\n";
    const auto styles = std::string(Head) + "<office:document-styles office:version=\"1.2\"" + Namespaces + "/>\n";
    return writeZip({{"mimetype", Type},
                     {"content.xml", contentXml(list)},
                     {"settings.xml", settingsXml(list)},
                     {"styles.xml", styles},
                     {"META-INF/manifest.xml", manifest + "</manifest:manifest>\n"}});
}

} // namespace kiosk::exchange
