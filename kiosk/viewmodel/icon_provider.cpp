// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon_provider.h"

#include <memory>

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <qrencode.h>

namespace kiosk::viewmodel {

namespace {

constexpr int IconGrid = 96;
constexpr int QuietZone = 4;
// The colours in which the drawings in qml/Theme/icons are made.
constexpr auto DrawnInk = "#102030";
constexpr auto DrawnTone = "#e0e8f0";

QByteArray colourOf(const QString &text)
{
    return QColor(text).name(QColor::HexRgb).toLatin1();
}

} // namespace

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requested)
{
    const auto question = id.indexOf(u'?');
    const auto colours = id.mid(question + 1).split(u'&');
    QFile file(QStringLiteral(":/qt/qml/Wegweiser/Theme/icons/%1.svg").arg(id.left(question)));
    QImage image(requested.isValid() ? requested : QSize(IconGrid, IconGrid), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (size)
        *size = image.size();
    if (!file.open(QIODevice::ReadOnly) || colours.size() != 2)
        return image;
    auto drawing = file.readAll();
    drawing.replace(DrawnTone, colourOf(colours[1]));
    drawing.replace(DrawnInk, colourOf(colours[0]));
    QSvgRenderer renderer(drawing);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

QrProvider::QrProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QImage QrProvider::requestImage(const QString &id, QSize *size, const QSize &requested)
{
    const auto text = id.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!code)
        return {};
    const int modules = code->width + 2 * QuietZone;
    const int scale = std::max(1, requested.width() / modules);
    QImage image(modules * scale, modules * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1)
                painter.fillRect((x + QuietZone) * scale, (y + QuietZone) * scale, scale, scale, Qt::black);
    if (size)
        *size = image.size();
    return image;
}

} // namespace kiosk::viewmodel
