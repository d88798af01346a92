// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres_cluster.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <pwd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kiosk/base/must.h"

namespace kiosk::test {

namespace {

/** Debian keeps the server's programs by version. */
std::string findBinaries()
{
    for (const auto *folder :
         {"/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/15/bin"})
        if (std::filesystem::exists(std::string(folder) + "/initdb"))
            return folder;
    return {};
}

} // namespace

/** As user postgres when we are root; the child's output goes to a log that is shown when it fails. */
int PostgresCluster::run(std::vector<std::string> words) const
{
    words[0] = m_binaries + "/" + words[0];
    const auto log = (m_folder.path / "command.log").string();
    const pid_t child = ::fork();
    MUST(child >= 0);
    if (child == 0) {
        const int out = ::open(log.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0666);
        ::dup2(out, 1);
        ::dup2(out, 2);
        ::dup2(::open("/dev/null", O_RDONLY), 0);
        if (::geteuid() == 0) {
            const auto *user = ::getpwnam("postgres");
            if (!user || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)
                ::_exit(126);
        }
        if (::chdir("/") != 0)
            ::_exit(126);
        std::vector<char *> arguments;
        for (auto &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    int status = 0;
    MUST(::waitpid(child, &status, 0) == child);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    if (code != 0) {
        std::ifstream in(log);
        const std::string text((std::istreambuf_iterator<char>(in)), {});
        std::fprintf(stderr, "%s ended with %d:\n%s\n", words[0].c_str(), code, text.c_str());
    }
    return code;
}

bool PostgresCluster::initialise(Disk disk)
{
    m_binaries = findBinaries();
    if (m_binaries.empty())
        return false;
    // Others must reach the folder: its owner is not always who runs the database.
    std::filesystem::permissions(m_folder.path, std::filesystem::perms::all);
    const auto data = (m_folder.path / "data").string();
    MUST(run({"initdb", "-D", data, "-U", "wegweiser", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
              "--no-sync", "--no-instructions"}) == 0);
    std::ofstream settings(m_folder.path / "data" / "postgresql.auto.conf", std::ios::app);
    settings << "listen_addresses=''\nunix_socket_directories='" << m_folder.path.string()
             << "'\nmax_connections=40\nshared_buffers=32MB\nwal_level=minimal\nmax_wal_senders=0\nautovacuum=off\n"
             << (disk == Disk::Lazy ? "fsync=off\nfull_page_writes=off\n"
                                    : "fsync=on\nrecovery_init_sync_method=syncfs\n");
    settings.close();
    startAgain();
    return true;
}

std::unique_ptr<PostgresCluster> PostgresCluster::start(Disk disk)
{
    std::unique_ptr<PostgresCluster> cluster(new PostgresCluster);
    if (!cluster->initialise(disk))
        return {};
    return cluster;
}

PostgresCluster::~PostgresCluster()
{
    if (m_isRunning)
        stopAtOnce();
}

void PostgresCluster::startAgain()
{
    const auto data = (m_folder.path / "data").string();
    MUST(run({"pg_ctl", "-D", data, "-w", "-s", "-l", (m_folder.path / "data" / "server.log").string(), "start"}) == 0);
    m_isRunning = true;
}

void PostgresCluster::stopAtOnce()
{
    MUST(run({"pg_ctl", "-D", (m_folder.path / "data").string(), "-w", "-s", "-m", "immediate", "stop"}) == 0);
    m_isRunning = false;
}

std::string PostgresCluster::newDatabase()
{
    const auto name = "wegweiser" + std::to_string(++m_databases);
    MUST(run({"createdb", "-h", m_folder.path.string(), "-U", "wegweiser", name}) == 0);
    return target(name);
}

std::string PostgresCluster::target(const std::string &database) const
{
    return "host=" + m_folder.path.string() + " user=wegweiser dbname=" + database;
}

PostgresCluster *sharedCluster()
{
    static const auto cluster = [] {
        auto made = PostgresCluster::start(PostgresCluster::Disk::Lazy);
        if (!made)
            std::fprintf(stderr, "SKIPPED: PostgreSQL is not installed (apt install postgresql-15); "
                                 "nothing of it is tested here\n");
        return made;
    }();
    return cluster.get();
}

} // namespace kiosk::test
