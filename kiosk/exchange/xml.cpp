// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/xml.h"

#include <algorithm>

#include "kiosk/exchange/encoding.h"

namespace kiosk::exchange {

using base::Result;

namespace {

constexpr std::ptrdiff_t MostMarks = 4'000'000;
constexpr int DeepestElement = 64;

std::string_view prefixOf(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

/** The namespace that @p prefix stands for at @p node. */
std::string_view resolved(pugi::xml_node node, std::string_view prefix)
{
    const auto declaration = prefix.empty() ? std::string("xmlns") : "xmlns:" + std::string(prefix);
    for (; node; node = node.parent())
        if (const auto found = node.attribute(declaration.c_str()))
            return found.value();
    return {};
}

/** Elements within elements, counted in the bytes: nothing that goes on too deep is walked through. */
bool tooDeep(pugi::xml_node top)
{
    int depth = 0;
    for (auto node = top.first_child(); node;) {
        if (depth > DeepestElement)
            return true;
        if (node.first_child()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        while (node && node != top && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (!node || node == top)
            return false;
        node = node.next_sibling();
    }
    return false;
}

} // namespace

std::string xmlEscaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
            out += c;
    }
    return out;
}

Result<void> XmlFile::read(const std::string &bytes, const std::string &name)
{
    if (bytes.size() > LargestFile)
        return base::failure(base::Code::Invalid, name + ": is too large (64 MiB at most)");
    BOOST_OUTCOME_TRY(m_text, plainUtf8(bytes, name));
    if (m_text.find("<!DOCTYPE") != std::string::npos || m_text.find("<!ENTITY") != std::string::npos)
        return base::failure(base::Code::Invalid, name + ": has a document type of its own; such files are not read");
    if (std::count(m_text.begin(), m_text.end(), '<') > MostMarks)
        return base::failure(base::Code::Invalid, name + ": holds too many elements");
    const auto parsed = m_document.load_buffer(m_text.data(), m_text.size(),
                                               pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed) {
        const auto end =
            m_text.begin() + std::min<std::ptrdiff_t>(parsed.offset, static_cast<std::ptrdiff_t>(m_text.size()));
        return base::failure(base::Code::Invalid, name + ":" +
                                                      std::to_string(1 + std::count(m_text.begin(), end, '\n')) +
                                                      ": is not well-formed XML: " + parsed.description());
    }
    if (!root())
        return base::failure(base::Code::Invalid, name + ": is empty");
    if (tooDeep(m_document))
        return base::failure(base::Code::Invalid, name + ": elements lie within one another too deep");
    return boost::outcome_v2::success();
}

int XmlFile::lineOf(pugi::xml_node node) const
{
    const auto found = node.offset_debug();
    if (found < 0)
        return 1;
    const auto offset = std::min(static_cast<std::size_t>(found), m_text.size());
    if (offset < m_lastOffset) {
        m_lastOffset = 0;
        m_lastLine = 1;
    }
    m_lastLine += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_lastOffset),
                                              m_text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    m_lastOffset = offset;
    return m_lastLine;
}

std::string_view localName(pugi::xml_node node)
{
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view namespaceOf(pugi::xml_node node)
{
    return resolved(node, prefixOf(node.name()));
}

bool isElement(pugi::xml_node node, std::string_view uri, std::string_view local)
{
    return node.type() == pugi::node_element && localName(node) == local && namespaceOf(node) == uri;
}

std::string attributeOf(pugi::xml_node node, std::string_view uri, std::string_view local)
{
    for (const auto &attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        const auto colon = name.find(':');
        if (colon != std::string_view::npos && name.substr(colon + 1) == local &&
            resolved(node, name.substr(0, colon)) == uri)
            return attribute.value();
    }
    return {};
}

} // namespace kiosk::exchange
