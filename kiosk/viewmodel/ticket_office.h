// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "kiosk/usecase/visit.h"

namespace kiosk::viewmodel {

/**
 * usecase::Visit as the screens need it: the same functions, but every callback comes on the Qt thread, and there may
 * be none at all (a broken journal), while information goes on.
 */
class TicketOffice
{
public:
    virtual ~TicketOffice() = default;
    /** False: this terminal can give no numbers; please take a card from the desk. */
    [[nodiscard]] virtual bool works() const = 0;
    virtual void requestTicket(usecase::TicketWish wish, usecase::Visit::IssuedCallback issued) = 0;
    virtual void printAgain(const domain::TicketId &ticket, usecase::Visit::IssuedCallback issued) = 0;
    virtual void watchHouse(std::function<void(const usecase::HouseState &)> changed) = 0;
    virtual void askAhead(domain::ServiceId service, std::function<void(domain::QueueAhead)> answer) = 0;
    virtual void forget() = 0;
};

} // namespace kiosk::viewmodel
