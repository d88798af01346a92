// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the terminal over a few made-up pages and a queue that always answers: to look at and to draw by.
#include <cstdio>

#include <QCommandLineParser>
#include <QGuiApplication>

#include "kiosk/apps/gallery/fakes.h"
#include "kiosk/apps/kiosk/fonts.h"
#include "kiosk/apps/kiosk/screen.h"
#include "kiosk/apps/kiosk/screenshot_walk.h"
#include "kiosk/base/system_clock.h"

int main(int argc, char **argv)
{
    using namespace kiosk;
    apps::useOwnFonts();
    const QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Every screen of the Wegweiser terminal over made-up content."));
    parser.addHelpOption();
    const QCommandLineOption screenshots(QStringLiteral("screenshots"),
                                         QStringLiteral("Save pictures of all screens in DIR and judge them."),
                                         QStringLiteral("DIR"));
    const QCommandLineOption qml(QStringLiteral("qml"),
                                 QStringLiteral("Read the QML files from DIR instead of the program."),
                                 QStringLiteral("DIR"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Only the pictures that begin with PREFIX."),
                                  QStringLiteral("PREFIX"));
    parser.addOption(screenshots);
    parser.addOption(only);
    parser.addOption(qml);
    parser.process(app);

    apps::FakeContent content;
    apps::FakeOffice office;
    base::SystemClock clock;
    viewmodel::VisitViewModel visit({&content, office, clock});
    apps::Screen screen(visit);
    if (parser.isSet(qml))
        screen.readFrom(parser.value(qml));
    if (!screen.show(QSize(1080, 1920)))
        return 1;
    if (!parser.isSet(screenshots))
        return app.exec();
    const auto findings = apps::ScreenshotWalk(screen, visit, QDir(parser.value(screenshots))).run(parser.value(only));
    for (const auto &finding : findings)
        std::fprintf(stderr, "%s\n", qUtf8Printable(finding));
    return findings.isEmpty() ? 0 : 1;
}
