// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/enrolment.h"

#include <algorithm>
#include <array>

#include "kiosk/trust/digest.h"
#include "kiosk/trust/keys.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;

constexpr std::string_view Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32: no 0 O 1 I

/** The first number that no terminal ever had; the site names those that were planned, with their reserve. */
domain::TerminalNumber nextNumber(const std::vector<KnownTerminal> &terminals, const domain::SiteId &site)
{
    domain::TerminalNumber number = 1;
    for (const auto &terminal : terminals)
        if (terminal.site == site)
            number = std::max(number, terminal.number + 1);
    return number;
}

} // namespace

std::string makeCode(base::Random &random)
{
    std::array<std::uint8_t, 8> bytes{};
    random.fill(bytes.data(), bytes.size());
    std::string code;
    for (const auto byte : bytes)
        code += Letters[byte % Letters.size()];
    return code;
}

std::string codeHash(std::string_view code)
{
    std::string plain;
    for (const char c : code)
        if (c != ' ' && c != '-')
            plain += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return trust::blake2bHex("enrol " + plain);
}

base::Result<std::pair<KnownTerminal, wire::EnrolAnswer>> enrol(Batch &batch, const wire::EnrolRequest &request,
                                                                base::Random &random)
{
    const auto key = trust::PublicKey::fromBase64(request.publicKey);
    if (!key)
        return failure(Code::Invalid, "public_key is not 32 bytes of base64");
    const auto code = batch.kept(batch.store().takeCode(codeHash(request.code)));
    if (!code || code->expires < batch.now())
        return failure(Code::Denied, "this code is not known, was used, or is older than 15 minutes; make a new one");
    BOOST_OUTCOME_TRY(auto *day, batch.day(code->site));
    KnownTerminal terminal;
    terminal.site = code->site;
    terminal.id = random.id();
    terminal.number = nextNumber(batch.kept(batch.store().terminals()), code->site);
    terminal.name = request.name;
    terminal.publicKey = key->hex();
    terminal.enrolled = batch.now();
    terminal.lastSeen = batch.now();
    const auto &planned = day->site().terminals;
    const bool isPlanned =
        std::any_of(planned.begin(), planned.end(), [&](const auto &one) { return one.number == terminal.number; });
    if (!isPlanned) {
        // The reserve is shared out already: what was granted once is never granted again, so this one has leases only.
        auto site = day->site();
        site.terminals.push_back({terminal.number, {}});
        ++site.version;
        BOOST_OUTCOME_TRY(day->changeSite(std::move(site), "enrolment"));
    }
    batch.kept(batch.store().keepTerminal(terminal));
    return std::pair{terminal, wire::EnrolAnswer{terminal.id, terminal.number, day->site()}};
}

} // namespace kiosk::server
