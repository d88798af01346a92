// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>

#include "kiosk/print/slip_fonts.h"

class QTextLayout;

namespace kiosk::print {

/** A column of paper that is filled from the top. All lengths are dots (8 to the millimetre). One thread. */
class SlipCanvas
{
public:
    explicit SlipCanvas(int width);

    /** How the text that follows is set. */
    void setScript(const Script &script) { m_script = script; }
    void space(int dots) { m_y += dots; }
    /** The thick bar that says which way is up, with a notch for the finger. */
    void topBar(int height);
    void rule(int thickness);
    /** Paragraph over the whole width, at the reading start or in the middle. */
    void text(const QString &words, int size, bool bold, bool centred = false);
    /** A picture at the reading start, words beside it, on one middle line. */
    void row(const QImage &picture, const QString &words, int size, bool bold = false);
    /** The same with a small @p sign above the words. */
    void row(const QImage &picture, const QImage &sign, const QString &words, int size);
    /** Pictures in reading order in one line, in the middle, @p gap apart; too many go on below. */
    void pictures(const QList<QImage> &images, int gap);
    /** White words on a black band. */
    void band(const QString &words, int size);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int contentWidth() const { return m_width - 2 * Margin; }
    /** The paper so far, black on white, one bit a dot (1 = black). */
    [[nodiscard]] QImage finish(int feed);

    static constexpr int Margin = 12;

private:
    [[nodiscard]] bool isRightToLeft() const { return m_script.direction == Qt::RightToLeft; }
    [[nodiscard]] Qt::Alignment startAlignment() const;
    [[nodiscard]] QFont fontOf(int size, bool bold) const;
    /** Draws @p picture at the reading start, @p down below the present place. */
    void beside(const QImage &picture, int down);
    /** What is left of the width beside @p picture. */
    [[nodiscard]] QRect besideOf(const QImage &picture) const;
    int breakLines(QTextLayout &layout, int width, Qt::Alignment alignment) const;
    int heightOf(const QString &words, int size, bool bold, int width);
    /** Draws at the present place without moving it; gives the height. */
    int layOut(const QString &words, int size, bool bold, QRect area, Qt::Alignment alignment);

    int m_width;
    int m_y = 0;
    Script m_script;
    QImage m_paper;
    QPainter m_painter;
};

/** @p words in the slip's bold font as a picture of its own ink, cap height @p capHeight. */
[[nodiscard]] QImage inkOf(const QString &words, int capHeight);

/** One of the slip's embedded drawings (":/wegweiser/print/…") at @p dots square; null when there is none. */
[[nodiscard]] QImage drawing(const QString &resource, int dots);

} // namespace kiosk::print
