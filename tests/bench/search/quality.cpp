// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality.h"

#include <cstdio>

#include "fts_baseline.h"
#include "kiosk/search/searcher.h"
#include "packs.h"

using namespace kiosk;

void Quality::count(std::size_t rank, bool nothing)
{
    ++questions;
    top1 += rank < 1;
    top3 += rank < 3;
    top10 += rank < 10;
    empty += nothing;
}

Quality Quality::inPerCent() const
{
    const auto all = questions / 100.0;
    return {top1 / all, top3 / all, top10 / all, empty / all, questions};
}

CityPacks::CityPacks(const QuestionSet &set)
    : m_set(set)
{
    for (const auto &[city, pages] : set.pages)
        m_databases.emplace(city, indexOf(packOf(set.language, pages)));
}

Quality CityPacks::ask(const std::vector<Question> &questions, const search::Ranking &ranking,
                       const std::function<bool(const Question &)> &wanted, bool verbose, bool anyText)
{
    Quality quality;
    for (auto &[city, database] : m_databases) {
        search::Searcher searcher(database, ranking);
        const auto &pages = m_set.pages.at(city);
        for (const auto &question : questions) {
            if (question.city != city || !wanted(question))
                continue;
            const auto hits = searcher.search(question.text, domain::LanguageTag(m_set.language), 10);
            std::size_t rank = 0;
            const auto isRight = [&](const std::string &page) {
                return page == question.page || (anyText && m_set.pageIds.at(page) == question.pageId);
            };
            while (rank < hits.size() && !isRight(pages[std::stoul(hits[rank].topic.value)]))
                ++rank;
            if (rank == hits.size())
                rank = 10;
            quality.count(rank, hits.empty());
            if (verbose && rank >= 3 && question.answered)
                std::printf("  %2zu %s\n     wanted %s\n     first  %s\n", rank + 1, question.text.c_str(),
                            question.page.substr(0, question.page.find('\n')).c_str(),
                            hits.empty() ? "-" : hits[0].title.c_str());
        }
    }
    return quality;
}

namespace {

Quality askBaseline(const QuestionSet &set, const std::vector<Question> &questions, bool answeredOnly)
{
    Quality quality;
    for (const auto &[city, pages] : set.pages) {
        FtsBaseline baseline(pages);
        for (const auto &question : questions) {
            if (question.city != city || (answeredOnly && !question.answered))
                continue;
            const auto found = baseline.search(question.text, 10);
            std::size_t rank = 0;
            while (rank < found.size() && pages[found[rank]] != question.page)
                ++rank;
            quality.count(rank == found.size() ? 10 : rank, found.empty());
        }
    }
    return quality;
}

void printRow(const std::string &name, const Quality &ours, const Quality &fts)
{
    const auto a = ours.inPerCent(), b = fts.inPerCent();
    std::printf("%-18s %4d   %5.1f %5.1f %5.1f  %5.1f   %5.1f %5.1f %5.1f   %5.2f %5.2f %5.2f\n", name.c_str(),
                ours.questions, a.top1, a.top3, a.top10, a.empty, b.top1, b.top3, b.top10, a.top1 / b.top1,
                a.top3 / b.top3, a.top10 / b.top10);
}

} // namespace

void printQuality(const QuestionSet &set, CityPacks &packs, bool dev, const search::Ranking &ranking, bool verbose)
{
    const auto &questions = dev ? set.dev : set.train;
    const auto all = [](const Question &) { return true; };
    const auto answered = [](const Question &question) { return question.answered; };
    const auto name = set.language + (dev ? " dev" : " train");
    printRow(name, packs.ask(questions, ranking, all, verbose), askBaseline(set, questions, false));
    if (set.language != "de") { // German is not translated
        const auto same = packs.ask(questions, ranking, all, false, true).inPerCent();
        std::printf("%-18s %4d   %5.1f %5.1f %5.1f  %5.1f\n", (name + ", same id").c_str(), same.questions, same.top1,
                    same.top3, same.top10, same.empty);
    }
    printRow(name + ", answered", packs.ask(questions, ranking, answered), askBaseline(set, questions, true));
}
