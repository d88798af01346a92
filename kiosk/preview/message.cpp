// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preview/message.h"

namespace kiosk::preview {

std::string toLine(const Message &message)
{
    std::string line;
    for (const auto &word : message) {
        if (&word != &message.front())
            line += '\t';
        for (const char letter : word)
            line += letter == '\t' || letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    return line + '\n';
}

Message fromLine(std::string_view line)
{
    Message words;
    for (;;) {
        const auto end = line.find('\t');
        words.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return words;
        line.remove_prefix(end + 1);
    }
}

std::vector<Message> takeMessages(std::string &received)
{
    std::vector<Message> messages;
    std::size_t from = 0;
    for (auto end = received.find('\n'); end != std::string::npos; end = received.find('\n', from)) {
        messages.push_back(fromLine(std::string_view(received).substr(from, end - from)));
        from = end + 1;
    }
    received.erase(0, from);
    return messages;
}

} // namespace kiosk::preview
