// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/support/scratch_folder.h"

namespace kiosk::test {

/**
 * A private PostgreSQL in a scratch folder, reached by its own socket only. Made by initdb, gone with the object. The
 * database refuses to run as root: then it runs as the user postgres.
 */
class PostgresCluster
{
public:
    enum class Disk { Lazy, Careful }; ///< fsync off, or on as in life

    /** Null when PostgreSQL is not installed; the program ends when it cannot be started. */
    static std::unique_ptr<PostgresCluster> start(Disk disk);
    ~PostgresCluster();

    /** A fresh database: what libpq needs to reach it. */
    std::string newDatabase();
    [[nodiscard]] std::string target(const std::string &database) const;
    [[nodiscard]] std::string socketFile() const { return (m_folder.path / ".s.PGSQL.5432").string(); }
    void stopAtOnce(); ///< immediate: as a crash
    void startAgain();

private:
    PostgresCluster() = default;
    bool initialise(Disk disk);
    [[nodiscard]] int run(std::vector<std::string> words) const;

    ScratchFolder m_folder;
    std::string m_binaries;
    int m_databases = 0;
    bool m_isRunning = false;
};

/** The one of this test program, made when it is first needed. Null: not installed, and the program has said so. */
PostgresCluster *sharedCluster();

} // namespace kiosk::test
