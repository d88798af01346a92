// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/digest.h"

#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::wire {

std::string contentDigest(std::string_view body)
{
    return "sha-256=:" + trust::toBase64(trust::sha256(body)) + ":";
}

} // namespace kiosk::wire
