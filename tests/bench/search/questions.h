// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

/** A question of a newcomer and the page it belongs to. */
struct Question
{
    std::string text, city, page; ///< page: its whole text, title first
    std::int64_t pageId = 0;      ///< of the page; two texts with the same one are the same page, translated twice
    bool answered = false;        ///< somebody found lines in the page that answer it
};

/** Questions of one language in both splits, and all pages of each city. */
struct QuestionSet
{
    std::string language;
    std::vector<Question> train, dev;
    std::map<std::string, std::vector<std::string>> pages; ///< by city, each once, in the order of the files
    std::map<std::string, std::int64_t> pageIds;           ///< of each text of pages
};

/** Whether the question data lies where the benchmark looks for it. */
[[nodiscard]] bool haveQuestions();
/** Ends the program when the files are not as expected. */
[[nodiscard]] QuestionSet readQuestions(const std::string &language);
