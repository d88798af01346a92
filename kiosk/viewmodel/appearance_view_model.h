// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace kiosk::viewmodel {

/** Text size and colours as this visitor wants them; back to normal after the visit. Qt thread. */
class AppearanceViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int textPercent READ textPercent NOTIFY changed FINAL)
    Q_PROPERTY(Mode mode READ mode NOTIFY changed FINAL)
public:
    enum Mode { Light, Dark, Contrast };
    Q_ENUM(Mode)
    using QObject::QObject;

    /** One of 100, 130, 160, 200; anything else is ignored. */
    Q_INVOKABLE void chooseText(int percent);
    Q_INVOKABLE void chooseMode(kiosk::viewmodel::AppearanceViewModel::Mode mode);
    void reset();

    [[nodiscard]] int textPercent() const { return m_textPercent; }
    [[nodiscard]] Mode mode() const { return m_mode; }

signals:
    void changed();

private:
    int m_textPercent = 100;
    Mode m_mode = Light;
};

} // namespace kiosk::viewmodel
