// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Wayland compositor to test against: real touch, real full screen, pictures of what was committed. It needs neither
// a graphics card nor a display.
#include <cstdio>

#include <unistd.h>

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QSocketNotifier>

#include "tests/support/compositor/script.h"
#include "tests/support/compositor/stage.h"

namespace {

const char Description[] =
    "Wayland compositor for tests. Obeys one command a line on stdin, each answered by \"ok ...\" or \"error WHY\":\n"
    "  touch X Y [MS]          a finger goes down and, MS (60) later, up\n"
    "  drag X1 Y1 X2 Y2 MS     a finger moves over the glass\n"
    "  down|move|up ID X Y     one step of one of several fingers\n"
    "  shot FILE               PNG of what the client committed last\n"
    "  wait-frame              waits until a client fills the screen\n"
    "  wait-change             waits for the next frame\n"
    "  quit\n"
    "Start clients with WAYLAND_DISPLAY=NAME QT_QPA_PLATFORM=wayland QT_QUICK_BACKEND=software.";

QSize parseSize(const QString &text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

/** Reads what lies on stdin and gives whole lines to @p script. */
class Ears : public QObject
{
public:
    explicit Ears(Script &script)
        : m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this, &script] { hear(script); });
    }

private:
    void hear(Script &script)
    {
        char bytes[4096];
        const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (got <= 0) {
            QCoreApplication::quit(); // whoever told us what to do is gone
            return;
        }
        m_heard.append(bytes, got);
        for (qsizetype end = m_heard.indexOf('\n'); end >= 0; end = m_heard.indexOf('\n')) {
            script.take(QString::fromUtf8(m_heard.left(end)));
            m_heard.remove(0, end + 1);
        }
    }
    QSocketNotifier m_notifier;
    QByteArray m_heard;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("WAYLAND_DISPLAY");
    // Clients draw into shared memory here; that there is no graphics card is no news.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.waylandcompositor.hardwareintegration=false"));
    QGuiApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(QString::fromLatin1(Description));
    options.addHelpOption();
    options.addOptions({{QStringLiteral("socket"), QStringLiteral("Name in XDG_RUNTIME_DIR."), QStringLiteral("NAME"),
                         QStringLiteral("wayland-test")},
                        {QStringLiteral("size"), QStringLiteral("Panel in pixels."), QStringLiteral("WxH"),
                         QStringLiteral("1080x1920")}});
    options.process(application);
    const QSize size = parseSize(options.value(QStringLiteral("size")));
    if (size.isEmpty() || qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
        std::fprintf(stderr, "compositor: give --size WIDTHxHEIGHT and set XDG_RUNTIME_DIR\n");
        return 2;
    }
    Stage stage(options.value(QStringLiteral("socket")), size);
    Script script(stage, [](const QString &line) {
        std::fprintf(stdout, "%s\n", qPrintable(line));
        std::fflush(stdout);
    });
    const Ears ears(script);
    return QGuiApplication::exec();
}
