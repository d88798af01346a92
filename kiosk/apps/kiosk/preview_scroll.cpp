// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far the two halves have scrolled: the second part of PreviewHalf.
#include <algorithm>

#include <QQuickItem>
#include <QQuickWindow>

#include "kiosk/apps/kiosk/preview_half.h"

namespace kiosk::apps {

namespace {

/** A part of what scrolls: where it begins and how tall it is. */
struct Part
{
    double y = 0;
    double height = 0;
};

/** What has no size is left out: it is there in one language and not in another (notes about the translation). */
void addParts(const QQuickItem &item, const QQuickItem &content, std::vector<Part> &parts, int depth)
{
    constexpr int Depth = 4; // flickable > column > loader > column of cards > card
    const auto children = item.childItems();
    if (depth < Depth && !children.isEmpty()) {
        for (const auto *child : children)
            addParts(*child, content, parts, depth + 1);
        return;
    }
    if (item.isVisible() && item.height() > 0)
        parts.push_back({item.mapToItem(&content, QPointF()).y(), item.height()});
}

std::vector<Part> partsOf(const QQuickItem &flickable)
{
    std::vector<Part> parts;
    if (const auto *content = flickable.property("contentItem").value<QQuickItem *>())
        addParts(*content, *content, parts, 0);
    std::sort(parts.begin(), parts.end(), [](const Part &left, const Part &right) { return left.y < right.y; });
    return parts;
}

} // namespace

QQuickItem *PreviewHalf::scroll() const
{
    if (!m_scroll || !m_scroll->isVisible() || !m_scroll->window())
        m_scroll = m_screen.window()->findChild<QQuickItem *>(QStringLiteral("scroll"));
    return m_scroll;
}

std::optional<ScrollPlace> PreviewHalf::scrolled() const
{
    const auto *flickable = scroll();
    if (!flickable)
        return std::nullopt;
    const auto top = flickable->property("contentY").toDouble();
    const auto parts = partsOf(*flickable);
    ScrollPlace place;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].y <= top)
            place = {static_cast<int>(i), static_cast<int>((top - parts[i].y) / parts[i].height * 1000)};
    return place;
}

void PreviewHalf::scrollTo(const ScrollPlace &place)
{
    auto *flickable = scroll();
    if (!flickable)
        return;
    const auto parts = partsOf(*flickable);
    if (parts.empty())
        return;
    const auto &part = parts[std::min(static_cast<std::size_t>(std::max(0, place.part)), parts.size() - 1)];
    const auto most = flickable->property("contentHeight").toDouble() - flickable->height();
    const auto top = part.y + part.height * place.permille / 1000;
    flickable->setProperty("contentY", std::max(0.0, std::min(top, most)));
}

} // namespace kiosk::apps
