// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <sstream>
#include <string>

#include "kiosk/domain/queue.h"

namespace kiosk::tests {

/** One line of a scenario cut into words: "NAME plain… key=value…". */
class Words
{
public:
    explicit Words(const std::string &line);
    /** The next plain word, or empty. */
    std::string next();
    [[nodiscard]] std::string option(const std::string &key, const std::string &otherwise = {}) const;
    [[nodiscard]] std::vector<std::string> list(const std::string &key) const;

private:
    std::vector<std::string> m_plain;
    std::size_t m_at = 0;
    std::map<std::string, std::string> m_options;
};

/** "11:05" or "11:05:30" of the scenario's Monday; a "+1 " day is written "35:05". */
std::optional<domain::WallTime> parseMoment(const std::string &text);

/** The command that @p words spell, issued at @p now; nothing when they spell none. */
std::optional<domain::Command> parseCommand(Words &words, domain::WallTime now);

/** "TicketCalled t1 201 desk=1 longest-wait". */
std::string describe(const domain::QueueFact &fact);

} // namespace kiosk::tests
