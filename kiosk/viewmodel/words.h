// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

namespace kiosk::viewmodel {

[[nodiscard]] inline QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace kiosk::viewmodel
