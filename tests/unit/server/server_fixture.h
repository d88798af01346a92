// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/server/server.h"
#include "kiosk/store/memory_store.h"
#include "kiosk/trust/keys.h"
#include "kiosk/wire/event_stream.h"
#include "kiosk/wire/messages.h"
#include "kiosk/wire/snapshot.h"
#include "tests/support/manual_executor.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_site.h"

namespace kiosk::tests {

/** An open stream's reader. */
class FakeReader final : public server::StreamSink
{
public:
    bool send(std::shared_ptr<const std::string> bytes) override
    {
        if (isSlow)
            return false;
        text += *bytes;
        return true;
    }
    void close() override { isClosed = true; }
    /** The events since the last call. */
    std::vector<wire::StreamEvent> take()
    {
        auto events = m_parser.feed(text).value();
        text.clear();
        return events;
    }

    std::string text;
    bool isSlow = false;
    bool isClosed = false;

private:
    wire::StreamParser m_parser;
};

/** A terminal's side of the line: signs what it sends. */
struct FakeSender
{
    trust::SecretKey key;
    std::string id;
    domain::TerminalNumber number = 0;
    std::chrono::seconds clockError{0};
    int nonces = 0;

    /** @p request with its signature. */
    server::Request signedRequest(server::Request request, domain::WallTime now);
};

/** A server on one executor, a store in memory and a clock that stands at Monday noon, while the house is open. */
class ServerFixture
{
public:
    /** The test site and @p more. @p change may alter what an operator chooses; without it nobody needs a second
     * factor.
     */
    explicit ServerFixture(const std::vector<domain::Site> &more = {},
                           const std::function<void(server::Settings &)> &change = {});

    /** Sends and runs until it is answered. */
    server::Answer send(server::Request request);
    server::Answer get(const std::string &target);
    /** As the page of a logged-in account does it; a fresh key unless one is given. */
    server::Answer post(const std::string &target, const std::string &body, const std::string &key = {});
    /** From a fresh window of the browser: nobody is logged in there, but its devices are known. */
    server::Answer logIn(const std::string &account, const std::string &password, const std::string &peer = "10.0.0.9");
    /** Adds an account, logs it in, and makes it the one who sends. */
    void becomes(server::Role role, const std::string &account);
    /** Takes the cookies that @p answer sets, as a browser does. */
    void takeCookies(const server::Answer &answer);

    FakeSender enrolled() { return enrolledAt("leipzig"); }
    FakeSender enrolledAt(const std::string &site, bool isTrusted = true);
    std::string newCode(const std::string &site = "leipzig", bool isTrusted = true);
    server::Answer postSigned(FakeSender &sender, const std::string &target, const std::string &body,
                              const std::string &key = {});
    wire::JournalEntry entry(std::uint64_t seq, const wire::JournalBody &body) const;
    wire::JournalEntry issued(std::uint64_t seq, int number) const;
    server::Answer sendJournal(FakeSender &sender, const std::vector<wire::JournalEntry> &entries,
                               const std::string &journal = "j1");

    /** Issues a ticket by staff; its id. */
    std::string issue(const std::string &service = "general");
    domain::QueueState state(wire::View view);

    /** Opens a stream. */
    std::shared_ptr<FakeReader> open(server::Request request);
    void forget(const std::shared_ptr<FakeReader> &reader);

    FakeClock clock{atLocal(12)};
    ManualExecutor executor;
    base::SystemRandom random;
    store::MemoryStore store;
    ScratchFolder folder; ///< web/ and pack/ lie here
    std::unique_ptr<server::Server> service;
    std::string cookie;
    std::map<std::string, std::string> devices; ///< cookies of a browser that logged in before, by name

private:
    [[nodiscard]] std::string knownDevices() const;
    [[nodiscard]] std::string jar() const;
    std::map<std::shared_ptr<FakeReader>, std::shared_ptr<void>> m_streams;
    int m_keys = 0;
};

/** The member of a JSON answer, as JSON text; empty when absent. "ticket.ticket.number" goes down. */
std::string member(const server::Answer &answer, const std::string &path);
server::Request request(const std::string &method, const std::string &target, const std::string &body = {});
std::string headerOf(const server::Answer &answer, const std::string &name);

} // namespace kiosk::tests
