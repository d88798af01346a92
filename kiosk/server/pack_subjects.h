// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/pack.h"

namespace kiosk::server {

/**
 * What …/subjects answers: the names of all topics and services of the pack in @p folder, in every language that has
 * them. The pack must be signed by the key in @p keyFile. @p folder may also be one that `wegweiser-pack publish` has
 * written; then it is the newest pack in it.
 */
[[nodiscard]] base::Result<std::string> packSubjects(const std::filesystem::path &folder,
                                                     const std::filesystem::path &keyFile);

/** What the server takes from a pack. */
struct PackNames
{
    std::string subjects; ///< as packSubjects() gives it
    std::vector<content::HouseEvent> events;
};
/** The same pack under the same conditions, opened once. */
[[nodiscard]] base::Result<PackNames> packNames(const std::filesystem::path &folder,
                                                const std::filesystem::path &keyFile);

/** Changes whenever something was published in @p folder; empty when it is no published folder. */
[[nodiscard]] std::string packStamp(const std::filesystem::path &folder);

} // namespace kiosk::server
