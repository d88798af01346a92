// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/accept.h"
#include "kiosk/exchange/encoding.h"
#include "kiosk/exchange/spreadsheet.h"
#include "kiosk/exchange/xliff.h"
#include "kiosk/exchange/zip.h"
#include "tests/unit/exchange/example.h"

using namespace kiosk::exchange;

namespace {

using Read = kiosk::base::Result<ReturnedFile> (*)(const std::string &, const std::string &);

/** Why @p bytes are not read. */
std::string refusal(Read read, const std::string &bytes)
{
    const auto file = read(bytes, "f");
    return file ? std::string("it was read") : file.error().text;
}

void replaceAll(std::string &text, const std::string &old, const std::string &fresh)
{
    for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + fresh.size()))
        text.replace(at, old.size(), fresh);
}

std::string xliff12(const std::string &inside)
{
    return "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file source-language='de' "
           "target-language='ar'><body>" +
           inside + "</body></file></xliff>";
}

std::string ods(const std::string &content)
{
    return writeZip({{"mimetype", "x"}, {"content.xml", content}}).value();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(files_for_translators, ExamplePack)

BOOST_AUTO_TEST_CASE(every_format_brings_back_what_it_took_along)
{
    const std::vector<std::pair<std::string, Read>> formats{{writeXliff(places.list, XliffVersion::V12), readXliff},
                                                            {writeXliff(places.list, XliffVersion::V20), readXliff},
                                                            {writeCsv(places.list), readCsv},
                                                            {writeOds(places.list).value(), readOds}};
    for (const auto &[bytes, read] : formats) {
        const auto file = read(bytes, "f");
        BOOST_REQUIRE(file);
        BOOST_TEST(file.value().language == "ar");
        BOOST_REQUIRE(file.value().units.size() == places.list.units.size());
        for (std::size_t i = 0; i < places.list.units.size(); ++i) {
            const auto &unit = places.list.units[i];
            BOOST_TEST(file.value().units[i].key == unit.key);
            BOOST_TEST((codedText(file.value().units[i], unit) == unit.present), unit.key);
        }
    }
    BOOST_TEST(writeOds(places.list).value() == writeOds(places.list).value());
}

BOOST_AUTO_TEST_CASE(a_text_that_looks_like_a_formula_comes_back_unharmed)
{
    for (const char *words : {"=1+1", "+49", "-5", "@x", "'=x", "'x", "''"}) {
        auto list = places.list;
        list.units.resize(1);
        list.units[0].present = {{Piece::Kind::Text, words, 0}};
        const auto csv = writeCsv(list);
        for (const char sign : {'=', '+', '-', '@'})
            BOOST_TEST(csv.find(std::string("\"") + sign) == std::string::npos);
        BOOST_TEST(readCsv(csv, "f").value().units.at(0).text == words);
        BOOST_TEST(readOds(writeOds(list).value(), "f").value().units.at(0).text == words);
    }
}

BOOST_AUTO_TEST_CASE(xliff_from_other_tools_is_read_whatever_they_add)
{
    const auto key = unit("Zwei Töne.").key;
    auto xml = writeXliff(places.list, XliffVersion::V12);
    replaceAll(xml, "<trans-unit",
               "<m:meta xmlns:m='urn:other'><m:trans-unit/></m:meta><trans-unit xmlns:m='urn:other' m:x='1'");
    replaceAll(xml, "\n", "\r\n");
    const auto file = readXliff("\xEF\xBB\xBF" + xml, "f");
    BOOST_REQUIRE(file);
    BOOST_TEST(file.value().units.size() == places.list.units.size());
    BOOST_TEST(import(file.value().units).files.empty());
    BOOST_TEST(findings.errors() == 0);
    const auto prefixed =
        readXliff("<x:xliff version='1.2' xmlns:x='urn:oasis:names:tc:xliff:document:1.2'><x:file "
                  "target-language='ar'><x:body><x:group><x:trans-unit id='5' resname='" +
                      key +
                      "'>\n<x:target state='final'><x:mrk mtype='seg'>a</x:mrk> "
                      "<x:bpt id='1'/>b<x:ept id='1'/><x:x id='2'/></x:target></x:trans-unit></x:group>"
                      "</x:body></x:file></x:xliff>",
                  "f");
    BOOST_REQUIRE(prefixed);
    const auto &one = prefixed.value().units.at(0);
    BOOST_TEST(one.key == key);
    BOOST_TEST(one.finished);
    BOOST_TEST(one.pieces.size() == 5);
    BOOST_TEST(spelled({one.pieces.begin(), one.pieces.end() - 1}, {}) == "a {1}b{/1}");
}

BOOST_AUTO_TEST_CASE(hostile_and_broken_xml_is_refused_in_one_line)
{
    std::string deep = "<a>";
    for (int i = 0; i < 100; ++i)
        deep += "<g id='1'>";
    const std::vector<std::pair<std::string, std::string>> cases{
        {"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "document type of its own"},
        {"<xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'/>", "XLIFF 1.2, 2.0 and 2.1 are read"},
        {"<xliff version='1.2'/>", "of the namespace ``"},
        {"<html/>", "begins with <html>"},
        {"<xliff>\n<a>\n</b></xliff>", "f:3: is not well-formed"},
        {"", "not well-formed"},
        {std::string("\xFF\xFE<\0x\0", 6), "is UTF-16; save it as UTF-8"},
        {"<x>\xff</x>", "f:1: is not UTF-8"},
        {deep, "not well-formed"},
        {std::string(LargestFile + 1, ' '), "too large"},
    };
    for (const auto &[bytes, expected] : cases)
        BOOST_TEST(refusal(readXliff, bytes).find(expected) != std::string::npos, refusal(readXliff, bytes));
    for (int i = 0; i < 100; ++i)
        deep += "</g>";
    BOOST_TEST(refusal(readXliff, deep + "</a>").find("too deep") != std::string::npos);
    const auto mixed = xliff12("");
    auto two = mixed;
    two.insert(two.find("</xliff>"), "<file target-language='uk'/>");
    BOOST_TEST(refusal(readXliff, two).find("make a file of each language") != std::string::npos);
    auto english = mixed;
    replaceAll(english, "source-language='de'", "source-language='en'");
    BOOST_TEST(refusal(readXliff, english).find("only texts from German are taken") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_damaged_spreadsheet_is_refused_in_one_line)
{
    BOOST_TEST(refusal(readCsv, "key,where,translation\n").find("f:1: the first row lacks the column German") !=
               std::string::npos);
    BOOST_TEST(refusal(readCsv, "") == "f: is empty");
    BOOST_TEST(refusal(readCsv, "key,German,translation\n\"a,b\n").find("never closed") != std::string::npos);
    BOOST_TEST(refusal(readCsv, "key,German,translation\na,\xfc,b\n").find("f:2: is not UTF-8") != std::string::npos);
    BOOST_TEST(refusal(readOds, "PK not really").find("no OpenDocument spreadsheet") != std::string::npos);
    BOOST_TEST(refusal(readOds, writeZip({{"a", "b"}}).value()).find("no OpenDocument") != std::string::npos);
    BOOST_TEST(refusal(readOds, ods("<a/>")) == "f: holds no sheet");
    const auto bomb = ods(std::string(LargestFile + 1, ' '));
    BOOST_TEST(bomb.size() < 1'000'000);
    BOOST_TEST(refusal(readOds, bomb).find("unpacks to more than 64 MiB") != std::string::npos);
    auto damaged = writeOds(places.list).value();
    for (std::size_t i = 200; i < 300; ++i)
        damaged[i] = static_cast<char>(~damaged[i]);
    BOOST_TEST(refusal(readOds, damaged) != "it was read");
}

BOOST_AUTO_TEST_CASE(semicolons_line_breaks_and_repeated_cells_of_real_spreadsheets_are_read)
{
    const auto csv =
        readCsv("Key;German;Translation [ar];State\r\na;\"x\ny\";\"b \"\"c\"\"\";Done\r\n;;;\r\nd;e;;\r\n", "f");
    BOOST_REQUIRE(csv);
    BOOST_REQUIRE(csv.value().units.size() == 2);
    BOOST_TEST(csv.value().units[0].text == "b \"c\"");
    BOOST_TEST(csv.value().units[0].finished);
    BOOST_TEST(csv.value().units[1].line == 5);
    const std::string row = "<t:table-row><t:table-cell><x:p>";
    const auto file = readOds(
        ods("<o:doc xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
            "xmlns:t='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
            "xmlns:x='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:spreadsheet><t:table>" +
            row +
            "key</x:p></t:table-cell><t:table-cell><x:p>German</x:p></t:table-cell><t:table-cell><x:p>translation"
            "</x:p></t:table-cell><t:table-cell t:number-columns-repeated='16381'/></t:table-row>" +
            "<t:table-row t:number-rows-repeated='3'><t:table-cell/></t:table-row>" + row +
            "a</x:p></t:table-cell><t:table-cell "
            "t:number-columns-repeated='2'><o:annotation><x:p>no</x:p></o:annotation>"
            "<x:p>1<x:s x:c='2'/><x:span>b</x:span></x:p></t:table-cell></t:table-row>"
            "<t:table-row t:number-rows-repeated='1048000'><t:table-cell/></t:table-row>"
            "</t:table></o:spreadsheet></o:body></o:doc>"),
        "f");
    BOOST_REQUIRE(file);
    BOOST_REQUIRE(file.value().units.size() == 1);
    BOOST_TEST(file.value().units[0].text == "1  b");
    BOOST_TEST(file.value().units[0].line == 5);
}

BOOST_AUTO_TEST_SUITE_END()
