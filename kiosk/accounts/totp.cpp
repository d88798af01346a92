// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/totp.h"

#include <array>
#include <memory>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <qrencode.h>

#include "kiosk/base/must.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::accounts {

namespace {

constexpr std::size_t SecretBytes = 20; // as long as the hash: RFC 4226, section 4

/** Percent signs for all that has a meaning in an address. */
std::string escaped(std::string_view text)
{
    constexpr std::string_view Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr char Hex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (Plain.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += {'%', Hex[byte >> 4U], Hex[byte & 15U]};
    }
    return out;
}

} // namespace

std::string makeTotpSecret(base::Random &random)
{
    std::string secret(SecretBytes, '\0');
    random.fill(reinterpret_cast<std::uint8_t *>(secret.data()), secret.size());
    return secret;
}

std::uint64_t totpStepAt(base::WallTime now)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch());
    return seconds.count() < 0 ? 0 : static_cast<std::uint64_t>(seconds / TotpStep);
}

std::string totpCode(std::string_view secret, std::uint64_t step, int digits)
{
    std::array<unsigned char, 8> counter{};
    for (int i = 7; i >= 0; --i, step >>= 8U)
        counter.at(static_cast<std::size_t>(i)) = static_cast<unsigned char>(step & 0xffU);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned int size = 0;
    MUST(HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(), mac.data(),
              &size) != nullptr);
    MUST(size == 20);
    const std::size_t at = mac[19] & 15U;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | mac.at(at + i);
    value &= 0x7fffffffU;
    std::string code(static_cast<std::size_t>(digits), '0');
    for (auto place = code.rbegin(); place != code.rend(); ++place, value /= 10)
        *place = static_cast<char>('0' + value % 10);
    return code;
}

std::optional<std::uint64_t> matchTotp(std::string_view secret, std::string_view code, base::WallTime now,
                                       std::uint64_t lastUsed)
{
    std::string plain;
    for (const char c : code)
        if (c != ' ')
            plain += c;
    const auto step = totpStepAt(now);
    std::optional<std::uint64_t> found;
    // All three are compared always: the time it takes says nothing.
    for (const auto candidate : {step, step - std::min<std::uint64_t>(step, 1), step + 1}) {
        const bool isSame = trust::equalInConstantTime(totpCode(secret, candidate), plain);
        if (isSame && candidate > lastUsed && !found)
            found = candidate;
    }
    return found;
}

std::string toBase32(std::string_view bytes)
{
    constexpr std::string_view Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : bytes) {
        bits = bits << 8U | static_cast<unsigned char>(c);
        for (count += 8; count >= 5; count -= 5)
            out += Letters[bits >> (count - 5) & 31U];
        bits &= (1U << count) - 1;
    }
    if (count > 0)
        out += Letters[bits << (5 - count) & 31U];
    return out;
}

std::string otpauthUri(std::string_view issuer, std::string_view account, std::string_view secret)
{
    return "otpauth://totp/" + escaped(issuer) + ":" + escaped(account) + "?secret=" + toBase32(secret) +
           "&issuer=" + escaped(issuer) + "&algorithm=SHA1&digits=6&period=30";
}

std::vector<std::string> qrRows(const std::string &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                               &QRcode_free);
    std::vector<std::string> rows;
    const auto width = code ? static_cast<std::size_t>(code->width) : 0;
    for (std::size_t y = 0; y < width; ++y) {
        auto &row = rows.emplace_back();
        for (std::size_t x = 0; x < width; ++x)
            row += (code->data[y * width + x] & 1U) != 0 ? '1' : '0';
    }
    return rows;
}

std::string qrLines(const std::vector<std::string> &rows)
{
    constexpr int Quiet = 4; // modules around the code that scanners need
    const auto size = static_cast<int>(rows.size());
    const auto isDark = [&](int y, int x) {
        return y >= 0 && x >= 0 && y < size && x < size &&
               rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] == '1';
    };
    std::string out;
    for (int y = -Quiet; y < size + Quiet; y += 2) {
        // Drawn light on dark, so that a window with dark ground shows dark modules on a light field.
        for (int x = -Quiet; x < size + Quiet; ++x) {
            const bool top = !isDark(y, x);
            const bool bottom = !isDark(y + 1, x);
            out += top ? (bottom ? "█" : "▀") : (bottom ? "▄" : " ");
        }
        out += '\n';
    }
    return out;
}

} // namespace kiosk::accounts
