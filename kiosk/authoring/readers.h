// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/authoring/finding.h"
#include "kiosk/authoring/pack_source.h"
#include "kiosk/authoring/toml_section.h"

/** The readers of the single kinds of source files. Each takes what fits and tells the rest as findings. */
namespace kiosk::authoring {

/** Reads @p file (relative to the sources) as TOML; a missing file is a finding, unless it may be missing. */
[[nodiscard]] bool readToml(const PackSource &pack, const std::string &file, bool required, TomlValue &out,
                            Findings &findings);
/** The whole file as valid UTF-8 without a byte order mark; a finding otherwise. */
[[nodiscard]] bool readText(const PackSource &pack, const std::string &file, std::string &out, Findings &findings);
/**
 * Names in @p folder (relative to the sources, as they are without it) that end in @p ending, sorted. None when there
 * is no such folder; one that may not be read is a finding.
 */
[[nodiscard]] std::vector<std::string> namesIn(const PackSource &pack, const std::string &folder,
                                               const std::string &ending, Findings &findings);

/** False when nothing else can be judged without pack.toml. */
[[nodiscard]] bool readSettings(PackSource &pack, Findings &findings);
void readFacts(PackSource &pack, Findings &findings);
void readContacts(PackSource &pack, Findings &findings);
/** events/ID.ics: RFC 5545, one event a file, texts by the parameter LANGUAGE (without one: German). */
void readEvents(PackSource &pack, Findings &findings);
void readGlossary(PackSource &pack, Findings &findings);
void readTopics(PackSource &pack, Findings &findings);
/** Opening rules and exceptions of @p section, checked for order and overlap. */
[[nodiscard]] domain::OpeningHours readHours(TomlSection &section, bool withSource, Findings &findings);
/** site.toml is the queue service's; here it is checked against the pack's services, and what people see is kept. */
void checkSite(PackSource &pack, Findings &findings);

/** `machine_text` of pack.toml or a topic.toml; @p otherwise when it is not there. */
[[nodiscard]] MachineText readMachineText(TomlSection &section, MachineText otherwise);

} // namespace kiosk::authoring
