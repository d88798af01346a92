// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <sys/types.h>

namespace bench {

/** So many desks has the house: enough to call for a while without ending a conversation. */
constexpr std::size_t Desks = 2000;

/** What a process has used so far. */
struct Usage
{
    double cpuSeconds = 0;
    std::size_t privateBytes = 0; ///< proportional set size
};
[[nodiscard]] Usage usageOf(pid_t process);

/**
 * A server of its own on a scratch folder: one house without hours, Desks desks, one service of all four-digit
 * numbers, an account and a certificate. Ends, and its folder goes, with the object.
 */
class House
{
public:
    enum class Keeping { Sqlite, Memory };

    explicit House(Keeping keeping, const std::filesystem::path &where);
    ~House();
    House(const House &) = delete;
    House &operator=(const House &) = delete;

    [[nodiscard]] unsigned short port() const { return m_port; }
    [[nodiscard]] pid_t process() const { return m_process; }
    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }
    /** Logs in; "__Host-…=…". */
    [[nodiscard]] std::string logIn() const;

private:
    std::filesystem::path m_folder;
    unsigned short m_port = 0;
    pid_t m_process = 0;
};

/** The same server with its store in memory, for what the route costs without a database. Does not return before it
 * is ended. */
int serveFromMemory(const std::filesystem::path &folder, const std::string &listen);

} // namespace bench
