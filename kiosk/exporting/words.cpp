// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/words.h"

#include <map>

#include <pugixml.hpp>
#include <unicode/uloc.h>

#include "kiosk/base/must.h"
#include "kiosk/exporting/embedded.h"

namespace kiosk::exporting {

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

/** language -> id -> text, read once. Messages with plural forms are left out: nothing here counts people. */
const std::map<std::string, Texts, std::less<>> &table()
{
    static const auto read = [] {
        std::map<std::string, Texts, std::less<>> all;
        for (const auto &file : translationFiles()) {
            pugi::xml_document document;
            MUST(document.load_buffer(file.text.data(), file.text.size()));
            auto &texts = all[std::string(file.name)];
            for (const auto &message : document.child("TS").child("context").children("message"))
                if (std::string text = message.child("translation").text().get(); !text.empty())
                    texts.emplace(message.attribute("id").value(), std::move(text));
        }
        return all;
    }();
    return read;
}

/** A language without the words of this room cannot carry a page, though the terminal may speak it. */
bool complete(std::string_view language)
{
    const auto found = table().find(language);
    return found != table().end() && found->second.contains("export-skip") && found->second.contains("kiosk-ask-first");
}

} // namespace

Words::Words(const domain::LanguageTag &language)
    : m_language(language.value.substr(0, language.value.find('-')))
{
    if (!complete(m_language))
        m_language = "en";
}

bool Words::rightToLeft() const
{
    return uloc_isRightToLeft(m_language.c_str()) != 0;
}

std::string Words::text(std::string_view id, const std::vector<std::string> &values) const
{
    const auto &own = table().find(m_language)->second;
    const auto &english = table().find("en")->second;
    auto found = own.find(id);
    if (found == own.end()) {
        found = english.find(id);
        MUST(found != english.end());
    }
    std::string out;
    const auto &pattern = found->second;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const auto next = at + 1 < pattern.size() ? static_cast<std::size_t>(pattern[at + 1] - '1') : values.size();
        if (pattern[at] == '%' && next < values.size()) {
            out += values[next];
            ++at;
        } else {
            out += pattern[at];
        }
    }
    return out;
}

std::vector<std::string> Words::languages()
{
    std::vector<std::string> all;
    for (const auto &[language, texts] : table())
        if (complete(language))
            all.push_back(language);
    return all;
}

bool Words::has(const std::string &language, const std::string &id)
{
    const auto found = table().find(language);
    return found != table().end() && found->second.contains(id);
}

} // namespace kiosk::exporting
