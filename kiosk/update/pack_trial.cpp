// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/pack_trial.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kiosk::update {

namespace {

using Verdict = TrialOutcome::Verdict;
using SteadyTime = std::chrono::steady_clock;

constexpr std::chrono::milliseconds Look{50};
constexpr std::size_t MostOutput = 4096; ///< the end of what it says
constexpr int Nicest = 19;

/** In the child, between fork and exec: only what may be called there. */
[[noreturn]] void become(char *const *arguments, const ChildTrial::Limits &limits, int output)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // it never outlives the terminal
    const auto set = [](auto what, rlim_t most) {
        const rlimit limit{most, most};
        ::setrlimit(what, &limit);
    };
    set(RLIMIT_DATA, limits.memory);
    set(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count()));
    set(RLIMIT_CORE, 0);
    if (::setpriority(PRIO_PROCESS, 0, Nicest) != 0) {
        // then it runs with ours
    }
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::execv(arguments[0], arguments);
    ::_exit(127);
}

std::string lastLine(const std::string &text)
{
    auto end = text.find_last_not_of(" \r\n");
    if (end == std::string::npos)
        return {};
    const auto begin = text.find_last_of('\n', end);
    return text.substr(begin == std::string::npos ? 0 : begin + 1,
                       end - (begin == std::string::npos ? 0 : begin + 1) + 1);
}

/** Reads what there is, keeps the end of it. */
void drain(int from, std::string &output)
{
    char bytes[4096];
    for (;;) {
        const auto got = ::read(from, bytes, sizeof bytes);
        if (got <= 0)
            return;
        output.append(bytes, static_cast<std::size_t>(got));
        if (output.size() > MostOutput)
            output.erase(0, output.size() - MostOutput);
    }
}

std::string howItEnded(int status, const std::string &output)
{
    const auto said = lastLine(output);
    std::string how = WIFSIGNALED(status) ? std::string("crashed: ") + ::strsignal(WTERMSIG(status))
                                          : "exit code " + std::to_string(WEXITSTATUS(status));
    return said.empty() ? how : how + "; " + said;
}

} // namespace

ChildTrial::ChildTrial(std::vector<std::string> command, Limits limits)
    : m_command(std::move(command))
    , m_limits(limits)
{
}

TrialOutcome ChildTrial::run(const std::filesystem::path &folder, const Stop &stop)
{
    auto command = m_command;
    std::vector<char *> arguments;
    for (auto &part : command) {
        if (part == "{}")
            part = folder.string();
        arguments.push_back(part.data());
    }
    arguments.push_back(nullptr);
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {Verdict::Stopped, std::string("no pipe: ") + std::strerror(errno), {}};
    const auto start = SteadyTime::now();
    const pid_t child = ::fork();
    if (child == 0)
        become(arguments.data(), m_limits, ends[1]);
    ::close(ends[1]);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    std::string output;
    int status = 0;
    TrialOutcome outcome;
    if (child < 0)
        outcome.reason = std::string("no process: ") + std::strerror(errno);
    bool ended = child < 0;
    while (!ended) {
        pollfd more{ends[0], POLLIN, 0};
        ::poll(&more, 1, static_cast<int>(Look.count()));
        drain(ends[0], output);
        const bool late = SteadyTime::now() - start > m_limits.time;
        if (stop.load() || late) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            outcome = {late ? Verdict::Bad : Verdict::Stopped, late ? "took too long" : "stopped", {}};
            ended = true;
        } else if (::waitpid(child, &status, WNOHANG) == child) {
            drain(ends[0], output);
            const bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            outcome = {good ? Verdict::Good : Verdict::Bad, good ? lastLine(output) : howItEnded(status, output), {}};
            ended = true;
        } else if ((more.revents & POLLHUP) != 0) {
            ::poll(nullptr, 0, static_cast<int>(Look.count())); // its output is closed, it is not ended yet
        }
    }
    ::close(ends[0]);
    outcome.took = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyTime::now() - start);
    return outcome;
}

} // namespace kiosk::update
