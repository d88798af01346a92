// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/write_search.h"

#include <algorithm>
#include <future>
#include <set>

#include "kiosk/authoring/fill.h"
#include "kiosk/authoring/inline_text.h"
#include "kiosk/authoring/search_words.h"

namespace kiosk::authoring {

using base::Result;
using domain::Block;
using domain::BlockKind;
using search::IndexedLine;

namespace {

/** Collects the lines of one page. */
class PageLines
{
public:
    PageLines(const PackSource &pack, const domain::LanguageTag &language)
        : m_pack(pack)
        , m_language(language)
        , m_filler(pack, language)
    {
    }

    void add(const Block &source)
    {
        const auto block = m_filler.fill(source);
        if (!block.german.empty())
            m_lines.push_back({block.german, false});
        for (const auto &line : block.lines)
            addLine(line, block.kind == BlockKind::Heading);
        for (const auto &row : block.rows)
            for (const auto &cell : row)
                addLine(cell, false);
        if (block.kind == BlockKind::Contact || block.kind == BlockKind::Hours)
            addContact(block.target);
    }

    /** "Name, street": on the door it is German in every language. */
    void addContact(const std::string &id)
    {
        const auto found = m_pack.contacts.find(id);
        if (found == m_pack.contacts.end() || !m_contacts.insert(id).second)
            return;
        const auto &contact = found->second.contact;
        m_lines.push_back({contact.name + (contact.street.empty() ? "" : ", " + contact.street), false});
        if (const auto about = found->second.about.find(m_language); about != found->second.about.end())
            m_lines.push_back({about->second, false});
    }

    /** The lines, then each office word that the page uses: the German word, and what it means in the page's language.
     */
    std::vector<IndexedLine> take()
    {
        for (const auto &id : m_terms) {
            const auto &term = m_pack.glossary.at(id);
            const auto meaning = term.text.find(m_language);
            m_lines.push_back({term.term + (meaning == term.text.end() ? "" : ": " + meaning->second), false});
        }
        return std::move(m_lines);
    }

private:
    void addLine(const domain::Line &line, bool heading)
    {
        if (auto text = plainText(line); !text.empty())
            m_lines.push_back({std::move(text), heading});
        for (const auto &span : line)
            if (span.kind == domain::Span::Kind::Term && m_pack.glossary.contains(span.target))
                m_terms.insert(span.target);
    }

    const PackSource &m_pack;
    const domain::LanguageTag &m_language;
    Filler m_filler;
    std::vector<IndexedLine> m_lines;
    std::set<std::string> m_contacts, m_terms;
};

search::IndexWriter indexOf(const PackSource &pack, const domain::LanguageTag &language)
{
    search::IndexWriter writer(language.value, lexiconOf(language.value));
    for (const auto &topic : pack.topics)
        if (const auto page = topic.pages.find(language); page != topic.pages.end() && !isHidden(topic, page->second))
            writer.add(indexedPage(pack, topic, page->second));
    return writer;
}

} // namespace

search::IndexedPage indexedPage(const PackSource &pack, const TopicSource &topic, const PageSource &page)
{
    PageLines lines(pack, page.language);
    for (const auto &one : page.blocks)
        lines.add(one.block);
    for (const auto &[id, contact] : pack.contacts)
        if (std::find(contact.topics.begin(), contact.topics.end(), topic.id) != contact.topics.end())
            lines.addContact(id);
    return {topic.id.value, page.title, lines.take()};
}

Result<void> writeSearch(sqlite::Database &database, const PackSource &pack)
{
    BOOST_OUTCOME_TRY(database.execute(search::IndexSchema));
    std::vector<std::future<search::IndexWriter>> made;
    for (const auto &language : pack.languages)
        made.push_back(std::async(std::launch::async, [&] { return indexOf(pack, language); }));
    int number = 0;
    for (auto &one : made) { // in the order of the pack, so that the bytes are the same
        auto writer = one.get();
        BOOST_OUTCOME_TRY(writer.write(database, number++));
    }
    return boost::outcome_v2::success();
}

} // namespace kiosk::authoring
