// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/encoding.h"

#include <sodium.h>

#include "kiosk/trust/sodium.h"

namespace kiosk::trust {

namespace {

std::string encode(Bytes bytes, int variant)
{
    startSodium();
    // The length counts the final zero byte, which std::string has anyway.
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();
    return text;
}

} // namespace

std::string toHex(Bytes bytes)
{
    static constexpr char Digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += Digits[byte >> 4U];
        text += Digits[byte & 15U];
    }
    return text;
}

bool fromHex(std::string_view text, std::span<std::uint8_t> out)
{
    startSodium();
    std::size_t length = 0;
    return text.size() == out.size() * 2 &&
           sodium_hex2bin(out.data(), out.size(), text.data(), text.size(), nullptr, &length, nullptr) == 0 &&
           length == out.size();
}

std::string toBase64(Bytes bytes)
{
    return encode(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string toBase64(std::string_view bytes)
{
    return toBase64(Bytes(bytesOf(bytes), bytes.size()));
}

std::string toBase64Url(Bytes bytes)
{
    return encode(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::string> fromBase64(std::string_view text, std::size_t limit)
{
    startSodium();
    if (text.size() / 4 * 3 > limit + 2)
        return std::nullopt;
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    if (length > limit)
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

bool equalInConstantTime(std::string_view left, std::string_view right)
{
    startSodium();
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace kiosk::trust
