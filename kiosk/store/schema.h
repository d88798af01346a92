// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kiosk::store {

enum class Dialect { Sqlite, Postgres };

/** The steps that bring an empty or older database to the present tables, in order; each runs once. */
[[nodiscard]] std::vector<std::string> schemaSteps(Dialect dialect);

/** The tables of the present schema, in the order in which they are copied. */
[[nodiscard]] const std::vector<std::string> &tableNames();

} // namespace kiosk::store
