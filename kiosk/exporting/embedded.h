// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace kiosk::exporting {

/** A file of the source tree, as it was when this program was built. */
struct Embedded
{
    std::string_view name; ///< a translation's language, an icon's name
    std::string_view text;
};

/** translations/kiosk_*.ts and export_*.ts: two files a language. */
[[nodiscard]] std::span<const Embedded> translationFiles();
/** Of qml/Theme/icons: those that topics and blocks use. */
[[nodiscard]] std::span<const Embedded> iconFiles();
/** style.css of this folder. */
[[nodiscard]] std::string_view styleSheet();

} // namespace kiosk::exporting
