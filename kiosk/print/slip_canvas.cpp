// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/print/slip_canvas.h"

#include <algorithm>
#include <cmath>

#include <QImageReader>
#include <QPainterPath>
#include <QPolygon>
#include <QTextLayout>
#include <QTransform>

namespace kiosk::print {
namespace {

constexpr int LongestPaper = 4000; ///< half a metre; a slip is a third of it

} // namespace

SlipCanvas::SlipCanvas(int width)
    : m_width(width)
    , m_paper(width, LongestPaper, QImage::Format_Grayscale8)
{
    m_paper.fill(Qt::white);
    m_painter.begin(&m_paper);
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
}

void SlipCanvas::topBar(int height)
{
    m_painter.fillRect(0, m_y, m_width, height, Qt::black);
    const int middle = m_width / 2;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(Qt::white);
    m_painter.drawPolygon(
        QPolygon({{middle - height, m_y}, {middle + height, m_y}, {middle, m_y + height - height / 4}}));
    m_painter.setPen(Qt::black);
    m_y += height;
}

void SlipCanvas::rule(int thickness)
{
    m_painter.fillRect(0, m_y, m_width, thickness, Qt::black);
    m_y += thickness;
}

void SlipCanvas::text(const QString &words, int size, bool bold, bool centred)
{
    m_y += layOut(words, size, bold, {Margin, 0, contentWidth(), 0}, centred ? Qt::AlignHCenter : startAlignment());
}

void SlipCanvas::row(const QImage &picture, const QString &words, int size, bool bold)
{
    const int height = heightOf(words, size, bold, contentWidth() - picture.width() - Margin);
    const int tall = std::max(height, picture.height());
    beside(picture, (tall - picture.height()) / 2);
    m_y += (tall - height) / 2;
    layOut(words, size, bold, besideOf(picture), startAlignment());
    m_y += tall - (tall - height) / 2;
}

void SlipCanvas::row(const QImage &picture, const QImage &sign, const QString &words, int size)
{
    const QRect area = besideOf(picture);
    const int height = sign.height() + heightOf(words, size, false, area.width());
    const int tall = std::max(height, picture.height());
    beside(picture, (tall - picture.height()) / 2);
    const int top = m_y;
    m_y += (tall - height) / 2;
    m_painter.drawImage(isRightToLeft() ? area.right() + 1 - sign.width() : area.x(), m_y, sign);
    m_y += sign.height();
    layOut(words, size, false, area, startAlignment());
    m_y = top + tall;
}

void SlipCanvas::beside(const QImage &picture, int down)
{
    m_painter.drawImage(isRightToLeft() ? m_width - Margin - picture.width() : Margin, m_y + down, picture);
}

QRect SlipCanvas::besideOf(const QImage &picture) const
{
    const int used = picture.width() + Margin;
    return {isRightToLeft() ? Margin : Margin + used, 0, contentWidth() - used, 0};
}

Qt::Alignment SlipCanvas::startAlignment() const
{
    return Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
}

void SlipCanvas::pictures(const QList<QImage> &images, int gap)
{
    qsizetype begin = 0;
    while (begin < images.size()) {
        int wide = images[begin].width();
        int high = images[begin].height();
        qsizetype end = begin + 1;
        for (; end < images.size() && wide + gap + images[end].width() <= contentWidth(); ++end) {
            wide += gap + images[end].width();
            high = std::max(high, images[end].height());
        }
        int x = (m_width - wide) / 2;
        for (qsizetype i = begin; i < end; ++i) {
            const QImage &image = images[isRightToLeft() ? begin + end - 1 - i : i];
            m_painter.drawImage(x, m_y + (high - image.height()) / 2, image);
            x += image.width() + gap;
        }
        m_y += high + (end < images.size() ? gap : 0);
        begin = end;
    }
}

void SlipCanvas::band(const QString &words, int size)
{
    const QFont font = slipFont(size, true);
    const int height = size * 2;
    m_painter.fillRect(0, m_y, m_width, height, Qt::black);
    m_painter.setFont(font);
    m_painter.setPen(Qt::white);
    m_painter.drawText(QRect(0, m_y, m_width, height), Qt::AlignCenter, words);
    m_painter.setPen(Qt::black);
    m_y += height;
}

QImage SlipCanvas::finish(int feed)
{
    m_painter.end();
    m_y = std::min(m_y + feed, LongestPaper);
    QImage mono =
        m_paper.copy(0, 0, m_width, m_y).convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::ThresholdDither);
    if (mono.color(0) == qRgb(0, 0, 0)) // a printer burns the ones
        mono.invertPixels();
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    return mono;
}

/** Breaks @p words into lines of @p width; gives the height. */
int SlipCanvas::breakLines(QTextLayout &layout, int width, Qt::Alignment alignment) const
{
    QTextOption option;
    option.setTextDirection(m_script.direction);
    option.setAlignment(alignment);
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    const double step = std::round(layout.font().pixelSize() * m_script.line);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (step - line.height()) / 2});
        y += step;
    }
    layout.endLayout();
    return static_cast<int>(std::lround(y));
}

QFont SlipCanvas::fontOf(int size, bool bold) const
{
    return slipFont(static_cast<int>(std::lround(size * m_script.size)), bold);
}

int SlipCanvas::heightOf(const QString &words, int size, bool bold, int width)
{
    QTextLayout layout(words, fontOf(size, bold), &m_paper);
    return breakLines(layout, width, startAlignment());
}

int SlipCanvas::layOut(const QString &words, int size, bool bold, QRect area, Qt::Alignment alignment)
{
    QTextLayout layout(words, fontOf(size, bold), &m_paper);
    const int height = breakLines(layout, area.width(), alignment);
    m_painter.setPen(Qt::black);
    layout.draw(&m_painter, QPointF(area.x(), m_y));
    return height;
}

QImage inkOf(const QString &words, int capHeight)
{
    // Outlines at the font's own grid: at other sizes Qt 6.4's depend a little on what was drawn before.
    constexpr int FontGrid = 1000;
    QPainterPath outline;
    outline.addText(0, 0, slipFont(FontGrid, true), words);
    const double scale = static_cast<double>(fontSizeForCapHeight(capHeight)) / FontGrid;
    outline = QTransform::fromScale(scale, scale).map(outline);
    const QRect bounds = outline.boundingRect().toAlignedRect();
    QImage image(bounds.size(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-bounds.topLeft());
    painter.fillPath(outline, Qt::black);
    return image;
}

QImage drawing(const QString &resource, int dots)
{
    QImageReader reader(QStringLiteral(":/wegweiser/print/") + resource);
    reader.setScaledSize({dots, dots});
    return reader.read();
}

} // namespace kiosk::print
