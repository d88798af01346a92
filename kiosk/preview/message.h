// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/**
 * What wegweiser-pack preview and the terminals it starts say to one another: one line a message, words parted by
 * tabs, the first says what it is. Both ends skip what they do not know.
 *
 * To the terminal (stdin; its end ends the terminal):
 *   pack N FOLDER              show this pack at once
 *   strip LANGUAGE FILE WARNINGS   what the editor's strip says: number of warnings, the page's source
 *   findings MORE LINE...      why the picture is not the newest; no line: it is
 *   go STEP TOPIC              the other half went there
 *   scroll PART PERMILLE       how far the other half has scrolled: into which part of the screen
 *   look PERCENT MODE UPRIGHT  text size, colours, orientation of the other half
 * From the terminal (stdout): painted N; refused N REASON; at LANGUAGE STEP TOPIC, followed
 * LANGUAGE STEP TOPIC (after go); scroll and look as above.
 */
namespace kiosk::preview {

using Message = std::vector<std::string>;

/** The line of @p message with its end; tabs and line ends within a word become spaces. */
[[nodiscard]] std::string toLine(const Message &message);
/** The words of @p line, which has no line end. */
[[nodiscard]] Message fromLine(std::string_view line);
/** Takes the whole lines out of @p received; what is not whole yet stays. */
[[nodiscard]] std::vector<Message> takeMessages(std::string &received);

} // namespace kiosk::preview
