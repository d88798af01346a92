// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/source_hash.h"

#include <unicode/normalizer2.h>

#include "kiosk/authoring/markdown.h"
#include "kiosk/base/must.h"
#include "kiosk/trust/digest.h"

namespace kiosk::authoring {

using domain::Span;

namespace {

void append(std::string &out, const domain::Line &line)
{
    for (const auto &span : line) {
        switch (span.kind) {
        case Span::Kind::Text:
            out += span.text;
            break;
        case Span::Kind::Strong:
            out += "**" + span.text + "**";
            break;
        case Span::Kind::Fact:
            out += "{fact:" + span.target + "}";
            break;
        case Span::Kind::Term:
            out += "{term:" + span.target + "|" + span.text + "}";
            break;
        case Span::Kind::TopicLink:
            out += "[" + span.text + "](topic:" + span.target + ")";
            break;
        case Span::Kind::WebLink:
            out += "[" + span.text + "](" + span.target + ")";
            break;
        }
    }
    out += '\n';
}

std::string composed(const std::string &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *nfc = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    MUST(U_SUCCESS(status));
    return out;
}

} // namespace

std::string sourceHash(const domain::Block &block)
{
    std::string text = std::string(wordOf(block.kind)) + " " + block.variant + " " + block.target + "\n";
    text += block.german + "\n";
    for (const auto &line : block.lines)
        append(text, line);
    for (const auto &row : block.rows) {
        for (const auto &cell : row)
            append(text, cell);
        text += "--\n";
    }
    return trust::blake2bHex(composed(text)).substr(0, 8);
}

std::vector<std::string> sourceHashes(const PageSource &page)
{
    std::vector<std::string> hashes;
    for (const auto &one : page.blocks)
        hashes.push_back(sourceHash(one.block));
    return hashes;
}

} // namespace kiosk::authoring
