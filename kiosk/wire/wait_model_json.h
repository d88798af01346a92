// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/wait_learning.h"
#include "kiosk/wire/json.h"

// What was learned about waiting, as it is kept by the server and handed to terminals. All numbers are thousandths.
namespace kiosk::wire {

[[nodiscard]] boost::json::value toJson(const domain::WaitModel &model);
[[nodiscard]] boost::json::value toJson(const domain::EstimateQuality &quality);

template<>
base::Result<domain::WaitModel> fromJson(const boost::json::value &value);
template<>
base::Result<domain::EstimateQuality> fromJson(const boost::json::value &value);

} // namespace kiosk::wire
