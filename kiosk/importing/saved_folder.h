// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "kiosk/importing/integreat_reader.h"

/** Answers that were saved as files, so that an import needs no network. */
namespace kiosk::importing {

struct ImportChoice
{
    std::string region;              ///< empty: the only one there is
    std::set<std::string> languages; ///< by the source's codes; empty: all
};

/** REGION.LANG.json, or [REGION/]LANG/pages.json, LANG/locations.json, LANG/events.json. */
[[nodiscard]] base::Result<IntegreatAnswers> savedIntegreat(const std::filesystem::path &folder,
                                                            const ImportChoice &choice);
/** Pictures of @p model whose file (same name) lies in @p folder or in its folder media. */
void takeSavedPictures(const std::filesystem::path &folder, Model &model);
/** Addresses of all pictures of @p model. */
[[nodiscard]] std::set<std::string> pictureAddresses(const Model &model);

} // namespace kiosk::importing
