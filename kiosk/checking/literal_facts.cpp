// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>

#include "kiosk/checking/checks.h"
#include "kiosk/checking/numbers.h"
#include "kiosk/checking/pack_texts.h"

namespace kiosk::checking {

using domain::Span;

namespace {

/** What a number written out somewhere is called in facts.toml already. */
std::map<std::string, std::string> factsByValue(const PackSource &pack)
{
    std::map<std::string, std::string> known;
    for (const auto &[id, fact] : pack.facts)
        for (const auto &[language, value] : fact.values)
            known.try_emplace(value, id);
    return known;
}

bool hasDigit(const std::string &text)
{
    return text.find_first_of("0123456789") != std::string::npos;
}

class LiteralCheck
{
public:
    explicit LiteralCheck(Inspection &inspection)
        : m_to(inspection)
        , m_known(factsByValue(inspection.pack))
    {
    }
    /** @p german: kinds that the German block has too; a translation is not told again. */
    std::set<std::string> block(const authoring::PageSource &page, std::size_t i, const std::set<std::string> &german)
    {
        std::set<std::string> kinds;
        const auto &[block, line] = page.blocks[i];
        eachLine(block, [&](const domain::Line &spans) {
            for (const auto &span : spans) {
                if ((span.kind != Span::Kind::Text && span.kind != Span::Kind::Strong) || !hasDigit(span.text))
                    continue;
                for (const auto &literal : literalFactsIn(span.text)) {
                    kinds.insert(literal.kind);
                    if (!german.contains(literal.kind))
                        tell(page, i, literal);
                }
            }
        });
        return kinds;
    }

private:
    void tell(const authoring::PageSource &page, std::size_t i, const LiteralFact &literal)
    {
        const auto known = m_known.find(literal.words);
        const auto mend = known == m_known.end() ? std::string("put it into facts.toml and write {fact:its-id}")
                                                 : "write {fact:" + known->second + "}";
        m_to.findings.warning(page.file, m_to.lines.find(page.file, page.blocks[i].line, endOf(page, i), literal.words),
                              "the " + std::string(literal.kind) + " `" + literal.words +
                                  "` stands in the text, where nobody will look when it changes; " + mend,
                              "fact-literal");
    }

    Inspection &m_to;
    std::map<std::string, std::string> m_known;
};

} // namespace

void checkLiteralFacts(Inspection &inspection)
{
    LiteralCheck check(inspection);
    for (const auto &topic : inspection.pack.topics) {
        const auto original = topic.pages.find(authoring::german());
        if (original == topic.pages.end())
            continue;
        std::vector<std::set<std::string>> kinds;
        for (std::size_t i = 0; i < original->second.blocks.size(); ++i)
            kinds.push_back(check.block(original->second, i, {}));
        for (const auto &[language, page] : topic.pages)
            if (language != authoring::german())
                for (std::size_t i = 0; i < page.blocks.size(); ++i)
                    (void)check.block(page, i, i < kinds.size() ? kinds[i] : std::set<std::string>());
    }
}

} // namespace kiosk::checking
