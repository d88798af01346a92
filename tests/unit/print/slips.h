// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include "kiosk/usecase/ports.h"

/** An Arabic visit at ten past two, three people before it. */
[[nodiscard]] kiosk::usecase::TicketSlip arabicSlip();

/** What zbar reads in @p image; empty when there is no readable code. */
[[nodiscard]] std::string decodeQr(const QImage &image);

/** Where @p part lies in @p whole, dot by dot; an invalid point when nowhere. Both one bit a dot. */
[[nodiscard]] QPoint find(const QImage &whole, const QImage &part, int fromY = 0);
