// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/exchange/coded_text.h"

namespace kiosk::exchange {

/** How a translation stands to the German text of now. */
enum class UnitState { Missing, Outdated, Current };
[[nodiscard]] const char *wordOf(UnitState state);

/** One line for a translator: a paragraph, an item, a cell, a title. */
struct Unit
{
    std::string key;  ///< changes when the German text changes; fit for an XML id
    std::string file; ///< relative to the sources, where the German text stands
    int line = 1;
    std::string where; ///< title of the page, or name of the thing it belongs to
    std::string kind;  ///< "step 2 of 5"
    Tags tags;         ///< of the German line first, then those that only the present translation has
    std::size_t germanTags = 0;
    CodedText german;
    CodedText present; ///< empty: none
    UnitState state = UnitState::Missing;
    std::vector<std::string> notes;
};

/** A glossary word for translators. */
struct GlossaryRow
{
    std::string term, shownAs; ///< German; words that stand for it on the pages of the language
    std::string german, translation;
};

/** What goes out to a translator, or what could come back. */
struct UnitList
{
    domain::LanguageTag language;
    std::string languageName; ///< English
    bool rightToLeft = false;
    std::vector<Unit> units; ///< in the order of the pack
    std::vector<GlossaryRow> glossary;
};

/** A line that came back. */
struct ReturnedUnit
{
    std::string key;
    int line = 1; ///< of the file that came back; the row of a sheet
    /** How the file spells marks: spreadsheets in the text, XLIFF in elements. */
    bool inPieces = false;
    std::string german, text;       ///< of a spreadsheet
    CodedText germanPieces, pieces; ///< of XLIFF
    std::string trouble;            ///< what could not be read as marks; empty: nothing
    bool hasGerman = false, hasText = false;
    bool finished = false;  ///< its state says that somebody looked at it and is content
    bool inReview = false;  ///< its state says that it is not done: no reason to change what is up to date
    bool untouched = false; ///< its state says that nobody has translated it yet
};

/** A file that came back. */
struct ReturnedFile
{
    std::string language; ///< as the file says; empty: it does not
    std::vector<ReturnedUnit> units;
};

} // namespace kiosk::exchange
