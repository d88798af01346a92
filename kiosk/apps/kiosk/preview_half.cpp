// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/preview_half.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <unistd.h>

#include <QGuiApplication>
#include <QKeyEvent>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>
#include <QSocketNotifier>

#include "kiosk/apps/kiosk/pack_content.h"
#include "kiosk/viewmodel/talk_languages.h"

namespace kiosk::apps {

using viewmodel::VisitViewModel;

namespace {

constexpr std::chrono::hours NoIdleTime{24};
constexpr int FrameSpace = 36; ///< title bar of a window
constexpr int Gap = 6;         ///< between the halves
constexpr std::array<const char *, 10> StepNames{"idle",   "languages", "home", "topics",   "page",
                                                 "ticket", "number",    "door", "farewell", "out-of-service"};
constexpr std::array TextSizes{100, 130, 160, 200};

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

PreviewHalf::PreviewHalf(const Options &options, Screen &screen, VisitViewModel &visit)
    : m_options(options)
    , m_screen(screen)
    , m_visit(visit)
    , m_language(visit.language()->tag())
    , m_size(screen.window()->size())
{
    std::sscanf(options.preview.c_str(), "%d/%d", &m_half, &m_halves);
    visit.setPatience({.reading = NoIdleTime, .number = NoIdleTime});
    visit.stay();
    QQmlComponent strip(&screen.engine(), QUrl(QStringLiteral("qrc:/qt/qml/Wegweiser/Visit/PreviewStrip.qml")));
    m_strip = qobject_cast<QQuickItem *>(strip.create());
    if (m_strip) {
        m_strip->setParent(screen.window());
        m_strip->setParentItem(screen.window()->contentItem());
        m_strip->setZ(1);
    }
    arrange();
    screen.window()->installEventFilter(this);
    connect(&visit, &VisitViewModel::stepChanged, this, [this] { tellPlace("at"); });
    connect(visit.language(), &viewmodel::UiLanguage::changed, this, [this] { tellPlace("at"); });
    connect(visit.appearance(), &viewmodel::AppearanceViewModel::changed, this, &PreviewHalf::tellLook);
    connect(screen.window(), &QQuickWindow::frameSwapped, this, &PreviewHalf::painted);
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(input, &QSocketNotifier::activated, this, &PreviewHalf::listen);
}

PreviewHalf::~PreviewHalf() = default;

/** Size and place of the window: beside its other half when upright, above or below it when lying, all on the screen.
 */
void PreviewHalf::arrange()
{
    auto &window = *m_screen.window();
    const int strip = m_strip ? static_cast<int>(m_strip->implicitHeight()) : 0;
    const bool beside = m_size.height() > m_size.width();
    const int across = beside ? m_halves : 1;
    const int down = beside ? 1 : m_halves;
    auto room = window.screen()->availableGeometry();
    const bool real = QGuiApplication::platformName() != u"offscreen"; // nobody looks: the size asked for
    double fit = 1.0;
    if (real)
        fit = std::min({1.0, double(room.width() - Gap) / across / m_size.width(),
                        double(room.height() / down - strip - FrameSpace) / m_size.height()});
    const QSize size(static_cast<int>(m_size.width() * fit), static_cast<int>(m_size.height() * fit) + strip);
    window.setProperty("above", strip);
    window.resize(size);
    const int index = m_half - 1;
    const int left = (room.width() - across * size.width()) / 2;
    if (real)
        window.setFramePosition(room.topLeft() + QPoint(std::max(0, left) + (beside ? index * (size.width() + Gap) : 0),
                                                        beside ? 0 : index * (size.height() + FrameSpace)));
    if (m_strip)
        m_strip->setWidth(size.width());
}

void PreviewHalf::listen()
{
    std::array<char, 4096> buffer;
    const auto length = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (length < 0 && errno == EINTR)
        return;
    if (length <= 0)
        return QGuiApplication::quit();
    m_received.append(buffer.data(), static_cast<std::size_t>(length));
    for (const auto &message : preview::takeMessages(m_received))
        obey(message);
}

void PreviewHalf::obey(const preview::Message &message)
{
    const auto &what = message[0];
    if (what == "pack" && message.size() == 3)
        return take(message[1], message[2]);
    if (what == "go" && message.size() == 3)
        return go(message[1], message[2]);
    if (what == "look" && message.size() == 4)
        return look(message);
    if (what == "scroll" && message.size() == 3) {
        m_wanted = ScrollPlace{std::atoi(message[1].c_str()), std::atoi(message[2].c_str())};
        m_screen.window()->update();
    } else if (what == "strip" && message.size() == 4 && m_strip) {
        m_strip->setProperty("language", viewmodel::talkName(words(message[1])));
        m_strip->setProperty("file", words(message[2]));
        m_strip->setProperty("warnings", std::atoi(message[3].c_str()));
    } else if (what == "findings" && message.size() >= 2 && m_strip) {
        QStringList lines;
        for (std::size_t i = 2; i < message.size(); ++i)
            lines << words(message[i]);
        m_strip->setProperty("more", std::atoi(message[1].c_str()));
        m_strip->setProperty("findings", lines);
    }
}

void PreviewHalf::take(const std::string &number, const std::string &folder)
{
    auto content = PackContent::open(folder, m_options.packKeys);
    if (!content)
        return tell({"refused", number, content.assume_error().text});
    if (!m_wanted)
        m_wanted = scrolled(); // the page is made anew; the reader stays where he was
    m_visit.replaceNow(std::move(content).assume_value());
    m_painted = number;
    m_screen.window()->update();
}

/** Where the other half went, by the same ways a visitor has. */
void PreviewHalf::go(const std::string &step, const std::string &topic)
{
    const auto key = words(topic);
    m_following = true;
    if (step != "idle" && !m_visit.visitRunning())
        m_visit.chooseLanguage(m_language);
    if (step == "idle")
        m_visit.start();
    else if (step == "home")
        m_visit.goHome();
    else if (step == "topics")
        m_visit.openTopic(key);
    else if (step == "page")
        m_visit.openPage(key);
    else if (step == "languages")
        m_visit.showAllLanguages();
    else if (step == "door" || step == "ticket")
        m_visit.talk();
    else if (step == "farewell")
        m_visit.finish();
    m_following = false;
    tellPlace("followed");
}

void PreviewHalf::look(const preview::Message &message)
{
    m_following = true;
    m_visit.appearance()->chooseText(std::atoi(message[1].c_str()));
    m_visit.appearance()->chooseMode(
        static_cast<viewmodel::AppearanceViewModel::Mode>(std::clamp(std::atoi(message[2].c_str()), 0, 2)));
    m_following = false;
    if ((message[3] == "1") != (m_size.height() > m_size.width())) {
        m_size.transpose();
        arrange();
    }
}

void PreviewHalf::tell(const preview::Message &message) const
{
    const auto line = preview::toLine(message);
    for (std::size_t done = 0; done < line.size();) {
        const auto wrote = ::write(STDOUT_FILENO, line.data() + done, line.size() - done);
        if (wrote < 0 && errno != EINTR)
            return;
        done += wrote < 0 ? 0 : static_cast<std::size_t>(wrote);
    }
}

void PreviewHalf::tellPlace(const char *how)
{
    if (m_following)
        return;
    if (m_visit.step() != VisitViewModel::Idle)
        m_language = m_visit.language()->tag();
    const auto index = static_cast<std::size_t>(m_visit.step());
    tell({how, m_language.toStdString(), StepNames[index], m_visit.topicKey().toStdString()});
}

void PreviewHalf::tellLook()
{
    if (!m_following)
        tell({"look", std::to_string(m_visit.appearance()->textPercent()), std::to_string(m_visit.appearance()->mode()),
              m_size.height() > m_size.width() ? "1" : "0"});
}

void PreviewHalf::painted()
{
    if (m_wanted) {
        const auto place = *std::exchange(m_wanted, std::nullopt);
        scrollTo(place);
        m_scrolled = scrolled();
        m_screen.window()->update(); // told as painted with the frame that has it at its place
        return;
    }
    if (!m_painted.empty())
        tell({"painted", std::exchange(m_painted, {})});
    const auto now = scrolled();
    if (now && m_scrolled && *now != *m_scrolled)
        tell({"scroll", std::to_string(now->part), std::to_string(now->permille)});
    m_scrolled = now;
}

bool PreviewHalf::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close)
        QGuiApplication::quit();
    if (event->type() == QEvent::Resize && m_strip)
        m_strip->setWidth(m_screen.window()->width());
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    switch (key.key()) {
    case Qt::Key_F2:
        cycleLanguage(-1);
        return true;
    case Qt::Key_F3:
        cycleLanguage(1);
        return true;
    case Qt::Key_F4:
        cycleText();
        return true;
    case Qt::Key_F5:
        cycleColours();
        return true;
    case Qt::Key_F6:
        m_size.transpose();
        arrange();
        tellLook();
        return true;
    case Qt::Key_Q:
        if (key.modifiers() & Qt::ControlModifier) {
            QGuiApplication::quit();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void PreviewHalf::cycleLanguage(int step)
{
    const auto &list = *m_visit.languages();
    const int count = list.count();
    int at = 0;
    for (int i = 0; i < count; ++i)
        if (list.data(list.index(i), viewmodel::LanguageListModel::Tag).toString() == m_visit.language()->tag())
            at = i;
    if (count > 0)
        m_visit.chooseLanguage(
            list.data(list.index((at + step + count) % count), viewmodel::LanguageListModel::Tag).toString());
}

void PreviewHalf::cycleText()
{
    const auto *at = std::find(TextSizes.begin(), TextSizes.end(), m_visit.appearance()->textPercent());
    m_visit.appearance()->chooseText(at == TextSizes.end() || at + 1 == TextSizes.end() ? TextSizes[0] : at[1]);
}

void PreviewHalf::cycleColours()
{
    m_visit.appearance()->chooseMode(
        static_cast<viewmodel::AppearanceViewModel::Mode>((m_visit.appearance()->mode() + 1) % 3));
}

} // namespace kiosk::apps
