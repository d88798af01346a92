// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <QObject>
#include <QPointer>
#include <QSize>

#include "kiosk/apps/kiosk/options.h"
#include "kiosk/apps/kiosk/screen.h"
#include "kiosk/preview/message.h"

class QQuickItem;

namespace kiosk::apps {

/** Which part of the page stands at the top of the screen: the same in every language. */
struct ScrollPlace
{
    int part = 0;
    int permille = 0; ///< how much of the part is above the edge
    bool operator==(const ScrollPlace &) const = default;
};

/**
 * The terminal as one half of wegweiser-pack preview: obeys stdin, tells stdout where it is (kiosk/preview/message.h),
 * shows the editor's strip, listens to the editor's keys, ends with stdin. Qt thread; not longer than @p screen.
 */
class PreviewHalf : public QObject
{
    Q_OBJECT
public:
    PreviewHalf(const Options &options, Screen &screen, viewmodel::VisitViewModel &visit);
    ~PreviewHalf() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void listen();
    void obey(const preview::Message &message);
    void take(const std::string &number, const std::string &folder);
    void go(const std::string &step, const std::string &topic);
    void look(const preview::Message &message);
    void tell(const preview::Message &message) const;
    void tellPlace(const char *how);
    void tellLook();
    void painted();
    void cycleLanguage(int step);
    void cycleText();
    void cycleColours();
    [[nodiscard]] QQuickItem *scroll() const;
    [[nodiscard]] std::optional<ScrollPlace> scrolled() const;
    void scrollTo(const ScrollPlace &place);

    const Options &m_options;
    Screen &m_screen;
    viewmodel::VisitViewModel &m_visit;
    QPointer<QQuickItem> m_strip;
    mutable QPointer<QQuickItem> m_scroll;
    QString m_language;
    QSize m_size;
    int m_half = 1;
    int m_halves = 1;
    std::string m_received;
    std::string m_painted;    ///< the pack to be told about with the next frame
    bool m_following = false; ///< does what the other half did, and does not tell it back
    std::optional<ScrollPlace> m_scrolled;
    std::optional<ScrollPlace> m_wanted; ///< waits for the page to be laid out
};

} // namespace kiosk::apps
