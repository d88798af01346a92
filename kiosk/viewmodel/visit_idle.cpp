// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when nobody touches the screen: the third part of VisitViewModel.
#include "visit_view_model.h"

namespace kiosk::viewmodel {

void VisitViewModel::stay()
{
    if (m_warning) {
        m_warning = false;
        m_warningTick.stop();
        emit warningChanged();
    }
    switch (m_step) {
    case Idle:
    case OutOfService:
        m_idle.stop();
        return;
    case Farewell:
        // Touching does not hold a goodbye: what was chosen goes now.
        if (!m_idle.isActive())
            m_idle.start(m_patience.farewell);
        return;
    case Number:
        m_idle.start(m_patience.number);
        return;
    default:
        m_idle.start(m_patience.reading);
    }
}

/** The time is over: a goodbye ends, everything else warns first. */
void VisitViewModel::rest()
{
    if (m_step == Farewell)
        start();
    else
        warn();
}

void VisitViewModel::warn()
{
    using std::chrono::duration_cast;
    m_warning = true;
    m_secondsLeft = std::max(1, static_cast<int>(duration_cast<std::chrono::seconds>(m_patience.warning).count()));
    m_warningTick.start();
    emit warningChanged();
}

void VisitViewModel::tickWarning()
{
    if (--m_secondsLeft > 0) {
        emit warningChanged();
        return;
    }
    m_warning = false;
    m_warningTick.stop();
    emit warningChanged();
    start();
}

void VisitViewModel::start()
{
    if (m_step == OutOfService)
        return;
    closeSheet();
    enter({Idle, {}});
}

} // namespace kiosk::viewmodel
