// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdio>

#include "kiosk/authoring/toml_section.h"
#include "kiosk/checking/checks.h"
#include "kiosk/checking/pack_texts.h"

namespace kiosk::checking {

namespace {

/** Parts of a source's name that stand for a law or an office. */
constexpr std::array<std::string_view, 16> Official{
    "§",       "Gesetz",     "gesetz",         "bund.de",           "bamf",       "arbeitsagentur",
    "bmas",    "sachsen.de", "bundes",         "zoll.de",           "Verordnung", "rentenversicherung",
    "Satzung", "eur-lex",    "familienportal", "make-it-in-germany"};

bool isOfficial(const std::string &source)
{
    return std::any_of(Official.begin(), Official.end(),
                       [&](auto part) { return source.find(part) != std::string::npos; });
}

void missingLanguages(Inspection &to, const domain::Texts &texts, const std::string &file, int line,
                      const std::string &what)
{
    std::string missing;
    for (const auto &language : to.pack.languages)
        if (!texts.contains(language) && !texts.contains(domain::LanguageTag()))
            missing += (missing.empty() ? "" : ", ") + language.value;
    if (!missing.empty())
        to.findings.warning(file, line, what + " has no text in: " + missing + " (German is shown there); add it",
                            "text-missing");
}

void checkFact(Inspection &to, const authoring::Fact &fact)
{
    const auto name = "`" + fact.id + "`";
    const auto warn = [&](const char *word, const std::string &message, const char *code) {
        to.findings.warning(FactsFile, fact.lines.of(word, fact.line), name + message, code);
    };
    if (fact.confirm)
        warn("confirm", " is not confirmed by the centre yet; ask, then set confirm = false", "fact-unconfirmed");
    if (!fact.expires.empty()) {
        if (fact.expires < to.today)
            warn("expires", " expired on " + fact.expires + "; look it up again", "fact-expired");
        else if (fact.expires <= dateAfter(to.today, to.options.soonDays))
            warn("expires", " expires on " + fact.expires + "; look it up before", "fact-expires-soon");
    }
    if (fact.verifiedOn > to.today)
        to.findings.error(FactsFile, fact.lines.of("verified_on", fact.line),
                          name + " was verified on " + fact.verifiedOn + ", which is still to come; write the real day",
                          "date-in-future");
    // An unconfirmed fact has been told to be asked about already.
    const auto old = dateAfter(to.today, -2 * DaysOfYear);
    if (!fact.confirm && !fact.sourceDate.empty() && !isOfficial(fact.source) &&
        fact.sourceDate < old.substr(0, fact.sourceDate.size()))
        warn("source_date",
             " comes from " + fact.source + " of " + fact.sourceDate +
                 ": older than two years and no office; find a newer or official source",
             "fact-source-old");
    missingLanguages(to, fact.values, FactsFile, fact.line, name);
}

void checkContact(Inspection &to, const authoring::ContactSource &source)
{
    const auto &contact = source.contact;
    if (contact.unconfirmed)
        to.findings.warning(source.file, source.lines.of("confirm"),
                            "not confirmed yet; ask the office, then set confirm = false", "contact-unconfirmed");
    if (!source.about.empty())
        missingLanguages(to, source.about, source.file, source.lines.of("about"), "`about`");
    const int line = source.lines.of("verified_on");
    if (contact.verifiedOn > to.today)
        to.findings.error(source.file, line,
                          "verified on " + contact.verifiedOn + ", which is still to come; write the real day",
                          "date-in-future");
    else if (!contact.verifiedOn.empty() && contact.verifiedOn < dateAfter(to.today, -DaysOfYear))
        to.findings.warning(source.file, line,
                            "last looked up on " + contact.verifiedOn + ", over a year ago; look it up again",
                            "contact-old");
}

void checkPage(Inspection &to, const authoring::PageSource &page)
{
    for (const auto &[word, date] :
         {std::pair("checked_on", &page.checkedOn), std::pair("reviewed_on", &page.reviewedOn)})
        if (*date > to.today)
            to.findings.error(page.file, page.lines.of(word),
                              "`" + std::string(word) + "` is " + *date +
                                  ", which is still to come; write the real day",
                              "date-in-future");
    if (!page.checkedOn.empty() && page.checkedOn < dateAfter(to.today, -DaysOfYear))
        to.findings.warning(page.file, page.lines.of("checked_on"),
                            "last checked on " + page.checkedOn + ", over a year ago; read it again and set checked_on",
                            "page-old");
}

} // namespace

std::string isoDate(domain::LocalDate date)
{
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::string dateAfter(const std::string &date, int days)
{
    const auto day = authoring::dateOf(date);
    return day ? isoDate(std::chrono::sys_days(*day) + std::chrono::days(days)) : date;
}

void checkAges(Inspection &inspection)
{
    const auto &pack = inspection.pack;
    for (const auto &[id, fact] : pack.facts)
        checkFact(inspection, fact);
    for (const auto &[id, contact] : pack.contacts)
        checkContact(inspection, contact);
    for (const auto &[id, term] : pack.glossary)
        missingLanguages(inspection, term.text, term.file, term.lines.of("text"), "`text`");
    missingLanguages(inspection, pack.name, "pack.toml", pack.lines.of("name"), "`name`");
    for (const auto &[id, texts] : pack.services)
        missingLanguages(inspection, texts, "pack.toml", pack.lines.of("services." + id.value),
                         "service `" + id.value + "`");
    eachPage(pack, [&](const authoring::PageSource &page) { checkPage(inspection, page); });
}

} // namespace kiosk::checking
