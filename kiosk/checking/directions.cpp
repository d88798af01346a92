// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/checking/checks.h"
#include "kiosk/checking/direction.h"
#include "kiosk/checking/pack_texts.h"

namespace kiosk::checking {

void checkDirections(Inspection &inspection)
{
    std::map<std::string, bool> rightToLeft;
    for (const auto &language : inspection.pack.languages) {
        const auto *entry = authoring::findLanguage(language.value);
        rightToLeft[language.value] = entry && entry->rightToLeft;
    }
    eachText(inspection.pack, [&](const PackText &text) {
        const bool turned = rightToLeft[text.language.value];
        const auto lineOf = [&](const std::string &words) {
            return inspection.lines.find(text.file, text.line, text.end, words);
        };
        if (const auto fault = markFaultIn(text.text, turned))
            inspection.findings.error(text.file, text.line, *fault, "direction-marks");
        if (!turned)
            return;
        for (const auto &one : misplacedIn(text.text))
            inspection.findings.error(text.file, lineOf(one.words),
                                      "`" + one.words + "` would be shown as `" + one.shown +
                                          "`; write {fact:…}, or put U+2068 before it and U+2069 behind it",
                                      "direction-order");
    });
}

} // namespace kiosk::checking
