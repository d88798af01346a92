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

/**
 * Writes and reads the audit log: one stream of the store a UTC day, only ever appended to, forgotten as a whole when
 * it is old. An entry is written in the same transaction as what it tells of. Writer's thread only.
 */
class AuditTrail
{
public:
    /** Appends @p entry; its seq and time are set here. */
    void note(Batch &batch, accounts::AuditEntry entry);
    /** The same, at most once a minute for the same who, what and result: for what strangers can cause at will. */
    void noteRarely(Batch &batch, accounts::AuditEntry entry);

    /** Where a page of the log begins: a day and a seq in it, both inclusive. */
    struct Place
    {
        domain::LocalDate date{};
        std::uint64_t seq = 0;
    };
    struct Page
    {
        std::vector<std::pair<Place, accounts::AuditEntry>> entries; ///< newest first
        std::optional<Place> next;                                   ///< nothing: there are no older ones
    };
    /** Up to @p limit entries from @p from on backwards. */
    [[nodiscard]] static Page page(Batch &batch, const std::optional<Place> &from, std::size_t limit);
    /** Days before @p date are gone. */
    static void forgetBefore(Batch &batch, domain::LocalDate date);

private:
    struct End
    {
        domain::LocalDate date{};
        std::uint64_t seq = 0;
    };
    std::optional<End> m_end; ///< of the newest stream, as the open batch left it
    accounts::TokenBuckets m_rare{1, std::chrono::minutes{1}};
};

/** "2026-11-24:57" */
[[nodiscard]] std::string toText(const AuditTrail::Place &place);
[[nodiscard]] std::optional<AuditTrail::Place> parsePlace(const std::string &text);

} // namespace kiosk::server
