// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk_languages.h"

#include <algorithm>

namespace kiosk::viewmodel {

const std::vector<TalkLanguage> &talkLanguages()
{
    using enum TalkLanguage::Script;
    // Only scripts whose fonts come with the program; others join with their font.
    static const std::vector<TalkLanguage> all{
        {"de", "Deutsch"},
        {"de-simple", "Deutsch – leicht"},
        {"en", "English"},
        {"ar", "العربية", Arabic},
        {"uk", "Українська"},
        {"ru", "Русский"},
        {"es", "Español"},
        {"ro", "Română"},
        {"pl", "Polski"},
        {"fa", "فارسی", Arabic},
        {"prs", "دری", Arabic},
        {"tr", "Türkçe"},
        {"vi", "Tiếng Việt"},
        {"fr", "Français"},
        {"ku", "Kurdî (Kurmancî)"},
        {"ckb", "سۆرانی", Arabic},
        {"ti", "ትግርኛ", Ethiopic},
        {"am", "አማርኛ", Ethiopic},
        {"bg", "Български"},
        {"bs", "Bosanski"},
        {"cs", "Čeština"},
        {"el", "Ελληνικά"},
        {"et", "Eesti"},
        {"ha", "Hausa"},
        {"hr", "Hrvatski"},
        {"hu", "Magyar"},
        {"id", "Bahasa Indonesia"},
        {"it", "Italiano"},
        {"kk", "Қазақша"},
        {"lt", "Lietuvių"},
        {"lv", "Latviešu"},
        {"mk", "Македонски"},
        {"nl", "Nederlands"},
        {"om", "Afaan Oromoo"},
        {"ps", "پښتو", Arabic},
        {"pt", "Português"},
        {"sk", "Slovenčina"},
        {"so", "Af Soomaali"},
        {"sq", "Shqip"},
        {"sr", "Српски"},
        {"sw", "Kiswahili"},
        {"ur", "اردو", Arabic},
    };
    return all;
}

namespace {

const TalkLanguage *find(const QString &tag)
{
    const auto wanted = tag.toStdString();
    const auto &all = talkLanguages();
    const auto at = std::find_if(all.begin(), all.end(), [&](const TalkLanguage &one) { return wanted == one.tag; });
    return at == all.end() ? nullptr : &*at;
}

} // namespace

QString talkName(const QString &tag)
{
    const auto *language = find(tag);
    return language ? QString::fromUtf8(language->name) : tag;
}

QString scriptOf(const QString &tag)
{
    const auto *language = find(tag);
    if (language && language->script == TalkLanguage::Script::Arabic)
        return QStringLiteral("arabic");
    if (language && language->script == TalkLanguage::Script::Ethiopic)
        return QStringLiteral("ethiopic");
    return QStringLiteral("latin");
}

} // namespace kiosk::viewmodel
