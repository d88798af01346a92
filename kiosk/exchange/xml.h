// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "kiosk/base/result.h"

namespace kiosk::exchange {

/** @p text for the inside of an element or attribute. Characters that XML forbids are left out. */
[[nodiscard]] std::string xmlEscaped(std::string_view text);

/** An XML file that was read. Entities of its own and documents of more than a few million marks are refused. */
class XmlFile
{
public:
    /** @p name is for messages. */
    [[nodiscard]] base::Result<void> read(const std::string &bytes, const std::string &name);
    [[nodiscard]] pugi::xml_node root() const { return m_document.document_element(); }
    [[nodiscard]] int lineOf(pugi::xml_node node) const;

private:
    pugi::xml_document m_document;
    std::string m_text;
    mutable std::size_t m_lastOffset = 0;
    mutable int m_lastLine = 1;
};

/** @p node is the element @p local of the namespace @p uri, whatever its prefix. */
[[nodiscard]] bool isElement(pugi::xml_node node, std::string_view uri, std::string_view local);
/** The namespace of @p node; empty: none. */
[[nodiscard]] std::string_view namespaceOf(pugi::xml_node node);
/** The name of @p node without its prefix. */
[[nodiscard]] std::string_view localName(pugi::xml_node node);
/** The attribute @p local of the namespace @p uri. */
[[nodiscard]] std::string attributeOf(pugi::xml_node node, std::string_view uri, std::string_view local);

} // namespace kiosk::exchange
