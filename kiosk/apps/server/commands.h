// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "kiosk/base/result.h"

/** The subcommands and what each does; whichever was parsed is run. */
using Commands = std::vector<std::pair<CLI::App *, std::function<kiosk::base::Result<void>()>>>;

void addAccountCommands(CLI::App &app, Commands &commands);
void addTerminalCommands(CLI::App &app, Commands &commands);
