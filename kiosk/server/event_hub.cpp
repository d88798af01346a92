// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/event_hub.h"

#include <array>

#include <boost/json/object.hpp>

#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

constexpr std::size_t RecentEvents = 2048;

std::string line(const char *name, const boost::json::value &data, std::string id = {})
{
    return wire::format({name, wire::toText(data), std::move(id)});
}

/** Leaves the list of readers when it goes. */
template<class List>
struct Leave
{
    std::weak_ptr<List> readers;
    std::weak_ptr<StreamSink> sink;
    ~Leave()
    {
        const auto list = readers.lock();
        const auto own = sink.lock();
        if (!list || !own)
            return;
        list->remove_if([&](const auto &reader) { return reader.sink == own; });
    }
};

} // namespace

void EventHub::start(const domain::QueueState &day)
{
    m_today = day;
    m_today.learned = m_learned;
    m_recent.clear();
    sendAll([this](wire::View view) { return snapshotBytes(view); });
}

void EventHub::learned(std::shared_ptr<const domain::WaitModel> model)
{
    m_learned.model = std::move(model);
    m_today.learned = m_learned;
    sendAll([this](wire::View view) { return snapshotBytes(view); });
}

void EventHub::publish(const std::vector<domain::QueueEvent> &events)
{
    if (events.empty())
        return;
    for (const auto &event : events) {
        domain::apply(m_today, event);
        m_recent.push_back(event);
    }
    const auto first = events.front().seq;
    sendAll([&](wire::View view) { return eventBytes(view, first); });
    while (m_recent.size() > RecentEvents)
        m_recent.pop_front();
}

void EventHub::siteChanged(std::int64_t version)
{
    m_siteVersion = version;
    const auto bytes = std::make_shared<const std::string>(line("config", boost::json::object{{"version", version}}));
    sendAll([&](wire::View) { return bytes; });
}

void EventHub::recheck()
{
    for (auto it = m_readers->begin(); it != m_readers->end();) {
        if (it->mayWatch()) {
            ++it;
            continue;
        }
        it->sink->close();
        it = m_readers->erase(it);
    }
}

void EventHub::heartbeat()
{
    recheck();
    const auto now = wire::toMillis(m_clock.wall());
    const auto bytes = std::make_shared<const std::string>(line("heartbeat", boost::json::object{{"now_ms", now}}));
    sendAll([&](wire::View) { return bytes; });
}

std::shared_ptr<void> EventHub::subscribe(wire::View view, const std::optional<wire::StreamPosition> &last,
                                          std::shared_ptr<StreamSink> sink, std::function<bool()> mayWatch)
{
    const auto firstKept = m_today.seq + 1 - m_recent.size();
    const bool canResume = last && last->date == m_today.date && last->seq + 1 >= firstKept && last->seq <= m_today.seq;
    if (!sink->send(canResume ? eventBytes(view, last->seq + 1) : snapshotBytes(view)))
        return {};
    m_readers->push_back({view, sink, std::move(mayWatch)});
    auto leave = std::make_shared<Leave<Readers>>();
    leave->readers = m_readers;
    leave->sink = sink;
    return leave;
}

wire::Snapshot EventHub::snapshot(wire::View view) const
{
    return {wire::redacted(m_today, view), view, m_clock.wall(), m_siteVersion};
}

EventHub::Bytes EventHub::snapshotBytes(wire::View view) const
{
    return std::make_shared<const std::string>(
        line("snapshot", wire::toJson(snapshot(view)), wire::eventId({m_today.date, m_today.seq})));
}

EventHub::Bytes EventHub::eventBytes(wire::View view, std::uint64_t fromSeq) const
{
    std::string text;
    const auto firstKept = m_today.seq + 1 - m_recent.size();
    for (auto index = fromSeq - firstKept; index < m_recent.size(); ++index) {
        const auto &event = m_recent[index];
        text += line("queue", wire::toJson(wire::redacted(event, view)), wire::eventId({m_today.date, event.seq}));
    }
    if (text.empty())
        text = ": nothing new\n\n"; // a reader who is up to date still sees that somebody is there
    return std::make_shared<const std::string>(std::move(text));
}

void EventHub::sendAll(const std::function<Bytes(wire::View)> &bytes)
{
    std::array<Bytes, 3> made;
    for (auto it = m_readers->begin(); it != m_readers->end();) {
        auto &mine = made.at(static_cast<std::size_t>(it->view));
        if (!mine)
            mine = bytes(it->view);
        if (it->sink->send(mine)) {
            ++it;
            continue;
        }
        ++m_dropped;
        it->sink->close();
        it = m_readers->erase(it);
    }
}

} // namespace kiosk::server
