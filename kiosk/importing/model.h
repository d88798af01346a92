// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/domain/page.h"

/** The neutral model between readers and files: what every importer makes, and the only thing the writer knows. */
namespace kiosk::importing {

/** Whose words these are; kept with everything that is written. */
struct Attribution
{
    std::string system;  ///< "Integreat"
    std::string name;    ///< of the region, site or organisation
    std::string url;     ///< where it was read, or would be
    std::string licence; ///< as far as known; empty: ask
};

/** An office as a page or a directory shows it. */
struct Card
{
    domain::Contact contact; ///< without an id; name in German
    domain::Texts about;
    bool nameIsLine = false; ///< the name stood in a line of its own, which is not written again
};

struct ModelBlock
{
    domain::Block block;      ///< of a Contact: the target is filled in by the writer
    std::optional<Card> card; ///< of a Contact
    bool lead = false;        ///< the title once more, because a page begins with a paragraph
    bool padded = false;      ///< of the German page, where a translation has none
};

/** A topic's text in one language. The target of a TopicLink span is the index of a topic, as a number. */
struct ModelPage
{
    std::string path; ///< at the source; names the page in reports
    std::string url;
    std::string title;
    std::string updated; ///< ISO date and time; empty: not known
    std::string organisation;
    domain::TextMethod method = domain::TextMethod::Machine;
    std::vector<ModelBlock> blocks;
};

struct ModelTopic
{
    std::set<std::string> paths; ///< every address it is known by, in all languages: what identifies it
    std::optional<std::size_t> parent;
    double order = 0;
    std::string slug; ///< wish for an id
    std::map<domain::LanguageTag, ModelPage> pages;
};

/** A place of a directory. */
struct ModelPlace
{
    std::set<std::string> paths; ///< as of a topic
    Card card;
    std::string updated;
    std::vector<std::size_t> topics;
};

/** Something that happens, once or again and again. Times are wall time in its zone: "20300101T130000". */
struct ModelEvent
{
    std::set<std::string> paths; ///< as of a topic
    std::string slug;
    domain::Texts title, about;
    std::string start, end; ///< a date only when allDay; end may be empty
    std::string zone;       ///< "Europe/Berlin"; empty: floating
    bool allDay = false;
    std::string rule; ///< "FREQ=WEEKLY;…" or empty
    std::vector<std::string> exceptDates;
    std::string place; ///< name and address, one line
    std::optional<std::size_t> placeIndex;
    std::string url, updated;
};

struct Model
{
    std::string system; ///< [a-z0-9-]: "integreat"
    std::string region; ///< [a-z0-9-]
    Attribution attribution;
    std::vector<domain::LanguageTag> languages; ///< that were read, German first
    std::vector<ModelTopic> topics;             ///< parents before children
    std::vector<ModelPlace> places;
    std::vector<ModelEvent> events;
    std::map<std::string, std::string> assets; ///< address of a picture -> its bytes, as far as at hand
    std::map<std::string, std::string> lost;   ///< address of a picture that could not be had -> why
};

} // namespace kiosk::importing
