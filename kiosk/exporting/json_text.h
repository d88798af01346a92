// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::exporting {

/** @p text as a JSON string with its quotes; safe within an HTML script element (no "<", ">", "&" as they are). */
[[nodiscard]] std::string jsonString(std::string_view text);
/** Members that are JSON already, as an array. */
[[nodiscard]] std::string jsonArray(const std::vector<std::string> &members);

/** A JSON object in the order of adding; empty texts and empty arrays are left out: schema.org knows no "unknown". */
class JsonObject
{
public:
    explicit JsonObject(std::string_view type);
    JsonObject &text(std::string_view name, std::string_view value);
    JsonObject &raw(std::string_view name, const std::string &json);
    JsonObject &array(std::string_view name, const std::vector<std::string> &members);
    [[nodiscard]] std::string done() const { return m_text + "}"; }

private:
    std::string m_text;
};

} // namespace kiosk::exporting
