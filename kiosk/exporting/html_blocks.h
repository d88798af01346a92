// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "kiosk/exporting/html_text.h"
#include "kiosk/exporting/media_shelf.h"

namespace kiosk::exporting {

/** Writes the blocks of one page; remembers what they mention. */
class BlockWriter
{
public:
    BlockWriter(Place place, MediaShelf &media, std::string title)
        : m_place(std::move(place))
        , m_media(media)
        , m_title(std::move(title))
    {
    }
    [[nodiscard]] std::string html(const domain::Block &block);
    /** The German words the blocks used, explained; empty when there were none. */
    [[nodiscard]] std::string explainedWords();

private:
    [[nodiscard]] std::string span(const domain::Span &span);
    [[nodiscard]] std::string line(const domain::Line &line);
    [[nodiscard]] std::string joined(const std::vector<domain::Line> &lines, std::size_t from = 0);
    [[nodiscard]] std::string items(const std::vector<domain::Line> &lines);
    [[nodiscard]] std::string term(const domain::Span &span);
    [[nodiscard]] std::string card(std::string_view look, std::string_view sign, std::string_view title,
                                   const std::string &body);
    [[nodiscard]] std::string note(const domain::Block &block);
    [[nodiscard]] std::string table(const domain::Block &block);
    [[nodiscard]] std::string link(const domain::Block &block);
    [[nodiscard]] std::string contact(const domain::Block &block, bool onlyHours);
    [[nodiscard]] std::string question(const domain::Block &block);
    [[nodiscard]] std::string media(const domain::Block &block);

    Place m_place;
    MediaShelf &m_media;
    std::string m_title;
    bool m_first = true;
    bool m_underHeading = false;
    std::vector<std::string> m_terms;
    std::set<std::string> m_seen;
};

} // namespace kiosk::exporting
