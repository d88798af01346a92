// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/sodium.h"

#include <sodium.h>

#include "kiosk/base/must.h"

namespace kiosk::trust {

void startSodium()
{
    static const bool started = sodium_init() >= 0;
    MUST(started);
}

} // namespace kiosk::trust
