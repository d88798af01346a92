// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/pack_texts.h"

#include "kiosk/authoring/fill.h"
#include "kiosk/checking/checks.h"

namespace kiosk::checking {

using authoring::PageSource;
using domain::Span;

namespace {

const std::string PackFile = "pack.toml";
const std::string SiteFile = "site.toml";

class TextWalk
{
public:
    TextWalk(const authoring::PackSource &pack, const TextVisitor &visit)
        : m_pack(pack)
        , m_visit(visit)
    {
    }
    void page(const PageSource &page, const authoring::Filler &filler)
    {
        const int titleLine = page.lines.of("title");
        m_visit({page.file, page.language, page.title, titleLine, titleLine + 1});
        for (std::size_t i = 0; i < page.blocks.size(); ++i) {
            const auto &[block, line] = page.blocks[i];
            const int end = endOf(page, i);
            if (!block.german.empty() && page.language == authoring::german())
                m_visit({page.file, authoring::german(), block.german, line, end});
            eachLine(block, [&](const domain::Line &spans) {
                fill(spans, filler);
                if (!m_text.empty())
                    m_visit({page.file, page.language, m_text, line, end});
            });
        }
    }
    void texts(const domain::Texts &texts, const std::string &file, const authoring::SourceLines &lines,
               const std::string &name)
    {
        for (const auto &[language, text] : texts) {
            const int line = lines.of(language.value.empty() ? name : name + "." + language.value);
            m_visit({file, language, text, line, line + 1, !language.value.empty()});
        }
    }
    void name(const std::string &text, const std::string &file, const authoring::SourceLines &lines, const char *name)
    {
        static const domain::LanguageTag none;
        const int line = lines.of(name);
        if (!text.empty())
            m_visit({file, none, text, line, line + 1, false});
    }

private:
    void fill(const domain::Line &spans, const authoring::Filler &filler)
    {
        m_text.clear();
        for (const auto &span : spans) {
            if (span.kind == Span::Kind::Fact) {
                if (const auto fact = m_pack.facts.find(span.target); fact != m_pack.facts.end())
                    m_text += filler.isolated(fact->second.in(filler.language()));
            } else if (span.kind == Span::Kind::Term && span.text.empty()) {
                if (const auto term = m_pack.glossary.find(span.target); term != m_pack.glossary.end())
                    m_text += filler.isolated(term->second.term);
            } else {
                m_text += span.text;
            }
        }
    }

    const authoring::PackSource &m_pack;
    const TextVisitor &m_visit;
    std::string m_text;
};

} // namespace

int endOf(const PageSource &page, std::size_t block)
{
    constexpr int EndOfFile = 1'000'000;
    return block + 1 < page.blocks.size() ? page.blocks[block + 1].line : EndOfFile;
}

void eachText(const authoring::PackSource &pack, const TextVisitor &visit)
{
    TextWalk walk(pack, visit);
    std::map<domain::LanguageTag, authoring::Filler> fillers;
    for (const auto &language : pack.languages)
        fillers.emplace(language, authoring::Filler(pack, language));
    eachPage(pack, [&](const PageSource &page) { walk.page(page, fillers.at(page.language)); });
    for (const auto &[id, fact] : pack.facts)
        walk.texts(fact.values, FactsFile, fact.lines, "value");
    for (const auto &[id, term] : pack.glossary) {
        walk.name(term.term, term.file, term.lines, "term");
        walk.texts(term.text, term.file, term.lines, "text");
    }
    for (const auto &[id, contact] : pack.contacts) {
        const auto &one = contact.contact;
        for (const auto &[name, text] :
             {std::pair("name", &one.name), std::pair("street", &one.street), std::pair("city", &one.city),
              std::pair("stop", &one.stop), std::pair("email", &one.email), std::pair("web", &one.web)})
            walk.name(*text, contact.file, contact.lines, name);
        walk.texts(contact.about, contact.file, contact.lines, "about");
        for (std::size_t i = 0; i < one.hours.exceptions.size(); ++i)
            walk.texts(one.hours.exceptions[i].reason, contact.file, contact.lines,
                       "exceptions." + std::to_string(i) + ".reason");
    }
    walk.texts(pack.name, PackFile, pack.lines, "name");
    for (const auto &[id, texts] : pack.services)
        walk.texts(texts, PackFile, pack.lines, "services." + id.value);
    walk.texts(pack.site.name, SiteFile, pack.site.lines, "name");
}

} // namespace kiosk::checking
