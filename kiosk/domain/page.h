// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/hours.h"
#include "kiosk/domain/names.h"

namespace kiosk::domain {

/** A run of text with one look. Facts are already put in; @c unconfirmed ones are shown with "please ask first". */
struct Span
{
    enum class Kind { Text, Strong, Fact, Term, TopicLink, WebLink };
    Kind kind = Kind::Text;
    std::string text;
    std::string target; ///< glossary id, topic id, web address or fact id
    bool unconfirmed = false;
    bool operator==(const Span &) const = default;
};
using Line = std::vector<Span>;

/** The look and meaning of one part of a page. */
enum class BlockKind {
    Paragraph,
    Heading,
    List,
    Table,
    Image,
    Link,
    Steps,
    Documents,
    Cost,
    Deadline,
    Legal,
    Note,
    Contact,
    Hours,
    Say,
    Question,
    Audio,
    Video
};

/**
 * One part of a page. Which members are used depends on the kind:
 * Paragraph, Heading, Cost, Deadline, Note: lines. List, Steps, Documents, Legal: one line an item. Table: rows (first
 * = head). Image, Audio, Video: media and alt text in lines[0]. Link: lines[0] and target = address. Contact, Hours:
 * target = contact id. Say: german, lines[0] = meaning. Question: lines[0] = question, the rest is the answer. Note:
 * variant warning|info|emergency.
 */
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    std::string key; ///< stable within the page: short hash of its German source
    std::string variant;
    std::string target;
    std::string german;
    std::string media; ///< file name within the pack
    std::vector<Line> lines;
    std::vector<std::vector<Line>> rows;
    bool operator==(const Block &) const = default;
};

/** How a text came to be. */
enum class TextMethod { Human, Reviewed, Machine };

/** How a text stands to its German original. */
enum class TextState { Current, Outdated, German }; ///< German: no translation, the German text is shown

/** A topic's text in one language. */
struct Page
{
    TopicId topic;
    LanguageTag language; ///< of the text; differs from the one asked for when state is German
    std::string title;
    TextMethod method = TextMethod::Machine;
    TextState state = TextState::Current;
    bool marked = false;   ///< the house wants it said above the text that a machine translated it
    std::string checkedOn; ///< ISO date
    std::string sources;   ///< of its facts, as text
    std::vector<Block> blocks;
    bool operator==(const Page &) const = default;
};

/** A node of the tree as lists show it. */
struct Topic
{
    TopicId id;
    TopicId parent; ///< empty: at the top
    std::string icon;
    ServiceId service;
    bool sensitive = false;
    std::string title;    ///< in the language asked for, else German
    std::string summary;  ///< first paragraph as plain text
    LanguageTag language; ///< of the title
    bool hasChildren = false;
    bool operator==(const Topic &) const = default;
};

enum class Access { Yes, No, Partly, Unknown };
enum class Appointment { None, Possible, Required, Unknown };

/** One office or counselling centre. */
struct Contact
{
    ContactId id;
    std::string name;  ///< German, as on the door
    std::string about; ///< in the language asked for
    std::string street, postcode, city, phone, email, web, stop;
    std::vector<LanguageTag> languages;
    Access stepFree = Access::Unknown;
    Appointment appointment = Appointment::Unknown;
    OpeningHours hours;
    bool unconfirmed = false;
    std::string source, verifiedOn;
    bool operator==(const Contact &) const = default;
};

struct GlossaryTerm
{
    std::string id;
    std::string term; ///< German
    std::string text; ///< meaning in the language asked for
    bool operator==(const GlossaryTerm &) const = default;
};

/** A language a pack speaks. */
struct PackLanguage
{
    LanguageTag tag;
    std::string name; ///< own name
    bool rightToLeft = false;
    bool operator==(const PackLanguage &) const = default;
};

} // namespace kiosk::domain
