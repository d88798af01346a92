// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>

#include "kiosk/exchange/xliff.h"
#include "kiosk/exchange/xml.h"

namespace kiosk::exchange {

using base::Result;

namespace {

int numberOf(std::string_view text)
{
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && number > 0 ? number : 0;
}

/** Reads one XLIFF document of either version. */
class XliffReader
{
public:
    XliffReader(const XmlFile &xml, const std::string &name, std::string_view uri)
        : m_xml(xml)
        , m_name(name)
        , m_uri(uri)
    {
    }
    Result<ReturnedFile> read();

private:
    Result<void> readLanguages(pugi::xml_node node, const char *source, const char *target);
    void readUnits(pugi::xml_node node);
    void readUnit12(pugi::xml_node node);
    void readUnit20(pugi::xml_node node);
    void readContent(pugi::xml_node node, CodedText &out, std::string &trouble) const;
    void readElement(pugi::xml_node node, std::string_view name, CodedText &out, std::string &trouble) const;
    [[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name) const;
    [[nodiscard]] bool is(pugi::xml_node node, std::string_view name) const { return isElement(node, m_uri, name); }
    [[nodiscard]] ReturnedUnit unitAt(pugi::xml_node node) const;

    const XmlFile &m_xml;
    const std::string &m_name;
    std::string_view m_uri;
    ReturnedFile m_file;
};

pugi::xml_node XliffReader::child(pugi::xml_node node, std::string_view name) const
{
    for (const auto one : node.children())
        if (is(one, name))
            return one;
    return {};
}

Result<void> XliffReader::readLanguages(pugi::xml_node node, const char *source, const char *target)
{
    const auto refuse = [&](const std::string &why) {
        return base::failure(base::Code::Invalid, m_name + ":" + std::to_string(m_xml.lineOf(node)) + ": " + why);
    };
    const std::string from = node.attribute(source).value();
    if (!from.empty() && from != "de" && !from.starts_with("de-") && !from.starts_with("de_"))
        return refuse("is translated from `" + from + "`; only texts from German are taken");
    const std::string to = node.attribute(target).value();
    if (!to.empty() && !m_file.language.empty() && to != m_file.language)
        return refuse("holds texts in `" + to + "` and in `" + m_file.language + "`; make a file of each language");
    if (!to.empty())
        m_file.language = to;
    return boost::outcome_v2::success();
}

void XliffReader::readElement(pugi::xml_node node, std::string_view name, CodedText &out, std::string &trouble) const
{
    const int id = numberOf(node.attribute("id").value());
    const auto reference = [&](const char *attribute) {
        const auto other = node.attribute(attribute);
        return other ? numberOf(other.value()) : id;
    };
    if (name == "mrk") {
        readContent(node, out, trouble);
    } else if (name == "g" || name == "pc") {
        out.push_back({Piece::Kind::Open, {}, id});
        readContent(node, out, trouble);
        out.push_back({Piece::Kind::Close, {}, id});
    } else if (name == "x" || name == "ph") {
        out.push_back({Piece::Kind::Single, {}, id});
    } else if (name == "bx" || name == "bpt" || name == "sc") {
        out.push_back({Piece::Kind::Open, {}, reference("rid")});
    } else if (name == "ex" || name == "ept" || name == "ec") {
        out.push_back({Piece::Kind::Close, {}, name == "ec" ? reference("startRef") : reference("rid")});
    } else if (name != "sm" && name != "em") {
        trouble = "holds <" + std::string(node.name()) + ">, which did not go out; take it out";
    }
}

void XliffReader::readContent(pugi::xml_node node, CodedText &out, std::string &trouble) const
{
    for (const auto one : node.children()) {
        if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata)
            appendText(out, one.value());
        else if (one.type() == pugi::node_element && namespaceOf(one) == m_uri)
            readElement(one, localName(one), out, trouble);
        else if (one.type() == pugi::node_element)
            trouble = "holds <" + std::string(one.name()) + ">, which did not go out; take it out";
    }
}

ReturnedUnit XliffReader::unitAt(pugi::xml_node node) const
{
    ReturnedUnit unit;
    unit.line = m_xml.lineOf(node);
    unit.inPieces = true;
    return unit;
}

void XliffReader::readUnit12(pugi::xml_node node)
{
    auto unit = unitAt(node);
    const std::string name = node.attribute("resname").value(); // tools may give numbers of their own as id
    unit.key = name.empty() ? node.attribute("id").value() : name;
    if (const auto source = child(node, "source")) {
        unit.hasGerman = true;
        std::string ignored;
        readContent(source, unit.germanPieces, ignored);
    }
    const auto target = child(node, "target");
    unit.hasText = !target.empty();
    if (target)
        readContent(target, unit.pieces, unit.trouble);
    const std::string_view state = target.attribute("state").value();
    unit.finished = target && (state == "translated" || state == "final" || state == "signed-off" ||
                               std::string_view(node.attribute("approved").value()) == "yes");
    unit.inReview = state.starts_with("needs-") && !unit.finished;
    unit.untouched = !target || state == "new" || state == "needs-translation";
    m_file.units.push_back(std::move(unit));
}

void XliffReader::readUnit20(pugi::xml_node node)
{
    auto unit = unitAt(node);
    const std::string name = node.attribute("name").value();
    unit.key = name.empty() ? node.attribute("id").value() : name;
    unit.hasGerman = true;
    unit.hasText = true;
    unit.finished = true;
    for (const auto part : node.children()) {
        const bool segment = is(part, "segment");
        if (!segment && !is(part, "ignorable"))
            continue;
        const auto source = child(part, "source");
        const auto target = child(part, "target");
        std::string ignored;
        readContent(source, unit.germanPieces, ignored);
        if (target || !segment)
            readContent(target ? target : source, unit.pieces, unit.trouble);
        if (!segment)
            continue;
        const std::string_view state = part.attribute("state").value();
        unit.hasText = unit.hasText && target;
        unit.untouched = unit.untouched || state.empty() || state == "initial";
        unit.finished = unit.finished && target && (state == "translated" || state == "reviewed" || state == "final");
    }
    if (!unit.hasText)
        unit.pieces.clear();
    if (unit.key != "empty")
        m_file.units.push_back(std::move(unit));
}

void XliffReader::readUnits(pugi::xml_node node)
{
    for (const auto one : node.children()) {
        if (is(one, "group") || is(one, "body"))
            readUnits(one);
        else if (is(one, "trans-unit"))
            readUnit12(one);
        else if (is(one, "unit"))
            readUnit20(one);
    }
}

Result<ReturnedFile> XliffReader::read()
{
    const auto root = m_xml.root();
    if (m_uri == Xliff20Uri) {
        BOOST_OUTCOME_TRY(readLanguages(root, "srcLang", "trgLang"));
    }
    for (const auto file : root.children()) {
        if (!is(file, "file"))
            continue;
        if (m_uri == Xliff12Uri) {
            BOOST_OUTCOME_TRY(readLanguages(file, "source-language", "target-language"));
        }
        readUnits(file);
    }
    return std::move(m_file);
}

} // namespace

Result<ReturnedFile> readXliff(const std::string &bytes, const std::string &name)
{
    XmlFile xml;
    BOOST_OUTCOME_TRY(xml.read(bytes, name));
    const auto uri = namespaceOf(xml.root());
    if (localName(xml.root()) != "xliff" || (uri != Xliff12Uri && uri != Xliff20Uri))
        return base::failure(base::Code::Invalid, name + ":" + std::to_string(xml.lineOf(xml.root())) +
                                                      ": begins with <" + xml.root().name() + "> of the namespace `" +
                                                      std::string(uri) + "`; XLIFF 1.2, 2.0 and 2.1 are read");
    return XliffReader(xml, name, uri == Xliff12Uri ? Xliff12Uri : Xliff20Uri).read();
}

} // namespace kiosk::exchange
