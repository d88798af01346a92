// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// wegweiser-kiosk: the terminal. Puts the parts together and runs them.
#include <cstdio>

#include <QGuiApplication>
#include <QQuickWindow>

#include "kiosk/apps/kiosk/fonts.h"
#include "kiosk/apps/kiosk/options.h"
#include "kiosk/apps/kiosk/pack_content.h"
#include "kiosk/apps/kiosk/pack_updates.h"
#include "kiosk/apps/kiosk/preview_half.h"
#include "kiosk/apps/kiosk/queue_terminal.h"
#include "kiosk/apps/kiosk/screen.h"
#include "kiosk/apps/kiosk/screenshot_walk.h"
#include "kiosk/apps/kiosk/self_test.h"
#include "kiosk/apps/kiosk/touch_map.h"
#include "kiosk/base/log.h"
#include "kiosk/base/system_clock.h"

namespace {

using namespace kiosk;

int fail(const std::string &text)
{
    std::fprintf(stderr, "wegweiser-kiosk: %s\n", text.c_str());
    return 1;
}

int report(const QStringList &findings)
{
    for (const auto &finding : findings)
        std::fprintf(stderr, "%s\n", qUtf8Printable(finding));
    return findings.isEmpty() ? 0 : 1;
}

QSize sizeOf(const apps::Options &options)
{
    const auto parts = QString::fromStdString(options.windowed).split(u'x');
    const auto size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    return size.isEmpty() && (options.selfTest || !options.screenshots.empty()) ? QSize(1080, 1920) : size;
}

void tellFirstFrame(QQuickWindow &window)
{
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window, [] { base::log(base::Level::Info, "first-frame"); },
        Qt::SingleShotConnection);
}

base::Result<std::unique_ptr<apps::PackContent>> openFactory(const apps::Options &options)
{
    // A trial gets its pack from the updates, which have judged its signatures.
    return options.selfTest && options.packKeys.empty() ? apps::PackContent::openWhole(options.pack, true)
                                                        : apps::PackContent::open(options.pack, options.packKeys);
}

int run(int argc, char **argv, const apps::Options &options)
{
    base::SystemClock clock;
    base::SystemRandom random;
    const bool unseen = options.selfTest || !options.screenshots.empty();
    if (unseen && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    apps::useOwnFonts();
    const QGuiApplication app(argc, argv);

    std::unique_ptr<apps::PackUpdates> updates; // ends after the screen: declared before it
    const auto board = std::make_shared<apps::HealthBoard>();
    std::shared_ptr<apps::PackContent> content;
    if (!unseen && !options.updates.empty()) {
        if (auto ready = apps::PackUpdates::open(options, clock, random, board)) {
            updates = std::move(ready).assume_value();
            content = updates->content();
        } else {
            update::UpdateReport report;
            report.state = update::UpdateReport::State::Failed;
            report.problem = "no updates: " + ready.assume_error().text;
            board->updatesAre(report);
            fail(report.problem); // the pack it came with is there
        }
    }
    if (!content) {
        auto opened = openFactory(options);
        if (opened) {
            content = std::move(opened).assume_value();
        } else {
            fail("the pack in " + options.pack.string() + " cannot be shown: " + opened.assume_error().text);
            if (unseen || !options.preview.empty())
                return 1; // else the terminal stays up and says so to visitors
        }
    }
    std::unique_ptr<viewmodel::TicketOffice> office = std::make_unique<apps::NoOffice>();
    if (!options.selfTest && options.preview.empty()) {
        auto terminal = apps::QueueTerminal::start(options, clock, random, board);
        if (!terminal)
            return fail("--printer " + options.printer + ": " + terminal.assume_error().text);
        if (updates)
            updates->rememberIn(terminal.assume_value()->floorMemory());
        office = std::move(terminal.assume_value());
    }
    viewmodel::VisitViewModel visit({nullptr, *office, clock});
    visit.replaceNow(content);
    if (content)
        board->shows(apps::shownPack(*content));
    if (!options.selfTest)
        content.reset(); // the view model lets it go when a newer pack comes
    apps::Screen screen(visit);
    if (!options.language.empty())
        visit.chooseLanguage(QString::fromStdString(options.language));
    if (!screen.show(sizeOf(options)))
        return fail("the screens could not be made; the lines above say why");
    if (options.selfTest) {
        int pages = 0;
        const auto findings = apps::selfTest(screen, visit, *content, pages);
        const auto result = report(findings);
        std::fprintf(stderr, "self-test: %d pages, %d findings\n", pages, static_cast<int>(findings.size()));
        return result;
    }
    if (unseen)
        return report(apps::ScreenshotWalk(screen, visit, QDir(QString::fromStdString(options.screenshots.string())))
                          .run(QString::fromStdString(options.only)));
    tellFirstFrame(*screen.window());
    std::unique_ptr<apps::PreviewHalf> preview;
    if (!options.preview.empty())
        preview = std::make_unique<apps::PreviewHalf>(options, screen, visit);
    if (!options.inspect.empty())
        new TouchMap(*screen.window(), QString::fromStdString(options.inspect.string())); // the window owns it
    if (updates)
        updates->attach(visit, *screen.window());
    const int ended = QGuiApplication::exec();
    updates.reset(); // it talks to visit and window
    return ended;
}

} // namespace

int main(int argc, char **argv)
{
    apps::Options options;
    if (const auto code = apps::readOptions(argc, argv, options))
        return *code;
    if (options.enrol) {
        base::SystemClock clock;
        base::SystemRandom random;
        const auto done = apps::enrol(options, clock, random);
        return done ? 0 : fail("this machine could not be enrolled: " + done.assume_error().text);
    }
    return run(argc, argv, options);
}
