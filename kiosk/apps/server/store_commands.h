// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <CLI/CLI.hpp>

#include "kiosk/server/setup.h"

/** --data and --store-file, of which one is needed. */
void addPlaceOptions(CLI::App &command, kiosk::server::StorePlace &place);

/** backup, restore and migrate-store; the one that stands on the command line puts itself into @p work. */
void addStoreCommands(CLI::App &app, std::function<int()> &work);
