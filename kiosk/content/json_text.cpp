// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/json_text.h"

#include <algorithm>
#include <optional>

#include "kiosk/base/must.h"

namespace kiosk::content {

using base::Code;
using base::Result;

Result<JsonText> JsonText::read(std::string_view json)
{
    // Opening one costs more than all that is asked of it. Nothing is stored in it.
    static thread_local std::optional<sqlite::Database> memory;
    if (!memory) {
        BOOST_OUTCOME_TRY(memory, sqlite::Database::open({}, sqlite::OpenMode::Memory));
    }
    BOOST_OUTCOME_TRY(auto valid, memory->prepare("SELECT json_valid(?1)"));
    valid.bindAll(json);
    BOOST_OUTCOME_TRY(valid.step());
    if (valid.integer(0) != 1)
        return base::failure(Code::Invalid, "not JSON");
    return JsonText(*memory, json);
}

std::string inQuotes(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        MUST(static_cast<unsigned char>(c) >= 0x20); // ids, versions and dates: nothing else gets here
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "\"";
}

bool isPlain(std::string_view text)
{
    return !text.empty() && text.size() <= 200 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

bool isPackId(std::string_view text)
{
    return !text.empty() && text.size() <= 128 && text.front() != '.' &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
           });
}

bool isHex256(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace kiosk::content
