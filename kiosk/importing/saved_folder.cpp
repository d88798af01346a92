// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/saved_folder.h"

#include "kiosk/base/files.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

/** REGION.LANG.json files: region -> language -> file. */
std::map<std::string, std::map<std::string, fs::path>> dotted(const fs::path &folder)
{
    std::map<std::string, std::map<std::string, fs::path>> found;
    std::error_code none;
    for (const auto &entry : fs::directory_iterator(folder, none)) {
        const auto stem = entry.path().stem();
        if (entry.path().extension() == ".json" && stem.has_extension() && entry.is_regular_file())
            found[stem.stem().string()][stem.extension().string().substr(1)] = entry.path();
    }
    return found;
}

Result<void> readInto(std::map<std::string, std::string> &out, const std::string &language, const fs::path &file,
                      const ImportChoice &choice)
{
    if (!choice.languages.empty() && !choice.languages.contains(language))
        return boost::outcome_v2::success();
    BOOST_OUTCOME_TRY(out[language], base::readFile(file));
    return boost::outcome_v2::success();
}

/** Asked for and not there is worth a word: a misspelt code would look like a region without that language. */
Result<IntegreatAnswers> complete(IntegreatAnswers answers, const fs::path &folder, const ImportChoice &choice)
{
    for (const auto &language : choice.languages)
        if (!answers.pages.contains(language))
            return base::failure(Code::NotFound, folder.string() + ": holds no pages in " + language +
                                                     "; name others with --languages");
    return answers;
}

} // namespace

Result<IntegreatAnswers> savedIntegreat(const fs::path &folder, const ImportChoice &choice)
{
    if (!fs::is_directory(folder))
        return base::failure(Code::NotFound, folder.string() + ": no such folder");
    IntegreatAnswers answers;
    answers.region = choice.region;
    auto base = folder;
    const auto regions = dotted(folder);
    if (choice.region.empty() && regions.size() > 1)
        return base::failure(Code::Invalid, folder.string() + ": holds several regions; name one with --region");
    if (const auto region = choice.region.empty() ? regions.begin() : regions.find(choice.region);
        region != regions.end()) {
        answers.region = region->first;
        for (const auto &[language, file] : region->second) {
            BOOST_OUTCOME_TRY(readInto(answers.pages, language, file, choice));
        }
    } else if (!choice.region.empty() && fs::is_directory(folder / choice.region)) {
        base = folder / choice.region;
    }
    std::error_code none;
    for (const auto &entry : fs::directory_iterator(base, none)) {
        const auto language = entry.path().filename().string();
        if (!entry.is_directory())
            continue;
        for (const auto &file : {"pages.json", "pages/pages.json"})
            if (fs::exists(entry.path() / file)) {
                BOOST_OUTCOME_TRY(readInto(answers.pages, language, entry.path() / file, choice));
            }
        for (const auto &file : {"locations.json", "places/locations.json"})
            if (fs::exists(entry.path() / file)) {
                BOOST_OUTCOME_TRY(readInto(answers.places, language, entry.path() / file, choice));
            }
        if (fs::exists(entry.path() / "events.json")) {
            BOOST_OUTCOME_TRY(readInto(answers.events, language, entry.path() / "events.json", choice));
        }
    }
    if (const auto region = base::readFile(base / "region.json"))
        answers.regionAnswer = region.value();
    if (answers.region.empty())
        answers.region = fs::absolute(base).lexically_normal().filename().string();
    if (answers.pages.empty())
        return base::failure(Code::NotFound,
                             folder.string() +
                                 ": holds no answers; they are called REGION.LANG.json, or LANG/pages.json");
    return complete(std::move(answers), folder, choice);
}

std::set<std::string> pictureAddresses(const Model &model)
{
    std::set<std::string> found;
    for (const auto &topic : model.topics)
        for (const auto &[language, page] : topic.pages)
            for (const auto &one : page.blocks)
                if (one.block.kind == domain::BlockKind::Image)
                    found.insert(one.block.media);
    return found;
}

void takeSavedPictures(const fs::path &folder, Model &model)
{
    for (const auto &address : pictureAddresses(model)) {
        const fs::path name = fs::path(percentDecoded(address.substr(0, address.find_first_of("?#")))).filename();
        for (const auto &place : {folder / name, folder / "media" / name})
            if (!name.empty() && fs::is_regular_file(fs::symlink_status(place)))
                if (auto bytes = base::readFile(place, 16U << 20U))
                    model.assets[address] = std::move(bytes.value());
    }
}

} // namespace kiosk::importing
