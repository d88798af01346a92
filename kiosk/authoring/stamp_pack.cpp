// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/stamp_pack.h"

#include <algorithm>

#include "kiosk/authoring/page_file.h"
#include "kiosk/authoring/source_hash.h"
#include "kiosk/base/files.h"

namespace kiosk::authoring {

using base::Result;
namespace fs = std::filesystem;

namespace {

bool beginsSource(std::string_view line)
{
    if (!line.starts_with("source"))
        return false;
    const auto rest = line.find_first_not_of(" \t", 6);
    return rest != std::string_view::npos && line[rest] == '=';
}

/** @p front without its source list, which may go over several lines. */
std::string withoutSource(std::string_view front)
{
    std::string kept;
    bool inside = false;
    while (!front.empty()) {
        const auto end = front.find('\n');
        const auto line = front.substr(0, end);
        front = end == std::string_view::npos ? std::string_view() : front.substr(end + 1);
        inside = inside || beginsSource(line);
        if (!inside)
            kept += std::string(line) + "\n";
        else if (line.find(']') != std::string_view::npos)
            inside = false;
    }
    return kept;
}

bool chosen(const StampChoice &choice, const fs::path &file, bool stampedBefore)
{
    if (choice.all)
        return true;
    if (choice.files.empty())
        return !stampedBefore;
    return std::any_of(choice.files.begin(), choice.files.end(), [&](const auto &named) {
        std::error_code failed;
        return fs::equivalent(named, file, failed);
    });
}

Result<void> checkNames(const PackSource &pack, const StampChoice &choice)
{
    for (const auto &named : choice.files) {
        const auto inside = named.lexically_normal().filename();
        std::error_code failed;
        const auto relative = fs::relative(named, pack.folder, failed).generic_string();
        if (failed || !fs::is_regular_file(named) || relative.starts_with("..") || inside.extension() != ".md" ||
            inside == "de.md")
            return base::failure(
                base::Code::Invalid,
                named.string() + ": is not a translation of this pack; name a file like topics/01-first-steps/en.md");
    }
    return boost::outcome_v2::success();
}

} // namespace

std::string stamped(const std::string &text, const std::vector<std::string> &hashes)
{
    PageParts parts;
    if (!splitPage(text, parts))
        return text;
    std::string list;
    for (const auto &hash : hashes)
        list += (list.empty() ? "\"" : ", \"") + hash + "\"";
    return "+++\n" + withoutSource(parts.front) + "source = [" + list + "]\n+++\n" + parts.body;
}

Result<StampOutcome> stampPack(const PackSource &pack, const StampChoice &choice)
{
    BOOST_OUTCOME_TRY(checkNames(pack, choice));
    StampOutcome outcome;
    for (const auto &topic : pack.topics) {
        const auto hashes = sourceHashes(topic.pages.at(german()));
        for (const auto &[language, page] : topic.pages) {
            if (language == german())
                continue;
            const auto path = pack.folder / page.file;
            if (!chosen(choice, path, page.stamped)) {
                ++outcome.kept;
                continue;
            }
            BOOST_OUTCOME_TRY(const auto before, base::readFile(path));
            const auto after = stamped(before, hashes);
            if (after != before) {
                BOOST_OUTCOME_TRY(base::writeFileAtomically(path, after));
            }
            ++outcome.stamped;
        }
    }
    return outcome;
}

} // namespace kiosk::authoring
