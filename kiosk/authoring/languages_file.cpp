// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/languages_file.h"

#include <set>

#include "kiosk/authoring/languages_text.h"
#include "kiosk/authoring/toml_section.h"
#include "kiosk/base/must.h"

namespace kiosk::authoring {

using Need = TomlSection::Need;

std::vector<LanguageEntry> parseLanguages(std::string_view text, Findings &findings)
{
    std::vector<LanguageEntry> all;
    TomlValue table;
    if (!parseToml(text, "languages.toml", 1, table, findings))
        return all;
    TomlSection file(table, "languages.toml", findings);
    std::set<std::string> tags;
    for (const auto *item : file.tables("language")) {
        TomlSection section(*item, "languages.toml", findings);
        LanguageEntry entry;
        entry.tag = section.id("tag", Need::Required);
        entry.name = section.text("name", Need::Required);
        entry.english = section.text("english", Need::Required);
        entry.german = section.text("german", Need::Required);
        entry.rightToLeft = section.word("direction", {"ltr", "rtl"}, Need::Required) == "rtl";
        entry.script = section.text("script", Need::Required);
        entry.qt = section.text("qt", Need::Required);
        entry.icu = section.text("icu", Need::Required);
        entry.voice = section.text("voice");
        entry.interface = section.boolean("interface", false);
        section.finish();
        if (!tags.insert(entry.tag).second)
            section.error("tag", "`" + entry.tag + "` stands twice; take one out");
        all.push_back(std::move(entry));
    }
    file.finish();
    return all;
}

const std::vector<LanguageEntry> &languageList()
{
    static const auto list = [] {
        Findings findings;
        auto all = parseLanguages(LanguagesText, findings);
        MUST(findings.errors() == 0);
        return all;
    }();
    return list;
}

const LanguageEntry *findLanguage(std::string_view tag)
{
    for (const auto &entry : languageList())
        if (entry.tag == tag)
            return &entry;
    return nullptr;
}

} // namespace kiosk::authoring
