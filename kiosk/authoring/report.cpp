// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/report.h"

#include <cstdio>

namespace kiosk::authoring {

std::string findingsAsText(const Findings &findings, const std::filesystem::path &folder)
{
    std::string text;
    for (const auto &one : findings.sorted()) {
        const auto file = one.file.empty() ? folder : folder / one.file;
        text +=
            inOneLine(file.lexically_normal().generic_string() + ":" + std::to_string(one.line) + ": " +
                      (one.severity == Severity::Warning ? "warning: " : "") + one.message + " [" + one.code + "]") +
            "\n";
    }
    return text;
}

std::string inOneLine(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            out += "\\n";
        } else if ((byte < 0x20 && c != '\t') || byte == 0x7f) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\x%02x", static_cast<unsigned>(byte));
            out += escaped;
        } else {
            out += c;
        }
    }
    return out;
}

std::string jsonText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
            out += escaped;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string findingsAsJson(const Findings &findings, std::string_view more)
{
    std::string text = "{\"errors\":" + std::to_string(findings.errors()) +
                       ",\"warnings\":" + std::to_string(findings.warnings()) + ",\"findings\":[";
    const char *between = "\n";
    for (const auto &one : findings.sorted()) {
        text += between;
        text += "{\"severity\":" + jsonText(one.severity == Severity::Error ? "error" : "warning") +
                ",\"code\":" + jsonText(one.code) + ",\"file\":" + jsonText(one.file) +
                ",\"line\":" + std::to_string(one.line) + ",\"message\":" + jsonText(one.message) + "}";
        between = ",\n";
    }
    return text + "]" + std::string(more) + "}\n";
}

} // namespace kiosk::authoring
