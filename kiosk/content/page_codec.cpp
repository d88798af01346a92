// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/page_codec.h"

#include <cstdint>

namespace kiosk::content {

using domain::Block;
using domain::BlockKind;
using domain::Line;
using domain::Span;

// The numbers lie in packs: a new kind goes to the end and raises the schema version.
static_assert(static_cast<int>(BlockKind::Paragraph) == 0 && static_cast<int>(BlockKind::Steps) == 6 &&
              static_cast<int>(BlockKind::Video) == 17);
static_assert(static_cast<int>(Span::Kind::Text) == 0 && static_cast<int>(Span::Kind::WebLink) == 5);

namespace {

class Writer
{
public:
    void number(std::uint64_t value)
    {
        while (value >= 0x80) {
            m_bytes += static_cast<char>(0x80 | (value & 0x7f));
            value >>= 7U;
        }
        m_bytes += static_cast<char>(value);
    }
    void text(const std::string &value)
    {
        number(value.size());
        m_bytes += value;
    }
    void line(const Line &spans)
    {
        number(spans.size());
        for (const auto &span : spans) {
            number(static_cast<std::uint64_t>(span.kind) * 2 + (span.unconfirmed ? 1 : 0));
            text(span.text);
            text(span.target);
        }
    }
    void lines(const std::vector<Line> &all)
    {
        number(all.size());
        for (const auto &one : all)
            line(one);
    }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/** Reads what Writer wrote. After the first mistake everything is empty and good() is false. */
class Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_rest(bytes)
    {
    }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 63 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if (byte < 0x80)
                return value;
        }
        return fail();
    }
    /** A number of things that take at least one byte each, so that a false one cannot ask for endless memory. */
    std::size_t count()
    {
        const auto value = number();
        return value <= m_rest.size() ? static_cast<std::size_t>(value) : static_cast<std::size_t>(fail());
    }
    std::string text()
    {
        const auto size = count();
        std::string value(m_rest.substr(0, size));
        m_rest.remove_prefix(size);
        return value;
    }
    int kind(int last)
    {
        const auto value = number();
        return value <= static_cast<std::uint64_t>(last) ? static_cast<int>(value) : static_cast<int>(fail());
    }
    Line line()
    {
        Line spans(count());
        for (auto &span : spans) {
            const int look = kind(static_cast<int>(Span::Kind::WebLink) * 2 + 1);
            span.kind = static_cast<Span::Kind>(look / 2);
            span.unconfirmed = look % 2 == 1;
            span.text = text();
            span.target = text();
        }
        return spans;
    }
    std::vector<Line> lines()
    {
        std::vector<Line> all(count());
        for (auto &one : all)
            one = line();
        return all;
    }

private:
    std::uint64_t fail()
    {
        m_good = false;
        m_rest = {};
        return 0;
    }
    std::string_view m_rest;
    bool m_good = true;
};

} // namespace

std::string encodeBlocks(const std::vector<Block> &blocks)
{
    Writer out;
    out.number(blocks.size());
    for (const auto &block : blocks) {
        out.number(static_cast<std::uint64_t>(block.kind));
        for (const auto *text : {&block.key, &block.variant, &block.target, &block.german, &block.media})
            out.text(*text);
        out.lines(block.lines);
        out.number(block.rows.size());
        for (const auto &row : block.rows)
            out.lines(row);
    }
    return out.take();
}

std::optional<std::vector<Block>> decodeBlocks(std::string_view bytes)
{
    Reader in(bytes);
    std::vector<Block> blocks(in.count());
    for (auto &block : blocks) {
        block.kind = static_cast<BlockKind>(in.kind(static_cast<int>(BlockKind::Video)));
        for (auto *text : {&block.key, &block.variant, &block.target, &block.german, &block.media})
            *text = in.text();
        block.lines = in.lines();
        block.rows.resize(in.count());
        for (auto &row : block.rows)
            row = in.lines();
        if (!in.good())
            return std::nullopt;
    }
    if (!in.good() || !in.atEnd())
        return std::nullopt;
    return blocks;
}

} // namespace kiosk::content
