// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/screenshot_walk.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRawFont>
#include <QTimer>

#include "kiosk/apps/kiosk/fonts.h"

namespace kiosk::apps {

using viewmodel::AppearanceViewModel;
using viewmodel::VisitViewModel;

namespace {

constexpr double SmallestTarget = 64; // design pixels: 20 mm on the reference panel
constexpr double Tolerance = 1.5;

/** Whether a letter is in one of the program's own fonts; invisible format characters need none. */
bool isDrawable(char32_t letter)
{
    static const std::vector<QRawFont> fonts = [] {
        std::vector<QRawFont> list;
        for (const auto *file : {"NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf", "NotoSansEthiopic-Regular.ttf"})
            list.emplace_back(QString::fromStdString((fontFolder() / file).string()), 20.0);
        return list;
    }();
    if (letter < 0x20 || QChar::category(letter) == QChar::Other_Format)
        return true;
    for (const auto &font : fonts)
        if (font.supportsCharacter(letter))
            return true;
    return false;
}

bool isText(const QQuickItem &item)
{
    return item.inherits("QQuickText");
}

/** Inside something that scrolls, which may stand anywhere. */
bool scrolls(const QQuickItem &item)
{
    for (const auto *above = item.parentItem(); above; above = above->parentItem())
        if (above->inherits("QQuickFlickable"))
            return true;
    return false;
}

QString shortly(const QString &text)
{
    return text.left(40).replace(u'\n', u' ');
}

} // namespace

ScreenshotWalk::ScreenshotWalk(Screen &screen, VisitViewModel &visit, QDir folder)
    : m_screen(screen)
    , m_visit(visit)
    , m_folder(std::move(folder))
{
}

QStringList ScreenshotWalk::run(const QString &only)
{
    m_only = only;
    m_folder.mkpath(QStringLiteral("."));
    QStringList tags;
    for (int row = 0; row < m_visit.languages()->rowCount(); ++row)
        tags << m_visit.languages()->index(row).data(viewmodel::LanguageListModel::Tag).toString();
    for (const auto &tag : tags)
        for (const auto size : {QSize(1080, 1920), QSize(1920, 1080)})
            for (const int percent : {100, 200})
                walk(tag, size, percent);
    return m_findings;
}

void ScreenshotWalk::walk(const QString &tag, QSize size, int percent)
{
    m_prefix =
        QStringLiteral("%1-%2-%3-").arg(tag, size.width() < size.height() ? "portrait" : "landscape").arg(percent);
    if (!m_prefix.startsWith(m_only))
        return;
    m_screen.window()->resize(size);
    m_visit.finish();
    m_visit.start();
    m_visit.language()->choose(tag);
    m_visit.appearance()->chooseText(percent);
    shoot(QStringLiteral("idle"));
    m_visit.showAllLanguages();
    shoot(QStringLiteral("languages"));
    m_visit.chooseLanguage(tag);
    shoot(QStringLiteral("home"));
    for (const auto sheet : {VisitViewModel::LanguageSheet, VisitViewModel::SizeSheet, VisitViewModel::HelpSheet}) {
        m_visit.openSheet(sheet);
        shoot(QStringLiteral("sheet-%1").arg(sheet));
        m_visit.closeSheet();
    }
    QString topic;
    for (const auto &entry : std::vector(m_visit.homeTopics()->entries())) { // opening one changes the list
        m_visit.openTopic(entry.key);
        if (topic.isEmpty() && m_visit.topics()->rowCount() > 1 && m_visit.step() == VisitViewModel::Topics)
            topic = entry.key;
        m_visit.goHome();
    }
    if (!topic.isEmpty()) {
        m_visit.openTopic(topic);
        shoot(QStringLiteral("topics"));
        for (const auto &entry : std::vector(m_visit.topics()->entries())) {
            if (entry.heading)
                continue;
            m_visit.openPage(entry.key);
            shoot(QStringLiteral("page-%1").arg(entry.key));
            m_visit.openSheet(VisitViewModel::AboutSheet);
            shoot(QStringLiteral("about-%1").arg(entry.key));
            m_visit.closeSheet();
            if (percent != 100)
                break;
            m_visit.back();
        }
    }
    m_visit.talkAboutThis();
    shoot(QStringLiteral("ticket"));
    m_visit.openSheet(VisitViewModel::TalkSheet);
    shoot(QStringLiteral("sheet-talk"));
    m_visit.closeSheet();
    if (m_visit.step() == VisitViewModel::Ticket) {
        m_visit.ticket()->get();
        m_visit.ticket()->getForAnother();
        shoot(QStringLiteral("number"));
    }
    m_visit.warn();
    shoot(QStringLiteral("warning"));
    m_visit.stay();
    m_visit.finish();
    shoot(QStringLiteral("farewell"));
}

void ScreenshotWalk::settle()
{
    // Until texts are laid out and the frame is there; pictures come synchronously.
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void ScreenshotWalk::shoot(const QString &name)
{
    settle();
    const auto picture = m_prefix + name;
    const auto image = m_screen.window()->grabWindow();
    if (image.isNull() || !image.save(m_folder.filePath(picture + QStringLiteral(".png"))))
        find(picture, QStringLiteral("no picture"));
    judge(picture, *m_screen.window()->contentItem());
    judgeMirror(picture);
}

void ScreenshotWalk::judge(const QString &picture, const QQuickItem &item)
{
    if (!item.isVisible() || item.opacity() == 0)
        return;
    if (isText(item))
        judgeText(picture, item);
    if (!item.objectName().isEmpty() && item.inherits("QQuickRectangle"))
        judgeTarget(picture, item);
    const auto children = item.childItems();
    for (const auto *child : children)
        judge(picture, *child);
}

void ScreenshotWalk::judgeText(const QString &picture, const QQuickItem &item)
{
    const auto text = item.property("text").toString();
    if (text.isEmpty())
        return;
    const auto painted = item.property("paintedWidth").toReal();
    if (item.property("truncated").toBool() || painted > item.width() + Tolerance)
        find(picture, QStringLiteral("text is cut off: ") + shortly(text));
    const auto place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    if (place.left() < -Tolerance || place.right() > m_screen.window()->width() + Tolerance)
        find(picture, QStringLiteral("text leaves the screen: ") + shortly(text));
    if (place.top() < -Tolerance && !scrolls(item))
        find(picture, QStringLiteral("text leaves the screen at the top: ") + shortly(text));
    for (const auto letter : text.toUcs4())
        if (!isDrawable(letter))
            find(picture,
                 QStringLiteral("no glyph for U+%1 in: %2").arg(letter, 4, 16, QLatin1Char('0')).arg(shortly(text)));
}

void ScreenshotWalk::judgeTarget(const QString &picture, const QQuickItem &item)
{
    if (item.property("name").isNull())
        return;
    if (item.width() < SmallestTarget - Tolerance || item.height() < SmallestTarget - Tolerance)
        find(picture,
             QStringLiteral("target %1 is only %2 x %3").arg(item.objectName()).arg(item.width()).arg(item.height()));
    for (const auto *child : item.findChildren<QQuickItem *>())
        if (child->isVisible() && isText(*child) && !child->property("text").toString().isEmpty()) {
            const auto inside = child->mapRectToItem(&item, QRectF(0, 0, child->width(), child->height()));
            if (inside.top() < -Tolerance || inside.bottom() > item.height() + Tolerance)
                find(picture, QStringLiteral("%1 does not hold its text: %2")
                                  .arg(item.objectName(), shortly(child->property("text").toString())));
        }
}

/** Back stands at the reading start, Help at the end. */
void ScreenshotWalk::judgeMirror(const QString &picture)
{
    const auto *back = m_screen.window()->findChild<QQuickItem *>(QStringLiteral("bar-back"));
    const auto *help = m_screen.window()->findChild<QQuickItem *>(QStringLiteral("bar-help"));
    if (!back || !help)
        return find(picture, QStringLiteral("no bar"));
    const auto first = back->mapRectToScene(back->boundingRect());
    const auto last = help->mapRectToScene(help->boundingRect());
    const auto width = m_screen.window()->width();
    const bool mirrored = m_visit.language()->rightToLeft();
    const auto &start = mirrored ? last : first;
    const auto &end = mirrored ? first : last;
    if (std::abs(start.left() - (width - end.right())) > Tolerance || start.left() > end.left())
        find(picture, QStringLiteral("the bar does not follow the reading direction"));
}

void ScreenshotWalk::find(const QString &picture, const QString &what)
{
    const auto line = picture + QStringLiteral(": ") + what;
    if (!m_findings.contains(line))
        m_findings << line;
}

} // namespace kiosk::apps
