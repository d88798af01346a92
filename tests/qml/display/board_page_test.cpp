// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <QDeadlineTimer>
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTranslator>

#include "kiosk/viewmodel/display_board_view_model.h"
#include "tests/qml/display/waiting_room.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::viewmodel;

namespace {

struct Gui
{
    Gui()
    {
        BOOST_REQUIRE(words.load(QStringLiteral(":/wegweiser/display/display_de.qm")));
        QCoreApplication::installTranslator(&words);
    }
    int argc = 1;
    char name[8] = "display";
    char *argv[2] = {name, nullptr};
    QGuiApplication application{argc, argv};
    QTranslator words;
};
BOOST_TEST_GLOBAL_FIXTURE(Gui);

/** The real page on a panel of @p size, with the board of @p room. */
struct Panel
{
    Panel(const WaitingRoom &room, QSize size, bool portrait = false)
        : board(QLocale(QLocale::German))
    {
        show(room);
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.setInitialProperties({{QStringLiteral("board"), QVariant::fromValue(&board)},
                                     {QStringLiteral("portrait"), portrait},
                                     {QStringLiteral("width"), size.width()},
                                     {QStringLiteral("height"), size.height()},
                                     {QStringLiteral("visible"), true}});
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Wegweiser/Display/Main.qml")));
        BOOST_REQUIRE(!engine.rootObjects().isEmpty());
        window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
        BOOST_REQUIRE(window != nullptr);
    }
    void show(const WaitingRoom &room)
    {
        board.show(displayBoard({room.state(), room.site, room.link(), room.lastContact(), room.now}));
    }
    QQuickItem *item(const char *name) const
    {
        auto *found = window->findChild<QQuickItem *>(QLatin1String(name));
        BOOST_REQUIRE_MESSAGE(found != nullptr, "nothing on the page is called " << name);
        return found;
    }
    std::string text(const char *name) const { return item(name)->property("text").toString().toStdString(); }
    QImage picture(const char *file) const
    {
        const QImage image = window->grabWindow();
        const QDir folder(QStringLiteral(WEGWEISER_BINARY_DIR "/screens"));
        folder.mkpath(QStringLiteral("."));
        BOOST_TEST(image.save(folder.filePath(QLatin1String(file))));
        return image;
    }
    /** Items whose words do not fit on the panel. */
    std::string clipped() const
    {
        std::string names;
        for (auto *text : window->contentItem()->findChildren<QQuickItem *>()) {
            if (!text->isVisible() || text->property("text").toString().isEmpty())
                continue;
            const QRectF area = text->mapRectToScene(QRectF(0, 0, text->implicitWidth(), text->implicitHeight()));
            const QRectF drawn = text->mapRectToScene(text->boundingRect());
            const bool wide = text->property("wrapMode").toInt() == 0 && area.right() > window->width() + 1;
            if (wide || drawn.right() > window->width() + 1 || drawn.bottom() > window->height() + 1)
                names += text->property("text").toString().toStdString() + "; ";
        }
        return names;
    }

    BoardViewModel board;
    QQmlApplicationEngine engine;
    QQuickWindow *window = nullptr;
};

bool showsColour(const QImage &image, QColor colour, QRect where)
{
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

const QColor CallColour(0xFF, 0xD9, 0x5A);
const QColor StaleColour(0xFF, 0xD2, 0x7A);

} // namespace

BOOST_AUTO_TEST_SUITE(board_page)

BOOST_AUTO_TEST_CASE(the_newest_number_stands_large_with_its_desk)
{
    const Panel panel(busyRoom(), {1920, 1080});
    BOOST_TEST(panel.text("callNumber") == "214");
    BOOST_TEST(panel.item("newestCall")
                   ->findChild<QQuickItem *>(QStringLiteral("desk"))
                   ->property("text")
                   .toString()
                   .toStdString() == "2");
    BOOST_TEST(panel.item("callNumber")->property("px").toInt() >= 340);
    const QImage image = panel.picture("display-landscape.png");
    BOOST_TEST(showsColour(image, CallColour, {48, 80, 600, 250}));
    BOOST_TEST(panel.clipped() == "");
}

BOOST_AUTO_TEST_CASE(upright_everything_fits_as_well)
{
    const Panel panel(busyRoom(), {1080, 1920}, true);
    const QImage image = panel.picture("display-portrait.png");
    BOOST_TEST(showsColour(image, CallColour, {48, 80, 600, 250}));
    BOOST_TEST(panel.clipped() == "");
}

BOOST_AUTO_TEST_CASE(a_smaller_panel_shows_the_same_smaller)
{
    const Panel panel(busyRoom(), {1280, 720});
    panel.picture("display-small.png");
    BOOST_TEST(panel.clipped() == "");
}

BOOST_AUTO_TEST_CASE(the_right_third_says_who_comes_next_and_how_long_it_takes)
{
    WaitingRoom room = busyRoom();
    room.carryOut(domain::command::SetBoard{domain::SiteState::Open, "Heute 13 bis 16 Uhr: Jobcenter", {}, {}});
    const Panel panel(room, {1920, 1080});
    BOOST_TEST(panel.text("waiting") == "5 Personen warten");
    BOOST_TEST(panel.text("roomState") == "Geöffnet bis 17:00 Uhr");
    BOOST_TEST(panel.text("notice") == "Heute 13 bis 16 Uhr: Jobcenter");
    BOOST_TEST(panel.text("wait").starts_with("Wartezeit: etwa "));
    BOOST_TEST(panel.item("nextNumbers")->childItems().size() >= 5);
    panel.picture("display-notice.png");
}

BOOST_AUTO_TEST_CASE(no_contact_is_an_amber_band_and_the_numbers_stay)
{
    WaitingRoom room = busyRoom();
    Panel panel(room, {1920, 1080});
    BOOST_TEST(!panel.item("staleBand")->isVisible());
    room.setLink(usecase::LinkState::Stale);
    panel.show(room);
    BOOST_TEST(panel.item("staleBand")->isVisible());
    BOOST_TEST(panel.text("staleText") == "Keine Verbindung. Stand von 14:00 Uhr.");
    BOOST_TEST(panel.text("callNumber") == "214");
    const QQuickItem *earlier = panel.item("earlierCalls");
    const double lowest = earlier->mapRectToScene(QRectF(0, 0, earlier->width(), earlier->height())).bottom();
    BOOST_TEST(lowest <= panel.item("staleBand")->mapToScene(QPointF()).y());
    const QImage image = panel.picture("display-stale.png");
    BOOST_TEST((image.pixelColor(1900, 1070) == StaleColour));
    BOOST_TEST(panel.clipped() == "");
}

BOOST_AUTO_TEST_CASE(a_call_fades_up_and_ends_fully_visible)
{
    WaitingRoom room = busyRoom();
    Panel panel(room, {1920, 1080});
    room.recall(214);
    panel.show(room);
    auto *fade = panel.window->findChild<QObject *>(QStringLiteral("fade"));
    BOOST_REQUIRE(fade != nullptr);
    BOOST_TEST(fade->property("running").toBool());
    BOOST_TEST(fade->property("loops").toInt() == 3);
    BOOST_TEST(panel.item("newestCall")->opacity() < 1.0);
    const QDeadlineTimer end(10000);
    while (fade->property("running").toBool() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    BOOST_TEST(panel.item("newestCall")->opacity() == 1.0);
}

BOOST_AUTO_TEST_CASE(a_day_without_calls_has_words_instead)
{
    const WaitingRoom room;
    const Panel panel(room, {1920, 1080});
    BOOST_TEST(panel.text("noCalls") == "Hier erscheint Ihre Nummer.");
    BOOST_TEST(panel.text("waiting") == "Niemand wartet");
    panel.picture("display-empty.png");
}

BOOST_AUTO_TEST_CASE(every_word_has_a_translation)
{
    QTranslator english;
    BOOST_REQUIRE(english.load(QStringLiteral(":/wegweiser/display/display_en.qm")));
    QCoreApplication::installTranslator(&english);
    for (const bool stale : {false, true}) {
        WaitingRoom room = busyRoom();
        room.setLink(stale ? usecase::LinkState::Stale : usecase::LinkState::Fresh);
        const Panel panel(room, {1920, 1080});
        for (auto *text : panel.window->contentItem()->findChildren<QQuickItem *>())
            BOOST_TEST(!text->property("text").toString().startsWith(QStringLiteral("display-")));
        BOOST_TEST(panel.text("waiting") == "5 people are waiting");
    }
    QCoreApplication::removeTranslator(&english);
}

BOOST_AUTO_TEST_SUITE_END()
