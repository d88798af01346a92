// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QStringList>

#include "kiosk/apps/kiosk/screen.h"

class QQuickItem;

namespace kiosk::apps {

/**
 * Goes through every screen in every language, portrait and landscape, normal and double text, saves a picture of each
 * and judges it: nothing clipped, no glyph missing, targets large enough, right-to-left truly mirrored. Qt thread.
 */
class ScreenshotWalk
{
public:
    ScreenshotWalk(Screen &screen, viewmodel::VisitViewModel &visit, QDir folder);

    /**
     * What was found wrong, one line each: "ar-portrait-100-home: …". Empty: all is well. @p only limits the walk to
     * what begins so: "ar-portrait".
     */
    [[nodiscard]] QStringList run(const QString &only = {});

private:
    void walk(const QString &tag, QSize size, int percent);
    void shoot(const QString &name);
    void settle();
    void judge(const QString &picture, const QQuickItem &item);
    void judgeText(const QString &picture, const QQuickItem &item);
    void judgeTarget(const QString &picture, const QQuickItem &item);
    void judgeMirror(const QString &picture);
    void find(const QString &picture, const QString &what);

    Screen &m_screen;
    viewmodel::VisitViewModel &m_visit;
    QDir m_folder;
    QString m_only;
    QString m_prefix;
    QStringList m_findings;
};

} // namespace kiosk::apps
