// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/page_edit.h"

#include "kiosk/authoring/page_file.h"
#include "kiosk/exchange/toml_edit.h"
#include "kiosk/exchange/write_block.h"

namespace kiosk::exchange {

using authoring::PageSource;
using base::Result;

namespace {

std::string hashList(const PageEdit &edit)
{
    std::string list;
    for (const auto &part : edit.parts)
        list += (list.empty() ? "\"" : ", \"") + part.hash + "\"";
    return "[" + list + "]";
}

std::vector<std::string> hashesOf(const PageEdit &edit)
{
    std::vector<std::string> all;
    for (const auto &part : edit.parts)
        all.push_back(part.hash);
    return all;
}

std::string editedFront(std::string front, const PageSource *present, const PageEdit &edit)
{
    if (!present || present->title != edit.title)
        front = withEntry(front, "title", tomlText(edit.title));
    if (!present || methodWord(present->method) != edit.method)
        front = withEntry(front, "method", tomlText(edit.method));
    if (!present || present->reviewedOn != edit.reviewedOn)
        front = withEntry(front, "reviewed_on", edit.reviewedOn);
    if (!present || present->sourceHashes != hashesOf(edit))
        front = withEntry(front, "source", hashList(edit));
    return front;
}

/** Where the blocks of a body begin and end, by the lines they were found in. */
struct Extent
{
    std::size_t from = 0, to = 0;
};

std::vector<Extent> extentsOf(const PageSource &page, const authoring::PageParts &parts)
{
    std::vector<std::size_t> starts{0};
    for (std::size_t at = parts.body.find('\n'); at != std::string::npos; at = parts.body.find('\n', at + 1))
        starts.push_back(at + 1);
    std::vector<Extent> extents;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const auto begin = [&](std::size_t block) {
            const auto line = static_cast<std::size_t>(page.blocks[block].line - parts.bodyLine);
            return line < starts.size() ? starts[line] : parts.body.size();
        };
        const auto from = begin(i);
        const auto next = i + 1 < page.blocks.size() ? begin(i + 1) : parts.body.size();
        const auto last = parts.body.find_last_not_of(" \t\n", next == 0 ? 0 : next - 1);
        extents.push_back({from, last == std::string::npos || last < from ? from : last + 1});
    }
    return extents;
}

std::string editedBody(const AlignedPage &page, const authoring::PageParts &parts, const PageEdit &edit)
{
    const auto extents = page.present ? extentsOf(*page.present, parts) : std::vector<Extent>();
    const bool inPlace = page.isParallel();
    std::string body;
    std::size_t done = 0;
    for (std::size_t i = 0; i < edit.parts.size(); ++i) {
        const auto &part = edit.parts[i];
        const auto own = page.partner[i] == AlignedPage::None ? Extent() : extents[page.partner[i]];
        if (inPlace)
            body += parts.body.substr(done, own.from - done);
        else if (i > 0)
            body += "\n\n";
        body += part.keep ? parts.body.substr(own.from, own.to - own.from) : writeBlock(part.block);
        done = own.to;
    }
    return body + (inPlace ? parts.body.substr(done) : "\n");
}

/** Empty when @p read is what @p edit wants. */
std::string difference(const PageSource &read, const authoring::Findings &findings, const PageEdit &edit)
{
    if (findings.errors() > 0)
        return findings.sorted().front().message;
    if (read.title != edit.title || read.sourceHashes != hashesOf(edit) || methodWord(read.method) != edit.method)
        return "the front matter is written in a way that cannot be changed here";
    if (read.blocks.size() != edit.parts.size())
        return "a text would be taken for the beginning of another block";
    for (std::size_t i = 0; i < edit.parts.size(); ++i)
        if (read.blocks[i].block != edit.parts[i].block)
            return "block " + std::to_string(i + 1) +
                   " would read differently from what came back; look at its ** and links, they want spaces around "
                   "them";
    return {};
}

} // namespace

std::string methodWord(domain::TextMethod method)
{
    return method == domain::TextMethod::Human      ? "human"
           : method == domain::TextMethod::Reviewed ? "reviewed"
                                                    : "machine";
}

bool readsBack(const domain::Block &block, const domain::LanguageTag &language)
{
    authoring::Findings findings;
    const auto read = authoring::parsePage(
        "+++\ntitle = \"x\"\nmethod = \"machine\"\n+++\nx\n\n" + writeBlock(block) + "\n\nx\n", {}, language, findings);
    return findings.errors() == 0 && read.blocks.size() == 3 && read.blocks[1].block == block;
}

Result<std::string> editedPage(const AlignedPage &page, const std::string &file, const domain::LanguageTag &language,
                               const std::string &before, const PageEdit &edit)
{
    authoring::PageParts parts;
    if (page.present && !authoring::splitPage(before, parts))
        return base::failure(base::Code::Invalid, "the page begins without front matter; mend it first");
    const auto after = "+++\n" + editedFront(parts.front, page.present, edit) + "+++\n" + editedBody(page, parts, edit);
    authoring::Findings findings;
    const auto read = authoring::parsePage(after, file, language, findings);
    if (const auto problem = difference(read, findings, edit); !problem.empty())
        return base::failure(base::Code::Invalid, problem);
    return after;
}

} // namespace kiosk::exchange
