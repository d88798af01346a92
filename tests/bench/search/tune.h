// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "quality.h"

/**
 * Looks for better weights by changing one after the other, on the train split only, and prints them. Each city in turn
 * is left out while looking and asked afterwards, which tells what new weights are worth elsewhere.
 */
void tune(std::vector<QuestionSet> &sets, std::vector<CityPacks> &packs, const kiosk::search::Ranking &start);
