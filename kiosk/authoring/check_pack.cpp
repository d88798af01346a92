// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/check_pack.h"

#include <algorithm>

#include "kiosk/authoring/markdown.h"
#include "kiosk/authoring/readers.h"

namespace kiosk::authoring {

using domain::BlockKind;
using domain::Span;

namespace {

/** Finds references of pages that lead nowhere. */
class ReferenceCheck
{
public:
    ReferenceCheck(const PackSource &pack, Findings &findings)
        : m_pack(pack)
        , m_findings(findings)
    {
    }
    void check(const PageSource &page)
    {
        for (const auto &[block, line] : page.blocks) {
            if ((block.kind == BlockKind::Contact || block.kind == BlockKind::Hours) &&
                !m_pack.contacts.contains(block.target))
                m_findings.error(page.file, line,
                                 "unknown contact `" + block.target + "`; add contacts/" + block.target + ".toml",
                                 "contact-unknown");
            else if (block.kind == BlockKind::Hours && m_pack.contacts.at(block.target).contact.hours.rules.empty() &&
                     !m_pack.contacts.at(block.target).file.empty())
                m_findings.error(page.file, line,
                                 "contacts/" + block.target +
                                     ".toml has no hours; add [[hours]] there or take this block out",
                                 "hours-missing");
            for (const auto &part : block.lines)
                checkLine(page, line, part);
            for (const auto &row : block.rows)
                for (const auto &cell : row)
                    checkLine(page, line, cell);
        }
    }

private:
    void checkLine(const PageSource &page, int line, const domain::Line &spans)
    {
        for (const auto &span : spans) {
            if (span.kind == Span::Kind::Fact && m_pack.factsRead && !m_pack.facts.contains(span.target))
                m_findings.error(page.file, line,
                                 "unknown fact `" + span.target + "`; add [" + span.target + "] to facts.toml",
                                 "fact-unknown");
            else if (span.kind == Span::Kind::Term && !m_pack.glossary.contains(span.target))
                m_findings.error(page.file, line,
                                 "unknown glossary word `" + span.target + "`; add glossary/" + span.target + ".toml",
                                 "term-unknown");
            else if (span.kind == Span::Kind::TopicLink && !m_pack.topic(domain::TopicId(span.target)))
                m_findings.error(page.file, line,
                                 "unknown topic `" + span.target + "`; a link names the id of a topic.toml",
                                 "topic-unknown");
        }
    }

    const PackSource &m_pack;
    Findings &m_findings;
};

void checkRelated(const PackSource &pack, const TopicSource &topic, Findings &findings)
{
    for (std::size_t i = 0; i < topic.related.size(); ++i) {
        const auto &other = topic.related[i];
        const int line = topic.lines.of("related." + std::to_string(i));
        if (!pack.topic(other))
            findings.error(topic.file, line, "unknown related topic `" + other.value + "`; name the id of a topic.toml",
                           "topic-unknown");
        else if (other == topic.id)
            findings.error(topic.file, line, "the topic is related to itself; take it out", "related-self");
    }
}

} // namespace

void checkPages(const PackSource &pack, Findings &findings)
{
    ReferenceCheck references(pack, findings);
    for (const auto &topic : pack.topics) {
        checkRelated(pack, topic, findings);
        for (const auto &[language, page] : topic.pages)
            references.check(page);
    }
    for (const auto &[id, contact] : pack.contacts)
        for (std::size_t i = 0; i < contact.topics.size(); ++i)
            if (const auto &topic = contact.topics[i]; !pack.topic(topic))
                findings.error(contact.file, contact.lines.of("topics." + std::to_string(i)),
                               "unknown topic `" + topic.value + "`; name the id of a topic.toml", "topic-unknown");
}

PackSource readPack(const std::filesystem::path &folder, Findings &findings)
{
    PackSource pack;
    pack.folder = folder;
    if (!std::filesystem::is_directory(folder)) {
        findings.error("", 1, "no such folder; wegweiser-pack new DIR makes a small pack to begin with");
        return pack;
    }
    if (!readSettings(pack, findings))
        return pack;
    readFacts(pack, findings);
    readContacts(pack, findings);
    readEvents(pack, findings);
    readGlossary(pack, findings);
    readTopics(pack, findings);
    checkSite(pack, findings);
    checkPages(pack, findings);
    checkTranslations(pack, findings);
    checkMedia(pack, findings);
    return pack;
}

} // namespace kiosk::authoring
