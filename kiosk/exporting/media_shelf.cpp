// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/media_shelf.h"

#include "kiosk/base/files.h"

namespace kiosk::exporting {

namespace {

int big(std::string_view bytes, std::size_t at, int length)
{
    int number = 0;
    for (int i = 0; i < length; ++i)
        number = number * 256 + static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return number;
}

int little(std::string_view bytes, std::size_t at, int length)
{
    int number = 0;
    for (int i = length - 1; i >= 0; --i)
        number = number * 256 + static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return number;
}

/** Walks a JPEG's segments to the frame header. */
std::pair<int, int> jpegSize(std::string_view bytes)
{
    for (std::size_t at = 2; at + 9 < bytes.size() && bytes[at] == '\xFF';) {
        const auto kind = static_cast<unsigned char>(bytes[at + 1]);
        if (kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC)
            return {big(bytes, at + 7, 2), big(bytes, at + 5, 2)};
        at += 2 + static_cast<std::size_t>(big(bytes, at + 2, 2));
    }
    return {};
}

std::pair<int, int> webpSize(std::string_view bytes)
{
    const auto kind = bytes.substr(12, 4);
    if (kind == "VP8X")
        return {little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1};
    if (kind == "VP8 ")
        return {little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF};
    const int bits = kind == "VP8L" ? little(bytes, 21, 3) : 0;
    return kind == "VP8L" ? std::pair((bits & 0x3FFF) + 1, ((little(bytes, 21, 4) >> 14) & 0x3FFF) + 1)
                          : std::pair(0, 0);
}

std::pair<int, int> sizeOf(std::string_view bytes)
{
    if (bytes.size() < 32)
        return {};
    if (bytes.starts_with("\x89PNG"))
        return {big(bytes, 16, 4), big(bytes, 20, 4)};
    if (bytes.starts_with("\xFF\xD8"))
        return jpegSize(bytes);
    if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP")
        return webpSize(bytes);
    return {};
}

} // namespace

const StoredMedia *MediaShelf::find(const std::string &name)
{
    if (const auto known = m_all.find(name); known != m_all.end())
        return &known->second;
    const auto file = m_pack.media(name);
    if (!file)
        return nullptr;
    StoredMedia stored{*file, "media/" + file->filename().string(), 0, 0};
    const auto ending = file->extension().string();
    if (ending == ".png" || ending == ".jpg" || ending == ".webp")
        if (const auto bytes = base::readFile(*file))
            std::tie(stored.width, stored.height) = sizeOf(bytes.value());
    return &m_all.emplace(name, std::move(stored)).first->second;
}

} // namespace kiosk::exporting
