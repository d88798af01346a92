// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/admission.h"
#include "tests/scenario/scenario_words.h"

// The lines of a scenario that change the site, and what they are asked about.
namespace kiosk::tests {

/** "site calling ratio=2 bonus=15 …"; what is not named stays. */
void changeRules(const Words &words, domain::CallingRules &rules);
/** "site skip numbers=110,112 endings=18". */
void changeSkipList(const Words &words, domain::SkipList &skip);
/** "site desk 1 order=strict services=general,courses". */
void changeDesk(const Words &words, domain::Desk &desk);
/** "site general policy=ratio capacity=2 last=299 partner=Jobcenter open=mon,thu from=12 to=15". */
void changeService(const Words &words, domain::Service &service);

std::string describe(const domain::Admission &admission);
std::string describe(const std::map<domain::Place, domain::Emergency> &emergencies);
std::string placeText(const domain::Place &place);

} // namespace kiosk::tests
