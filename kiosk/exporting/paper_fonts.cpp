// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/paper_fonts.h"

namespace kiosk::exporting {

namespace {

/** The first ones are needed always; the others only where a pack speaks such a language. */
constexpr const char *Families[] = {"NotoSans",        "NotoSansArabic",     "NotoSansEthiopic", "NotoSansArmenian",
                                    "NotoSansBengali", "NotoSansDevanagari", "NotoSansGeorgian"};
constexpr int NeededFamilies = 3;
} // namespace

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

} // namespace kiosk::exporting
