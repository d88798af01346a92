// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kiosk/importing/fetch.h"

/** iCalendar, WordPress REST and HSDS 3.0: readers (pure) and where their answers come from. */
namespace kiosk::importing {

/** RFC 5545 bytes -> events. @p name says where they came from. */
[[nodiscard]] base::Result<Model> readCalendar(const std::string &bytes, const std::string &name, Report &report);

struct WordPressAnswers
{
    std::string site;                                      ///< host, or the folder's name
    std::map<std::string, std::vector<std::string>> pages; ///< by language: answers of wp/v2/pages
};
[[nodiscard]] base::Result<WordPressAnswers> savedWordPress(const std::filesystem::path &folder,
                                                            const ImportChoice &choice);
[[nodiscard]] base::Result<WordPressAnswers> fetchWordPress(Fetcher &fetcher, const std::string &url,
                                                            const ImportChoice &choice);
[[nodiscard]] base::Result<Model> readWordPress(const WordPressAnswers &answers, Report &report);

/** Answers by the name of the thing: "services", "organizations", "locations". */
struct HsdsAnswers
{
    std::string name;
    std::map<std::string, std::vector<std::string>> parts;
};
[[nodiscard]] base::Result<HsdsAnswers> savedHsds(const std::filesystem::path &folder);
[[nodiscard]] base::Result<HsdsAnswers> fetchHsds(Fetcher &fetcher, const std::string &url);
[[nodiscard]] base::Result<Model> readHsds(const HsdsAnswers &answers, Report &report);

} // namespace kiosk::importing
