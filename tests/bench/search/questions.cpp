// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include <boost/json/parse.hpp>

namespace {

const std::filesystem::path Folder = WEGWEISER_SOURCE_DIR "/../shared/data/search";

std::vector<Question> readFile(const std::string &name, QuestionSet &set, std::set<std::string> &seen)
{
    std::ifstream file(Folder / name);
    std::vector<Question> questions;
    for (std::string line; std::getline(file, line);) {
        const auto record = boost::json::parse(line).as_object();
        Question one{record.at("question").as_string().c_str(), record.at("city").as_string().c_str(),
                     record.at("context").as_string().c_str(), record.at("pageId").to_number<std::int64_t>(),
                     !record.at("answers").as_array().empty()};
        if (seen.insert(one.city + "\n" + one.page).second)
            set.pages[one.city].push_back(one.page);
        set.pageIds[one.page] = one.pageId;
        questions.push_back(std::move(one));
    }
    if (questions.empty()) {
        std::fprintf(stderr, "bench_search: %s has no questions\n", (Folder / name).c_str());
        std::exit(1);
    }
    return questions;
}

} // namespace

bool haveQuestions()
{
    return std::filesystem::exists(Folder / "train_de.jsonl");
}

QuestionSet readQuestions(const std::string &language)
{
    QuestionSet set;
    set.language = language;
    std::set<std::string> seen;
    set.train = readFile("train_" + language + ".jsonl", set, seen);
    set.dev = readFile("dev_" + language + ".jsonl", set, seen);
    return set;
}
