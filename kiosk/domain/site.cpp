// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/site.h"

#include <algorithm>

namespace kiosk::domain {

const Service *Site::service(const ServiceId &wanted) const
{
    const auto it = std::find_if(services.begin(), services.end(), [&](const auto &one) { return one.id == wanted; });
    return it == services.end() ? nullptr : &*it;
}

const Desk *Site::desk(const DeskId &wanted) const
{
    const auto it = std::find_if(desks.begin(), desks.end(), [&](const auto &one) { return one.id == wanted; });
    return it == desks.end() ? nullptr : &*it;
}

} // namespace kiosk::domain
