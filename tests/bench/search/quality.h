// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "kiosk/search/ranking.h"
#include "questions.h"

/** How often the right page came first, among the first three and ten, and how often nothing came; in per cent. */
struct Quality
{
    double top1 = 0, top3 = 0, top10 = 0, empty = 0;
    int questions = 0;
    /** Counts a question whose page came at @p rank (from 0; 10 or more: not found). */
    void count(std::size_t rank, bool nothing);
    [[nodiscard]] Quality inPerCent() const;
};

/** The index of every city of a language, for asking again and again. */
class CityPacks
{
public:
    explicit CityPacks(const QuestionSet &set);
    /** Asks each question for which @p wanted says yes. @p anyText: another translation of the page counts, too. */
    [[nodiscard]] Quality ask(const std::vector<Question> &questions, const kiosk::search::Ranking &ranking,
                              const std::function<bool(const Question &)> &wanted, bool verbose = false,
                              bool anyText = false);

private:
    const QuestionSet &m_set;
    std::map<std::string, kiosk::sqlite::Database> m_databases;
};

/** Prints the table of @p language for one split, beside FTS5 in the same run. */
void printQuality(const QuestionSet &set, CityPacks &packs, bool dev, const kiosk::search::Ranking &ranking,
                  bool verbose);
