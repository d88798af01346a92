// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/authoring/finding.h"
#include "kiosk/authoring/pack_source.h"

namespace kiosk::authoring {

/**
 * Reads all sources in @p folder and checks what a pack cannot be built without: form, references, the same blocks in
 * every language. What else an editor should know finds kiosk/checking.
 */
[[nodiscard]] PackSource readPack(const std::filesystem::path &folder, Findings &findings);

/** The checks across files, of a pack that was read; part of readPack(). */
void checkPages(const PackSource &pack, Findings &findings);
void checkTranslations(const PackSource &pack, Findings &findings);
void checkMedia(const PackSource &pack, Findings &findings);

} // namespace kiosk::authoring
