// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace kiosk::viewmodel {

/** A language people may want to talk in, under the name its speakers write. */
struct TalkLanguage
{
    const char *tag;  ///< BCP 47
    const char *name; ///< UTF-8
    enum class Script { Latin, Arabic, Ethiopic } script = Script::Latin;
};

/** In the fixed order of the screen: the languages most asked for first, then by alphabet of their tag. */
[[nodiscard]] const std::vector<TalkLanguage> &talkLanguages();
/** The own name of @p tag, or the tag itself when unknown. */
[[nodiscard]] QString talkName(const QString &tag);
/** "latin" (also Cyrillic), "arabic" or "ethiopic". */
[[nodiscard]] QString scriptOf(const QString &tag);

} // namespace kiosk::viewmodel
