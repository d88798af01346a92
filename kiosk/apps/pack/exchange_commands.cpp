// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/authoring/toml_section.h"
#include "kiosk/base/files.h"
#include "kiosk/exchange/encoding.h"
#include "kiosk/exchange/import_units.h"
#include "kiosk/exchange/spreadsheet.h"
#include "kiosk/exchange/xliff.h"

namespace kiosk::apps {

namespace {

namespace fs = std::filesystem;
using base::Result;

enum class Format { Xliff, Ods, Csv };

struct ExportOptions
{
    fs::path sources, out;
    std::string language, version = "1.2", only;
    bool all = false;
};

struct ImportOptions
{
    fs::path file, sources;
    std::string language, method, date;
    bool dryRun = false, json = false, anyLength = false;
};

/** The sources, when nothing in them stands in the way. */
Result<authoring::PackSource> readSources(const fs::path &folder, const domain::LanguageTag *language,
                                          authoring::Findings &findings)
{
    auto pack = authoring::readPack(folder, findings);
    if (pack.languages.empty())
        return pack;
    if (language) {
        BOOST_OUTCOME_TRY(exchange::checkLanguage(pack, *language));
    }
    return pack;
}

void keepOnly(exchange::UnitList &list, const ExportOptions &options)
{
    std::erase_if(list.units, [&](const auto &unit) {
        const bool there = options.only.empty() || unit.file == options.only ||
                           unit.file.starts_with(options.only.ends_with('/') ? options.only : options.only + "/");
        return !there || (!options.all && unit.state == exchange::UnitState::Current);
    });
}

Result<std::string> written(const exchange::UnitList &list, Format format, const std::string &version)
{
    if (format == Format::Ods)
        return exchange::writeOds(list);
    if (format == Format::Csv)
        return exchange::writeCsv(list);
    return exchange::writeXliff(list, version == "2.0" ? exchange::XliffVersion::V20 : exchange::XliffVersion::V12);
}

int exportUnits(const ExportOptions &options, Format format)
{
    const domain::LanguageTag language(options.language);
    authoring::Findings findings;
    const auto pack = readSources(options.sources, &language, findings);
    if (!pack)
        return complain(pack.error());
    if (!withoutErrors(exchange::errorsElsewhere(findings, language), options.sources, "nothing was exported"))
        return 1;
    auto places = exchange::findPlaces(pack.value(), language);
    const auto aside = exchange::readAside(pack.value(), language);
    if (!aside)
        return complain(aside.error());
    exchange::fillAside(places, aside.value());
    keepOnly(places.list, options);
    const auto bytes = written(places.list, format, options.version);
    if (!bytes)
        return complain(bytes.error());
    if (const auto done = base::writeFileAtomically(options.out, bytes.value()); !done)
        return complain(done.error());
    const auto count = [&](exchange::UnitState state) {
        return std::to_string(std::count_if(places.list.units.begin(), places.list.units.end(),
                                            [&](const auto &unit) { return unit.state == state; }));
    };
    print(options.out.string() + ": " + counted(static_cast<int>(places.list.units.size()), "text", "texts") + " for " +
          places.list.languageName + ": " + count(exchange::UnitState::Missing) + " missing, " +
          count(exchange::UnitState::Outdated) + " outdated, " + count(exchange::UnitState::Current) + " up to date\n");
    return 0;
}

Result<exchange::ReturnedFile> readReturned(const ImportOptions &options, Format format)
{
    BOOST_OUTCOME_TRY(const auto bytes, base::readFile(options.file, exchange::LargestFile));
    const auto name = options.file.string();
    if (format == Format::Ods)
        return exchange::readOds(bytes, name);
    return format == Format::Csv ? exchange::readCsv(bytes, name) : exchange::readXliff(bytes, name);
}

/** The pack's language that @p written means: tools like to make uk-UA of uk. */
std::string languageOf(const std::string &written, const authoring::PackSource &pack)
{
    std::string known;
    for (auto tag = written; !tag.empty() && known.empty();) {
        std::replace(tag.begin(), tag.end(), '_', '-');
        known = pack.hasLanguage(domain::LanguageTag(tag)) ? tag : std::string();
        const auto dash = tag.rfind('-');
        tag = dash == std::string::npos ? std::string() : tag.substr(0, dash);
    }
    return known.empty() ? written : known;
}

std::string asJson(const exchange::ImportOutcome &outcome, const authoring::Findings &findings)
{
    const auto number = [](const char *name, int value) {
        return "\"" + std::string(name) + "\":" + std::to_string(value) + ",";
    };
    std::string files;
    for (const auto &change : outcome.files)
        files += (files.empty() ? "" : ",") + authoring::jsonText(change.file);
    auto report = authoring::findingsAsJson(findings);
    return "{" + number("changed", outcome.changed) + number("confirmed", outcome.confirmed) +
           number("unchanged", outcome.unchanged) + number("untranslated", outcome.untranslated) +
           number("aside", outcome.aside) + "\"files\":[" + files + "]," + report.substr(1);
}

void report(const exchange::ImportOutcome &outcome, const authoring::Findings &refused, const ImportOptions &options)
{
    if (options.json)
        return print(asJson(outcome, refused));
    print(authoring::findingsAsText(refused, {}));
    for (const auto &line : outcome.waiting)
        print(line + "\n");
    for (const auto &change : outcome.files)
        print((change.after.empty() ? "removed " : change.isNew ? "new " : "changed ") + change.file + "\n");
    print(counted(outcome.changed, "text", "texts") + " changed, " + std::to_string(outcome.confirmed) +
          " confirmed, " + std::to_string(outcome.unchanged) + " as before, " + std::to_string(outcome.untranslated) +
          " without translation, " + std::to_string(refused.errors()) + " refused" +
          (options.dryRun ? "; nothing was written" : "") + "\n");
}

int importUnits(const ImportOptions &options, Format format)
{
    const auto returned = readReturned(options, format);
    if (!returned)
        return complain(returned.error());
    authoring::Findings findings;
    auto pack = readSources(options.sources, nullptr, findings);
    if (!pack)
        return complain(pack.error());
    const auto said = options.language.empty() ? returned.value().language : options.language;
    if (said.empty())
        return complain(base::failure(
            base::Code::Invalid, options.file.string() + ": does not say its language; add --lang uk, for example"));
    const domain::LanguageTag language(languageOf(said, pack.value()));
    if (!pack.value().languages.empty())
        if (const auto known = exchange::checkLanguage(pack.value(), language); !known)
            return complain(known.error());
    if (!withoutErrors(exchange::errorsElsewhere(findings, language), options.sources, "nothing was imported"))
        return 1;
    const auto places = exchange::findPlaces(pack.value(), language);
    authoring::Findings refused;
    const auto outcome = exchange::importUnits(pack.value(), places, returned.value(), options.file.string(),
                                               {options.method, options.date, options.anyLength}, refused);
    if (!options.dryRun)
        if (const auto done = exchange::writeChanges(options.sources, outcome); !done)
            return complain(done.error());
    report(outcome, refused, options);
    return refused.errors() == 0 ? 0 : 1;
}

CLI::Validator day()
{
    return CLI::Validator(
        [](std::string &text) { return authoring::dateOf(text) ? std::string() : "must be a day like 2026-11-22"; },
        "DAY");
}

void addExport(CLI::App &parent, Work &work, const char *name, const char *about, Format format)
{
    static std::array<ExportOptions, 3> all;
    auto &options = all[static_cast<std::size_t>(format)];
    auto *command = parent.add_subcommand(name, about);
    command->add_option("SOURCES", options.sources, "folder with pack.toml")->required();
    command->add_option("--lang", options.language, "language to translate into, as in pack.toml: uk")->required();
    command->add_option("-o,--out", options.out, "file to write")->required();
    command->add_flag("--all", options.all, "texts that are up to date too");
    command->add_option("--only", options.only, "texts of this folder or file only: topics/05-housing");
    if (format == Format::Xliff)
        command->add_option("--version", options.version, "1.2, which every tool reads, or 2.0 [1.2]")
            ->check(CLI::IsMember({"1.2", "2.0"}));
    command->footer(std::string("\nExample:  wegweiser-pack export ") + name + " content/leipzig --lang uk -o uk." +
                    (format == Format::Xliff ? "xlf" : name) +
                    "\nMarks in the texts are told in content/schema/README.md under Translators.");
    command->callback(
        [&work, &options, format] { work = [&options, format] { return exportUnits(options, format); }; });
}

void addImport(CLI::App &parent, Work &work, const char *name, const char *about, Format format)
{
    static std::array<ImportOptions, 3> all;
    auto &options = all[static_cast<std::size_t>(format)];
    auto *command = parent.add_subcommand(name, about);
    command->add_option("FILE", options.file, "file that came back")->required();
    command->add_option("SOURCES", options.sources, "folder with pack.toml")->required();
    command->add_option("--lang", options.language, "its language [as the file says]");
    command->add_option("--method", options.method, "how the texts came to be: machine, reviewed or human [machine]")
        ->check(CLI::IsMember({"machine", "reviewed", "human"}));
    command->add_option("--date", options.date, "day of the review, for reviewed_on")->check(day());
    command->add_flag("--any-length", options.anyLength, "take texts that are much longer than the German ones");
    command->add_flag("--dry-run", options.dryRun, "say what would change, write nothing");
    command->add_flag("--json", options.json, "the outcome as JSON");
    command->footer(std::string("\nExample:  wegweiser-pack import ") + name + " uk." +
                    (format == Format::Xliff ? "xlf" : name) +
                    " content/leipzig --method human --date 2026-11-22\n"
                    "Only what changed is written. A text that cannot be taken is named by line; exit code 1 then.");
    command->callback(
        [&work, &options, format] { work = [&options, format] { return importUnits(options, format); }; });
}

} // namespace

void addExchangeCommands(CLI::App &app, Work &work)
{
    auto &out = group(app, "export", "Writes texts or whole packs for people and other programs");
    addExport(out, work, "xliff", "Writes what a language lacks as XLIFF for translators' tools", Format::Xliff);
    addExport(out, work, "ods", "Writes what a language lacks as an OpenDocument spreadsheet", Format::Ods);
    addExport(out, work, "csv", "Writes what a language lacks as a CSV table", Format::Csv);
    auto &in = group(app, "import", "Takes over what came from people and other programs");
    addImport(in, work, "xliff", "Takes over translations from an XLIFF file", Format::Xliff);
    addImport(in, work, "ods", "Takes over translations from an OpenDocument spreadsheet", Format::Ods);
    addImport(in, work, "csv", "Takes over translations from a CSV table", Format::Csv);
}

} // namespace kiosk::apps
