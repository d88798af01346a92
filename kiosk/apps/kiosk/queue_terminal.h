// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kiosk/apps/kiosk/health_board.h"
#include "kiosk/apps/kiosk/options.h"
#include "kiosk/base/result.h"
#include "kiosk/trust/trust_memory.h"
#include "kiosk/viewmodel/ticket_office.h"

namespace kiosk::apps {

/**
 * Journal, printer, server link and use case of this terminal on their own thread, and the door between that thread
 * and the screens: calls go over by post, answers come back on the Qt thread. When the journal cannot be opened the
 * office does not work, says so, and everything else goes on.
 */
class QueueTerminal final : public viewmodel::TicketOffice
{
public:
    /**
     * Invalid: the printer's address cannot be read. Everything else is found out on the way and logged. The server is
     * told what stands on @p board, and how printer and disk are.
     */
    [[nodiscard]] static base::Result<std::unique_ptr<QueueTerminal>>
    start(const Options &options, base::Clock &clock, base::Random &random, std::shared_ptr<HealthBoard> board);
    ~QueueTerminal() override;

    /** The floor of packs in this terminal's journal, for one other thread; must end before this. Device: no journal.
     */
    [[nodiscard]] std::unique_ptr<trust::TrustMemory> floorMemory();

    [[nodiscard]] bool works() const override { return m_works; }
    void requestTicket(usecase::TicketWish wish, usecase::Visit::IssuedCallback issued) override;
    void printAgain(const domain::TicketId &ticket, usecase::Visit::IssuedCallback issued) override;
    void watchHouse(std::function<void(const usecase::HouseState &)> changed) override;
    void askAhead(domain::ServiceId service, std::function<void(domain::QueueAhead)> answer) override;
    void forget() override;

private:
    struct Parts;
    explicit QueueTerminal(std::unique_ptr<Parts> parts);
    void open(const Options &options);
    void broken(const base::Error &error);

    std::unique_ptr<Parts> m_parts;
    bool m_works = true;
    std::function<void(const usecase::HouseState &)> m_watcher;
};

/** wegweiser-kiosk enrol: makes this machine a terminal. */
[[nodiscard]] base::Result<void> enrol(const Options &options, base::Clock &clock, base::Random &random);

} // namespace kiosk::apps
