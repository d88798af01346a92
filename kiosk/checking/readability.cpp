// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/inline_text.h"
#include "kiosk/checking/checks.h"
#include "kiosk/checking/german_text.h"
#include "kiosk/checking/pack_texts.h"

namespace kiosk::checking {

using authoring::PageSource;
using domain::BlockKind;
using domain::Span;

namespace {

// Words of a sentence. See german_text.h for where the bounds of easy German come from.
constexpr std::size_t EasyLong = 12;
constexpr std::size_t EasyTooLong = 15;
constexpr std::size_t GermanLong = 25;
constexpr std::size_t EasySentences = 3; ///< of a paragraph

/** The words an author wrote; what facts and glossary put in counts as one word. */
std::string writtenWords(const domain::Line &line)
{
    std::string text;
    for (const auto &span : line)
        text += span.text.empty() && (span.kind == Span::Kind::Fact || span.kind == Span::Kind::Term) ? span.target
                                                                                                      : span.text;
    return text;
}

std::string beginning(std::string_view sentence)
{
    const auto end = sentence.size() > 50 ? sentence.find(' ', 40) : std::string_view::npos;
    return end == std::string_view::npos ? std::string(sentence) : std::string(sentence.substr(0, end)) + " …";
}

class ReadabilityCheck
{
public:
    ReadabilityCheck(Inspection &to, const PageSource &page)
        : m_to(to)
        , m_page(page)
        , m_easy(page.language.value == "de-simple")
    {
    }
    void run()
    {
        if (m_easy)
            text(m_page.title, m_page.lines.of("title"), m_page.lines.of("title") + 1);
        for (std::size_t i = 0; i < m_page.blocks.size(); ++i) {
            const auto &[block, line] = m_page.blocks[i];
            if (block.kind == BlockKind::Legal)
                continue; // names of laws
            eachLine(block, [&, at = line](const domain::Line &spans) {
                const auto written = writtenWords(spans);
                const auto sentences = text(written, at, endOf(m_page, i));
                if (m_easy && sentences > EasySentences)
                    m_to.findings.warning(m_page.file, at,
                                          "this paragraph has " + std::to_string(sentences) +
                                              " sentences; begin a new one after three at most",
                                          "easy-paragraph-long");
            });
        }
    }

private:
    std::size_t text(const std::string &written, int line, int end)
    {
        // A glance that spares most lines the taking apart.
        if (!m_easy && written.size() < 2 * GermanLong)
            return 0;
        const auto sentences = sentencesOf(written);
        for (const auto &one : sentences) {
            const auto count = one.words.size();
            if (m_easy && count > EasyLong)
                length(one, line, end, count > EasyTooLong ? authoring::Severity::Error : authoring::Severity::Warning,
                       "easy-sentence-long", count > EasyTooLong ? EasyTooLong : EasyLong);
            else if (!m_easy && count > GermanLong)
                length(one, line, end, authoring::Severity::Warning, "sentence-long", GermanLong);
            if (m_easy)
                for (const auto &fault : easyFaultsOf(one))
                    m_to.findings.warning(m_page.file, place(one, line, end), fault.message, fault.code);
        }
        return sentences.size();
    }
    void length(const Sentence &one, int line, int end, authoring::Severity severity, const char *code,
                std::size_t bound)
    {
        m_to.findings.add({severity, m_page.file, place(one, line, end),
                           "`" + beginning(one.text) + "` has " + std::to_string(one.words.size()) +
                               " words, more than " + std::to_string(bound) + "; make two sentences of it",
                           code});
    }
    int place(const Sentence &one, int line, int end)
    {
        return one.words.empty() ? line : m_to.lines.find(m_page.file, line, end, one.text.substr(0, 30));
    }

    Inspection &m_to;
    const PageSource &m_page;
    bool m_easy;
};

} // namespace

void checkReadability(Inspection &inspection)
{
    eachPage(inspection.pack, [&](const PageSource &page) {
        if (page.language == authoring::german() || page.language.value == "de-simple")
            ReadabilityCheck(inspection, page).run();
    });
}

} // namespace kiosk::checking
