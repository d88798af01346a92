// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/store/store.h"

// The values of the store are the server's everyday words.
namespace kiosk::server {

using store::Account;
using store::AnswerName;
using store::EnrolmentCode;
using store::JournalMark;
using store::KnownTerminal;
using store::parseRole;
using store::Role;
using store::Session;
using store::Store;
using store::StoredAnswer;

} // namespace kiosk::server
