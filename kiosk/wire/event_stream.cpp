// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/event_stream.h"

#include <charconv>

namespace kiosk::wire {

namespace {
constexpr std::size_t LargestEvent = 32U << 20U;
}

std::string format(const StreamEvent &event)
{
    std::string text;
    text.reserve(event.name.size() + event.data.size() + event.id.size() + 24);
    if (!event.id.empty())
        text.append("id: ").append(event.id).append("\n");
    text.append("event: ").append(event.name).append("\ndata: ").append(event.data).append("\n\n");
    return text;
}

std::string eventId(const StreamPosition &position)
{
    return domain::toText(position.date) + ":" + std::to_string(position.seq);
}

std::optional<StreamPosition> parseEventId(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size())
        return {};
    const auto date = domain::parseDate(std::string(text.substr(0, colon)));
    StreamPosition position;
    const auto *end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + colon + 1, end, position.seq);
    if (!date || read.ec != std::errc{} || read.ptr != end)
        return {};
    position.date = *date;
    return position;
}

base::Result<std::vector<StreamEvent>> StreamParser::feed(std::string_view bytes)
{
    std::vector<StreamEvent> out;
    for (;;) {
        if (m_lastWasReturn && !bytes.empty()) {
            m_lastWasReturn = false;
            if (bytes.front() == '\n')
                bytes.remove_prefix(1);
        }
        const auto end = bytes.find_first_of("\r\n");
        m_line.append(bytes.substr(0, end));
        if (m_line.size() + m_event.data.size() > LargestEvent)
            return base::failure(base::Code::Invalid, "event stream: an event is larger than 32 MiB");
        if (end == std::string_view::npos)
            return out;
        m_lastWasReturn = bytes[end] == '\r';
        bytes.remove_prefix(end + 1);
        line(m_line, out);
        m_line.clear();
    }
}

void StreamParser::line(std::string_view text, std::vector<StreamEvent> &out)
{
    if (text.empty()) {
        if (m_hasData)
            out.push_back(std::move(m_event));
        m_event = {};
        m_hasData = false;
        return;
    }
    const auto colon = std::min(text.find(':'), text.size());
    const auto field = text.substr(0, colon);
    auto value = text.substr(std::min(colon + 1, text.size()));
    if (value.starts_with(' '))
        value.remove_prefix(1);
    if (field == "event") {
        m_event.name = value;
    } else if (field == "id") {
        m_event.id = value;
    } else if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    } // a comment or a field that does not concern us
}

} // namespace kiosk::wire
