// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/page.h"

namespace kiosk::authoring {

/** Where the parts of a TOML file stand: "phone", "about.de", "hours.0" (the first of [[hours]]). */
struct SourceLines
{
    std::map<std::string, int, std::less<>> byName;

    [[nodiscard]] int of(std::string_view name, int otherwise = 1) const;
};

/** One value of facts.toml. */
struct Fact
{
    std::string id;
    std::string kind;
    domain::Texts values; ///< by language; under the empty language when it is the same in all
    std::string source, sourceDate, verifiedOn, expires;
    bool confirm = false;
    int line = 1;
    SourceLines lines; ///< "value", "value.de", "expires"

    /** In @p language, else in German. */
    [[nodiscard]] const std::string &in(const domain::LanguageTag &language) const;
};

/** A block as written: facts and glossary words are not filled in yet (their spans hold ids only). */
struct SourceBlock
{
    domain::Block block;
    int line = 1;
};

/** One Markdown file. */
struct PageSource
{
    std::string file; ///< relative to the sources
    domain::LanguageTag language;
    std::string title;
    SourceLines lines; ///< of the front matter
    domain::TextMethod method = domain::TextMethod::Machine;
    std::string reviewedOn, checkedOn;
    std::string origin; ///< address of the page it was imported from
    std::vector<std::string> sourceHashes;
    bool stamped = false; ///< has a list of hashes
    std::vector<SourceBlock> blocks;
};

/** What the house does with machine translations that no person has read: shown, shown with a note, or German instead.
 */
enum class MachineText { Shown, Marked, Hidden };

struct TopicSource
{
    domain::TopicId id;
    domain::TopicId parent;
    std::string file; ///< of topic.toml
    SourceLines lines;
    std::vector<domain::TopicId> formerIds; ///< under which it was published before
    std::string icon;                       ///< own or that of the topic above
    domain::ServiceId service;
    std::vector<domain::TopicId> related;
    bool sensitive = false;
    MachineText machineText = MachineText::Shown; ///< own, that of the topic above, or that of the pack
    std::map<domain::LanguageTag, PageSource> pages;
};

struct ContactSource
{
    domain::Contact contact; ///< without about
    domain::Texts about;
    std::vector<domain::TopicId> topics;
    std::string file;
    SourceLines lines;
};

struct TermSource
{
    std::string id, term, file;
    domain::Texts text;
    SourceLines lines;
};

/** What of site.toml is shown to people; the rest belongs to the queue service. */
struct SiteSource
{
    bool read = false; ///< false: there is no site.toml, or it is broken
    std::string publicUrl;
    domain::Texts name;
    domain::OpeningHours hours;
    SourceLines lines;
};

/** One file of events/. Times are wall time in their zone, "20300101T130000", or dates only when allDay. */
struct EventSource
{
    std::string id, file;
    domain::Texts title, about;
    std::string start, end;
    std::string zone; ///< "Europe/Berlin"; empty: that of the house
    bool allDay = false;
    std::string rule; ///< RRULE of RFC 5545
    std::vector<std::string> exceptDates;
    std::string place, contact, url;
};

/** All sources of a pack, as far as they could be read. */
struct PackSource
{
    std::filesystem::path folder;
    std::string id;
    std::int64_t version = 0;
    std::string created, expires;
    std::vector<domain::LanguageTag> languages;
    domain::Texts name;
    MachineText machineText = MachineText::Shown; ///< for topics that say nothing
    std::vector<std::pair<domain::ServiceId, domain::Texts>> services;
    SourceLines lines; ///< of pack.toml
    SiteSource site;
    bool factsRead = true; ///< false: facts.toml is broken
    std::map<std::string, Fact> facts;
    std::map<std::string, ContactSource> contacts;
    std::map<std::string, TermSource> glossary;
    std::map<std::string, EventSource> events;
    std::vector<TopicSource> topics; ///< each after its parent, in order

    /** By an index that grows with @c topics; from one thread at a time. */
    [[nodiscard]] const TopicSource *topic(const domain::TopicId &id) const;
    [[nodiscard]] bool hasService(const domain::ServiceId &id) const;
    [[nodiscard]] bool hasLanguage(const domain::LanguageTag &tag) const;

private:
    mutable std::map<domain::TopicId, std::size_t> m_places; ///< in topics
    mutable std::size_t m_indexed = 0;
};

/** Whether @p page is a machine text that the house keeps back: German is shown instead. */
[[nodiscard]] bool isHidden(const TopicSource &topic, const PageSource &page);

/** The language that every text is made from. */
[[nodiscard]] const domain::LanguageTag &german();

} // namespace kiosk::authoring
