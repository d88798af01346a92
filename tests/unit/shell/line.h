// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "kiosk/shell/http_shell.h"
#include "tests/support/scratch_folder.h"

/** A shell on a free port, on a thread of its own. Its handler runs there. */
class RunningShell
{
public:
    explicit RunningShell(kiosk::shell::HttpShell::Handle handle, bool withTls = false,
                          kiosk::shell::Patience patience = {});
    ~RunningShell();
    [[nodiscard]] unsigned short port() const { return m_shell->port(); }
    /** Runs @p task on the shell's thread and waits for it. */
    void onItsThread(const std::function<void()> &task);

private:
    ScratchFolder m_folder;
    std::unique_ptr<kiosk::shell::HttpShell> m_shell;
    std::thread m_thread;
};

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

/** The other end: raw bytes, blocking, at most five seconds for anything. */
class Line
{
public:
    explicit Line(unsigned short port, bool withTls = false);
    ~Line();
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    void say(const std::string &bytes);
    /** All that comes until @p end stands at the end of it, or until the line is closed. */
    std::string hear(const std::string &end = {});
    /** Whether the other end closes, with nothing more to say. */
    bool isClosed();
    /** Reads nothing, and lets the other end's buffers run full soon. */
    void becomeDeaf() const;
    void hangUp();

private:
    int m_descriptor = -1;
    SSL_CTX *m_context = nullptr;
    SSL *m_ssl = nullptr;
};
