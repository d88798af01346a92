// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/check_pack.h"

namespace kiosk::authoring {

namespace {

void missingLanguages(const PackSource &pack, const domain::Texts &texts, const std::string &file, int line,
                      const std::string &what, Findings &findings)
{
    std::string missing;
    for (const auto &language : pack.languages)
        if (!texts.contains(language) && !texts.contains(domain::LanguageTag()))
            missing += (missing.empty() ? "" : ", ") + language.value;
    if (!missing.empty())
        findings.warning(file, line, what + " has no text in: " + missing + " (German is shown there)");
}

} // namespace

void checkAges(const PackSource &pack, Findings &findings)
{
    const auto made = pack.created.substr(0, 10);
    for (const auto &[id, fact] : pack.facts) {
        if (fact.confirm)
            findings.warning("facts.toml", fact.line,
                             "`" + id + "` is not confirmed by the centre yet; ask, then set confirm = false");
        if (!fact.expires.empty() && !made.empty() && fact.expires < made)
            findings.warning("facts.toml", fact.line, "`" + id + "` expired on " + fact.expires + "; look it up again");
        missingLanguages(pack, fact.values, "facts.toml", fact.line, "`" + id + "`", findings);
    }
    for (const auto &[id, contact] : pack.contacts) {
        if (contact.contact.unconfirmed)
            findings.warning(contact.file, 1, "not confirmed yet; ask the office, then set confirm = false");
        if (!contact.about.empty())
            missingLanguages(pack, contact.about, contact.file, 1, "`about`", findings);
    }
    for (const auto &[id, term] : pack.glossary)
        missingLanguages(pack, term.text, term.file, 1, "`text`", findings);
    missingLanguages(pack, pack.name, "pack.toml", 1, "`name`", findings);
    for (const auto &[id, texts] : pack.services)
        missingLanguages(pack, texts, "pack.toml", 1, "service `" + id.value + "`", findings);
}

} // namespace kiosk::authoring
