// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/compositor/script.h"

#include <algorithm>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPointF>
#include <QTimer>

#include "tests/support/compositor/stage.h"

namespace {

constexpr int TapMilliseconds = 60;
constexpr int StepMilliseconds = 16;
constexpr int SettleMilliseconds = 50; ///< for a client that just died to be noticed
constexpr int WaitMilliseconds = 15000;

QPointF point(const QStringList &words, int first)
{
    return {words.value(first).toDouble(), words.value(first + 1).toDouble()};
}

} // namespace

Script::Script(Stage &stage, Answer answer)
    : m_stage(stage)
    , m_answer(std::move(answer))
{
}

void Script::take(const QString &line)
{
    if (!line.trimmed().isEmpty())
        m_lines << line.simplified();
    if (!m_busy)
        next();
}

void Script::next()
{
    if (m_lines.isEmpty())
        return;
    m_busy = true;
    run(m_lines.takeFirst().split(QLatin1Char(' ')));
}

void Script::run(const QStringList &words)
{
    const QString &word = words.first();
    const qsizetype count = words.size();
    if (word == QLatin1String("touch") && (count == 3 || count == 4)) {
        touch(point(words, 1), count == 4 ? words[3].toInt() : TapMilliseconds);
    } else if (word == QLatin1String("drag") && count == 6) {
        drag(point(words, 1), point(words, 3), words[5].toInt());
    } else if ((word == QLatin1String("down") || word == QLatin1String("move") || word == QLatin1String("up")) &&
               count == 4) {
        finger(words);
    } else if (word == QLatin1String("shot") && count >= 2) {
        shot(words.mid(1).join(QLatin1Char(' ')));
    } else if (word == QLatin1String("wait-frame") && count == 1) {
        QTimer::singleShot(SettleMilliseconds, this,
                           [this] { waitUntil([this] { return m_stage.isShowing(); }, WaitMilliseconds); });
    } else if (word == QLatin1String("wait-change") && count == 1) {
        const int before = m_stage.frames();
        waitUntil([this, before] { return m_stage.frames() > before; }, WaitMilliseconds);
    } else if (word == QLatin1String("quit") && count == 1) {
        done(QStringLiteral("ok"));
        QCoreApplication::quit();
    } else {
        done(QStringLiteral("error unknown command or wrong number of words: ") + words.join(QLatin1Char(' ')));
    }
}

void Script::touch(QPointF at, int hold)
{
    if (!m_stage.fingerDown(0, at)) {
        done(QStringLiteral("error nobody is on the screen"));
        return;
    }
    QTimer::singleShot(hold, this, [this, at] {
        const bool there = m_stage.fingerUp(0, at);
        done(there ? QStringLiteral("ok") : QStringLiteral("error the client went away under the finger"));
    });
}

void Script::drag(QPointF from, QPointF to, int duration)
{
    if (!m_stage.fingerDown(0, from)) {
        done(QStringLiteral("error nobody is on the screen"));
        return;
    }
    auto *steps = new QTimer(this);
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    connect(steps, &QTimer::timeout, this, [this, steps, clock, from, to, duration] {
        const double part = std::min(1.0, static_cast<double>(clock->elapsed()) / std::max(1, duration));
        m_stage.fingerMove(0, from + (to - from) * part);
        if (part < 1.0)
            return;
        steps->deleteLater();
        m_stage.fingerUp(0, to);
        done(QStringLiteral("ok"));
    });
    steps->start(StepMilliseconds);
}

void Script::finger(const QStringList &words)
{
    const int id = words[1].toInt();
    const QPointF at = point(words, 2);
    bool there = false;
    if (words[0] == QLatin1String("down"))
        there = m_stage.fingerDown(id, at);
    else if (words[0] == QLatin1String("move"))
        there = m_stage.fingerMove(id, at);
    else
        there = m_stage.fingerUp(id, at);
    done(there ? QStringLiteral("ok") : QStringLiteral("error nobody is on the screen"));
}

void Script::shot(const QString &file)
{
    const QImage picture = m_stage.picture();
    const QString part = file + QStringLiteral(".part");
    if (picture.isNull())
        done(QStringLiteral("error nobody is on the screen"));
    else if (!picture.convertToFormat(QImage::Format_RGB32).save(part, "PNG") ||
             (QFile::exists(file) && !QFile::remove(file)) || !QFile::rename(part, file))
        done(QStringLiteral("error cannot write ") + file);
    else
        done(QStringLiteral("ok %1x%2").arg(picture.width()).arg(picture.height()));
}

void Script::waitUntil(const std::function<bool()> &reached, int limit)
{
    if (reached()) {
        done(QStringLiteral("ok"));
        return;
    }
    // The context ends both the wait and its time limit, whichever comes first.
    auto *context = new QObject(this);
    connect(&m_stage, &Stage::frameCommitted, context, [this, context, reached] {
        if (!reached())
            return;
        delete context;
        done(QStringLiteral("ok"));
    });
    QTimer::singleShot(limit, context, [this, context] {
        delete context;
        done(QStringLiteral("error no such frame came"));
    });
}

void Script::done(const QString &answer)
{
    m_answer(answer);
    m_busy = false;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_busy)
                next();
        },
        Qt::QueuedConnection);
}
