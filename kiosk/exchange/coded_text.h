// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/authoring/pack_source.h"

namespace kiosk::exchange {

/** One mark within a text that a translator sees and may move, but not change. */
struct Tag
{
    enum class Kind { Strong, Term, TopicLink, WebLink, Fact };
    Kind kind = Kind::Strong;
    std::string target; ///< id of glossary word, topic or fact; web address
    std::string shown;  ///< value of the fact, or the German glossary word
    std::string own;    ///< address of the page in the language of the translation, where it is another
    /** Goes around words; a fact stands for itself. */
    [[nodiscard]] bool isPair() const { return kind != Kind::Fact; }
    bool operator==(const Tag &) const = default;
};
using Tags = std::vector<Tag>;

/** A stretch of text, or one end of a mark. Tags are counted from 1, as translators see them. */
struct Piece
{
    enum class Kind { Text, Open, Close, Single };
    Kind kind = Kind::Text;
    std::string text;
    int tag = 0;
    bool operator==(const Piece &) const = default;
};
/** One line of a text with numbered marks instead of Markdown. */
using CodedText = std::vector<Piece>;

void appendText(CodedText &coded, std::string_view text);

/** Turns lines of one language into coded text: the marks of the German line first, then those only others have. */
class Coder
{
public:
    Coder(const authoring::PackSource &pack, domain::LanguageTag language)
        : m_pack(pack)
        , m_language(std::move(language))
    {
    }
    /** Codes the German @p line and starts @p tags anew. */
    [[nodiscard]] CodedText original(const domain::Line &line, Tags &tags) const;
    /** Codes a translation with the numbers of @p tags; adds marks that the German line has not. */
    [[nodiscard]] CodedText translation(const domain::Line &line, Tags &tags) const;
    /**
     * The line that @p coded stands for. Marks must be whole (see check_returned.h). A glossary word that kept its
     * German word is written without it.
     */
    [[nodiscard]] domain::Line line(const CodedText &coded, const Tags &tags) const;

private:
    [[nodiscard]] Tag tagOf(const domain::Span &span) const;
    [[nodiscard]] std::string termOf(const std::string &id) const;

    const authoring::PackSource &m_pack;
    domain::LanguageTag m_language;
};

/** The words alone. */
[[nodiscard]] std::string wordsOf(const CodedText &coded);
/** As people see it: words, and the values of facts. */
[[nodiscard]] std::string shownText(const CodedText &coded, const Tags &tags);
/** White space folded, ends trimmed, neighbouring texts joined: what compares equal means the same. */
[[nodiscard]] CodedText tidied(CodedText coded);

/** For spreadsheets: {1}strong words{/1}, {fact:id}. */
[[nodiscard]] std::string spelled(const CodedText &coded, const Tags &tags);
/** Reads what spelled() wrote, changed by people. What is no mark of @p tags stays text, braces and all. */
[[nodiscard]] CodedText unspelled(std::string_view text, const Tags &tags);

} // namespace kiosk::exchange
