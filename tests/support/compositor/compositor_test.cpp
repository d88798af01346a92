// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace {

QString program(const char *name)
{
    return QStringLiteral(WEGWEISER_BINARY_DIR "/bin/") + QLatin1String(name);
}

/** A compositor of its own with its own runtime folder. */
class Screen
{
public:
    Screen()
    {
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_compositor.setProcessEnvironment(environment());
        m_compositor.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_compositor.start(program("compositor"), {QStringLiteral("--socket"), QStringLiteral("screen"),
                                                   QStringLiteral("--size"), QStringLiteral("640x400")});
        BOOST_REQUIRE(m_compositor.waitForStarted());
    }
    ~Screen()
    {
        hide();
        m_compositor.kill();
        m_compositor.waitForFinished();
    }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    void show()
    {
        for (int tries = 0; tries < 200 && !QFile::exists(m_folder.filePath(QStringLiteral("screen"))); ++tries)
            m_compositor.waitForReadyRead(50);
        QProcessEnvironment client = environment();
        client.insert(QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("screen"));
        client.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("wayland"));
        client.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
        client.insert(QStringLiteral("QT_WAYLAND_DISABLE_WINDOWDECORATION"), QStringLiteral("1"));
        m_client.setProcessEnvironment(client);
        m_client.setProcessChannelMode(QProcess::ForwardedChannels);
        m_client.start(program("compositor_test_client"), QStringList());
        BOOST_REQUIRE(m_client.waitForStarted());
    }
    void hide()
    {
        m_client.kill();
        m_client.waitForFinished();
    }
    QString tell(const char *line)
    {
        m_compositor.write(QByteArray(line) + '\n');
        while (!m_compositor.canReadLine())
            BOOST_REQUIRE_MESSAGE(m_compositor.waitForReadyRead(20000), "the compositor does not answer: " << line);
        return QString::fromUtf8(m_compositor.readLine()).trimmed();
    }
    QImage shot()
    {
        const QString file = m_folder.filePath(QStringLiteral("shot.png"));
        BOOST_TEST(tell(qPrintable(QStringLiteral("shot ") + file)).toStdString() == "ok 640x400");
        return QImage(file);
    }
    /** Waits, frame by frame, until the middle of the screen has @p colour. */
    bool becomes(QColor colour)
    {
        for (int tries = 0; tries < 50; ++tries) {
            if (shot().pixelColor(320, 200) == colour)
                return true;
            m_compositor.waitForReadyRead(20);
        }
        return false;
    }

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        return environment;
    }
    QTemporaryDir m_folder;
    QProcess m_compositor;
    QProcess m_client;
};

} // namespace

BOOST_AUTO_TEST_SUITE(compositor)

BOOST_AUTO_TEST_CASE(a_client_fills_the_screen_and_feels_a_finger)
{
    Screen screen;
    screen.show();
    BOOST_TEST(screen.tell("wait-frame").toStdString() == "ok");
    BOOST_TEST(screen.becomes(Qt::red));
    const QImage whole = screen.shot();
    BOOST_TEST((whole.pixelColor(0, 0) == QColor(Qt::red)));
    BOOST_TEST((whole.pixelColor(639, 399) == QColor(Qt::red)));
    BOOST_TEST(screen.tell("touch 320 200").toStdString() == "ok");
    BOOST_TEST(screen.becomes(Qt::green));
}

BOOST_AUTO_TEST_CASE(two_fingers_are_two)
{
    Screen screen;
    screen.show();
    BOOST_TEST(screen.tell("wait-frame").toStdString() == "ok");
    BOOST_TEST(screen.tell("down 1 100 100").toStdString() == "ok");
    BOOST_TEST(screen.tell("down 2 300 300").toStdString() == "ok");
    BOOST_TEST(screen.becomes(Qt::blue));
    BOOST_TEST(screen.tell("up 1 100 100").toStdString() == "ok");
    BOOST_TEST(screen.tell("up 2 300 300").toStdString() == "ok");
}

BOOST_AUTO_TEST_CASE(after_a_client_was_killed_the_next_one_is_waited_for)
{
    Screen screen;
    screen.show();
    BOOST_TEST(screen.tell("wait-frame").toStdString() == "ok");
    screen.tell("touch 320 200");
    BOOST_TEST(screen.becomes(Qt::green));
    screen.hide();
    screen.show();
    BOOST_TEST(screen.tell("wait-frame").toStdString() == "ok");
    BOOST_TEST(screen.becomes(Qt::red)); // the new one, untouched
}

BOOST_AUTO_TEST_CASE(with_nobody_on_screen_commands_say_so)
{
    Screen screen;
    BOOST_TEST(screen.tell("touch 1 1").startsWith(QStringLiteral("error")));
    BOOST_TEST(screen.tell("shot /nowhere/x.png").startsWith(QStringLiteral("error")));
    BOOST_TEST(screen.tell("dance").startsWith(QStringLiteral("error unknown")));
}

BOOST_AUTO_TEST_SUITE_END()
