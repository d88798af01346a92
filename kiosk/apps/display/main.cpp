// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// wegweiser-display: the called numbers, for everybody in the waiting room.
#include <cstdio>
#include <future>

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>
#include <QTranslator>

#include "kiosk/apps/display/chime.h"
#include "kiosk/apps/display/display_link.h"
#include "kiosk/apps/display/display_options.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/http/curl_client.h"
#include "kiosk/viewmodel/display_board_view_model.h"

using namespace kiosk;

namespace {

int fail(const std::string &why)
{
    std::fprintf(stderr, "wegweiser-display: %s\n", why.c_str());
    return 1;
}

/** Runs @p work on @p executor and waits for it. */
template<class Work>
void runOn(base::Executor &executor, Work work)
{
    std::promise<void> done;
    executor.post([&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

QQuickWindow *showWindow(QQmlApplicationEngine &engine, viewmodel::BoardViewModel &board,
                         const apps::DisplayOptions &options)
{
    QVariantMap properties{{QStringLiteral("board"), QVariant::fromValue(&board)},
                           {QStringLiteral("portrait"), options.portrait}};
    if (options.window) {
        properties[QStringLiteral("width")] = options.window->width();
        properties[QStringLiteral("height")] = options.window->height();
        if (options.window->height() > options.window->width())
            properties[QStringLiteral("portrait")] = true;
    }
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(properties);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Wegweiser/Display/Main.qml")));
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects()[0]);
    if (window == nullptr)
        return nullptr;
    window->setCursor(Qt::BlankCursor);
    options.window ? window->show() : window->showFullScreen();
    return window;
}

} // namespace

int main(int argc, char **argv)
{
    int exitCode = 0;
    const auto options = apps::readOptions(argc, argv, exitCode);
    if (!options)
        return exitCode;
    std::error_code problem;
    std::filesystem::create_directories(options->data, problem);
    if (problem)
        return fail("cannot make the folder " + options->data.string() + ": " + problem.message());

    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("wegweiser-display"));
    const QString language = QString::fromStdString(options->language);
    QTranslator words;
    if (!words.load(QStringLiteral(":/wegweiser/display/display_%1.qm").arg(language)))
        return fail("has no words in language " + options->language);
    QCoreApplication::installTranslator(&words);

    viewmodel::BoardViewModel board{QLocale(language)};
    QQmlApplicationEngine engine;
    QQuickWindow *window = showWindow(engine, board, *options);
    if (window == nullptr)
        return fail("cannot show its window: see the lines above");
    std::unique_ptr<apps::Chime> chime;
    if (!options->quiet) {
        chime = std::make_unique<apps::Chime>();
        QObject::connect(&board, &viewmodel::BoardViewModel::called, &board, [&chime] { chime->ring(); });
    }

    base::SystemClock clock;
    base::SystemRandom random;
    base::ThreadExecutor executor("queue");
    http::CurlClient http(executor, options->authority.empty() ? http::TlsTrust() : http::TlsTrust(options->authority));
    std::optional<apps::DisplayLink> link;
    runOn(executor, [&] {
        link.emplace(apps::DisplayPlace{options->server, domain::SiteId(options->site), options->data / "board.json"},
                     apps::DisplayLink::Ports{http, clock, random, executor},
                     [&board](const viewmodel::DisplayBoard &shown) {
                         QMetaObject::invokeMethod(&board, [&board, shown] { board.show(shown); });
                     });
        link->start();
    });
    if (!options->screenshot.empty()) {
        QTimer::singleShot(options->after * 1000, &board, [window, &options] {
            const bool saved = window->grabWindow().save(QString::fromStdString(options->screenshot.string()), "PNG");
            QCoreApplication::exit(saved ? 0 : fail("cannot write " + options->screenshot.string()));
        });
    }
    exitCode = QGuiApplication::exec();
    runOn(executor, [&link] { link.reset(); });
    return exitCode;
}
