// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/html_text.h"

#include <algorithm>

#include "kiosk/exporting/embedded.h"

namespace kiosk::exporting {

namespace {

void replaceAll(std::string &text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool plainAddress(std::string_view address)
{
    return std::all_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != 0x7F && c != '"' && c != '\'' && c != '<' && c != '>' &&
               c != '\\' && c != '`';
    });
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
                out += c;
        }
    }
    return out;
}

bool isWebAddress(std::string_view address)
{
    for (const std::string_view scheme : {"https://", "http://"})
        if (address.starts_with(scheme) && address.size() > scheme.size() && address[scheme.size()] != '/')
            return plainAddress(address);
    return false;
}

std::string telephoneLink(std::string_view number)
{
    std::string digits;
    for (const char c : number) {
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty()))
            digits += c;
        else if (c != ' ' && c != '-' && c != '/' && c != '(' && c != ')')
            break; // "0341 123 (ask for …)": the first number counts
    }
    return digits.size() < 3 ? std::string() : "tel:" + digits;
}

std::string mailLink(std::string_view address)
{
    const auto at = address.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == address.size() || !plainAddress(address) ||
        address.find_first_of("?&%:,;") != std::string_view::npos)
        return {};
    return "mailto:" + std::string(address);
}

std::string languageOf(const domain::PackLanguage &language)
{
    return " lang=\"" + escaped(language.tag.value) + "\" dir=\"" + (language.rightToLeft ? "rtl" : "ltr") + "\"";
}

std::string icon(std::string_view name)
{
    for (const auto &file : iconFiles()) {
        if (file.name != name)
            continue;
        std::string svg(file.text.substr(file.text.find("<svg")));
        while (svg.ends_with('\n'))
            svg.pop_back();
        replaceAll(svg, " xmlns=\"http://www.w3.org/2000/svg\"", "");
        replaceAll(svg, "stroke=\"#102030\"", "stroke=\"currentColor\"");
        replaceAll(svg, "fill=\"#102030\"", "fill=\"currentColor\"");
        replaceAll(svg, "fill=\"#e0e8f0\"", "class=\"tint\"");
        return svg.replace(0, 4, "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"");
    }
    return {};
}

std::string plainText(const domain::Line &line)
{
    std::string text;
    for (const auto &span : line)
        text += span.text;
    return text;
}

std::string Place::say(std::string_view id, const std::vector<std::string> &values) const
{
    const auto &words = edition->words;
    const auto text = escaped(words.text(id, values));
    if (around.tag.value.substr(0, around.tag.value.find('-')) == words.language())
        return text;
    return "<span lang=\"" + words.language() + "\" dir=\"" + (words.rightToLeft() ? "rtl" : "ltr") + "\">" + text +
           "</span>";
}

std::string Place::foreign(const std::string &html, const domain::PackLanguage &language) const
{
    if (language.tag == around.tag)
        return html;
    return "<bdi" + languageOf(language) + ">" + html + "</bdi>";
}

std::string Place::german(std::string_view text) const
{
    if (around.tag.value.starts_with("de"))
        return escaped(text);
    return "<bdi lang=\"de\" dir=\"ltr\">" + escaped(text) + "</bdi>";
}

std::string Place::topicAddress(const domain::TopicId &topic) const
{
    return root + escaped(edition->language.tag.value) + "/" + escaped(topic.value) + "/index.html";
}

std::string Place::fileAddress(std::string_view file) const
{
    return root + escaped(edition->language.tag.value) + "/" + std::string(file);
}

} // namespace kiosk::exporting
