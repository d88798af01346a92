// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/random.h"
#include "kiosk/server/writer.h"
#include "kiosk/wire/messages.h"

namespace kiosk::server {

constexpr std::chrono::minutes CodeLifetime{15};

/** Eight characters that cannot be mistaken for one another. */
[[nodiscard]] std::string makeCode(base::Random &random);
/** What is stored of a code; upper and lower case, spaces and dashes do not matter. */
[[nodiscard]] std::string codeHash(std::string_view code);

/** Enrols a terminal for a code that counts once. Denied when there is none or it is too old. */
[[nodiscard]] base::Result<std::pair<KnownTerminal, wire::EnrolAnswer>>
enrol(Batch &batch, const wire::EnrolRequest &request, base::Random &random);

} // namespace kiosk::server
