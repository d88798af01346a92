// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <string>

#include "kiosk/print/printer_state.h"
#include "kiosk/update/pack_keeper.h"
#include "kiosk/wire/messages.h"

namespace kiosk::apps {

/** Which pack is on the screen. */
struct ShownPack
{
    std::string id;
    std::int64_t version = 0;
    std::string digest; ///< SHA-256 of its manifest, lower-case hex
    bool operator==(const ShownPack &) const = default;
};

/**
 * Where screens and updates note how they are, and whoever reports to the server reads it. Safe from any thread; nobody
 * waits here.
 */
class HealthBoard
{
public:
    void shows(const ShownPack &pack);
    /** A look that begins or a trial that runs is no news; what came of it is. */
    void updatesAre(const update::UpdateReport &report);
    /** What was noted; everything else is as in an empty report. */
    [[nodiscard]] wire::HealthReport report() const;
    /** @p changed is called on the thread that had the news, with this locked: it should post. Null: nobody. */
    void onChange(std::function<void()> changed);

private:
    void tell() const;

    mutable std::mutex m_mutex;
    ShownPack m_pack;
    std::optional<wire::UpdateHealth> m_update;
    std::optional<wire::UpdateHealth> m_outcome; ///< of the last look
    std::function<void()> m_changed;
};

/** What the server is told of this terminal, beside what its link knows; @p data is the folder whose disk counts. */
[[nodiscard]] wire::HealthReport healthNow(const HealthBoard &board, const print::PrinterState &printer,
                                           const std::filesystem::path &data);

} // namespace kiosk::apps
