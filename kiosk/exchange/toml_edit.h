// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::exchange {

/** @p text as a TOML string with its quotes. */
[[nodiscard]] std::string tomlText(const std::string &text);

/**
 * @p front, the TOML of a page, with @p name = @p value, in the place of the old value or at the end; an empty value
 * takes the entry out. Everything else keeps its bytes.
 */
[[nodiscard]] std::string withEntry(const std::string &front, const std::string &name, const std::string &value);

/**
 * @p toml with @p text as entry @p language of the table at @p path, beside the German one, written as that is. Every
 * other byte stays; Invalid when the file is written in a way that does not let it.
 */
[[nodiscard]] base::Result<std::string> withText(const std::string &toml, const std::vector<std::string> &path,
                                                 const std::string &language, const std::string &text);

} // namespace kiosk::exchange
