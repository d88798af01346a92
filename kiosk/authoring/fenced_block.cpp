// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/authoring/markdown.h"
#include "kiosk/authoring/toml_section.h"

namespace kiosk::authoring {

using domain::Block;
using domain::BlockKind;

namespace {

using Parts = std::vector<std::string_view>;

/** What a fence of one word needs. */
struct Fence
{
    std::string_view word;
    BlockKind kind;
    bool (*read)(const MarkdownText &, int line, std::string_view argument, std::string_view body, Block &);
};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

Parts linesOf(std::string_view text)
{
    Parts lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

/** Length of "1. " or "- " at the beginning of @p line; 0 when there is none. */
std::size_t markLength(std::string_view line, bool numbered)
{
    if (!numbered)
        return line.starts_with("- ") ? 2 : 0;
    const auto digits = line.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string_view::npos && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

bool withoutArgument(const MarkdownText &text, int line, std::string_view argument)
{
    if (!argument.empty())
        text.error(line, "`" + std::string(argument) + "` has no meaning here; take it out");
    return true;
}

bool readItems(const MarkdownText &text, int line, std::string_view argument, std::string_view body, Block &block)
{
    withoutArgument(text, line, argument);
    const bool numbered = block.kind == BlockKind::Steps;
    for (const auto part : linesOf(body)) {
        if (trimmed(part).empty())
            continue;
        const auto mark = markLength(part, numbered);
        if (mark == 0) {
            text.error(text.lineOf(part.data()), numbered ? "each line of ```steps begins with a number: 1. …"
                                                          : "each line here begins with \"- \"");
            continue;
        }
        auto found = parseParagraphs(text, part.substr(mark));
        if (found.size() == 1)
            block.lines.push_back(std::move(found.front()));
        else
            text.error(text.lineOf(part.data()), "this line is empty; fill it in or take it out");
    }
    if (block.lines.empty())
        text.error(line, std::string("```") + wordOf(block.kind) + " is empty; fill it in or take it out");
    return true;
}

bool readParagraphs(const MarkdownText &text, int line, std::string_view argument, std::string_view body, Block &block)
{
    withoutArgument(text, line, argument);
    block.lines = parseParagraphs(text, body);
    if (block.lines.empty())
        text.error(line, std::string("```") + wordOf(block.kind) + " is empty; fill it in or take it out");
    return true;
}

bool readNote(const MarkdownText &text, int line, std::string_view argument, std::string_view body, Block &block)
{
    if (argument != "warning" && argument != "info" && argument != "emergency")
        text.error(line, "which kind of note? write ```note warning, ```note info or ```note emergency");
    block.variant = argument;
    return readParagraphs(text, line, {}, body, block);
}

bool readContact(const MarkdownText &text, int line, std::string_view argument, std::string_view body, Block &block)
{
    if (!isId(argument))
        text.error(line,
                   std::string("which office? write ```") + wordOf(block.kind) + " and the id of a file in contacts/");
    if (!trimmed(body).empty())
        text.error(line + 1, std::string("```") + wordOf(block.kind) + " has no text of its own; take it out");
    block.target = argument;
    return isId(argument);
}

bool readSay(const MarkdownText &text, int line, std::string_view argument, std::string_view body, Block &block)
{
    withoutArgument(text, line, argument);
    std::string_view meaning;
    for (const auto part : linesOf(body)) {
        const auto words = trimmed(part);
        if (words.empty())
            continue;
        if (block.german.empty() && !words.starts_with('='))
            block.german = words;
        else if (words.starts_with('=') && meaning.empty())
            meaning = trimmed(words.substr(1));
        else
            text.error(text.lineOf(part.data()),
                       "```say has one German line and one line that begins with = ; take this one out");
    }
    if (block.german.empty())
        text.error(line, "```say begins with a German sentence");
    if (meaning.starts_with('='))
        text.error(text.lineOf(meaning.data()), "the meaning begins with = twice; take one out");
    if (!text.isGerman() && meaning.empty())
        text.error(line, "```say needs its meaning in this language: a line that begins with =");
    if (text.isGerman() && !meaning.empty())
        text.error(text.lineOf(meaning.data()),
                   "in German a ```say has no meaning line; take out the line that begins with =");
    if (!meaning.empty())
        block.lines = parseParagraphs(text, meaning);
    return true;
}

bool readQuestion(const MarkdownText &text, int line, std::string_view argument, std::string_view body, Block &block)
{
    withoutArgument(text, line, argument);
    body = trimmed(body);
    const auto end = body.find('\n');
    auto question = parseParagraphs(text, body.substr(0, end));
    auto answer = parseParagraphs(text, end == std::string_view::npos ? std::string_view() : body.substr(end + 1));
    if (question.empty() || answer.empty())
        text.error(line, "```question has the question in its first line and the answer below");
    block.lines = std::move(question);
    std::move(answer.begin(), answer.end(), std::back_inserter(block.lines));
    return true;
}

bool readMedia(const MarkdownText &text, int line, std::string_view argument, std::string_view body, Block &block)
{
    block.media = argument;
    if (argument.empty())
        text.error(line, std::string("which file? write ```") + wordOf(block.kind) + " media/…");
    block.lines = parseParagraphs(text, body);
    if (block.lines.empty())
        text.error(line, std::string("```") + wordOf(block.kind) + " needs its text: what is heard or seen");
    return true;
}

constexpr std::array<Fence, 12> Fences{{
    {"steps", BlockKind::Steps, readItems},
    {"documents", BlockKind::Documents, readItems},
    {"legal", BlockKind::Legal, readItems},
    {"cost", BlockKind::Cost, readParagraphs},
    {"deadline", BlockKind::Deadline, readParagraphs},
    {"note", BlockKind::Note, readNote},
    {"contact", BlockKind::Contact, readContact},
    {"hours", BlockKind::Hours, readContact},
    {"say", BlockKind::Say, readSay},
    {"question", BlockKind::Question, readQuestion},
    {"audio", BlockKind::Audio, readMedia},
    {"video", BlockKind::Video, readMedia},
}};

std::string allWords()
{
    std::string words;
    for (const auto &fence : Fences)
        words += (words.empty() ? "" : ", ") + std::string(fence.word);
    return words;
}

} // namespace

bool parseFence(const MarkdownText &text, int line, std::string_view heading, std::string_view body, Block &out)
{
    heading = trimmed(heading);
    const auto space = heading.find(' ');
    const auto word = heading.substr(0, space);
    const auto argument = space == std::string_view::npos ? std::string_view() : trimmed(heading.substr(space));
    if (body.starts_with("```") || body.find("\n```") != std::string_view::npos) {
        text.error(line, "this block is not closed; end it with a line of three backticks");
        return false;
    }
    const auto fence = std::find_if(Fences.begin(), Fences.end(), [&](const auto &one) { return one.word == word; });
    if (fence == Fences.end()) {
        text.error(line, "unknown block word `" + std::string(word) + "`; known are: " + allWords());
        return false;
    }
    out = {};
    out.kind = fence->kind;
    return fence->read(text, line, argument, body, out);
}

const char *wordOf(BlockKind kind)
{
    for (const auto &fence : Fences)
        if (fence.kind == kind)
            return fence.word.data();
    switch (kind) {
    case BlockKind::Heading:
        return "heading";
    case BlockKind::List:
        return "list";
    case BlockKind::Table:
        return "table";
    case BlockKind::Image:
        return "picture";
    case BlockKind::Link:
        return "link";
    default:
        return "paragraph";
    }
}

} // namespace kiosk::authoring
