// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preview/terminal_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kiosk::preview {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr auto ProgramName = "wegweiser-kiosk";
constexpr int SignalBase = 128;

} // namespace

fs::path findTerminal()
{
    std::error_code failed;
    const auto beside = fs::read_symlink("/proc/self/exe", failed).parent_path() / ProgramName;
    if (::access(beside.c_str(), X_OK) == 0)
        return beside;
    const char *path = std::getenv("PATH");
    std::string_view left = path ? path : "";
    while (!left.empty()) {
        const auto end = left.find(':');
        const auto file = fs::path(left.substr(0, end)) / ProgramName;
        if (::access(file.c_str(), X_OK) == 0)
            return file;
        left = end == std::string_view::npos ? std::string_view() : left.substr(end + 1);
    }
    return {};
}

Result<std::unique_ptr<TerminalProcess>>
TerminalProcess::start(const fs::path &program, const std::vector<std::string> &arguments, const fs::path &log)
{
    std::array<int, 2> in{-1, -1};
    std::array<int, 2> out{-1, -1};
    if (::pipe2(in.data(), O_CLOEXEC) != 0)
        return base::failure(Code::Device, std::string("no pipe: ") + std::strerror(errno));
    if (::pipe2(out.data(), O_CLOEXEC) != 0) {
        ::close(in[0]);
        ::close(in[1]);
        return base::failure(Code::Device, std::string("no pipe: ") + std::strerror(errno));
    }
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    // Whoever starts us may hold signals back for himself; the terminal takes them as usual.
    posix_spawnattr_t signals;
    posix_spawnattr_init(&signals);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&signals, &none);
    sigset_t usual = none;
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&signals, &usual);
    posix_spawnattr_setflags(&signals, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    auto words = arguments;
    auto name = program.string();
    std::vector<char *> argv{name.data()};
    for (auto &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_t process = 0;
    const int failed = ::posix_spawn(&process, name.c_str(), &files, &signals, argv.data(), environ);
    posix_spawnattr_destroy(&signals);
    posix_spawn_file_actions_destroy(&files);
    ::close(in[0]);
    ::close(out[1]);
    if (failed != 0) {
        ::close(in[1]);
        ::close(out[0]);
        return base::failure(Code::Device, name + ": cannot be started: " + std::strerror(failed));
    }
    ::fcntl(out[0], F_SETFL, O_NONBLOCK);
    return std::unique_ptr<TerminalProcess>(new TerminalProcess(process, in[1], out[0]));
}

TerminalProcess::TerminalProcess(int process, int in, int out)
    : m_process(process)
    , m_in(in)
    , m_out(out)
{
}

TerminalProcess::~TerminalProcess()
{
    ::close(m_in); // the terminal ends with its stdin
    if (!m_code) {
        ::kill(m_process, SIGTERM);
        collect();
    }
    ::close(m_out);
}

void TerminalProcess::tell(const Message &message)
{
    const auto line = toLine(message);
    for (std::size_t done = 0; done < line.size();) {
        const auto wrote = ::write(m_in, line.data() + done, line.size() - done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            return; // it has ended; hear() finds out
        done += static_cast<std::size_t>(wrote);
    }
}

std::vector<Message> TerminalProcess::hear()
{
    std::array<char, 4096> buffer;
    for (;;) {
        const auto length = ::read(m_out, buffer.data(), buffer.size());
        if (length > 0) {
            m_received.append(buffer.data(), static_cast<std::size_t>(length));
            continue;
        }
        if (length < 0 && errno == EINTR)
            continue;
        if (length == 0)
            collect();
        return takeMessages(m_received);
    }
}

void TerminalProcess::collect()
{
    int status = 0;
    while (!m_code) {
        const auto found = ::waitpid(m_process, &status, 0);
        if (found < 0 && errno == EINTR)
            continue;
        m_code = found > 0 && WIFEXITED(status)     ? WEXITSTATUS(status)
                 : found > 0 && WIFSIGNALED(status) ? SignalBase + WTERMSIG(status)
                                                    : 1;
    }
}

} // namespace kiosk::preview
