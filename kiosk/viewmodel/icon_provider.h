// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickImageProvider>

namespace kiosk::viewmodel {

/**
 * Draws the theme's two-tone icons in the colours asked for: "image://icon/NAME?INK&TONE", colours as #rrggbb.
 * An unknown name gives an empty picture. Qt calls it on the Qt thread.
 */
class IconProvider : public QQuickImageProvider
{
public:
    IconProvider();
    QImage requestImage(const QString &id, QSize *size, const QSize &requested) override;
};

/** QR codes with quiet zone, black on white: "image://qr/TEXT". A text that does not fit gives an empty picture. */
class QrProvider : public QQuickImageProvider
{
public:
    QrProvider();
    QImage requestImage(const QString &id, QSize *size, const QSize &requested) override;
};

} // namespace kiosk::viewmodel
