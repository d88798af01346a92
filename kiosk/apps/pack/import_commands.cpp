// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cstdio>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/base/files.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/http/curl_client.h"
#include "kiosk/importing/fetch.h"
#include "kiosk/importing/other_sources.h"
#include "kiosk/importing/write_sources.h"

namespace kiosk::apps {

namespace {

using base::Result;
using importing::Model;
using importing::Note;
using importing::Report;

struct ImportOptions
{
    std::string from, region, languages;
    std::filesystem::path out, report;
    bool json = false;
    bool evenIfGone = false;
};

importing::ImportChoice choiceOf(const ImportOptions &options)
{
    importing::ImportChoice choice;
    choice.region = options.region;
    std::string code;
    for (const char c : options.languages + ",") {
        if (c != ',' && c != ' ')
            code += c;
        else if (!code.empty())
            choice.languages.insert(std::exchange(code, {}));
    }
    return choice;
}

/** Reads from a folder or over the network, whichever was named. */
class Source
{
public:
    Result<Model> integreat(const ImportOptions &options, Report &report)
    {
        const auto choice = choiceOf(options);
        if (!importing::isUrl(options.from)) {
            BOOST_OUTCOME_TRY(const auto answers, importing::savedIntegreat(options.from, choice));
            BOOST_OUTCOME_TRY(auto model, importing::readIntegreat(answers, report));
            importing::takeSavedPictures(options.from, model);
            return model;
        }
        BOOST_OUTCOME_TRY(const auto answers, importing::fetchIntegreat(m_fetcher, options.from, choice));
        BOOST_OUTCOME_TRY(auto model, importing::readIntegreat(answers, report));
        importing::fetchPictures(m_fetcher, model);
        return model;
    }
    Result<Model> calendar(const ImportOptions &options, Report &report)
    {
        if (!importing::isUrl(options.from)) {
            BOOST_OUTCOME_TRY(const auto bytes, base::readFile(options.from));
            return importing::readCalendar(bytes, options.from, report);
        }
        BOOST_OUTCOME_TRY(const auto bytes, m_fetcher.get(options.from));
        return importing::readCalendar(bytes, options.from, report);
    }
    Result<Model> wordPress(const ImportOptions &options, Report &report)
    {
        BOOST_OUTCOME_TRY(const auto answers,
                          importing::isUrl(options.from)
                              ? importing::fetchWordPress(m_fetcher, options.from, choiceOf(options))
                              : importing::savedWordPress(options.from, choiceOf(options)));
        BOOST_OUTCOME_TRY(auto model, importing::readWordPress(answers, report));
        if (importing::isUrl(options.from))
            importing::fetchPictures(m_fetcher, model);
        else
            importing::takeSavedPictures(options.from, model);
        return model;
    }
    Result<Model> hsds(const ImportOptions &options, Report &report)
    {
        BOOST_OUTCOME_TRY(const auto answers, importing::isUrl(options.from)
                                                  ? importing::fetchHsds(m_fetcher, options.from)
                                                  : importing::savedHsds(options.from));
        return importing::readHsds(answers, report);
    }

private:
    base::ThreadExecutor m_executor{"import"};
    http::CurlClient m_client{m_executor};
    importing::Fetcher m_fetcher{m_client};
};

using Read = Result<Model> (Source::*)(const ImportOptions &, Report &);

std::string summary(const ImportOptions &options, const Report &report, double seconds)
{
    const auto number = [&](const char *word) { return std::to_string(report.counted(word)); };
    std::string text = options.out.string() + ": ";
    for (const auto &[word, count] : report.counts())
        if (word.starts_with("pages "))
            text += std::to_string(count) + " " + word + ", ";
    text += number("topics") + " topics, " + number("roots") + " roots, " + number("parents resolved") +
            " parents resolved, " + number("empty pages") + " empty, " + number("links") + " links (" +
            number("links to topics") + " to topics, " + number("links dead") + " dead, " + number("links repaired") +
            " repaired), " + number("contacts") + " contacts, " + number("events") + " events, " +
            std::to_string(report.number(Note::Dropped)) + " dropped, " + std::to_string(report.number(Note::Stale)) +
            " stale, " + std::to_string(report.number(Note::Unaligned)) + " blocks without translation, " +
            std::to_string(report.number(Note::Conflict)) + " conflicts; files: " + number("files new") + " new, " +
            number("files updated") + " updated, " + number("files unchanged") + " unchanged, " + number("files kept") +
            " kept";
    char time[32];
    std::snprintf(time, sizeof time, "; %.1f s\n", seconds);
    return text + time;
}

int import(const ImportOptions &options, Read read)
{
    const auto start = std::chrono::steady_clock::now();
    Report report;
    Source source;
    auto model = (source.*read)(options, report);
    if (!model)
        return complain(model.error());
    importing::WriteChoice choice;
    choice.folder = options.out;
    choice.today = std::chrono::floor<std::chrono::days>(base::SystemClock().wall());
    choice.evenIfMostIsGone = options.evenIfGone;
    if (const auto written = importing::writeSources(std::move(model.value()), choice, report); !written)
        return complain(written.error());
    const auto text = options.json ? importing::reportAsJson(report) : importing::reportAsText(report);
    if (!options.report.empty())
        if (const auto written = base::writeFileAtomically(options.report, text); !written)
            return complain(written.error());
    if (options.json && options.report.empty())
        print(text);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::fputs(summary(options, report, seconds.count()).c_str(), options.json ? stderr : stdout);
    if (!options.json)
        print((options.report.empty() ? "every loss by name: --report FILE; "
                                      : options.report.string() + ": every loss by name; ") +
              std::string("next: wegweiser-pack check ") + options.out.string() + "\n");
    return 0;
}

void addOne(CLI::App &parent, Work &work, ImportOptions &options, const char *name, const char *about, const char *from,
            const char *example, Read read)
{
    auto *one = parent.add_subcommand(name, about);
    one->add_option(from, options.from, "what to read: a folder or file of saved answers, or an https:// address")
        ->required();
    one->add_option("-o,--out", options.out, "folder of sources DIR; new, or one of an earlier import")->required();
    if (std::string_view(name) == "integreat")
        one->add_option("--region", options.region, "name of the region, when FROM does not tell it");
    if (std::string_view(name) == "integreat" || std::string_view(name) == "wordpress")
        one->add_option("--languages", options.languages,
                        "codes of the source, like de,en [all that the terminal speaks]");
    one->add_option("--report", options.report, "file for every loss, dead link, stale translation and conflict");
    one->add_flag("--json", options.json, "the report as JSON, on stdout when no --report is given");
    one->add_flag("--even-if-gone", options.evenIfGone,
                  "also when more than half of the topics are gone at the source");
    one->footer(example);
    one->callback([&work, &options, read] { work = [&options, read] { return apps::import(options, read); }; });
}

} // namespace

void addImportCommands(CLI::App &app, Work &work)
{
    static ImportOptions options;
    auto &import = group(app, "import", "Takes over what came from people and other programs");
    import.footer("Files that you changed stay as they are; what comes anew for them lies in DIR/.import/incoming/.\n"
                  "What is gone at the source is set aside in DIR/.import/gone/.");
    addOne(import, work, options, "integreat", "From Integreat: pages, places and events of a region", "FROM",
           "Example: wegweiser-pack import integreat https://cms.integreat-app.de/lkaugsburg -o augsburg --languages "
           "de,en",
           &Source::integreat);
    addOne(import, work, options, "icalendar", "From a calendar (.ics): events", "FROM",
           "Example: wegweiser-pack import icalendar events.ics -o leipzig", &Source::calendar);
    addOne(import, work, options, "wordpress", "From a WordPress site: its pages", "FROM",
           "Example: wegweiser-pack import wordpress https://info.example.org -o leipzig", &Source::wordPress);
    addOne(import, work, options, "hsds", "From a directory in HSDS 3.0: services and offices", "FROM",
           "Example: wegweiser-pack import hsds saved/ -o leipzig", &Source::hsds);
}

} // namespace kiosk::apps
