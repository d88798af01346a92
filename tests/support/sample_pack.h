// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/authoring/build_pack.h"
#include "kiosk/content/pack.h"
#include "kiosk/trust/keys.h"

/** The sources of content/schema/example. */
[[nodiscard]] std::filesystem::path exampleSources();
/** A key made of @p number: the same in every run. */
[[nodiscard]] kiosk::trust::SecretKey testKey(int number);
/** Builds @p sources, which must have no errors, into @p out. */
kiosk::content::Manifest buildSources(const std::filesystem::path &sources, const std::filesystem::path &out);
/** The example, built and signed by testKey(1), in @p out. */
void makeSamplePack(const std::filesystem::path &out);
/** Trusts testKey(1). */
[[nodiscard]] kiosk::content::TrustedKeys sampleKeys();

[[nodiscard]] std::string readAll(const std::filesystem::path &file);
void writeAll(const std::filesystem::path &file, const std::string &bytes);
