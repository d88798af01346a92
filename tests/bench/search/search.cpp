// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How well search understands real questions, and how fast it is while somebody types.
#include <cstdio>
#include <cstring>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/inline_text.h"
#include "quality.h"
#include "speed.h"
#include "tune.h"

using namespace kiosk;

namespace {

constexpr auto Usage = "Usage: bench_search [--train] [--no-speed] [--failures] [--tune] [--language TAG]\n"
                       "  --train      the train split only (dev is not looked at while tuning)\n"
                       "  --failures   each train question whose page is not among the first three\n"
                       "  --tune       look for better weights on train\n";

struct Options
{
    bool dev = true, speed = true, failures = false, tune = false;
    std::vector<std::string> languages{"de", "en", "fr", "ar", "uk"};
};

/** Pages of the Leipzig pack in German as plain text: enough to measure speed where the questions are not there. */
std::vector<std::string> leipzigPages()
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(WEGWEISER_SOURCE_DIR "/content/leipzig", findings);
    std::vector<std::string> texts;
    for (const auto &topic : pack.topics) {
        const auto &page = topic.pages.at(authoring::german());
        auto text = page.title;
        for (const auto &block : page.blocks)
            for (const auto &line : block.block.lines)
                text += "\n" + authoring::plainText(line);
        texts.push_back(text);
    }
    return texts;
}

void measureLeipzig()
{
    std::puts("The question data is not here; only speed is measured, with the texts of content/leipzig.");
    const auto texts = leipzigPages();
    std::vector<std::string> questions;
    for (const auto &text : texts)
        questions.push_back("Wo finde ich " + text.substr(0, text.find('\n')) + "?");
    printSpeed("de", texts, questions);
}

void measureQuestions(const Options &options)
{
    std::vector<QuestionSet> sets;
    for (const auto &language : options.languages)
        sets.push_back(readQuestions(language));
    std::vector<CityPacks> packs;
    for (const auto &set : sets)
        packs.emplace_back(set);
    if (options.tune)
        return tune(sets, packs, {});
    std::puts(
        "One pack a city and language; every question as it stands. answered: only those that a line of the page\n"
        "answers. In per cent; goal: top 3 85, top 10 94, empty below 1.\n");
    std::puts("                          Wegweiser             empty   plain FTS5          ratio");
    std::puts("                    n     top 1     3    10           top 1     3    10   top 1     3    10");
    for (const bool dev : {false, true})
        for (std::size_t at = 0; at < sets.size() && (!dev || options.dev); ++at)
            printQuality(sets[at], packs[at], dev, {}, options.failures && !dev);
    if (!options.speed)
        return;
    for (const auto *language : {"de", "ar"})
        for (const auto &set : sets)
            if (set.language == language) {
                std::vector<std::string> texts, questions;
                for (const auto &[city, pages] : set.pages)
                    texts.insert(texts.end(), pages.begin(), pages.end());
                for (const auto &question : set.train)
                    questions.push_back(question.text);
                printSpeed(set.language, texts, questions);
            }
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    for (int at = 1; at < argc; ++at) {
        if (std::strcmp(argv[at], "--train") == 0)
            options.dev = false;
        else if (std::strcmp(argv[at], "--no-speed") == 0)
            options.speed = false;
        else if (std::strcmp(argv[at], "--failures") == 0)
            options.failures = true;
        else if (std::strcmp(argv[at], "--tune") == 0)
            options.tune = true;
        else if (std::strcmp(argv[at], "--language") == 0 && at + 1 < argc)
            options.languages = {argv[++at]};
        else {
            std::fputs(Usage, stderr);
            return std::strcmp(argv[at], "--help") == 0 ? 0 : 2;
        }
    }
    if (haveQuestions())
        measureQuestions(options);
    else
        measureLeipzig();
    return 0;
}
