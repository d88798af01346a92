// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/coverage.h"

#include <cstdio>

#include "kiosk/authoring/report.h"
#include "kiosk/authoring/source_hash.h"

namespace kiosk::checking {

using authoring::PageSource;

namespace {

/** How many of @p page's blocks were made from another German text than @p now. */
int outdatedBlocksOf(const PageSource &page, const std::vector<std::string> &now)
{
    int outdated = 0;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (i >= page.sourceHashes.size() || page.sourceHashes[i] != now[i])
            ++outdated;
    return outdated;
}

void addPage(LanguageCoverage &to, const PageSource &page, const std::vector<std::string> &german)
{
    to.blocks += static_cast<int>(german.size());
    if (page.language == authoring::german()) {
        ++to.complete;
    } else {
        const int outdated = outdatedBlocksOf(page, german);
        to.outdatedBlocks += outdated;
        ++(outdated == 0 && page.sourceHashes.size() == german.size() ? to.complete : to.outdated);
    }
    if (page.method == domain::TextMethod::Machine)
        ++to.machine;
    else
        ++(page.method == domain::TextMethod::Human ? to.human : to.reviewed);
}

bool misses(const domain::Texts &texts, const domain::LanguageTag &language)
{
    return !texts.empty() && !texts.contains(language) && !texts.contains(domain::LanguageTag());
}

std::string percent(int part, int whole)
{
    return whole == 0 ? "–" : std::to_string((part * 100 + whole / 2) / whole) + " %";
}

} // namespace

std::vector<LanguageCoverage> coverageOf(const authoring::PackSource &pack)
{
    std::vector<LanguageCoverage> all;
    for (const auto &language : pack.languages)
        all.push_back({language});
    for (const auto &topic : pack.topics) {
        const auto original = topic.pages.find(authoring::german());
        if (original == topic.pages.end())
            continue;
        const auto hashes = authoring::sourceHashes(original->second);
        for (auto &one : all) {
            const auto page = topic.pages.find(one.language);
            if (page == topic.pages.end())
                ++one.missing;
            else
                addPage(one, page->second, hashes);
        }
    }
    for (auto &one : all) {
        for (const auto &[id, fact] : pack.facts)
            one.missingFacts += misses(fact.values, one.language);
        for (const auto &[id, contact] : pack.contacts)
            one.missingContacts += misses(contact.about, one.language);
        for (const auto &[id, term] : pack.glossary)
            one.missingTerms += misses(term.text, one.language);
    }
    return all;
}

std::string coverageAsText(const std::vector<LanguageCoverage> &coverage)
{
    std::string text = "             pages                       blocks    made by                      texts missing\n"
                       "language     complete outdated missing  outdated  machine reviewed  human   facts contacts "
                       "glossary\n";
    for (const auto &one : coverage) {
        const int pages = one.complete + one.outdated;
        char line[200];
        std::snprintf(line, sizeof line, "%-12s %8d %8d %7d  %8d  %7s %8s %6s   %5d %8d %8d\n",
                      one.language.value.c_str(), one.complete, one.outdated, one.missing, one.outdatedBlocks,
                      percent(one.machine, pages).c_str(), percent(one.reviewed, pages).c_str(),
                      percent(one.human, pages).c_str(), one.missingFacts, one.missingContacts, one.missingTerms);
        text += line;
    }
    return text;
}

std::string coverageAsJson(const std::vector<LanguageCoverage> &coverage)
{
    std::string text = "[";
    const char *between = "\n";
    for (const auto &one : coverage) {
        text += between;
        text += "{\"language\":" + authoring::jsonText(one.language.value);
        for (const auto &[name, number] :
             {std::pair("complete", one.complete), std::pair("outdated", one.outdated),
              std::pair("missing", one.missing), std::pair("blocks", one.blocks),
              std::pair("outdatedBlocks", one.outdatedBlocks), std::pair("machine", one.machine),
              std::pair("reviewed", one.reviewed), std::pair("human", one.human),
              std::pair("missingFacts", one.missingFacts), std::pair("missingContacts", one.missingContacts),
              std::pair("missingTerms", one.missingTerms)})
            text += ",\"" + std::string(name) + "\":" + std::to_string(number);
        text += "}";
        between = ",\n";
    }
    return text + "]";
}

} // namespace kiosk::checking
