// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/authoring/finding.h"
#include "kiosk/exchange/places.h"

namespace kiosk::exchange {

struct ImportChoice
{
    std::string method;     ///< machine | reviewed | human; empty: machine, and nobody has looked at unchanged pages
    std::string reviewedOn; ///< a date; empty: none
    bool anyLength = false;
};

/** A file that import changes. Empty @c after: it goes away. */
struct FileChange
{
    std::string file; ///< relative to the sources
    std::string after;
    bool isNew = false;
};

struct ImportOutcome
{
    int changed = 0;      ///< texts that are new or other than before
    int confirmed = 0;    ///< outdated texts that somebody found right as they are
    int unchanged = 0;    ///< came back as they are in the sources
    int untranslated = 0; ///< came back without translation
    int aside = 0;        ///< wait in .exchange for the rest of their page
    std::vector<FileChange> files;
    std::vector<std::string> waiting; ///< "topics/…/uk.md: 3 of 12 texts are here"
};

/**
 * Works out what @p returned (from @p file) does to the sources of @p pack in the language of @p places. Each text that
 * cannot be taken is a finding. Nothing is written yet.
 */
[[nodiscard]] ImportOutcome importUnits(const authoring::PackSource &pack, const Places &places,
                                        const ReturnedFile &returned, const std::string &file,
                                        const ImportChoice &choice, authoring::Findings &findings);

/** Writes the files of @p outcome, each whole or not at all. */
[[nodiscard]] base::Result<void> writeChanges(const std::filesystem::path &folder, const ImportOutcome &outcome);

/** Where texts of incomplete pages wait: a CSV file like any other, ".exchange/uk.csv". */
[[nodiscard]] std::string asideFile(const domain::LanguageTag &language);
/** What waits there for @p pack; nothing when there is no such file. */
[[nodiscard]] base::Result<ReturnedFile> readAside(const authoring::PackSource &pack,
                                                   const domain::LanguageTag &language);
/** Puts the texts that wait into the units of @p places as if they were translated. */
void fillAside(Places &places, const ReturnedFile &aside);

} // namespace kiosk::exchange
