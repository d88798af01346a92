// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/print/slip_renderer.h"

#include <algorithm>
#include <cctype>

#include "kiosk/domain/numbering.h"
#include "kiosk/print/qr_code.h"
#include "kiosk/print/slip_canvas.h"
#include "kiosk/print/slip_texts.h"

namespace kiosk::print {
namespace {

// Dots. 8 to the millimetre.
constexpr int BarHeight = 28;
constexpr int TitleSize = 44;
constexpr int TextSize = 30;
constexpr int GermanSize = 28;
constexpr int NumberCapHeight = 160; ///< 20 mm
constexpr int GermanNumberCapHeight = 56;
constexpr int PictureSide = 160;
constexpr int PictogramSide = 56;
constexpr int MarkSide = 64;
constexpr int QrSide = 240; ///< 30 mm
constexpr int LeastTextWidth = 200;
constexpr int Gap = 16;
constexpr int Feed = 24;

QImage pictogram(const char *name, int side = PictogramSide)
{
    return drawing(QStringLiteral("pictograms/%1.svg").arg(QLatin1String(name)), side);
}

/** A picture with letters or digits in the middle of @p area (in parts of the picture's side). */
QImage inscribed(QImage picture, const QString &letters, QRectF area)
{
    QPainter painter(&picture);
    const double side = picture.width();
    painter.setFont(slipFont(picture.width() * 3 / 8, true));
    painter.drawText(QRectF(area.x() * side, area.y() * side, area.width() * side, area.height() * side),
                     Qt::AlignCenter | Qt::TextDontClip, letters);
    return picture;
}

/** The language to talk as it is written on badges: "AR", "DE". A code is no word; it reads alike for all staff. */
QImage languageMark(const domain::LanguageTag &language)
{
    std::string code = language.value.substr(0, language.value.find('-'));
    std::transform(code.begin(), code.end(), code.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return inscribed(pictogram("speech", MarkSide), QString::fromStdString(code), {0.0, 0.06, 1.0, 0.7});
}

QImage groupMark(int people)
{
    const QImage group = pictogram("group", MarkSide);
    QImage wide(group.width() + 32, group.height(), QImage::Format_ARGB32_Premultiplied);
    wide.fill(Qt::transparent);
    QPainter painter(&wide);
    painter.drawImage(0, 0, group);
    painter.setFont(slipFont(40, true));
    painter.drawText(QRect(group.width(), 0, 32, group.height()), Qt::AlignCenter, QString::number(people - 1));
    painter.end();
    return wide;
}

QList<QImage> marks(const domain::Ticket &ticket)
{
    QList<QImage> all;
    if (!ticket.language.empty())
        all << languageMark(ticket.language);
    for (const domain::Need need : ticket.needs)
        all << pictogram(domain::name(need), MarkSide);
    if (ticket.people > 1)
        all << groupMark(ticket.people);
    return all;
}

QString waitText(const SlipTexts &texts, const domain::QueueAhead &ahead)
{
    if (!ahead.wait)
        return texts.text("wait_unknown");
    return texts.text("wait", {{"least", static_cast<int>(ahead.wait->least.count())},
                               {"most", static_cast<int>(ahead.wait->most.count())}});
}

/** Number and its picture: beside each other where the paper is wide enough. */
void drawNumber(SlipCanvas &canvas, int number)
{
    QImage digits = inkOf(QString::number(number), NumberCapHeight);
    if (digits.width() > canvas.contentWidth())
        digits = digits.scaledToWidth(canvas.contentWidth(), Qt::SmoothTransformation);
    const QString name = QLatin1String(domain::pictureName(domain::pictureOf(number)));
    const QImage picture = drawing(QStringLiteral("pictures/%1.svg").arg(name), PictureSide);
    canvas.pictures({digits, picture}, Gap * 3 / 4);
}

void drawQueue(SlipCanvas &canvas, const SlipTexts &texts, const usecase::TicketSlip &slip, int size)
{
    if (slip.ahead.freeDesk) {
        canvas.row(pictogram("door"), texts.text("come_in", "desk", slip.ahead.freeDesk->value), size, true);
        return;
    }
    canvas.row(pictogram("people"), texts.text("before", {{"people", slip.ahead.people}}), size, true);
    canvas.space(Gap / 2);
    canvas.row(pictogram("clock"), waitText(texts, slip.ahead), size);
    canvas.space(Gap / 2);
    canvas.row(pictogram("seat"), texts.text("seat"), size);
    canvas.space(Gap / 2);
    canvas.row(pictogram("order"), texts.text("order"), size);
}

void drawCode(SlipCanvas &canvas, const SlipTexts &texts, const usecase::TicketSlip &slip)
{
    const QImage code = qrCode(usecase::qrContent(slip), QrSide, canvas.contentWidth());
    if (code.isNull())
        return;
    const bool roomBeside = canvas.contentWidth() - code.width() >= LeastTextWidth;
    if (!slip.phoneUrl.empty() && roomBeside) {
        canvas.row(code, pictogram("phone"), texts.text("phone"), TextSize);
        return;
    }
    if (!slip.phoneUrl.empty())
        canvas.row(pictogram("phone"), texts.text("phone"), TextSize);
    canvas.pictures({code}, 0);
}

void drawUpperHalf(SlipCanvas &canvas, const usecase::TicketSlip &slip)
{
    const SlipTexts texts(slip.readLanguage);
    canvas.setScript(scriptOf(texts.language()));
    canvas.text(texts.text("your_number"), TitleSize, true, true);
    canvas.space(Gap);
    drawNumber(canvas, slip.ticket.number);
    canvas.space(Gap);
    canvas.text(texts.moment(slip.localTime), TextSize, true, true);
    canvas.space(Gap);
    drawQueue(canvas, texts, slip, TextSize);
    canvas.space(Gap / 2);
    canvas.text(texts.text("turn"), TextSize, false);
    canvas.space(Gap);
    canvas.pictures(marks(slip.ticket), Gap);
    canvas.space(Gap);
    drawCode(canvas, texts, slip);
}

void drawGermanHalf(SlipCanvas &canvas, const usecase::TicketSlip &slip)
{
    const SlipTexts texts(domain::LanguageTag("de"));
    canvas.setScript(scriptOf("de"));
    canvas.space(Gap);
    canvas.rule(4);
    canvas.space(Gap);
    canvas.row(inkOf(QString::number(slip.ticket.number), GermanNumberCapHeight), texts.text("your_number"), GermanSize,
               true);
    canvas.space(Gap);
    canvas.text(texts.moment(slip.localTime), GermanSize, false);
    canvas.space(Gap / 2);
    drawQueue(canvas, texts, slip, GermanSize);
}

void drawCopyBand(SlipCanvas &canvas, const SlipTexts &texts)
{
    const QString german = SlipTexts(domain::LanguageTag("de")).text("copy");
    const QString own = texts.text("copy");
    canvas.band(own == german ? german : own + QStringLiteral(" · ") + german, TextSize);
}

} // namespace

QImage renderSlip(const usecase::TicketSlip &slip, const SlipOptions &options)
{
    const SlipTexts texts(slip.readLanguage);
    SlipCanvas canvas(options.width);
    canvas.topBar(BarHeight);
    if (slip.copy) {
        canvas.space(4);
        drawCopyBand(canvas, texts);
    }
    canvas.space(Gap);
    drawUpperHalf(canvas, slip);
    if (texts.language() != "de")
        drawGermanHalf(canvas, slip);
    return canvas.finish(Feed);
}

} // namespace kiosk::print
