// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/integreat_reader.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/pack_source.h"
#include "kiosk/importing/integreat_places.h"
#include "kiosk/importing/json_fields.h"
#include "kiosk/importing/text.h"
#include "kiosk/importing/topic_tree.h"

namespace kiosk::importing {

using base::Result;
namespace json = boost::json;

namespace {

RawPage rawPage(const json::value &item, const domain::LanguageTag &language)
{
    RawPage page;
    page.language = language;
    page.path = textOf(item, "path");
    page.url = textOf(item, "url");
    page.title = textOf(item, "title");
    page.updated = textOf(item, "last_updated");
    if (page.updated.empty())
        page.updated = textOf(item, "modified_gmt");
    page.html = textOf(item, "content");
    page.order = numberOf(member(item, "order"));
    page.organisation = textOf(member(item, "organization"), "name");
    // Only the path leads to the parent: its id is of another kind than the ids of pages.
    page.parentPath = textOf(member(item, "parent"), "path");
    if (const auto *others = member(item, "available_languages").if_object())
        for (const auto &other : *others)
            if (auto path = textOf(other.value(), "path"); !path.empty())
                page.others.push_back(std::move(path));
    return page;
}

Result<void> readPages(const std::string &code, const std::string &bytes, const domain::LanguageTag &language,
                       std::vector<RawPage> &out, Report &report)
{
    BOOST_OUTCOME_TRY(const auto answer, readJson(bytes, "pages in " + code));
    const auto *items = arrayOf(answer);
    if (!items) {
        const auto told = textOf(answer, "error");
        return base::failure(base::Code::Invalid, "pages in " + code + ": " +
                                                      (told.empty() ? "no list of pages" : "the server says: " + told));
    }
    for (const auto &item : *items) {
        auto page = rawPage(item, language);
        if (page.path.empty() || trimmed(page.title).empty())
            report.add(Note::Dropped, page.path.empty() ? "pages in " + code : page.path, "`" + page.title + "`",
                       "a page without address or title");
        else
            out.push_back(std::move(page));
    }
    return boost::outcome_v2::success();
}

/** German first, because the others join what it has. */
Result<void> readEach(const std::map<std::string, std::string> &answers,
                      Result<void> (*read)(const std::string &, const domain::LanguageTag &, Model &, Report &),
                      Model &model, Report &report)
{
    if (const auto german = answers.find("de"); german != answers.end()) {
        BOOST_OUTCOME_TRY(read(german->second, authoring::german(), model, report));
    }
    for (const auto &[code, bytes] : answers)
        if (const domain::LanguageTag language(integreatLanguage(code)); code != "de" && !language.value.empty()) {
            BOOST_OUTCOME_TRY(read(bytes, language, model, report));
        }
    return boost::outcome_v2::success();
}

Attribution attributionOf(const IntegreatAnswers &answers)
{
    Attribution out;
    out.system = "Integreat";
    out.name = answers.region;
    if (!answers.regionAnswer.empty()) {
        if (const auto region = readJson(answers.regionAnswer, "region")) {
            const auto *list = region.value().if_array();
            const auto &one = list && !list->empty() ? list->front() : region.value();
            if (const auto name = textOf(one, "name"); !name.empty())
                out.name = cleanText(name);
        }
    }
    out.url = "https://integreat.app/" + answers.region + "/";
    return out;
}

} // namespace

std::string integreatLanguage(const std::string &code)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> Others{
        {{"de-si", "de-simple"}, {"kmr", "ku"}, {"pes", "fa"}, {"uk-UA", "uk"}, {"en-gb", "en"}, {"en-us", "en"}}};
    std::string tag = code;
    for (const auto &[theirs, ours] : Others)
        if (code == theirs)
            tag = ours;
    const auto *known = authoring::findLanguage(tag);
    return known && known->interface ? tag : std::string();
}

Result<Model> readIntegreat(const IntegreatAnswers &answers, Report &report)
{
    Model model;
    model.system = "integreat";
    model.region = slugOf(answers.region);
    model.attribution = attributionOf(answers);
    if (!answers.pages.contains("de"))
        return base::failure(base::Code::Invalid,
                             "there are no German pages (de), and every topic needs one; add de to --languages");
    std::vector<RawPage> pages;
    model.languages.push_back(authoring::german());
    for (const auto &[code, bytes] : answers.pages) {
        const domain::LanguageTag language(integreatLanguage(code));
        if (language.value.empty()) {
            report.add(Note::Dropped, "pages in " + code, "all pages", "the terminal does not speak this language yet");
            continue;
        }
        BOOST_OUTCOME_TRY(readPages(code, bytes, language, pages, report));
        if (language != authoring::german())
            model.languages.push_back(language);
    }
    if (pages.empty())
        return base::failure(base::Code::Invalid, "the answer holds no pages; is `" + answers.region + "` the region?");
    buildTopics(std::move(pages),
                {"integreat.app", "cms.integreat-app.de", "admin.integreat-app.de", "web.integreat-app.de"},
                lowered(answers.region), model, report);
    BOOST_OUTCOME_TRY(readEach(answers.places, readPlaces, model, report));
    BOOST_OUTCOME_TRY(readEach(answers.events, readEvents, model, report));
    return model;
}

} // namespace kiosk::importing
