// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/json_text.h"

#include <cstdio>

namespace kiosk::exporting {

std::string jsonString(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < ' ' || c == '<' || c == '>' || c == '&') {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
            out += code;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string jsonArray(const std::vector<std::string> &members)
{
    std::string out = "[";
    for (const auto &one : members)
        out += (out.size() > 1 ? "," : "") + one;
    return out + "]";
}

JsonObject::JsonObject(std::string_view type)
    : m_text("{\"@type\":" + jsonString(type))
{
}

JsonObject &JsonObject::text(std::string_view name, std::string_view value)
{
    return value.empty() ? *this : raw(name, jsonString(value));
}

JsonObject &JsonObject::raw(std::string_view name, const std::string &json)
{
    if (!json.empty())
        m_text += "," + jsonString(name) + ":" + json;
    return *this;
}

JsonObject &JsonObject::array(std::string_view name, const std::vector<std::string> &members)
{
    return members.empty() ? *this : raw(name, jsonArray(members));
}

} // namespace kiosk::exporting
