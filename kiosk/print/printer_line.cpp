// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/print/printer_line.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kiosk::print {
namespace {

using base::Code;
using base::failure;
using Moment = std::chrono::steady_clock::time_point;
constexpr std::chrono::milliseconds StopCheck{100};

/** Waits until @p descriptor is ready for @p events; false when the time is over or somebody wants to stop. */
bool waitFor(int descriptor, short events, Moment end, const std::atomic<bool> &stop)
{
    while (!stop) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        pollfd ready{descriptor, events, 0};
        const auto slice = std::clamp(left, std::chrono::milliseconds(0), StopCheck);
        if (::poll(&ready, 1, static_cast<int>(slice.count())) > 0)
            return true;
        if (left <= std::chrono::milliseconds(0))
            return false;
    }
    return false;
}

bool connectWithin(int descriptor, const addrinfo &address, Moment end, const std::atomic<bool> &stop)
{
    if (::connect(descriptor, address.ai_addr, address.ai_addrlen) == 0)
        return true;
    if (errno != EINPROGRESS || !waitFor(descriptor, POLLOUT, end, stop))
        return false;
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
}

struct FreeAddresses
{
    void operator()(addrinfo *list) const { ::freeaddrinfo(list); }
};

} // namespace

base::Result<PrinterLine> PrinterLine::connect(const std::string &host, const std::string &port,
                                               std::chrono::milliseconds limit, const std::atomic<bool> &stop)
{
    const Moment end = std::chrono::steady_clock::now() + limit;
    addrinfo wish{};
    wish.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (const int error = ::getaddrinfo(host.c_str(), port.c_str(), &wish, &found); error != 0)
        return failure(Code::Device, "printer " + host + ": " + ::gai_strerror(error));
    const std::unique_ptr<addrinfo, FreeAddresses> addresses(found);
    for (const addrinfo *address = found; address != nullptr; address = address->ai_next) {
        PrinterLine line(::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), stop);
        if (line.m_descriptor >= 0 && connectWithin(line.m_descriptor, *address, end, stop))
            return line;
    }
    return failure(Code::Device, "printer " + host + ":" + port + " does not answer: is it on and in the network?");
}

PrinterLine::PrinterLine(int descriptor, const std::atomic<bool> &stop)
    : m_descriptor(descriptor)
    , m_stop(stop)
{
}

PrinterLine::PrinterLine(PrinterLine &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_stop(other.m_stop)
{
}

PrinterLine::~PrinterLine()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

base::Result<void> PrinterLine::send(const std::string &bytes, std::chrono::milliseconds limit)
{
    std::size_t done = 0;
    Moment end = std::chrono::steady_clock::now() + limit;
    while (done < bytes.size()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (sent > 0) {
            done += static_cast<std::size_t>(sent);
            end = std::chrono::steady_clock::now() + limit; // slow paper is no failure, standing still is
        } else if (errno != EAGAIN && errno != EINTR) {
            return failure(Code::Device, std::string("the printer hung up: ") + std::strerror(errno));
        } else if (!waitFor(m_descriptor, POLLOUT, end, m_stop)) {
            return failure(Code::Device, "the printer takes no more data");
        }
    }
    return boost::outcome_v2::success();
}

base::Result<std::optional<std::uint8_t>> PrinterLine::receive(std::chrono::milliseconds limit)
{
    if (!waitFor(m_descriptor, POLLIN, std::chrono::steady_clock::now() + limit, m_stop))
        return std::optional<std::uint8_t>();
    std::uint8_t byte = 0;
    const ssize_t got = ::recv(m_descriptor, &byte, 1, 0);
    if (got == 1)
        return std::optional<std::uint8_t>(byte);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return std::optional<std::uint8_t>();
    return failure(Code::Device, "the printer hung up");
}

void PrinterLine::drain()
{
    char unasked[64];
    while (::recv(m_descriptor, unasked, sizeof unasked, 0) > 0) {
    }
}

} // namespace kiosk::print
