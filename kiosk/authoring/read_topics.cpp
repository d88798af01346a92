// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/page_file.h"
#include "kiosk/authoring/readers.h"

namespace kiosk::authoring {

using Need = TomlSection::Need;

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 12> Icons{"language", "first-steps", "residence", "work",
                                                 "housing",  "health",      "family",    "money",
                                                 "sport",    "centre",      "letter",    "emergency"};

/** "05-housing": two digits give the order. */
bool isTopicFolder(const std::string &name)
{
    return name.size() > 3 && std::isdigit(static_cast<unsigned char>(name[0])) &&
           std::isdigit(static_cast<unsigned char>(name[1])) && name[2] == '-' && isId(name);
}

void readTopicFile(PackSource &pack, const TomlValue &table, TopicSource &topic, const TopicSource *parent,
                   Findings &findings)
{
    TomlSection section(table, topic.file, findings);
    topic.lines = linesOf(table);
    topic.id = domain::TopicId(section.id("id", Need::Required));
    topic.icon = section.text("icon");
    if (!topic.icon.empty() && std::find(Icons.begin(), Icons.end(), topic.icon) == Icons.end())
        section.error("icon", "unknown icon `" + topic.icon + "`; the known ones stand in content/schema/README.md");
    topic.service = domain::ServiceId(section.text("service"));
    for (const auto &other : section.texts("related"))
        topic.related.emplace_back(other);
    for (const auto &former : section.texts("former_ids")) {
        if (!isId(former))
            section.error("former_ids", "`" + former + "` is no id; use lower-case letters, digits and -");
        topic.formerIds.emplace_back(former);
    }
    topic.sensitive = section.boolean("sensitive", parent && parent->sensitive);
    topic.machineText = readMachineText(section, parent ? parent->machineText : pack.machineText);
    section.finish();
    if (topic.icon.empty())
        topic.icon = parent ? parent->icon : std::string();
    if (topic.service.empty() && parent)
        topic.service = parent->service;
    if (topic.icon.empty())
        section.error("icon", "a topic at the top needs an icon; add icon = \"…\"");
    if (topic.service.empty())
        section.error("service", "no service is known for this topic; add service = \"…\" here or in a topic above");
    else if (!pack.hasService(topic.service))
        section.error("service",
                      "unknown service `" + topic.service.value + "`; it must stand in pack.toml under [services]");
    if (const auto *other = pack.topic(topic.id); other && !topic.id.empty())
        section.error("id", "id `" + topic.id.value + "` belongs to " + other->file + " too; ids are unique");
}

void readPages(const PackSource &pack, const std::string &folder, TopicSource &topic, Findings &findings)
{
    for (const auto &name : namesIn(pack, folder, ".md", findings)) {
        const auto file = folder + "/" + name;
        const domain::LanguageTag language(name.substr(0, name.size() - 3));
        if (!pack.hasLanguage(language)) {
            findings.error(file, 1,
                           "`" + language.value +
                               "` is not among the languages of pack.toml; add it there or take this file out");
            continue;
        }
        std::string text;
        if (readText(pack, file, text, findings))
            topic.pages.emplace(language, parsePage(text, file, language, findings));
    }
    std::error_code failed;
    if (!topic.pages.contains(german()) &&
        fs::symlink_status(pack.folder / folder / "de.md", failed).type() == fs::file_type::not_found)
        findings.error(folder + "/topic.toml", 1, "this topic has no German page; add de.md beside it");
}

void readFolder(PackSource &pack, const std::string &folder, int parentIndex, Findings &findings)
{
    for (const auto &name : namesIn(pack, folder, "", findings)) {
        const auto child = folder + "/" + name;
        std::error_code failed;
        if (!fs::is_directory(pack.folder / child, failed))
            continue;
        // Links could lead in a circle, and no two topics share an id anyway.
        if (fs::is_symlink(fs::symlink_status(pack.folder / child, failed))) {
            findings.error(child, 1, "is a link; put the folder itself here");
            continue;
        }
        if (!isTopicFolder(name)) {
            findings.error(child, 1, "a topic's folder is named like this: 05-housing (two digits give the order)");
            continue;
        }
        TopicSource topic;
        topic.file = child + "/topic.toml";
        TomlValue table;
        if (!readToml(pack, topic.file, true, table, findings))
            continue;
        const auto *parent = parentIndex < 0 ? nullptr : &pack.topics[static_cast<std::size_t>(parentIndex)];
        if (parent)
            topic.parent = parent->id;
        readTopicFile(pack, table, topic, parent, findings);
        readPages(pack, child, topic, findings);
        pack.topics.push_back(std::move(topic));
        readFolder(pack, child, static_cast<int>(pack.topics.size()) - 1, findings);
    }
}

} // namespace

void readTopics(PackSource &pack, Findings &findings)
{
    if (!fs::is_directory(pack.folder / "topics")) {
        findings.error("topics", 1,
                       "there is no folder topics; wegweiser-pack new DIR makes a small pack to begin with");
        return;
    }
    readFolder(pack, "topics", -1, findings);
    if (pack.topics.empty())
        findings.error("topics", 1, "there is no topic; add a folder like 01-first-steps with topic.toml and de.md");
}

} // namespace kiosk::authoring
