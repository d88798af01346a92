// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QImage>

namespace kiosk::print {

/** Dots a QR code's module has at least: cheap phone cameras and worn print heads need that much. */
constexpr int LeastModule = 6;

/**
 * @p content as a QR code with its quiet zone, whole modules wide, as near to @p dots (without quiet zone) as fits
 * into @p room and never with modules under LeastModule. Null when @p content is too long for that.
 */
[[nodiscard]] QImage qrCode(const std::string &content, int dots, int room);

} // namespace kiosk::print
