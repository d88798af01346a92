// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/postgres_listener.h"

#include <algorithm>
#include <array>
#include <random>
#include <sstream>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "kiosk/base/log.h"
#include "kiosk/base/must.h"
#include "kiosk/store/postgres_connection.h"

namespace kiosk::store {

namespace {

constexpr std::size_t LongestNote = 7500; // PostgreSQL takes 8000 bytes

std::optional<StreamName> parseStream(const std::string &word)
{
    const auto date = word.rfind('/');
    const auto kind = date == std::string::npos || date == 0 ? std::string::npos : word.rfind('/', date - 1);
    if (kind == std::string::npos)
        return {};
    const auto parsedKind = parseStreamKind(word.substr(kind + 1, date - kind - 1));
    const auto parsedDate = domain::parseDate(word.substr(date + 1));
    if (!parsedKind || (!parsedDate && date + 1 != word.size()))
        return {};
    return StreamName{domain::SiteId{word.substr(0, kind)}, parsedDate.value_or(domain::LocalDate{}), *parsedKind};
}

} // namespace

std::string noteOf(const std::string &server, const Changes &changes)
{
    std::string note = server + (changes.records ? " r" : " -");
    for (const auto &stream : changes.streams)
        note += " " + stream.site.value + "/" + name(stream.kind) + "/" +
                (stream.date.ok() ? domain::toText(stream.date) : std::string());
    return note.size() > LongestNote ? server + " *" : note;
}

bool readNote(std::string_view note, const std::string &server, Changes &changes)
{
    std::istringstream words{std::string(note)};
    std::string word;
    words >> word;
    if (word == server)
        return false;
    words >> word;
    if (word == "r")
        changes.records = true;
    else if (word != "-")
        changes.records = changes.allStreams = true;
    while (words >> word) {
        const auto stream = parseStream(word);
        if (!stream)
            changes.allStreams = true;
        else if (std::find(changes.streams.begin(), changes.streams.end(), *stream) == changes.streams.end())
            changes.streams.push_back(*stream);
    }
    return true;
}

PostgresListener::PostgresListener(std::string target, std::string server)
    : m_target(std::move(target))
    , m_server(std::move(server))
    , m_wake(::eventfd(0, EFD_CLOEXEC))
{
    MUST(m_wake >= 0);
    m_thread = std::thread([this] { run(); });
}

PostgresListener::~PostgresListener()
{
    const std::uint64_t one = 1;
    MUST(::write(m_wake, &one, sizeof one) == sizeof one);
    m_thread.join();
    ::close(m_wake);
}

Changes PostgresListener::take()
{
    const std::lock_guard lock(m_mutex);
    auto out = std::exchange(m_changes, {});
    if (!m_hears)
        out.records = out.allStreams = true;
    return out;
}

void PostgresListener::onChange(std::function<void()> told)
{
    const std::lock_guard lock(m_toldMutex);
    m_told = std::move(told);
}

void PostgresListener::tell()
{
    const std::lock_guard lock(m_toldMutex);
    if (m_told)
        m_told();
}

bool PostgresListener::pause(int milliseconds, int otherSocket) const
{
    std::array<pollfd, 2> wait{pollfd{m_wake, POLLIN, 0}, pollfd{otherSocket, POLLIN, 0}};
    ::poll(wait.data(), otherSocket < 0 ? 1 : 2, milliseconds);
    return wait[0].revents == 0;
}

/** Until the line breaks or it is time to end. */
void PostgresListener::listen()
{
    auto opened = PostgresConnection::open(m_target, "wegweiser-listener", std::chrono::seconds{10});
    if (!opened)
        return;
    auto &connection = *opened.assume_value();
    if (!connection.execute(std::string("LISTEN ") + NotifyChannel))
        return;
    {
        // What was written before this was not heard.
        const std::lock_guard lock(m_mutex);
        m_changes.records = m_changes.allStreams = true;
        m_hears = true;
    }
    tell();
    while (pause(-1, connection.socket())) {
        const auto notes = connection.notifications();
        if (!notes)
            break;
        bool isNew = false;
        {
            const std::lock_guard lock(m_mutex);
            for (const auto &note : notes.assume_value())
                isNew = readNote(note, m_server, m_changes) || isNew;
        }
        if (isNew)
            tell();
    }
    const std::lock_guard lock(m_mutex);
    m_hears = false;
}

void PostgresListener::run()
{
    std::minstd_rand jitter{std::random_device{}()};
    int longest = 100;
    do {
        const auto begun = std::chrono::steady_clock::now();
        listen();
        if (std::chrono::steady_clock::now() - begun > std::chrono::seconds{10})
            longest = 100;
        else
            longest = std::min(longest * 2, 5000);
    } while (pause(std::uniform_int_distribution<int>(longest / 2, longest)(jitter), -1));
}

} // namespace kiosk::store
