// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/site.h"

#include <algorithm>

namespace kiosk::domain {

bool SkipList::skips(int number) const
{
    const auto holds = [](const std::vector<int> &list, int one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    return holds(numbers, number) || holds(endings, number % 100);
}

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
