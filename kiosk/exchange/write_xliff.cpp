// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/xliff.h"
#include "kiosk/exchange/xml.h"

namespace kiosk::exchange {

namespace {

std::string attribute(const char *name, const std::string &value)
{
    return std::string(" ") + name + "=\"" + xmlEscaped(value) + "\"";
}

std::string looks12(const Tag &tag)
{
    switch (tag.kind) {
    case Tag::Kind::Strong:
        return attribute("ctype", "bold");
    case Tag::Kind::Term:
        return attribute("ctype", "x-term");
    case Tag::Kind::Fact:
        return attribute("ctype", "x-fact") + attribute("equiv-text", tag.shown);
    default:
        return attribute("ctype", "link");
    }
}

std::string looks20(const Tag &tag)
{
    constexpr auto Kept = " canCopy=\"no\" canDelete=\"no\"";
    switch (tag.kind) {
    case Tag::Kind::Strong:
        return std::string(Kept) + " type=\"fmt\" subType=\"xlf:b\"";
    case Tag::Kind::Term:
        return std::string(Kept) + " type=\"other\" subType=\"wegweiser:term\"" +
               attribute("dispStart", "{term:" + tag.target + "|") + " dispEnd=\"}\"";
    case Tag::Kind::Fact:
        return std::string(Kept) + " type=\"other\" subType=\"wegweiser:fact\"" +
               attribute("equiv", "{fact:" + tag.target + "}") + attribute("disp", tag.shown);
    default:
        return std::string(Kept) + " type=\"link\"" + attribute("dispStart", "[") +
               attribute("dispEnd", "](" + (tag.own.empty() ? tag.target : tag.own) + ")");
    }
}

std::string content(const CodedText &coded, const Tags &tags, XliffVersion version)
{
    const bool old = version == XliffVersion::V12;
    std::string text;
    for (const auto &piece : coded) {
        if (piece.kind == Piece::Kind::Text) {
            text += xmlEscaped(piece.text);
            continue;
        }
        const auto &tag = tags[static_cast<std::size_t>(piece.tag) - 1];
        const auto looks = attribute("id", std::to_string(piece.tag)) + (old ? looks12(tag) : looks20(tag));
        if (piece.kind == Piece::Kind::Single)
            text += std::string("<") + (old ? "x" : "ph") + looks + "/>";
        else if (piece.kind == Piece::Kind::Open)
            text += std::string("<") + (old ? "g" : "pc") + looks + ">";
        else
            text += old ? "</g>" : "</pc>";
    }
    return text;
}

std::string place(const Unit &unit)
{
    return unit.where + ": " + unit.kind;
}

void writeUnit12(const Unit &unit, std::string &out)
{
    out +=
        "      <trans-unit" + attribute("id", unit.key) + attribute("resname", unit.key) + " xml:space=\"preserve\">\n";
    out += "        <source>" + content(unit.german, unit.tags, XliffVersion::V12) + "</source>\n";
    if (!unit.present.empty())
        out += std::string("        <target state=\"") +
               (unit.state == UnitState::Outdated ? "needs-review-translation" : "translated") + "\">" +
               content(unit.present, unit.tags, XliffVersion::V12) + "</target>\n";
    out += "        <context-group purpose=\"location\">\n"
           "          <context context-type=\"sourcefile\">" +
           xmlEscaped(unit.file) + "</context>\n          <context context-type=\"linenumber\">" +
           std::to_string(unit.line) + "</context>\n        </context-group>\n";
    out += "        <note from=\"developer\">" + xmlEscaped(place(unit)) + "</note>\n";
    for (const auto &note : unit.notes)
        out += "        <note from=\"developer\">" + xmlEscaped(note) + "</note>\n";
    out += "      </trans-unit>\n";
}

void writeUnit20(const Unit &unit, std::string &out)
{
    out += "    <unit" + attribute("id", unit.key) + attribute("name", unit.key) + ">\n      <notes>\n";
    out +=
        "        <note category=\"location\">" + xmlEscaped(unit.file + ":" + std::to_string(unit.line)) + "</note>\n";
    out += "        <note category=\"context\">" + xmlEscaped(place(unit)) + "</note>\n";
    for (const auto &note : unit.notes)
        out += "        <note category=\"glossary\">" + xmlEscaped(note) + "</note>\n";
    // An outdated text goes out as if nobody had worked on it: whatever a tool then says about it is news.
    out += std::string("      </notes>\n      <segment state=\"") +
           (unit.state == UnitState::Current ? "translated" : "initial") +
           "\">\n        <source xml:space=\"preserve\">" + content(unit.german, unit.tags, XliffVersion::V20) +
           "</source>\n";
    if (!unit.present.empty())
        out += "        <target xml:space=\"preserve\">" + content(unit.present, unit.tags, XliffVersion::V20) +
               "</target>\n";
    out += "      </segment>\n    </unit>\n";
}

} // namespace

std::string writeXliff(const UnitList &list, XliffVersion version)
{
    const bool old = version == XliffVersion::V12;
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"";
    out += old ? "1.2\"" : "2.0\"";
    out += attribute("xmlns", std::string(old ? Xliff12Uri : Xliff20Uri));
    if (!old)
        out += " srcLang=\"de\"" + attribute("trgLang", list.language.value);
    out += ">\n";
    const char *const end = old ? "    </body>\n  </file>\n" : "  </file>\n";
    std::string file;
    int number = 0;
    for (const auto &unit : list.units) {
        if (unit.file != file) {
            out += file.empty() ? "" : end;
            file = unit.file;
            out += "  <file" + attribute("original", file);
            out += old ? " source-language=\"de\"" + attribute("target-language", list.language.value) +
                             " datatype=\"plaintext\" tool-id=\"wegweiser-pack\">\n    <header><tool "
                             "tool-id=\"wegweiser-pack\" tool-name=\"wegweiser-pack\"/></header>\n    <body>\n"
                       : attribute("id", "f" + std::to_string(++number)) + ">\n";
        }
        if (old)
            writeUnit12(unit, out);
        else
            writeUnit20(unit, out);
    }
    if (file.empty() && old) // nothing to do is still a file that tools can open
        out += "  <file original=\"\" source-language=\"de\"" + attribute("target-language", list.language.value) +
               " datatype=\"plaintext\">\n    <body>\n";
    else if (file.empty())
        out += "  <file id=\"f1\">\n    <unit id=\"empty\"><segment><source/></segment></unit>\n";
    return out + end + "</xliff>\n";
}

} // namespace kiosk::exchange
