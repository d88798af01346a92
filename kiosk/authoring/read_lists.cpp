// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/readers.h"

namespace kiosk::authoring {

using Need = TomlSection::Need;

namespace {

void checkLanguages(const domain::Texts &texts, const PackSource &pack, TomlSection &section, std::string_view name,
                    Findings &findings)
{
    for (const auto &[tag, text] : texts)
        if (!pack.hasLanguage(tag))
            findings.error(section.file(), section.lineOf(name),
                           "`" + std::string(name) + "` has a text in `" + tag.value +
                               "`, which pack.toml does not list under languages");
}

void readLanguages(TomlSection &section, PackSource &pack)
{
    for (const auto &tag : section.texts("languages")) {
        const auto *known = findLanguage(tag);
        if (!known)
            section.error("languages",
                          "unknown language `" + tag + "`; the known ones stand in content/schema/languages.toml");
        else if (!known->interface)
            section.error("languages",
                          "`" + tag + "` is a language to talk only: the terminal's own words are not in it yet");
        else if (pack.hasLanguage(domain::LanguageTag(tag)))
            section.error("languages", "`" + tag + "` stands twice; take one out");
        else
            pack.languages.emplace_back(tag);
    }
    if (!pack.hasLanguage(german())) {
        section.error("languages", "`languages` must name de: German is the original of every text");
        pack.languages.insert(pack.languages.begin(), german());
    }
}

Fact readFact(const std::string &id, const TomlValue &table, const PackSource &pack, Findings &findings)
{
    TomlSection section(table, "facts.toml", findings);
    Fact fact;
    fact.id = id;
    fact.line = table.line;
    fact.lines = linesOf(table);
    if (!isId(id))
        findings.error("facts.toml", table.line, "`" + id + "` is no id; use lower-case letters, digits and -");
    fact.kind = section.word("kind", {"text", "phone", "money", "duration", "date", "url", "address"}, Need::Required);
    const auto *value = table.find("value");
    if (value && value->kind == TomlValue::Kind::Text) {
        fact.values.emplace(domain::LanguageTag(), section.text("value", Need::Required));
    } else {
        fact.values = section.byLanguage("value", Need::Required);
        checkLanguages(fact.values, pack, section, "value", findings);
    }
    fact.source = section.text("source", Need::Required);
    const auto *written = section.value("source_date");
    if (!written)
        section.error("source_date",
                      "`source_date` is missing; add source_date = \"2022-06-28\", or \"\" when the source has none");
    fact.sourceDate = section.text("source_date");
    fact.verifiedOn = section.date("verified_on", Need::Required);
    fact.expires = section.date("expires", Need::Required);
    fact.confirm = section.boolean("confirm", false);
    section.finish();
    return fact;
}

} // namespace

MachineText readMachineText(TomlSection &section, MachineText otherwise)
{
    if (!section.value("machine_text"))
        return otherwise;
    const auto word = section.word("machine_text", {"shown", "marked", "hidden"});
    if (word == "hidden")
        return MachineText::Hidden;
    return word == "marked" ? MachineText::Marked : MachineText::Shown;
}

bool readSettings(PackSource &pack, Findings &findings)
{
    TomlValue table;
    if (!readToml(pack, "pack.toml", true, table, findings))
        return false;
    TomlSection section(table, "pack.toml", findings);
    pack.lines = linesOf(table);
    pack.id = section.id("id", Need::Required);
    pack.version = section.integer("version", 1, 1'000'000'000);
    pack.created = section.moment("created");
    pack.expires = section.moment("expires");
    if (!pack.created.empty() && !pack.expires.empty() && pack.expires <= pack.created)
        section.error("expires", "the pack would expire before it is made; set a later date");
    (void)section.word("source_language", {"de"}, Need::Required);
    readLanguages(section, pack);
    pack.name = section.byLanguage("name", Need::Required);
    checkLanguages(pack.name, pack, section, "name", findings);
    pack.machineText = readMachineText(section, MachineText::Shown);
    if (const auto *services = section.value("services"); services && services->kind == TomlValue::Kind::Table) {
        TomlSection names(*services, "pack.toml", findings);
        for (const auto &[id, unused] : services->members) {
            auto texts = names.byLanguage(id, Need::Required);
            checkLanguages(texts, pack, names, id, findings);
            pack.services.emplace_back(domain::ServiceId(id), std::move(texts));
        }
    }
    section.finish();
    return true;
}

void readFacts(PackSource &pack, Findings &findings)
{
    TomlValue table;
    std::error_code failed;
    pack.factsRead = std::filesystem::symlink_status(pack.folder / "facts.toml", failed).type() ==
                         std::filesystem::file_type::not_found ||
                     readToml(pack, "facts.toml", true, table, findings);
    for (const auto &[id, member] : table.members) {
        if (member.kind != TomlValue::Kind::Table)
            findings.error("facts.toml", member.line,
                           "`" + id + "` stands outside a fact; begin each fact with [its-id]");
        else
            pack.facts.emplace(id, readFact(id, member, pack, findings));
    }
}

void readGlossary(PackSource &pack, Findings &findings)
{
    for (const auto &name : namesIn(pack, "glossary", ".toml", findings)) {
        const auto file = "glossary/" + name;
        // Known by the name of its file also when it is broken: pages that use it are not to blame.
        auto &term = pack.glossary[name.substr(0, name.size() - 5)];
        TomlValue table;
        if (!readToml(pack, file, true, table, findings))
            continue;
        TomlSection section(table, file, findings);
        term.file = file;
        term.lines = linesOf(table);
        term.id = section.id("id", Need::Required);
        term.term = section.text("term", Need::Required);
        term.text = section.byLanguage("text", Need::Required);
        checkLanguages(term.text, pack, section, "text", findings);
        section.finish();
        if (term.id + ".toml" != name)
            section.error("id", "the file must be named after its id: " + term.id + ".toml");
    }
}

} // namespace kiosk::authoring
