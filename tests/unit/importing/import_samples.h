// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/base/files.h"
#include "kiosk/importing/integreat_reader.h"
#include "kiosk/importing/write_sources.h"

namespace kiosk::tests {

/** One page as Integreat answers it. */
inline std::string samplePage(const std::string &language, const std::string &path, const std::string &title,
                              const std::string &content, const std::string &parent = {}, const std::string &other = {},
                              const std::string &updated = "2024-01-02T10:00:00+01:00")
{
    using authoring::jsonText;
    const auto full = "/town/" + language + "/" + path + "/";
    std::string others = "{}";
    if (!other.empty())
        others = std::string("{\"") + (language == "de" ? "en" : "de") + "\":{\"id\":1,\"url\":\"\",\"path\":" +
                 jsonText("/town/" + std::string(language == "de" ? "en" : "de") + "/" + other + "/") + "}}";
    return "{\"id\":7,\"url\":" + jsonText("https://integreat.app" + full) + ",\"path\":" + jsonText(full) +
           ",\"title\":" + jsonText(title) + ",\"last_updated\":" + jsonText(updated) +
           ",\"content\":" + jsonText(content) + ",\"order\":1,\"parent\":{\"id\":99,\"path\":" +
           (parent.empty() ? "null" : jsonText("/town/" + language + "/" + parent + "/")) +
           "},\"available_languages\":" + others + "}";
}

inline importing::IntegreatAnswers sampleAnswers(const std::string &german, const std::string &english = {})
{
    importing::IntegreatAnswers answers;
    answers.region = "town";
    answers.pages["de"] = "[" + german + "]";
    if (!english.empty())
        answers.pages["en"] = "[" + english + "]";
    return answers;
}

/** Imports into @p folder; the report of it. */
inline importing::Report importInto(const std::filesystem::path &folder, const importing::IntegreatAnswers &answers,
                                    bool evenIfGone = false)
{
    importing::Report report;
    auto model = importing::readIntegreat(answers, report);
    BOOST_REQUIRE_MESSAGE(model.has_value(), (model ? "" : model.error().text));
    const domain::LocalDate today{std::chrono::year(2026), std::chrono::November, std::chrono::day(24)};
    const auto written = importing::writeSources(std::move(model.value()), {folder, today, evenIfGone}, report);
    BOOST_REQUIRE_MESSAGE(written.has_value(), (written ? "" : written.error().text));
    return report;
}

/** The errors of wegweiser-pack check. */
inline std::string errorsIn(const std::filesystem::path &folder)
{
    authoring::Findings findings;
    (void)authoring::readPack(folder, findings);
    return authoring::findingsAsText(authoring::onlyErrors(findings), "");
}

inline std::string textOfFile(const std::filesystem::path &file)
{
    const auto text = base::readFile(file);
    return text ? text.value() : "(no file)";
}

} // namespace kiosk::tests
