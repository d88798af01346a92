// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/exporting/leaflet_column.h"
#include "kiosk/exporting/leaflet_inks.h"

namespace kiosk::exporting {

using domain::Block;
using Pieces = std::vector<Piece>;

Pieces LeafletColumn::inBox(const std::function<Pieces()> &fill, Ink ground, Ink edge, const std::string &code)
{
    const double pad = m_size * 0.9, side = m_size * 6.2;
    const double x = m_x, width = m_width;
    const double taken = code.empty() ? 0 : side + pad;
    m_width = width - 2 * pad - taken;
    m_x = x + pad + (m_edition.language.rightToLeft ? taken : 0);
    auto inside = fill();
    m_x = x;
    m_width = width;
    double height = pad;
    bool first = true;
    std::vector<std::pair<double, std::function<void(double)>>> parts;
    for (auto &one : inside) {
        height += first ? 0 : one.above;
        first = false;
        parts.emplace_back(height, std::move(one.draw));
        height += one.height;
    }
    height = std::max(height + pad, code.empty() ? 0.0 : side + 2 * pad);
    const double codeX = m_edition.language.rightToLeft ? x + pad : x + width - pad - side;
    return {{m_size * 0.9, height, false,
             [this, parts = std::move(parts), x, width, height, ground, edge, code, codeX, pad, side](double y) {
                 m_paper.fill(x, y, width, height, 5, ground);
                 m_paper.outline(x, y, width, height, 5, edge);
                 if (!code.empty()) {
                     m_paper.fill(codeX - 3, y + pad - 3, side + 6, side + 6, 2, {1, 1, 1});
                     m_paper.qr(code, codeX, y + pad, side);
                 }
                 for (const auto &[at, draw] : parts)
                     draw(y + at);
             }}};
}

Pieces LeafletColumn::note(const Block &block)
{
    const bool emergency = block.variant == "emergency", warning = block.variant == "warning";
    const auto ink = emergency ? Emergency : warning ? Caution : Action;
    return inBox(
        [&]() -> Pieces {
            return {text({{say(emergency ? "kiosk-home-emergency"
                               : warning ? "kiosk-card-warning"
                                         : "kiosk-card-note"),
                           true,
                           ink,
                           {}}},
                         wordStyle(1.0), 0),
                    text(runs(block.lines), style(1.0), m_size * 0.1)};
        },
        emergency ? EmergencyGround
        : warning ? CautionGround
                  : ActionGround,
        ink);
}

Pieces LeafletColumn::saying(const Block &block)
{
    return inBox(
        [&] {
            Pieces inside{text({{say("kiosk-card-say"), true, Person, {}}}, wordStyle(1.0), 0),
                          text({{block.german, true, Ordinary, {}}}, germanStyle(1.5), m_size * 0.3)};
            if (!block.lines.empty())
                inside.push_back(text(runs(block.lines), style(1.0), m_size * 0.2));
            return inside;
        },
        PersonGround, PersonGround);
}

Pieces LeafletColumn::link(const Block &block)
{
    if (!isWebAddress(block.target))
        return {text(runs(block.lines), style(1.0), m_size * 0.6)};
    return inBox(
        [&]() -> Pieces {
            const auto shown = block.lines.empty() ? block.target : plainText(block.lines.front());
            return {text({{say("kiosk-card-link"), true, Action, {}}}, wordStyle(1.0), 0),
                    text({{shown, true, Action, block.target}}, style(1.0), m_size * 0.2),
                    text({{isolated(block.target), false, Quiet, block.target}}, style(0.85), m_size * 0.1)};
        },
        White, Hairline, block.target);
}

Pieces LeafletColumn::question(const Block &block)
{
    if (block.lines.empty())
        return {};
    auto asked = runs(block.lines.front());
    for (auto &run : asked)
        run.bold = true;
    Pieces out{text(asked, style(1.0), m_size * 0.9)};
    out.front().holdsNext = true;
    out.push_back(text(runs(block.lines, 1), style(1.0), m_size * 0.15));
    return out;
}

} // namespace kiosk::exporting
