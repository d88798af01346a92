// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/encoding.h"

#include <unicode/utf8.h>

namespace kiosk::exchange {

base::Result<std::string> plainUtf8(const std::string &bytes, const std::string &name)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.substr(0, 4).find('\0') < 4)
        return base::failure(base::Code::Invalid, name + ": is UTF-16; save it as UTF-8");
    if (bytes.find('\0') != std::string::npos)
        return base::failure(base::Code::Invalid, name + ": is not a text file");
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    const auto size = static_cast<int32_t>(bytes.size());
    int line = 1;
    for (int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(data, at, size, c);
        if (c < 0)
            return base::failure(base::Code::Invalid,
                                 name + ":" + std::to_string(line) + ": is not UTF-8; save the file as UTF-8");
        line += c == '\n' ? 1 : 0;
    }
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

} // namespace kiosk::exchange
