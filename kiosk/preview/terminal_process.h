// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "kiosk/base/result.h"
#include "kiosk/preview/message.h"

namespace kiosk::preview {

/** A wegweiser-kiosk that was started here: messages to its stdin, messages from its stdout, its log in a file. */
class TerminalProcess
{
public:
    /** NotFound: the program is not there. Device: it cannot be started. */
    [[nodiscard]] static base::Result<std::unique_ptr<TerminalProcess>> start(const std::filesystem::path &program,
                                                                              const std::vector<std::string> &arguments,
                                                                              const std::filesystem::path &log);
    /** Ends the program when it still runs. */
    ~TerminalProcess();
    TerminalProcess(const TerminalProcess &) = delete;
    TerminalProcess &operator=(const TerminalProcess &) = delete;

    void tell(const Message &message);
    /** Readable when hear() has something, or the program has ended. */
    [[nodiscard]] int descriptor() const { return m_out; }
    /** What it has said since; never waits. */
    [[nodiscard]] std::vector<Message> hear();
    /** Its exit code once it has ended. */
    [[nodiscard]] std::optional<int> ended() const { return m_code; }

private:
    TerminalProcess(int process, int in, int out);
    void collect();

    int m_process;
    int m_in;
    int m_out;
    std::string m_received;
    std::optional<int> m_code;
};

/** wegweiser-kiosk beside this program, else in PATH; empty: nowhere. */
[[nodiscard]] std::filesystem::path findTerminal();

} // namespace kiosk::preview
