// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/accounts/audit.h"
#include "kiosk/accounts/token_buckets.h"
#include "kiosk/server/writer.h"

namespace kiosk::server {

/** A place in the audit log: a day (UTC) and a seq in it. */
struct AuditPlace
{
    domain::LocalDate date{};
    std::uint64_t seq = 0;
};
/** "2026-11-24:57" */
[[nodiscard]] std::string toText(const AuditPlace &place);
[[nodiscard]] std::optional<AuditPlace> parsePlace(const std::string &text);

struct AuditPage
{
    std::vector<std::pair<AuditPlace, accounts::AuditEntry>> entries; ///< newest first
    std::optional<AuditPlace> next;                                   ///< nothing: there are no older ones
};
/** Up to @p limit entries from @p from (or the newest) on backwards. */
[[nodiscard]] base::Result<AuditPage> auditPage(Store &store, base::WallTime now, const std::optional<AuditPlace> &from,
                                                std::size_t limit);
/** Days before @p date are gone. */
[[nodiscard]] base::Result<void> forgetAudit(Store &store, domain::LocalDate date);
/** Appends @p entry, within the open transaction; for programs beside the server. Its seq is set here. */
[[nodiscard]] base::Result<void> appendAudit(Store &store, accounts::AuditEntry entry);

/**
 * Writes the audit log: one stream of the store a UTC day, only ever appended to, forgotten as a whole when
 * it is old. An entry is written in the same transaction as what it tells of. Writer's thread only.
 */
class AuditTrail
{
public:
    /** Appends @p entry; its seq and time are set here. */
    void note(Batch &batch, accounts::AuditEntry entry);
    /** The same, at most once a minute for the same who, what and result: for what strangers can cause at will. */
    void noteRarely(Batch &batch, accounts::AuditEntry entry);

private:
    struct End
    {
        domain::LocalDate date{};
        std::uint64_t seq = 0;
    };
    std::optional<End> m_end; ///< of the newest stream, as the open batch left it
    accounts::TokenBuckets m_rare{1, std::chrono::minutes{1}};
};

} // namespace kiosk::server
