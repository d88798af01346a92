// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::server {

/**
 * What …/subjects answers: the names of all topics and services of the pack in @p folder, in every language that has
 * them. The pack must be signed by the key in @p keyFile.
 */
[[nodiscard]] base::Result<std::string> packSubjects(const std::filesystem::path &folder,
                                                     const std::filesystem::path &keyFile);

} // namespace kiosk::server
