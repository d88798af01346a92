// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "kiosk/base/ids.h"

namespace kiosk::domain {

using SiteId = base::Id<struct SiteTag>;
using ServiceId = base::Id<struct ServiceTag>;
using DeskId = base::Id<struct DeskTag>;
using TicketId = base::Id<struct TicketTag>; ///< 32 hex digits, made where the ticket is issued
using TopicId = base::Id<struct TopicTag>;
using ContactId = base::Id<struct ContactTag>;
using JournalId = base::Id<struct JournalTag>;       ///< 32 hex digits, random per journal file
using LanguageTag = base::Id<struct LanguageTagTag>; ///< BCP 47: "ar", "de-simple"
using Skill = base::Id<struct SkillTag>;             ///< a word of the house: "woman", "asylum-law"
using AccountName = base::Id<struct AccountNameTag>; ///< of staff; never leaves the staff view

/** Number of a terminal within its site, from 1; 0 stands for the staff page. */
using TerminalNumber = int;

/** One text in several languages. */
using Texts = std::map<LanguageTag, std::string>;

} // namespace kiosk::domain
