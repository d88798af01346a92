// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/print/slip_fonts.h"

#include <cmath>
#include <mutex>
#include <set>

#include <QFontDatabase>
#include <QStringList>

namespace kiosk::print {
namespace {

struct Family
{
    const char *name;
    const char *file;
};
constexpr Family Families[] = {
    {"Noto Sans", "NotoSans"}, {"Noto Sans Arabic", "NotoSansArabic"}, {"Noto Sans Ethiopic", "NotoSansEthiopic"}};

} // namespace

Script scriptOf(const std::string &language)
{
    static const std::set<std::string> arabic = {"ar", "fa", "prs", "ckb", "ps", "ur"};
    static const std::set<std::string> ethiopic = {"ti", "am"};
    if (arabic.contains(language))
        return {1.15, 1.55, Qt::RightToLeft};
    if (ethiopic.contains(language))
        return {1.05, 1.4, Qt::LeftToRight};
    return {};
}

QFont slipFont(int pixels, bool bold)
{
    QStringList names;
    for (const Family &family : Families)
        names << QLatin1String(family.name);
    QFont font;
    font.setFamilies(names);
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int fontSizeForCapHeight(int capHeight)
{
    constexpr double CapHeightOfNotoSans = 0.714;
    return static_cast<int>(std::lround(capHeight / CapHeightOfNotoSans));
}

bool loadSlipFonts(const std::filesystem::path &folder)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    bool complete = true;
    for (const Family &family : Families) {
        if (QFontDatabase::hasFamily(QLatin1String(family.name)))
            continue;
        for (const char *weight : {"-Regular.ttf", "-Bold.ttf"}) {
            const std::filesystem::path file = folder / (std::string(family.file) + weight);
            complete = QFontDatabase::addApplicationFont(QString::fromStdString(file.string())) >= 0 && complete;
        }
    }
    return complete;
}

} // namespace kiosk::print
