// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <boost/json.hpp>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/base/files.h"
#include "kiosk/importing/html_lines.h"
#include "kiosk/importing/json_fields.h"
#include "kiosk/importing/other_sources.h"
#include "kiosk/importing/text.h"
#include "kiosk/importing/topic_tree.h"

namespace kiosk::importing {

using base::Code;
using base::Result;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

std::string hostOf(const std::string &url)
{
    const auto at = url.find("://");
    const auto from = at == std::string::npos ? 0 : at + 3;
    return lowered(url.substr(from, url.find_first_of(":/?#", from) - from));
}

std::string pathOf(const std::string &url)
{
    const auto at = url.find("://");
    const auto slash = url.find('/', at == std::string::npos ? 0 : at + 3);
    return slash == std::string::npos ? "/" : url.substr(slash);
}

/** What accordions of themes are made of becomes details and summary, which the reader of HTML knows. */
std::string withQuestions(std::string html)
{
    html = replaced(std::move(html), "<esab-accordion-child", "<details");
    html = replaced(std::move(html), "</esab-accordion-child>", "</details>");
    // <div class="…accordion-item…"><h3 class="…title">Q</h3><div>A</div></div> stays heading and text: nothing is
    // lost.
    return html;
}

} // namespace

Result<Model> readWordPress(const WordPressAnswers &answers, Report &report)
{
    Model model;
    model.system = "wordpress";
    model.region = slugOf(answers.site);
    model.attribution = {"WordPress", answers.site, "https://" + answers.site + "/", ""};
    std::vector<RawPage> pages;
    for (const auto &[code, parts] : answers.pages) {
        const domain::LanguageTag language(integreatLanguage(code));
        if (language.value.empty()) {
            report.add(Note::Dropped, "pages in " + code, "all pages", "the terminal does not speak this language yet");
            continue;
        }
        model.languages.push_back(language);
        std::map<std::string, std::string> pathById;
        const auto first = pages.size();
        std::vector<std::string> parentIds;
        for (const auto &bytes : parts) {
            BOOST_OUTCOME_TRY(const auto answer, readJson(bytes, "pages in " + code));
            const auto *items = arrayOf(answer);
            if (!items)
                return base::failure(Code::Invalid, "pages in " + code + ": no list of pages");
            for (const auto &item : *items) {
                RawPage page;
                page.language = language;
                page.url = textOf(item, "link");
                page.path = pathOf(page.url);
                page.title = visibleText(textOf(member(item, "title"), "rendered"));
                page.html = withQuestions(textOf(member(item, "content"), "rendered"));
                page.updated = textOf(item, "modified_gmt");
                page.order = numberOf(member(item, "menu_order"));
                // Polylang and WPML name the other languages, as ids or addresses.
                if (const auto *others = member(item, "translations").if_object())
                    for (const auto &other : *others)
                        if (auto path = pathOf(textOf(other.value())); path != "/")
                            page.others.push_back(std::move(path));
                if (page.url.empty() || trimmed(page.title).empty()) {
                    report.add(Note::Dropped, page.url, page.title, "a page without address or title");
                    continue;
                }
                pathById[textOf(item, "id")] = page.path;
                parentIds.push_back(textOf(item, "parent"));
                pages.push_back(std::move(page));
            }
        }
        for (std::size_t i = first; i < pages.size(); ++i)
            if (const auto parent = pathById.find(parentIds[i - first]); parent != pathById.end())
                pages[i].parentPath = parent->second;
    }
    if (pages.empty())
        return base::failure(Code::Invalid, answers.site + ": holds no pages");
    std::stable_sort(model.languages.begin(), model.languages.end(),
                     [](const auto &left, const auto &right) { return left == authoring::german() && right != left; });
    if (model.languages.empty() || model.languages.front() != authoring::german())
        return base::failure(Code::Invalid, "there are no German pages (de), and every topic needs one");
    buildTopics(std::move(pages), {answers.site, "www." + answers.site}, "", model, report);
    return model;
}

Result<WordPressAnswers> savedWordPress(const fs::path &folder, const ImportChoice &choice)
{
    if (!fs::is_directory(folder))
        return base::failure(Code::NotFound, folder.string() + ": no such folder");
    WordPressAnswers answers;
    answers.site = slugOf(fs::absolute(folder).lexically_normal().filename().string());
    // pages.json, pages-2.json (German) and pages.LANG.json
    std::error_code none;
    std::set<fs::path> files;
    for (const auto &entry : fs::directory_iterator(folder, none))
        if (entry.path().extension() == ".json" && entry.path().filename().string().starts_with("pages"))
            files.insert(entry.path());
    for (const auto &file : files) {
        const auto stem = file.stem();
        const auto language = stem.has_extension() ? stem.extension().string().substr(1) : std::string("de");
        if (!choice.languages.empty() && !choice.languages.contains(language))
            continue;
        BOOST_OUTCOME_TRY(auto bytes, base::readFile(file));
        if (const auto value = readJson(bytes, file.string()))
            if (const auto *items = arrayOf(value.value()); items && !items->empty())
                if (const auto host = hostOf(textOf(items->front(), "link")); !host.empty())
                    answers.site = host;
        answers.pages[language].push_back(std::move(bytes));
    }
    if (answers.pages.empty())
        return base::failure(Code::NotFound, folder.string() + ": holds no pages.json or pages.LANG.json");
    return answers;
}

Result<WordPressAnswers> fetchWordPress(Fetcher &fetcher, const std::string &url, const ImportChoice &choice)
{
    WordPressAnswers answers;
    answers.site = hostOf(url);
    auto base = url.substr(0, url.find("/wp-json"));
    while (base.ends_with('/'))
        base.pop_back();
    auto wanted = choice.languages;
    wanted.insert("de");
    for (const auto &language : wanted) {
        if (slugOf(language) != language)
            return base::failure(Code::Invalid, "`" + language + "` is no language; name codes like de,en");
        const auto where = base + (language == "de" ? "" : "/" + language) +
                           "/wp-json/wp/v2/pages?per_page=100&_fields=id,"
                           "link,title,content,modified_gmt,parent,menu_order,translations";
        BOOST_OUTCOME_TRY(answers.pages[language], fetcher.getPages(where));
    }
    return answers;
}

} // namespace kiosk::importing
