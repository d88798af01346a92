// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance_view_model.h"

#include <algorithm>
#include <array>

namespace kiosk::viewmodel {

void AppearanceViewModel::chooseText(int percent)
{
    constexpr std::array steps{100, 130, 160, 200};
    if (percent == m_textPercent || std::find(steps.begin(), steps.end(), percent) == steps.end())
        return;
    m_textPercent = percent;
    emit changed();
}

void AppearanceViewModel::chooseMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    emit changed();
}

void AppearanceViewModel::reset()
{
    if (m_textPercent == 100 && m_mode == Light)
        return;
    m_textPercent = 100;
    m_mode = Light;
    emit changed();
}

} // namespace kiosk::viewmodel
