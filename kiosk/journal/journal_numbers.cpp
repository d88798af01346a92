// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/journal/journal_numbers.h"

#include <algorithm>

#include "kiosk/domain/numbering.h"

namespace kiosk::journal {

namespace {

/** The first usable number from @p from up to @p last. */
std::optional<int> usableFrom(const domain::SkipList &skip, int from, int last)
{
    for (int number = from; number <= last; ++number) {
        if (!skip.skips(number))
            return number;
    }
    return std::nullopt;
}

int usableCount(const domain::SkipList &skip, int from, int last)
{
    return from > last ? 0 : static_cast<int>(domain::usableNumbers({{}, from, last}, skip).size());
}

} // namespace

bool JournalNumbers::mayUseReserve(domain::LocalDate date) const
{
    return !reserveBlockedUntil || date > *reserveBlockedUntil;
}

int JournalNumbers::reserveStart(const domain::ServiceId &service, domain::LocalDate date) const
{
    const auto it = reserveNext.find({domain::toText(date), service.value});
    return it == reserveNext.end() ? 0 : it->second;
}

std::optional<Grant> JournalNumbers::next(const domain::ServiceId &service, domain::LocalDate date) const
{
    for (std::size_t place = 0; place < held.size(); ++place) {
        const auto &one = held[place];
        if (one.date != date || one.range.service != service)
            continue;
        if (const auto number = usableFrom(skip, one.next, one.range.last))
            return Grant{*number, place};
    }
    if (!mayUseReserve(date))
        return std::nullopt;
    const int start = reserveStart(service, date);
    for (const auto &range : reserve) {
        if (range.service != service)
            continue;
        if (const auto number = usableFrom(skip, std::max(range.first, start), range.last))
            return Grant{*number, std::nullopt};
    }
    return std::nullopt;
}

void JournalNumbers::take(const domain::ServiceId &service, domain::LocalDate date, const Grant &grant)
{
    if (grant.held)
        held[*grant.held].next = grant.number + 1;
    else
        reserveNext[{domain::toText(date), service.value}] = grant.number + 1;
}

int JournalNumbers::leasedLeft(const domain::ServiceId &service, domain::LocalDate date) const
{
    int count = 0;
    for (const auto &one : held) {
        if (one.date == date && one.range.service == service)
            count += usableCount(skip, one.next, one.range.last);
    }
    return count;
}

int JournalNumbers::left(const domain::ServiceId &service, domain::LocalDate date) const
{
    int count = leasedLeft(service, date);
    if (!mayUseReserve(date))
        return count;
    const int start = reserveStart(service, date);
    for (const auto &range : reserve) {
        if (range.service == service)
            count += usableCount(skip, std::max(range.first, start), range.last);
    }
    return count;
}

bool JournalNumbers::holdsAnyOf(domain::LocalDate date, const domain::NumberRange &range) const
{
    return std::any_of(held.begin(), held.end(), [&](const auto &one) {
        return one.date == date && one.next <= range.last && range.first <= one.range.last;
    });
}

} // namespace kiosk::journal
