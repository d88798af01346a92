// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packs.h"

#include <random>
#include <sstream>

#include "kiosk/authoring/write_search.h"
#include "kiosk/base/must.h"

using namespace kiosk;

namespace {

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

authoring::PackSource packOf(const std::string &language, const std::vector<std::string> &texts)
{
    authoring::PackSource pack;
    pack.id = "bench";
    pack.languages = {domain::LanguageTag(language)};
    for (std::size_t at = 0; at < texts.size(); ++at) {
        authoring::PageSource page;
        page.language = domain::LanguageTag(language);
        const auto lines = linesOf(texts[at]);
        for (std::size_t line = 0; line < lines.size(); ++line) {
            if (line == 0) {
                page.title = lines[0];
                continue;
            }
            authoring::SourceBlock block;
            block.block.lines = {{domain::Span{domain::Span::Kind::Text, lines[line], {}, false}}};
            page.blocks.push_back(block);
        }
        authoring::TopicSource topic;
        topic.id = domain::TopicId(std::to_string(at));
        topic.pages.emplace(page.language, std::move(page));
        pack.topics.push_back(std::move(topic));
    }
    return pack;
}

sqlite::Database indexOf(const authoring::PackSource &pack)
{
    auto database = sqlite::Database::open({}, sqlite::OpenMode::Memory);
    MUST(database);
    auto transaction = database.value().begin();
    MUST(transaction && authoring::writeSearch(database.value(), pack) && transaction.value().commit());
    return std::move(database).value();
}

std::int64_t sizeOf(sqlite::Database &database)
{
    auto size = database.prepare("SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM "
                                 "pragma_page_size)");
    MUST(size && size.value().step());
    return size.value().integer(0);
}

std::vector<std::string> mixedPages(const std::vector<std::string> &texts, std::size_t count)
{
    std::vector<std::string> titles, paragraphs;
    for (const auto &text : texts) {
        const auto lines = linesOf(text);
        titles.push_back(lines.empty() ? text : lines[0]);
        paragraphs.insert(paragraphs.end(), lines.begin() + (lines.empty() ? 0 : 1), lines.end());
    }
    std::mt19937 random(20261124);
    std::vector<std::string> pages;
    for (std::size_t page = 0; page < count; ++page) {
        auto text = titles[random() % titles.size()] + " " + std::to_string(page);
        const auto lines = 6 + random() % 14;
        for (std::size_t line = 0; line < lines; ++line)
            text += "\n" + paragraphs[random() % paragraphs.size()];
        pages.push_back(std::move(text));
    }
    return pages;
}
