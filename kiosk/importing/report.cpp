// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/report.h"

#include <algorithm>
#include <array>

#include "kiosk/authoring/report.h"

namespace kiosk::importing {

namespace {

constexpr std::array AllNotes{Note::Conflict,  Note::Gone,    Note::Moved, Note::Stale,
                              Note::Unaligned, Note::Dropped, Note::Dead,  Note::Repaired,
                              Note::Changed,   Note::Kept,    Note::Hint};

} // namespace

const char *name(Note note)
{
    switch (note) {
    case Note::Dropped:
        return "dropped";
    case Note::Dead:
        return "dead link";
    case Note::Repaired:
        return "repaired";
    case Note::Changed:
        return "changed";
    case Note::Unaligned:
        return "unaligned";
    case Note::Stale:
        return "stale";
    case Note::Moved:
        return "moved";
    case Note::Gone:
        return "gone";
    case Note::Conflict:
        return "conflict";
    case Note::Kept:
        return "kept";
    case Note::Hint:
        break;
    }
    return "hint";
}

void Report::add(Note note, std::string page, std::string what, std::string why)
{
    m_lines.push_back({note, std::move(page), std::move(what), std::move(why)});
}

int Report::number(Note note) const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [&](const auto &line) { return line.note == note; }));
}

int Report::counted(const std::string &word) const
{
    const auto found = m_counts.find(word);
    return found == m_counts.end() ? 0 : found->second;
}

std::string reportAsText(const Report &report)
{
    std::string text;
    for (const auto note : AllNotes)
        for (const auto &line : report.lines())
            if (line.note == note)
                text += std::string(name(note)) + ": " + line.page + ": " + line.what + ": " + line.why + "\n";
    return text;
}

std::string reportAsJson(const Report &report)
{
    using authoring::jsonText;
    std::string text = "{\"counts\":{";
    const char *comma = "";
    for (const auto &[word, number] : report.counts()) {
        text += comma + jsonText(word) + ":" + std::to_string(number);
        comma = ",";
    }
    text += "},\"notes\":[";
    comma = "";
    for (const auto note : AllNotes) {
        for (const auto &line : report.lines()) {
            if (line.note != note)
                continue;
            text += std::string(comma) + "\n{\"note\":" + jsonText(name(note)) + ",\"page\":" + jsonText(line.page) +
                    ",\"what\":" + jsonText(line.what) + ",\"why\":" + jsonText(line.why) + "}";
            comma = ",";
        }
    }
    return text + "]}\n";
}

} // namespace kiosk::importing
