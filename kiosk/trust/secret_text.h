// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::trust {

/** A text that nobody else should see: kept out of the swap where the system allows it, wiped when it goes. */
class SecretText
{
public:
    SecretText();
    ~SecretText();
    SecretText(SecretText &&other) noexcept;
    SecretText &operator=(SecretText &&other) noexcept;
    SecretText(const SecretText &) = delete;
    SecretText &operator=(const SecretText &) = delete;

    /** Longest text it holds, in bytes. */
    static constexpr std::size_t Most = 1024;
    [[nodiscard]] static SecretText of(std::string_view text);
    /** False when it is full: nothing was added. */
    bool add(char c);
    void removeLast();
    [[nodiscard]] std::string_view view() const { return {m_bytes, m_size}; }

private:
    char *m_bytes; ///< Most bytes of guarded memory
    std::size_t m_size = 0;
};

/** The first line of @p file. Denied when others than its owner may read it; Invalid when it is empty or too long. */
[[nodiscard]] base::Result<SecretText> readSecretLine(const std::filesystem::path &file);
/** Denied, saying what to do, when others than the owner may read @p file. */
[[nodiscard]] base::Result<void> mustBePrivate(const std::filesystem::path &file);

} // namespace kiosk::trust
