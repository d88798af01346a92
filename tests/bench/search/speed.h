// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/** Types each of @p questions key by key into a pack of 5,000 pages mixed from @p texts; prints times and sizes. */
void printSpeed(const std::string &language, const std::vector<std::string> &texts,
                const std::vector<std::string> &questions);
