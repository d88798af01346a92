// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/paper_fonts.h"

#include <map>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#if defined(__SANITIZE_ADDRESS__)
// Fontconfig keeps its patterns by offsets, in which the leak checker does not recognise pointers: what lives looks
// lost.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libfontconfig\n";
}
#endif

namespace kiosk::exporting {

namespace {

/** The first ones are needed always; the others only where a pack speaks such a language. */
constexpr const char *Families[] = {"NotoSans",        "NotoSansArabic",     "NotoSansEthiopic", "NotoSansArmenian",
                                    "NotoSansBengali", "NotoSansDevanagari", "NotoSansGeorgian"};
constexpr int NeededFamilies = 3;

base::Result<void> addFonts(FcConfig *config, const std::vector<std::filesystem::path> &folders)
{
    int family = 0;
    for (const auto *name : Families) {
        for (const auto *weight : {"-Regular.ttf", "-Bold.ttf"}) {
            bool found = false;
            for (const auto &folder : folders) {
                const auto file = folder / (std::string(name) + weight);
                std::error_code failed;
                if (found || !std::filesystem::exists(file, failed))
                    continue;
                found = FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8 *>(file.c_str())) == FcTrue;
            }
            if (!found && family < NeededFamilies)
                return base::failure(base::Code::NotFound,
                                     std::string(name) + weight +
                                         ": no such font here; install the package fonts-noto-core");
        }
        ++family;
    }
    return boost::outcome_v2::success();
}

} // namespace

base::Result<PangoFontMap *> fontsOf(const std::vector<std::filesystem::path> &folders)
{
    // Never destroyed: Pango looks for fonts on a thread of its own, which may outlive the last leaflet.
    static auto &kept = *new std::map<std::vector<std::filesystem::path>, PangoFontMap *>;
    if (const auto known = kept.find(folders); known != kept.end())
        return known->second;
    auto *config = FcConfigCreate();
    if (const auto added = addFonts(config, folders); !added) {
        FcConfigDestroy(config);
        return added.error();
    }
    auto *fonts = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts), config);
    FcConfigDestroy(config); // the map holds it
    kept.emplace(folders, fonts);
    return fonts;
}

} // namespace kiosk::exporting
