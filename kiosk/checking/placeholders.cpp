// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "kiosk/checking/checks.h"
#include "kiosk/checking/pack_texts.h"

namespace kiosk::checking {

using authoring::PageSource;
using authoring::SourceBlock;
using domain::Span;

namespace {

/** Each placeholder as written, with how often it stands there; web links are counted only. */
struct Placeholders
{
    std::map<std::string, int> facts, terms, topics;
    int webLinks = 0;
    bool operator==(const Placeholders &) const = default;
};

Placeholders placeholdersOf(const domain::Block &block)
{
    Placeholders found;
    eachLine(block, [&](const domain::Line &line) {
        for (const auto &span : line) {
            if (span.kind == Span::Kind::Fact)
                ++found.facts[span.target];
            else if (span.kind == Span::Kind::Term)
                ++found.terms[span.target];
            else if (span.kind == Span::Kind::TopicLink)
                ++found.topics[span.target];
            else if (span.kind == Span::Kind::WebLink)
                ++found.webLinks;
        }
    });
    return found;
}

class PlaceholderCheck
{
public:
    PlaceholderCheck(Inspection &to, const PageSource &page)
        : m_to(to)
        , m_page(page)
    {
    }
    void compare(std::size_t i, const SourceBlock &original, const Placeholders &there)
    {
        const auto here = placeholdersOf(m_page.blocks[i].block);
        if (here == there)
            return;
        m_block = i;
        m_original = " (de.md:" + std::to_string(original.line) + ")";
        each(here.facts, there.facts, "{fact:", "}", "fact-missing", "fact-foreign", authoring::Severity::Error);
        each(here.terms, there.terms, "{term:", "}", "term-missing", "term-foreign", authoring::Severity::Warning);
        each(here.topics, there.topics, "(topic:", ")", "link-missing", "link-foreign", authoring::Severity::Warning);
        if (here.webLinks != there.webLinks)
            tell(authoring::Severity::Warning, m_page.blocks[i].line, "link-missing",
                 "has " + std::to_string(here.webLinks) + " web link(s), in German" + m_original + " it is " +
                     std::to_string(there.webLinks) + "; give both the same");
    }

private:
    void each(const std::map<std::string, int> &here, const std::map<std::string, int> &there, const std::string &open,
              const std::string &close, const char *missing, const char *foreign, authoring::Severity severity)
    {
        const int line = m_page.blocks[m_block].line;
        for (const auto &[id, count] : there)
            if (!here.contains(id))
                tell(severity, line, missing,
                     open + id + close + " stands in German" + m_original + " but not here; put it in");
        for (const auto &[id, count] : here)
            if (!there.contains(id))
                tell(severity, m_to.lines.find(m_page.file, line, endOf(m_page, m_block), open + id), foreign,
                     open + id + close + " does not stand in the German block" + m_original +
                         "; take it out, or put it in there too");
    }
    void tell(authoring::Severity severity, int line, const char *code, std::string message)
    {
        m_to.findings.add({severity, m_page.file, line, std::move(message), code});
    }

    Inspection &m_to;
    const PageSource &m_page;
    std::size_t m_block = 0;
    std::string m_original;
};

} // namespace

void checkPlaceholders(Inspection &inspection)
{
    for (const auto &topic : inspection.pack.topics) {
        const auto original = topic.pages.find(authoring::german());
        if (original == topic.pages.end() || topic.pages.size() < 2)
            continue;
        const auto &german = original->second;
        std::vector<Placeholders> there;
        for (const auto &block : german.blocks)
            there.push_back(placeholdersOf(block.block));
        for (const auto &[language, page] : topic.pages) {
            if (language == authoring::german())
                continue;
            PlaceholderCheck check(inspection, page);
            const auto common = std::min(page.blocks.size(), german.blocks.size());
            // Where the blocks are of different kinds everything behind is shifted; that has been told.
            for (std::size_t i = 0; i < common && page.blocks[i].block.kind == german.blocks[i].block.kind; ++i)
                check.compare(i, german.blocks[i], there[i]);
        }
    }
}

} // namespace kiosk::checking
