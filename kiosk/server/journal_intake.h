// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/server/metrics.h"
#include "kiosk/server/writer.h"
#include "kiosk/wire/messages.h"

namespace kiosk::server {

/**
 * Takes what a terminal's journal sends, in order and each entry once. These are facts: none is refused because of the
 * queue. Answers how far the journal is durable here, which is also where the terminal goes on when it knew better.
 * Conflict (409): an entry came before with another hash, or the journal is another terminal's; somebody has to look.
 */
[[nodiscard]] Answer takeJournal(Batch &batch, const KnownTerminal &terminal, const wire::JournalRequest &request,
                                 Metrics &metrics);

} // namespace kiosk::server
