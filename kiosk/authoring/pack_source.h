// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kiosk/domain/page.h"

namespace kiosk::authoring {

/** One value of facts.toml. */
struct Fact
{
    std::string id;
    std::string kind;
    domain::Texts values; ///< by language; under the empty language when it is the same in all
    std::string source, sourceDate, verifiedOn, expires;
    bool confirm = false;
    int line = 1;

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
    domain::TextMethod method = domain::TextMethod::Machine;
    std::string reviewedOn, checkedOn;
    std::string origin; ///< address of the page it was imported from
    std::vector<std::string> sourceHashes;
    bool stamped = false; ///< has a list of hashes
    std::vector<SourceBlock> blocks;
};

struct TopicSource
{
    domain::TopicId id;
    domain::TopicId parent;
    std::string file; ///< of topic.toml
    std::string icon; ///< own or that of the topic above
    domain::ServiceId service;
    std::vector<domain::TopicId> related;
    bool sensitive = false;
    std::map<domain::LanguageTag, PageSource> pages;
};

struct ContactSource
{
    domain::Contact contact; ///< without about
    domain::Texts about;
    std::vector<domain::TopicId> topics;
    std::string file;
};

struct TermSource
{
    std::string id, term, file;
    domain::Texts text;
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
    std::vector<std::pair<domain::ServiceId, domain::Texts>> services;
    bool factsRead = true; ///< false: facts.toml is broken
    std::map<std::string, Fact> facts;
    std::map<std::string, ContactSource> contacts;
    std::map<std::string, TermSource> glossary;
    std::map<std::string, EventSource> events;
    std::vector<TopicSource> topics; ///< each after its parent, in order

    [[nodiscard]] const TopicSource *topic(const domain::TopicId &id) const;
    [[nodiscard]] bool hasService(const domain::ServiceId &id) const;
    [[nodiscard]] bool hasLanguage(const domain::LanguageTag &tag) const;
};

/** The language that every text is made from. */
[[nodiscard]] const domain::LanguageTag &german();

} // namespace kiosk::authoring
