// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/breaking_line.h"

#include <array>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "kiosk/base/must.h"

namespace kiosk::test {

namespace {

sockaddr_un addressOf(const std::string &file)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    MUST(file.size() < sizeof address.sun_path);
    file.copy(address.sun_path, file.size());
    return address;
}

/** What is there to read; empty: the end, or nothing within @p patience. */
std::string readSome(int from, int patience)
{
    pollfd wait{from, POLLIN, 0};
    if (::poll(&wait, 1, patience) <= 0)
        return {};
    std::array<char, 65536> buffer{};
    const auto got = ::read(from, buffer.data(), buffer.size());
    return {buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
}

bool writeAll(int to, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto done = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (done <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

} // namespace

BreakingLine::BreakingLine(std::string socketFile)
    : m_other(std::move(socketFile))
    , m_listening(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const auto address = addressOf((m_folder.path / ".s.PGSQL.5432").string());
    MUST(::bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    MUST(::listen(m_listening, 8) == 0);
    m_accepting = std::thread([this] { accept(); });
}

BreakingLine::~BreakingLine()
{
    m_isEnding = true;
    m_accepting.join();
    for (auto &line : m_lines)
        line.join();
    ::close(m_listening);
}

std::string BreakingLine::through(const std::string &target) const
{
    return target + " host=" + m_folder.path.string();
}

void BreakingLine::cutAt(std::string words, Cut cut)
{
    const std::lock_guard lock(m_mutex);
    m_words = std::move(words);
    m_cut = cut;
    m_wasCut = false;
}

bool BreakingLine::says(const std::string &bytes, Cut &cut)
{
    const std::lock_guard lock(m_mutex);
    if (m_words.empty() || bytes.find(m_words) == std::string::npos)
        return false;
    m_words.clear();
    cut = m_cut;
    m_wasCut = true;
    return true;
}

void BreakingLine::accept()
{
    while (!m_isEnding) {
        pollfd wait{m_listening, POLLIN, 0};
        if (::poll(&wait, 1, 20) <= 0)
            continue;
        const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (m_isAway)
            ::close(client);
        else
            m_lines.emplace_back([this, client] { pass(client); });
    }
}

void BreakingLine::pass(int client)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = addressOf(m_other);
    bool isOpen = ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    while (isOpen && !m_isEnding) {
        std::array<pollfd, 2> wait{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (::poll(wait.data(), 2, 20) <= 0)
            continue;
        if (wait[1].revents != 0) {
            const auto bytes = readSome(server, 0);
            isOpen = !bytes.empty() && writeAll(client, bytes);
        }
        if (isOpen && wait[0].revents != 0) {
            const auto bytes = readSome(client, 0);
            auto cut = Cut::Before;
            if (!says(bytes, cut)) {
                isOpen = !bytes.empty() && writeAll(server, bytes);
                continue;
            }
            m_isAway = cut == Cut::AndStayAway;
            if (cut == Cut::During || cut == Cut::After)
                writeAll(server, bytes);
            if (cut == Cut::During)
                ::shutdown(client, SHUT_RDWR);
            if (cut == Cut::During || cut == Cut::After)
                (void)readSome(server, 5000); // the answer, which nobody gets
            isOpen = false;
        }
    }
    ::close(client);
    ::close(server);
}

} // namespace kiosk::test
