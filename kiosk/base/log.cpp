// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/log.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>

#include <unistd.h>

namespace kiosk::base {

namespace {

std::atomic<Level> lowest{Level::Info};

const char *levelName(Level level)
{
    switch (level) {
    case Level::Debug:
        return "debug";
    case Level::Info:
        return "info";
    case Level::Warning:
        return "warning";
    case Level::Error:
        break;
    }
    return "error";
}

void appendQuoted(std::string &line, std::string_view text)
{
    line += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            line += '\\';
            line += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
            line += escaped;
        } else {
            line += c;
        }
    }
    line += '"';
}

std::string timeText()
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    std::tm parts{};
    gmtime_r(&now.tv_sec, &parts);
    char text[40];
    const auto length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03ldZ", now.tv_nsec / 1000000);
    return text;
}

} // namespace

void log(Level level, std::string_view event, std::initializer_list<LogField> fields)
{
    if (level < lowest.load(std::memory_order_relaxed))
        return;
    std::string line = "{\"time\":\"" + timeText() + "\",\"level\":\"" + levelName(level) + "\",\"event\":";
    appendQuoted(line, event);
    for (const auto &[key, value] : fields) {
        line += ',';
        appendQuoted(line, key);
        line += ':';
        appendQuoted(line, value);
    }
    line += "}\n";
    // One write call a line: lines of several threads do not mix. A full pipe loses the line, never the program.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

void setLogLevel(Level level)
{
    lowest.store(level, std::memory_order_relaxed);
}

} // namespace kiosk::base
