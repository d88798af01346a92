// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace kiosk::http {

/** Midnight UTC before this program was built. */
[[nodiscard]] std::time_t buildTime();

/** Makes @p sslContext (an SSL_CTX) judge certificates at @p notBefore, a lower bound of the present. */
void judgeAt(void *sslContext, std::time_t notBefore);

} // namespace kiosk::http
