// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include <unistd.h>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/report.h"
#include "kiosk/authoring/write_search.h"
#include "kiosk/content/verify.h"
#include "kiosk/search/searcher.h"

namespace kiosk::apps {

namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Result;

constexpr auto About = "Finds pages in PACK as a visitor would, best first";
constexpr auto Footer =
    "\nPACK is a folder that build has made (signed or not: no key is needed) or a folder with pack.toml, whose texts\n"
    "are then indexed on the spot. A last word without a space or sign after it is taken as the beginning of a word.\n"
    "Example: wegweiser-pack search content/leipzig --lang ar \"أين أسجل عنوان سكني؟\"\n"
    "With --json: {\"results\": [{\"topic\", \"title\", \"lang\", \"score\", \"excerpt\", \"marks\"}]}; lang is that "
    "of title\n"
    "and excerpt (German where the page is not in the language asked for); marks are the words found in the excerpt,\n"
    "[begin, end) in Unicode characters.";

struct SearchOptions
{
    fs::path pack;
    std::vector<std::string> words;
    std::string language = "de";
    std::size_t limit = 10;
    bool json = false;
};

Result<sqlite::Database> openBuilt(const fs::path &folder)
{
    BOOST_OUTCOME_TRY(const auto bytes, content::readManifest(folder));
    BOOST_OUTCOME_TRY(const auto manifest, content::parseManifest(bytes));
    BOOST_OUTCOME_TRY(content::verifyFiles(folder, manifest));
    return sqlite::Database::open(folder / manifest.content().name, sqlite::OpenMode::Immutable);
}

Result<sqlite::Database> indexSources(const fs::path &folder)
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(folder, findings);
    if (findings.errors() > 0)
        return base::failure(Code::Invalid, folder.string() + ": has " + counted(findings.errors(), "error", "errors") +
                                                "; see: wegweiser-pack check " + folder.string());
    BOOST_OUTCOME_TRY(auto database, sqlite::Database::open({}, sqlite::OpenMode::Memory));
    BOOST_OUTCOME_TRY(auto transaction, database.begin());
    BOOST_OUTCOME_TRY(authoring::writeSearch(database, pack));
    BOOST_OUTCOME_TRY(transaction.commit());
    return database;
}

Result<sqlite::Database> openPack(const fs::path &folder)
{
    std::error_code failed;
    if (fs::exists(folder / content::ManifestName, failed))
        return openBuilt(folder);
    if (fs::exists(folder / "pack.toml", failed))
        return indexSources(folder);
    if (failed)
        return base::failure(Code::Denied, folder.string() + ": cannot be looked into: " + failed.message());
    return base::failure(Code::NotFound,
                         folder.string() + ": holds neither manifest.json nor pack.toml; name a built pack or sources");
}

/** @p excerpt with @p begin and @p end around each word that was found. */
std::string marked(const search::Excerpt &excerpt, std::string_view begin, std::string_view end)
{
    std::string text;
    std::size_t at = 0;
    for (const auto &[from, to] : excerpt.marks) {
        text += excerpt.text.substr(at, from - at);
        text += begin;
        text += excerpt.text.substr(from, to - from);
        text += end;
        at = to;
    }
    return text + excerpt.text.substr(at);
}

std::size_t characters(const std::string &text, std::size_t bytes)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bytes),
                                                  [](char one) { return (one & 0xC0) != 0x80; }));
}

std::string asJson(const std::vector<search::Hit> &hits)
{
    using authoring::jsonText;
    std::string text = "{\"results\": [";
    for (const auto &hit : hits) {
        char score[32];
        std::snprintf(score, sizeof score, "%.4f", hit.score);
        text += (&hit == hits.data() ? "\n " : ",\n ");
        text += "{\"topic\": " + jsonText(hit.topic.value) + ", \"title\": " + jsonText(hit.title) +
                ", \"lang\": " + jsonText(hit.language.value) + ", \"score\": " + score +
                ", \"excerpt\": " + jsonText(hit.excerpt.text) + ", \"marks\": [";
        for (std::size_t at = 0; at < hit.excerpt.marks.size(); ++at) {
            const auto &[begin, end] = hit.excerpt.marks[at];
            text += (at ? ", [" : "[") + std::to_string(characters(hit.excerpt.text, begin)) + ", " +
                    std::to_string(characters(hit.excerpt.text, end)) + "]";
        }
        text += "]}";
    }
    return text + (hits.empty() ? "]}\n" : "\n]}\n");
}

std::string asText(const std::vector<search::Hit> &hits, const std::string &language)
{
    const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    std::string text;
    int rank = 0;
    for (const auto &hit : hits) {
        text += std::to_string(++rank) + ". " + hit.title + "  (" + hit.topic.value +
                (hit.language.value == language ? "" : ", " + hit.language.value) + ")\n";
        text += "   " + (terminal ? marked(hit.excerpt, "\033[1m", "\033[0m") : marked(hit.excerpt, "[[", "]]")) + "\n";
    }
    return text;
}

int search(const SearchOptions &options)
{
    if (!authoring::findLanguage(options.language))
        return complain(base::failure(Code::Invalid, options.language + ": no language of content/schema/"
                                                                        "languages.toml; say for example --lang uk"));
    auto database = openPack(options.pack);
    if (!database)
        return complain(database.error());
    std::string query;
    for (const auto &word : options.words)
        query += (query.empty() ? "" : " ") + word;
    search::Searcher searcher(database.value());
    const auto hits = searcher.search(query, domain::LanguageTag(options.language), options.limit);
    print(options.json ? asJson(hits) : asText(hits, options.language));
    if (hits.empty() && !options.json)
        std::fputs("nothing found\n", stderr);
    return 0;
}

} // namespace

void addSearchCommand(CLI::App &app, Work &work)
{
    static SearchOptions options;
    auto *command = app.add_subcommand("search", About);
    command->footer(Footer);
    command->add_option("PACK", options.pack, "built pack or sources")->required();
    command->add_option("WORDS", options.words, "what somebody looks for, in any language")->required();
    command->add_option("--lang", options.language, "language of the visitor [de]");
    command->add_option("--limit", options.limit, "at most so many pages [10]")->check(CLI::Range(1, 1000));
    command->add_flag("--json", options.json, "for a script");
    command->callback([&work] { work = [] { return apps::search(options); }; });
}

} // namespace kiosk::apps
