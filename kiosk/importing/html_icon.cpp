// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/html_icon.h"

#include <array>
#include <cstdlib>
#include <utility>

#include "kiosk/importing/text.h"

namespace kiosk::importing {

namespace {

constexpr int LargestIcon = 40; ///< pixels

std::string fileName(std::string_view source)
{
    source = source.substr(0, source.find_first_of("?#"));
    return lowered(percentDecoded(source.substr(source.rfind('/') + 1)));
}

} // namespace

int imageSize(std::string_view width, std::string_view style)
{
    if (!width.empty())
        return std::atoi(std::string(width).c_str());
    const auto at = style.find("width:");
    return at == std::string_view::npos ? 0 : std::atoi(std::string(style.substr(at + 6)).c_str());
}

Icon iconOf(std::string_view source, int size)
{
    const auto name = fileName(source);
    const bool ours = source.find("/static/svg/") != std::string_view::npos || name.ends_with(".svg");
    if (!ours && (size == 0 || size > LargestIcon))
        return Icon::None;
    // The older pages have pictures of their own for the same signs.
    static constexpr std::array<std::pair<std::string_view, Icon>, 17> Words{{{"call", Icon::Call},
                                                                              {"phone", Icon::Call},
                                                                              {"mail", Icon::Email},
                                                                              {"envelope", Icon::Email},
                                                                              {"maps-and-flags", Icon::Pin},
                                                                              {"pin", Icon::Pin},
                                                                              {"home", Icon::Pin},
                                                                              {"www", Icon::Web},
                                                                              {"internet", Icon::Web},
                                                                              {"globe", Icon::Web},
                                                                              {"clock9", Icon::Clock},
                                                                              {"clock.", Icon::Clock},
                                                                              {"idea", Icon::Idea},
                                                                              {"group", Icon::Person},
                                                                              {"contact", Icon::Person},
                                                                              {"person", Icon::Person},
                                                                              {"handset", Icon::Call}}};
    for (const auto &[word, icon] : Words)
        if (name.find(word) != std::string::npos)
            return icon;
    return Icon::None;
}

bool isDecorative(std::string_view source, int size)
{
    return source.empty() || (size > 0 && size <= LargestIcon) || fileName(source).ends_with(".svg");
}

bool isDescription(std::string_view alt, std::string_view source)
{
    const auto name = fileName(source);
    const auto stem = slugOf(name.substr(0, name.rfind('.')));
    const auto slug = slugOf(alt);
    return !slug.empty() && stem != slug && alt.find(' ') != std::string_view::npos;
}

} // namespace kiosk::importing
