// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/numbering.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/base/must.h"

namespace kiosk::domain {

namespace {

constexpr std::array<const char *, PictureCount> pictures{
    "sun",   "tree", "boat",  "key",    "cup",    "umbrella", "chair",  "bicycle", "lamp", "apple",  "leaf",   "ladder",
    "wheel", "bell", "spoon", "pencil", "carrot", "lemon",    "flower", "bridge",  "ball", "basket", "teapot", "kite"};

/** The first number of the reserve of @p service. */
int reserveBegin(const Service &service, double reserveShare)
{
    const int count = std::max(0, service.last - service.first + 1);
    const double share = std::clamp(reserveShare, 0.0, 1.0);
    // Rounded to a hundredth first: 0.2 of 100 is 20 and not 20.000000000000004.
    const int reserved = static_cast<int>(std::ceil(std::round(count * share * 100) / 100));
    return service.last + 1 - reserved;
}

} // namespace

int pictureOf(int number)
{
    MUST(number >= 0);
    return number % PictureCount;
}

const char *pictureName(int picture)
{
    MUST(picture >= 0 && picture < PictureCount);
    return pictures[static_cast<std::size_t>(picture)];
}

bool isSkipped(int number)
{
    return usualSkipList().skips(number);
}

const SkipList &usualSkipList()
{
    static const SkipList list;
    return list;
}

std::vector<int> usableNumbers(const NumberRange &range, const SkipList &skip)
{
    std::vector<int> numbers;
    for (int number = range.first; number <= range.last; ++number) {
        if (!skip.skips(number))
            numbers.push_back(number);
    }
    return numbers;
}

NumberRange leasablePart(const Service &service, double reserveShare)
{
    return {service.id, service.first, reserveBegin(service, reserveShare) - 1};
}

NumberRange reserveOf(const Service &service, double reserveShare, int index, int terminals)
{
    MUST(index >= 0 && index < terminals);
    const int begin = reserveBegin(service, reserveShare);
    const int count = service.last + 1 - begin;
    // Parts differ by one at most; with more terminals than numbers the last ones get an empty range.
    const int first = begin + static_cast<int>(static_cast<long long>(count) * index / terminals);
    const int end = begin + static_cast<int>(static_cast<long long>(count) * (index + 1) / terminals);
    return {service.id, first, end - 1};
}

} // namespace kiosk::domain
