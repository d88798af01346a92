// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/coded_text.h"

#include <algorithm>
#include <charconv>

#include "kiosk/authoring/inline_text.h"

namespace kiosk::exchange {

using domain::Line;
using domain::Span;

namespace {

Tag::Kind kindOf(Span::Kind kind)
{
    switch (kind) {
    case Span::Kind::Fact:
        return Tag::Kind::Fact;
    case Span::Kind::Term:
        return Tag::Kind::Term;
    case Span::Kind::TopicLink:
        return Tag::Kind::TopicLink;
    case Span::Kind::WebLink:
        return Tag::Kind::WebLink;
    default:
        return Tag::Kind::Strong;
    }
}

/** The k-th strong text of a translation is the k-th of the original; a web page may have another address. */
bool sameMark(const Tag &left, const Tag &right)
{
    return left.kind == right.kind &&
           (left.kind == Tag::Kind::Strong || left.kind == Tag::Kind::WebLink || left.target == right.target);
}

std::string addressOf(const Tag &tag)
{
    if (tag.kind == Tag::Kind::Strong)
        return {};
    return tag.own.empty() ? tag.target : tag.own;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void appendFolded(std::string &out, std::string_view text, bool afterSpace)
{
    for (const char c : text) {
        if (!isSpace(c))
            out += c;
        else if (out.empty() ? !afterSpace : out.back() != ' ')
            out += ' ';
    }
}

/** "{12}" or "{/12}" at the beginning of @p text; its length, or 0. */
std::size_t numberedMark(std::string_view text, Piece &out)
{
    const auto close = text.find('}');
    if (close == std::string_view::npos)
        return 0;
    auto inner = text.substr(1, close - 1);
    out.kind = inner.starts_with('/') ? Piece::Kind::Close : Piece::Kind::Open;
    if (out.kind == Piece::Kind::Close)
        inner.remove_prefix(1);
    const auto read = std::from_chars(inner.data(), inner.data() + inner.size(), out.tag);
    return read.ec == std::errc() && read.ptr == inner.data() + inner.size() ? close + 1 : 0;
}

} // namespace

void appendText(CodedText &coded, std::string_view text)
{
    if (text.empty())
        return;
    if (coded.empty() || coded.back().kind != Piece::Kind::Text)
        coded.push_back({});
    coded.back().text += text;
}

std::string Coder::termOf(const std::string &id) const
{
    const auto found = m_pack.glossary.find(id);
    return found == m_pack.glossary.end() ? std::string() : found->second.term;
}

Tag Coder::tagOf(const Span &span) const
{
    Tag tag{kindOf(span.kind), span.target, {}, {}};
    if (span.kind == Span::Kind::Term)
        tag.shown = termOf(span.target);
    if (const auto fact = m_pack.facts.find(span.target); span.kind == Span::Kind::Fact && fact != m_pack.facts.end())
        tag.shown = fact->second.in(m_language);
    return tag;
}

CodedText Coder::original(const Line &line, Tags &tags) const
{
    tags.clear();
    return translation(line, tags);
}

CodedText Coder::translation(const Line &line, Tags &tags) const
{
    CodedText coded;
    std::vector<bool> used(tags.size());
    for (const auto &span : line) {
        if (span.kind == Span::Kind::Text) {
            appendText(coded, span.text);
            continue;
        }
        const auto tag = tagOf(span);
        std::size_t at = 0;
        while (at < used.size() && (used[at] || !sameMark(tags[at], tag)))
            ++at;
        if (at == tags.size()) {
            tags.push_back(tag);
            used.push_back(false);
        }
        used[at] = true;
        if (tag.kind == Tag::Kind::WebLink && tag.target != tags[at].target)
            tags[at].own = tag.target;
        const int number = static_cast<int>(at) + 1;
        if (!tag.isPair()) {
            coded.push_back({Piece::Kind::Single, {}, number});
            continue;
        }
        coded.push_back({Piece::Kind::Open, {}, number});
        appendText(coded, span.kind == Span::Kind::Term && span.text.empty() ? tag.shown : span.text);
        coded.push_back({Piece::Kind::Close, {}, number});
    }
    return tidied(coded);
}

Line Coder::line(const CodedText &coded, const Tags &tags) const
{
    authoring::InlineText collected;
    auto look = Span::Kind::Text;
    const Tag *open = nullptr;
    std::string words; // within a glossary word
    for (const auto &piece : coded) {
        if (piece.kind == Piece::Kind::Text) {
            if (open && open->kind == Tag::Kind::Term)
                words += piece.text;
            else
                collected.append(look, piece.text, open ? addressOf(*open) : std::string());
            continue;
        }
        const auto &tag = tags[static_cast<std::size_t>(piece.tag) - 1];
        if (piece.kind == Piece::Kind::Single) {
            collected.append(Span::Kind::Text, "{fact:" + tag.target + "}");
        } else if (piece.kind == Piece::Kind::Open) {
            open = &tag;
            look = tag.kind == Tag::Kind::Strong      ? Span::Kind::Strong
                   : tag.kind == Tag::Kind::TopicLink ? Span::Kind::TopicLink
                   : tag.kind == Tag::Kind::WebLink   ? Span::Kind::WebLink
                                                      : Span::Kind::Text;
        } else {
            if (tag.kind == Tag::Kind::Term)
                collected.append(Span::Kind::Text,
                                 "{term:" + tag.target +
                                     (words.empty() || words == tag.shown ? "" : authoring::ShownMark + words) + "}");
            words.clear();
            open = nullptr;
            look = Span::Kind::Text;
        }
    }
    std::string problem; // braces in texts were refused before
    return collected.take(problem);
}

std::string wordsOf(const CodedText &coded)
{
    std::string text;
    for (const auto &piece : coded)
        text += piece.text;
    return text;
}

std::string shownText(const CodedText &coded, const Tags &tags)
{
    std::string text;
    for (const auto &piece : coded)
        text += piece.kind == Piece::Kind::Single ? tags[static_cast<std::size_t>(piece.tag) - 1].shown : piece.text;
    return text;
}

CodedText tidied(CodedText coded)
{
    CodedText out;
    bool afterSpace = true; // of the text before, marks aside
    for (auto &piece : coded) {
        if (piece.kind != Piece::Kind::Text) {
            afterSpace = afterSpace && piece.kind != Piece::Kind::Single;
            out.push_back(std::move(piece));
            continue;
        }
        std::string folded;
        appendFolded(folded, piece.text, afterSpace);
        if (folded.empty())
            continue;
        afterSpace = folded.back() == ' ';
        appendText(out, folded);
    }
    for (auto piece = out.rbegin(); piece != out.rend() && piece->kind != Piece::Kind::Single; ++piece) {
        if (piece->kind != Piece::Kind::Text)
            continue;
        if (piece->text.back() == ' ')
            piece->text.pop_back();
        break;
    }
    std::erase_if(out, [](const Piece &piece) { return piece.kind == Piece::Kind::Text && piece.text.empty(); });
    return out;
}

std::string spelled(const CodedText &coded, const Tags &tags)
{
    std::string text;
    for (const auto &piece : coded) {
        const auto number = std::to_string(piece.tag);
        if (piece.kind == Piece::Kind::Text)
            text += piece.text;
        else if (piece.kind == Piece::Kind::Single)
            text += "{fact:" + tags[static_cast<std::size_t>(piece.tag) - 1].target + "}";
        else
            text += (piece.kind == Piece::Kind::Open ? "{" : "{/") + number + "}";
    }
    return text;
}

CodedText unspelled(std::string_view text, const Tags &tags)
{
    CodedText coded;
    std::vector<bool> used(tags.size());
    while (!text.empty()) {
        const auto brace = text.find('{');
        appendText(coded, text.substr(0, brace));
        if (brace == std::string_view::npos)
            break;
        text.remove_prefix(brace);
        Piece mark;
        auto length = numberedMark(text, mark);
        for (std::size_t i = 0; i < tags.size() && length == 0; ++i) {
            const auto spelling = "{fact:" + tags[i].target + "}";
            // The same fact twice: the first, then the second; a third time is the second once more, and is refused.
            const bool last = std::none_of(tags.begin() + static_cast<long>(i) + 1, tags.end(),
                                           [&](const Tag &tag) { return tag == tags[i]; });
            if (tags[i].kind != Tag::Kind::Fact || !text.starts_with(spelling) || (used[i] && !last))
                continue;
            used[i] = true;
            mark = {Piece::Kind::Single, {}, static_cast<int>(i) + 1};
            length = spelling.size();
        }
        if (length > 0)
            coded.push_back(mark);
        else
            appendText(coded, text.substr(0, length = 1));
        text.remove_prefix(length);
    }
    return tidied(coded);
}

} // namespace kiosk::exchange
