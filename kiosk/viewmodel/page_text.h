// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "kiosk/domain/page.h"

namespace kiosk::viewmodel {

/**
 * A line as Qt's StyledText: everything from the pack is escaped, the few tags are ours. Facts stand in isolation, so
 * that a phone number keeps its order in Arabic; behind an unconfirmed one follows @p askFirst in brackets.
 */
[[nodiscard]] QString styled(const domain::Line &line, const QString &askFirst);
/** Several lines with breaks between. */
[[nodiscard]] QString styled(const std::vector<domain::Line> &lines, const QString &askFirst, std::size_t from = 0);
[[nodiscard]] QStringList styledItems(const std::vector<domain::Line> &lines, const QString &askFirst);
/** Without any tag: to be spoken. */
[[nodiscard]] QString plain(const domain::Line &line);
/** @p text isolated from the direction around it. */
[[nodiscard]] QString isolated(const QString &text);

} // namespace kiosk::viewmodel
