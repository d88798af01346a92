// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/terminal_book.h"

#include <algorithm>

#include "kiosk/base/log.h"
#include "kiosk/wire/signature.h"

namespace kiosk::server {

using base::Code;
using base::failure;

void TerminalBook::load(const std::vector<KnownTerminal> &terminals)
{
    m_terminals.clear();
    for (const auto &terminal : terminals)
        add(terminal);
}

void TerminalBook::add(const KnownTerminal &terminal)
{
    const auto key = trust::PublicKey::fromHex(terminal.publicKey);
    if (!key) {
        base::log(base::Level::Error, "terminal-key-unreadable", {{"terminal", terminal.id}});
        return;
    }
    m_terminals.insert_or_assign(terminal.id, Entry{terminal, *key});
}

const KnownTerminal *TerminalBook::find(const std::string &id) const
{
    const auto found = m_terminals.find(id);
    return found == m_terminals.end() ? nullptr : &found->second.terminal;
}

std::vector<KnownTerminal> TerminalBook::all() const
{
    std::vector<KnownTerminal> out;
    for (const auto &[id, entry] : m_terminals)
        out.push_back(entry.terminal);
    std::sort(out.begin(), out.end(), [](const auto &a, const auto &b) { return a.number < b.number; });
    return out;
}

base::Result<KnownTerminal> TerminalBook::verify(const Request &request, domain::WallTime now)
{
    const wire::SignedRequest covered{request.method, request.path, request.query, request.body,
                                      std::string(request.header("idempotency-key"))};
    const wire::SignatureHeaders headers{std::string(request.header("signature-input")),
                                         std::string(request.header("signature")),
                                         std::string(request.header("content-digest"))};
    BOOST_OUTCOME_TRY(const auto read, wire::readSignature(covered, headers));
    const auto found = m_terminals.find(read.claims.keyId);
    if (found == m_terminals.end() || found->second.terminal.revoked)
        return failure(Code::Denied, "this terminal is not enrolled here (any more)");
    trust::Signature signature{};
    std::copy(read.signature.begin(), read.signature.end(), signature.begin());
    if (!found->second.key.verifies({}, read.base, signature))
        return failure(Code::Denied, "the request is not signed by this terminal");

    const domain::WallTime created{std::chrono::seconds{read.claims.created}};
    if (created > now + SignatureWindow || created < now - SignatureWindow)
        return failure(Code::Denied, "the signature's time is not the server's: see the header Date");
    if (created < m_started)
        return failure(Code::Denied, "signed before the server was started: sign again, by the header Date");
    if (now - m_swept > SignatureWindow || now < m_swept) {
        std::erase_if(m_nonces, [&](const auto &entry) { return entry.second < now; });
        m_swept = now;
    }
    if (!m_nonces.emplace(read.claims.keyId + " " + read.claims.nonce, created + 2 * SignatureWindow).second)
        return failure(Code::Denied, "this request came before");
    return found->second.terminal;
}

} // namespace kiosk::server
