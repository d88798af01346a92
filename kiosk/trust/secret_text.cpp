// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/secret_text.h"

#include <cstring>
#include <utility>

#include <sodium.h>

#include "kiosk/base/must.h"
#include "kiosk/trust/sodium.h"
#include "kiosk/trust/stored_file.h"

namespace kiosk::trust {

using base::Code;
using base::Result;

SecretText::SecretText()
{
    startSodium();
    // Its own pages, with guards around them, locked where the limit allows, wiped by sodium_free().
    m_bytes = static_cast<char *>(sodium_malloc(Most));
    MUST(m_bytes != nullptr);
}

SecretText::~SecretText()
{
    sodium_free(m_bytes);
}

SecretText::SecretText(SecretText &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretText &SecretText::operator=(SecretText &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretText SecretText::of(std::string_view text)
{
    MUST(text.size() <= Most);
    SecretText secret;
    std::memcpy(secret.m_bytes, text.data(), text.size());
    secret.m_size = text.size();
    return secret;
}

bool SecretText::add(char c)
{
    if (m_size == Most)
        return false;
    m_bytes[m_size++] = c;
    return true;
}

void SecretText::removeLast()
{
    if (m_size > 0)
        m_bytes[--m_size] = '\0';
}

Result<void> mustBePrivate(const std::filesystem::path &file)
{
    namespace fs = std::filesystem;
    std::error_code failed;
    const auto mode = fs::status(file, failed).permissions();
    constexpr auto Others = fs::perms::group_all | fs::perms::others_all;
    if (!failed && (mode & Others) != fs::perms::none)
        return base::failure(Code::Denied,
                             file.string() + ": others may read this secret; run: chmod 600 " + file.string());
    return boost::outcome_v2::success();
}

Result<SecretText> readSecretLine(const std::filesystem::path &file)
{
    BOOST_OUTCOME_TRY(mustBePrivate(file));
    SecretText line;
    bool ended = false, fits = true;
    BOOST_OUTCOME_TRY(readParts(file, 4 * SecretText::Most, [&](std::string_view part) {
        for (const char c : part) {
            ended = ended || c == '\n';
            if (!ended && c != '\r')
                fits = fits && line.add(c);
        }
        sodium_memzero(const_cast<char *>(part.data()), part.size()); // the buffer is ours
    }));
    if (line.view().empty() || !fits)
        return base::failure(Code::Invalid, file.string() + ": the first line must hold the passphrase, 1 to " +
                                                std::to_string(SecretText::Most) + " bytes");
    return line;
}

} // namespace kiosk::trust
