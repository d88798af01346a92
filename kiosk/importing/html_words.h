// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <gumbo.h>

namespace kiosk::importing {

/** Elements within each other; what is deeper is read as plain text. */
inline constexpr int DeepestHtml = 400;

struct GumboTree
{
    explicit GumboTree(std::string_view html)
        : output(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()))
    {
    }
    ~GumboTree() { gumbo_destroy_output(&kGumboDefaultOptions, output); }
    GumboTree(const GumboTree &) = delete;
    GumboTree &operator=(const GumboTree &) = delete;
    GumboOutput *output;
};

/** An upper bound: tags that close themselves are counted as open. */
[[nodiscard]] int depthOf(std::string_view html);
[[nodiscard]] std::string withoutTags(std::string_view html);
/** Whether @p tag stands within a line and means nothing to us. */
[[nodiscard]] bool isInline(GumboTag tag);
/** All visible text below @p node. */
void appendWords(const GumboNode &node, std::string &out);

} // namespace kiosk::importing
