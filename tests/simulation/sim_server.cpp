// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sim_server.h"

#include <algorithm>
#include <ctime>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/base/must.h"
#include "kiosk/wire/event_stream.h"
#include "kiosk/wire/problem.h"
#include "kiosk/wire/signature.h"
#include "kiosk/wire/snapshot.h"
#include "kiosk/wire/values.h"

namespace kiosk::tests {

using base::Code;
using base::failure;
using boost::outcome_v2::success;

namespace {

constexpr std::chrono::seconds HeartbeatEvery{5};
constexpr std::chrono::minutes ClockTolerance{5};

std::string header(const http::HttpRequest &request, const std::string &name)
{
    const auto it = std::find_if(request.headers.begin(), request.headers.end(),
                                 [&](const auto &one) { return one.first == name; });
    return it == request.headers.end() ? std::string{} : it->second;
}

/** Path and query of an absolute address. */
std::pair<std::string, std::string> target(const std::string &url)
{
    const auto path = url.find('/', url.find("://") + 3);
    const auto query = url.find('?');
    if (query == std::string::npos)
        return {url.substr(path), {}};
    return {url.substr(path, query - path), url.substr(query + 1)};
}

std::string httpDate(base::WallTime now)
{
    const auto seconds = std::chrono::system_clock::to_time_t(now);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[64];
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return text;
}

template<class T>
base::Result<T> read(const std::string &body)
{
    BOOST_OUTCOME_TRY(const auto json, wire::parseJson(body));
    return wire::fromJson<T>(json);
}

} // namespace

SimServer::SimServer(ManualExecutor &executor, const base::Clock &clock, domain::Site site)
    : m_executor(executor)
    , m_clock(clock)
    , m_site(std::move(site))
{
    beat();
}

void SimServer::addTerminal(const std::string &id, domain::TerminalNumber number, const trust::PublicKey &key)
{
    m_terminals.emplace(id, Caller{id, number, key});
}

SimServer::Day &SimServer::day(domain::LocalDate date)
{
    auto &day = days[date];
    day.state.site = m_site.id;
    day.state.date = date;
    return day;
}

void SimServer::changeSite(domain::Site site)
{
    m_site = std::move(site);
    const auto event = wire::format({"config", "{\"version\":" + std::to_string(m_site.version) + "}", {}});
    for (const auto &[id, stream] : m_streams)
        stream.write(event);
}

void SimServer::restart()
{
    m_streams.clear();
    for (auto &[date, day] : days) { // what is on the disk is the log
        domain::QueueState again;
        again.site = m_site.id;
        again.date = date;
        for (const auto &event : day.log)
            domain::apply(again, event);
        MUST(again == day.state);
        day.state = std::move(again);
    }
    m_up = true;
}

base::Result<void> SimServer::run(domain::LocalDate date, const domain::Command &command)
{
    auto &one = day(date);
    BOOST_OUTCOME_TRY(const auto facts, domain::decide(one.state, m_site, command, m_clock.wall()));
    for (const auto &fact : facts) {
        one.log.push_back({one.state.seq + 1, m_clock.wall(), fact});
        domain::apply(one.state, one.log.back());
        if (onEvent)
            onEvent(one, one.log.back());
        publish(one, one.log.back());
    }
    return success();
}

base::Result<void> SimServer::command(const domain::Command &command)
{
    if (!m_up)
        return failure(Code::Offline, "down");
    return run(today(), command);
}

void SimServer::publish(const Day &day, const domain::QueueEvent &event)
{
    for (const auto &[id, stream] : m_streams) {
        if (stream.date != day.state.date)
            continue;
        const auto view = stream.terminal ? wire::View::Terminal : wire::View::Display;
        stream.write(wire::format({"queue", wire::toText(wire::toJson(wire::redacted(event, view))),
                                   wire::eventId({day.state.date, event.seq})}));
    }
}

std::string SimServer::snapshotFor(const Stream &stream)
{
    const auto view = stream.terminal ? wire::View::Terminal : wire::View::Display;
    const auto &state = day(stream.date).state;
    const wire::Snapshot snapshot{wire::redacted(state, view), view, m_clock.wall(), m_site.version};
    return wire::format({"snapshot", wire::toText(wire::toJson(snapshot)), wire::eventId({state.date, state.seq})});
}

void SimServer::beat()
{
    m_executor.postAfter(HeartbeatEvery, [this] { beat(); });
    for (auto &[id, stream] : m_streams) {
        if (stream.date != today()) {
            stream.date = today();
            stream.write(snapshotFor(stream));
        }
        stream.write(
            wire::format({"heartbeat", "{\"now_ms\":" + std::to_string(wire::toMillis(m_clock.wall())) + "}", {}}));
    }
}

http::HttpAnswer SimServer::failed(const base::Error &error, int status) const
{
    return {status != 0 ? status : wire::statusOf(error.code),
            {{"date", httpDate(m_clock.wall())}},
            wire::problemText(error, status)};
}

base::Result<const SimServer::Caller *> SimServer::verified(const http::HttpRequest &request)
{
    const auto [path, query] = target(request.url);
    BOOST_OUTCOME_TRY(
        const auto read,
        wire::readSignature(
            {request.method, path, query, request.body, header(request, "Idempotency-Key")},
            {header(request, "Signature-Input"), header(request, "Signature"), header(request, "Content-Digest")}));
    const auto caller = m_terminals.find(read.claims.keyId);
    trust::Signature signature{};
    MUST(read.signature.size() == signature.size());
    std::copy(read.signature.begin(), read.signature.end(), signature.begin());
    if (caller == m_terminals.end() || !caller->second.key.verifies({}, read.base, signature))
        return failure(Code::Denied, "unknown key or wrong signature");
    const auto off = m_clock.wall() - base::WallTime{std::chrono::seconds{read.claims.created}};
    if (off > ClockTolerance || off < -ClockTolerance)
        return failure(Code::Denied, "clock");
    MUST(m_nonces.insert(read.claims.keyId + read.claims.nonce).second); // our own client never repeats one
    return &caller->second;
}

http::HttpAnswer SimServer::handle(const http::HttpRequest &request)
{
    if (!m_up)
        return {};
    const auto caller = verified(request);
    if (!caller) {
        ++refusedSignatures;
        return failed(caller.assume_error(), 401);
    }
    const auto path = target(request.url).first;
    if (request.method == "GET" && path == "/v1/sites/" + m_site.id.value + "/config")
        return {200, {}, wire::toText(wire::toJson(m_site))};
    if (request.method != "POST")
        return failed(failure(Code::NotFound, path));
    return post(*caller.assume_value(), path, request);
}

http::HttpAnswer SimServer::post(const Caller &caller, const std::string &path, const http::HttpRequest &request)
{
    const auto key = caller.id + header(request, "Idempotency-Key");
    if (const auto known = m_answers.find(key); known != m_answers.end()) {
        if (known->second.first != request.body)
            return failed(failure(Code::Invalid, "this key had another body"), 422);
        return {200, {{"idempotent-replayed", "true"}}, known->second.second};
    }
    base::Result<std::string> answer = failure(Code::NotFound, path);
    if (path == "/v1/terminals/" + caller.id + "/leases")
        answer = lease(caller, request.body);
    else if (path == "/v1/terminals/" + caller.id + "/journal")
        answer = journal(caller, request.body);
    if (!answer)
        return failed(answer.assume_error());
    m_answers[key] = {request.body, answer.assume_value()};
    return {200, {}, answer.assume_value()};
}

base::Result<std::string> SimServer::lease(const Caller &caller, const std::string &body)
{
    BOOST_OUTCOME_TRY(const auto wanted, read<wire::LeaseRequest>(body));
    auto &one = day(today());
    const auto from = one.log.size();
    BOOST_OUTCOME_TRY(
        run(today(), domain::command::LeaseRange{caller.number, wanted.journal, wanted.service, wanted.count}));
    wire::LeaseAnswer answer{today(), {}};
    for (auto i = from; i < one.log.size(); ++i) {
        if (const auto *leased = std::get_if<domain::RangeLeased>(&one.log[i].fact))
            answer.ranges.push_back(leased->range);
    }
    return wire::toText(wire::toJson(answer));
}

base::Result<std::string> SimServer::journal(const Caller &, const std::string &body)
{
    BOOST_OUTCOME_TRY(const auto request, read<wire::JournalRequest>(body));
    auto &mark = m_journals[request.journal];
    for (const auto &entry : request.entries) {
        if (entry.seq <= mark.hashes.size()) {
            if (mark.hashes[entry.seq - 1] == entry.hash)
                continue;
            ++conflicts;
            return failure(Code::Conflict, "entry " + std::to_string(entry.seq) + " is another one here");
        }
        if (entry.seq != mark.hashes.size() + 1)
            return failure(Code::Invalid, "entry " + std::to_string(entry.seq) + " leaves a gap");
        BOOST_OUTCOME_TRY(enter(request, entry, mark));
        mark.hashes.push_back(entry.hash);
    }
    return wire::toText(wire::toJson(wire::JournalAnswer{mark.hashes.size()}));
}

base::Result<void> SimServer::enter(const wire::JournalRequest &request, const wire::JournalEntry &entry,
                                    JournalMark &mark)
{
    BOOST_OUTCOME_TRY(const auto body, wire::readBody(entry.body));
    const auto *issued = std::get_if<wire::IssuedBody>(&body);
    if (issued == nullptr)
        return success();
    auto ticket = issued->ticket;
    const auto now = m_clock.wall();
    ticket.issued = entry.bootId == request.bootId ? now - (request.boottime - entry.boottime) : entry.wall;
    ticket.issued = std::clamp(ticket.issued, std::min(mark.last, now), now);
    mark.last = ticket.issued;
    return run(entry.date, domain::command::RecordIssued{ticket});
}

http::HttpAnswer SimServer::openStream(const http::HttpRequest &request, std::uint64_t id, Write write)
{
    if (!m_up)
        return {};
    const auto query = target(request.url).second;
    Stream stream{std::move(write), query == "view=terminal", today()};
    if (stream.terminal) {
        if (const auto caller = verified(request); !caller) {
            ++refusedSignatures;
            return failed(caller.assume_error(), 401);
        }
    }
    m_streams[id] = stream;
    const auto from = wire::parseEventId(header(request, "Last-Event-ID"));
    const auto &one = day(today());
    if (!from || from->date != today() || from->seq > one.state.seq) {
        stream.write(snapshotFor(stream));
    } else {
        const auto view = stream.terminal ? wire::View::Terminal : wire::View::Display;
        for (auto seq = from->seq; seq < one.log.size(); ++seq)
            stream.write(wire::format({"queue", wire::toText(wire::toJson(wire::redacted(one.log[seq], view))),
                                       wire::eventId({one.state.date, seq + 1})}));
    }
    return {200, {}, {}};
}

} // namespace kiosk::tests
