// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tune.h"

#include <cstdio>

using namespace kiosk;

namespace {

class Tuner
{
public:
    Tuner(std::vector<QuestionSet> &sets, std::vector<CityPacks> &packs)
        : m_sets(sets)
        , m_packs(packs)
    {
    }

    /** One number for all languages: top 3 counts most. Only in @p city, or only outside it. */
    double worth(const search::Ranking &ranking, const std::string &city, bool inside)
    {
        double sum = 0;
        for (std::size_t at = 0; at < m_sets.size(); ++at) {
            const auto quality =
                m_packs[at]
                    .ask(m_sets[at].train, ranking, [&](const Question &one) { return (one.city == city) == inside; })
                    .inPerCent();
            sum += 0.25 * quality.top1 + quality.top3 + 0.75 * quality.top10;
        }
        return sum / (2 * static_cast<double>(m_sets.size()));
    }

    search::Ranking improve(search::Ranking ranking, const std::string &without)
    {
        double best = worth(ranking, without, false);
        for (const double factor : {1.6, 1.25})
            for (std::size_t weight = 0; weight <= ranking.kinds.size(); ++weight)
                for (const double step : {factor, 1 / factor}) {
                    auto other = ranking;
                    auto &value = weight < other.kinds.size() ? other.kinds[weight] : other.pair;
                    value *= step;
                    if (const auto now = worth(other, without, false); now > best + 0.02) {
                        best = now;
                        ranking = other;
                    }
                }
        return ranking;
    }

private:
    std::vector<QuestionSet> &m_sets;
    std::vector<CityPacks> &m_packs;
};

void print(const char *what, const search::Ranking &ranking)
{
    std::printf("%s:", what);
    for (const auto weight : ranking.kinds)
        std::printf(" %.2f", weight);
    std::printf(", pair %.2f\n", ranking.pair);
}

} // namespace

void tune(std::vector<QuestionSet> &sets, std::vector<CityPacks> &packs, const search::Ranking &start)
{
    Tuner tuner(sets, packs);
    for (const auto &[city, pages] : sets.front().pages) {
        const auto better = tuner.improve(start, city);
        std::printf("%s, left out: %.2f before, %.2f after\n", city.c_str(), tuner.worth(start, city, true),
                    tuner.worth(better, city, true));
        print("  found without it", better);
    }
    print("all cities", tuner.improve(start, ""));
}
