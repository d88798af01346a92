// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>
#include <QStringList>

class Stage;

/**
 * Carries out one command a line, in order, each answered by one line "ok …" or "error WHY" when it is done; the next
 * one waits until then. `--help` lists the commands. Qt thread only.
 */
class Script : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const QString &)>;
    Script(Stage &stage, Answer answer);
    void take(const QString &line);

private:
    void next();
    void run(const QStringList &words);
    void touch(QPointF at, int hold);
    void drag(QPointF from, QPointF to, int duration);
    void finger(const QStringList &words);
    void shot(const QString &file);
    void waitUntil(const std::function<bool()> &reached, int limit);
    void done(const QString &answer);

    Stage &m_stage;
    Answer m_answer;
    QStringList m_lines;
    bool m_busy = false;
};
