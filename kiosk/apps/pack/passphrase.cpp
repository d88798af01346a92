// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/passphrase.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace kiosk::apps {

using base::Code;
using base::Result;
using trust::SecretText;

namespace {

constexpr std::size_t ShortestPassphrase = 10;
constexpr char CtrlC = 3;

/** The terminal of this process with its echo off; as it was when this goes. */
class QuietTerminal
{
public:
    QuietTerminal()
        : m_fd(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_fd < 0 || ::tcgetattr(m_fd, &m_before) != 0)
            return;
        // Ctrl-C must not leave a terminal that shows nothing: such signals wait until the echo is back.
        sigset_t held;
        ::sigemptyset(&held);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP})
            ::sigaddset(&held, signal);
        ::sigprocmask(SIG_BLOCK, &held, &m_signals);
        auto quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ISIG);
        quiet.c_lflag |= ECHONL;
        quiet.c_cc[VEOL] = CtrlC; // as a letter that ends the line, so that it is seen at once
        m_open = ::tcsetattr(m_fd, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_open) {
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
            ::sigprocmask(SIG_SETMASK, &m_signals, nullptr);
        }
        if (m_fd >= 0)
            ::close(m_fd);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;
    [[nodiscard]] bool isOpen() const { return m_open; }

    [[nodiscard]] Result<SecretText> ask(const std::string &question) const
    {
        if (::write(m_fd, question.data(), question.size()) < 0)
            return base::failure(Code::Device, "cannot write to the terminal");
        SecretText typed;
        for (char c = 0;;) {
            const auto got = ::read(m_fd, &c, 1);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0 || c == CtrlC)
                return base::failure(Code::Denied, "no passphrase was given");
            if (c == '\n' || c == '\r')
                return typed;
            if (!typed.add(c))
                return base::failure(Code::Invalid, "the passphrase is too long");
        }
    }

private:
    int m_fd;
    bool m_open = false;
    termios m_before{};
    sigset_t m_signals{};
};

base::Error nobodyToAsk(const std::string &otherwise)
{
    return base::failure(Code::Invalid,
                         "there is no terminal to ask for the passphrase on; give --passphrase-file FILE" + otherwise);
}

Result<SecretText> longEnough(SecretText passphrase)
{
    if (passphrase.view().size() < ShortestPassphrase)
        return base::failure(Code::Invalid, "the passphrase is too short; take four words or more, at least " +
                                                std::to_string(ShortestPassphrase) + " letters");
    return passphrase;
}

} // namespace

trust::AskPassphrase passphraseFrom(const std::filesystem::path &file)
{
    return [file](const std::filesystem::path &key) -> Result<SecretText> {
        if (!file.empty())
            return trust::readSecretLine(file);
        const QuietTerminal terminal;
        if (!terminal.isOpen())
            return nobodyToAsk("");
        return terminal.ask("Passphrase of " + key.string() + ": ");
    };
}

Result<SecretText> newPassphrase(const std::filesystem::path &file)
{
    if (!file.empty()) {
        BOOST_OUTCOME_TRY(auto read, trust::readSecretLine(file));
        return longEnough(std::move(read));
    }
    const QuietTerminal terminal;
    if (!terminal.isOpen())
        return nobodyToAsk(", or --no-passphrase for a key that a machine uses by itself");
    BOOST_OUTCOME_TRY(auto typed, terminal.ask("New passphrase (four words or more): "));
    BOOST_OUTCOME_TRY(auto once, longEnough(std::move(typed)));
    BOOST_OUTCOME_TRY(const auto again, terminal.ask("The same again: "));
    if (once.view() != again.view())
        return base::failure(Code::Invalid, "the two passphrases differ; nothing was written");
    return once;
}

} // namespace kiosk::apps
