// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/exporting/html_text.h"

namespace kiosk::exporting {

/** The lines of a contact without its name: what for, address, telephone, languages, how sure all that is. */
[[nodiscard]] std::string contactLines(const Place &place, const domain::Contact &contact);
/** Tables of the weeks that hold when the pack was made or later, and days that differ; empty without hours. */
[[nodiscard]] std::string hoursTables(const Place &place, const domain::Contact &contact);
/** @p text in the edition's language, or marked as German when the pack has no other. */
[[nodiscard]] std::string orGerman(const Place &place, const std::string &text, const std::string &germanText);

/** The words' id; null when not known. */
[[nodiscard]] const char *stepFreeWords(domain::Access access);
[[nodiscard]] const char *appointmentWords(domain::Appointment appointment);

} // namespace kiosk::exporting
