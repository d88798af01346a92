// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kiosk/domain/queue.h"

namespace kiosk::domain {

/** How many pictures there are; a ticket's picture is its number modulo this. */
constexpr int PictureCount = 24;

/** Index of the picture that stands beside @p number, 0 to 23; the order of names is in pictureName(). */
[[nodiscard]] int pictureOf(int number);
/** "sun", "tree", "boat", … as in the file names of the pictures. */
[[nodiscard]] const char *pictureName(int picture);

/** Never given where the site says nothing else: emergency numbers 110, 112, 115, 116, and what ends in 18 or 88. */
[[nodiscard]] bool isSkipped(int number);
/** The list of isSkipped(). */
[[nodiscard]] const SkipList &usualSkipList();

/** The usable numbers of @p range in order. */
[[nodiscard]] std::vector<int> usableNumbers(const NumberRange &range, const SkipList &skip = usualSkipList());

/** The part of a service's range that is leased in blocks; the rest, at its end, is the terminals' reserve. */
[[nodiscard]] NumberRange leasablePart(const Service &service, double reserveShare);

/** The reserve of terminal @p index (from 0) when the reserve is shared by @p terminals terminals. */
[[nodiscard]] NumberRange reserveOf(const Service &service, double reserveShare, int index, int terminals);

} // namespace kiosk::domain
