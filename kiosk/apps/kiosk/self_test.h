// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/apps/kiosk/screen.h"

namespace kiosk::apps {

/** For a trial that leaves journal, network and printer alone: no numbers, information only. */
class NoOffice final : public viewmodel::TicketOffice
{
public:
    [[nodiscard]] bool works() const override { return false; }
    void requestTicket(usecase::TicketWish, usecase::Visit::IssuedCallback) override {}
    void printAgain(const domain::TicketId &, usecase::Visit::IssuedCallback) override {}
    void watchHouse(std::function<void(const usecase::HouseState &)>) override {}
    void askAhead(domain::ServiceId, std::function<void(domain::QueueAhead)>) override {}
    void forget() override {}
};

/** Shows every page of every language once. What the QML engine complains about counts as wrong. Lines to read. */
[[nodiscard]] QStringList selfTest(Screen &screen, viewmodel::VisitViewModel &visit,
                                   const viewmodel::ContentSource &content, int &pages);

} // namespace kiosk::apps
